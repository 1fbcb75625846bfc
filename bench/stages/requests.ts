/**
 * Measures what the requests of a collection cost alone. In a process of its own: with a log in memory, or what is left
 * of other stages, each collection of garbage takes longer, and pages come as fast as garbage.
 */
import { writeFile } from 'node:fs/promises';
import { openMeter } from './meter.ts';
import { requestPages } from './read.ts';
import type { StageCost } from './stage.ts';

const PER_PAGE = 100;

const { TOKEN = '', API_URL = '', FILE = '', SIZES = '', ROUNDS = '' } = process.env;

async function measureRequests(events: number): Promise<StageCost> {
  const meter = openMeter();
  let bytes = 0;
  meter.start();
  for await (const body of requestPages({ apiUrl: API_URL, token: TOKEN }, events / PER_PAGE))
    bytes += body.length;
  meter.stop();
  return { stage: 'requests', events, megabytes: bytes / 1e6, ...meter.cost() };
}

const costs: StageCost[] = [];
for (let round = 1; round <= Number(ROUNDS); round += 1)
  for (const events of SIZES.split(',').map(Number)) costs.push(await measureRequests(events));
await writeFile(FILE, JSON.stringify(costs));
