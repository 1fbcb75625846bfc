import { endToEnd, toFiles } from '../action-programs.ts';
import { count } from '../figures.ts';
import { inTempFolder } from '../in-temp-folder.ts';
import type { How, Measurement } from '../measurement.ts';
import { gh } from '../peers/gh.ts';
import { helr } from '../peers/helr.ts';
import { floor, naive } from '../peers/scripts.ts';
import { openLongLog, type LongLog, type Program } from '../program.ts';
import { presentThroughput, type Reading, type Throughput } from '../throughput-section.ts';

const SIZES = { quick: [1_000, 4_000], full: [20_000, 60_000, 200_000] };
const ROUNDS = { quick: 1, full: 3 };

export const throughput: Measurement<Throughput> = {
  name: 'throughput',
  title: 'Throughput',
  measure,
  present: presentThroughput,
};

async function measure({ quick, action, say }: How): Promise<Throughput> {
  const mode = quick ? 'quick' : 'full';
  const whole = endToEnd(action);
  const peers = [gh, helr].map((peer) => ({ peer, version: peer.version?.() ?? null }));
  const installed = peers.filter(({ version }) => version !== null).map(({ peer }) => peer);
  const programs = [whole, toFiles(action), floor, naive, ...installed];
  const readings: Reading[] = [];
  const outOfMemory: Throughput['outOfMemory'][number][] = [];
  for (const events of SIZES[mode]) {
    await using log = await openLongLog(events);
    // The smaller sizes show how the costs grow: in a hurry the action's are enough.
    const measured = quick && events < Math.max(...SIZES.quick) ? [whole] : programs;
    for (let round = 1; round <= ROUNDS[mode]; round += 1)
      for (const program of measured) {
        say(`${count(events)} events, round ${round}: ${program.name}`);
        const reading = await read(program, log);
        if (reading === undefined) outOfMemory.push({ program: program.name, events });
        else readings.push(reading);
      }
  }
  return {
    readings,
    peers: peers.map(({ peer, version }) => ({ name: peer.name, version })),
    outOfMemory,
  };
}

async function read(program: Program, log: LongLog): Promise<Reading | undefined> {
  const { events, megabytes, github } = log;
  const before = github.journal.of('audit-log').length;
  const usage = await inTempFolder((folder) => program.read(log, folder));
  if (usage === undefined) return undefined;
  const { wallSeconds, cpuSeconds, peakMegabytes } = usage;
  const requests = github.journal.of('audit-log').length - before;
  return {
    ...{ program: program.name, events, megabytes, requests },
    ...{ wallSeconds, cpuSeconds, peakMegabytes },
  };
}
