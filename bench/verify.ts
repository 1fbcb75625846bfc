/**
 * Measures the verification of a large archive by the built bundle, beside the plain SHA-256 of the same files.
 *
 *     node bench/verify.ts [--gigabytes 2] [--days 30] [--seed 1] [--runs 1] [--out FILE]
 *
 * The archive is made in a temporary folder, and removed. Its files are in the system's cache: the processor is
 * measured, and not the disk.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { writeLargeArchive } from './large-archive.ts';
import { describeMachine, median, renderTable } from './parts.ts';

const { values: options } = parseArgs({
  options: {
    gigabytes: { type: 'string', default: '2' },
    days: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});

interface Usage {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
  readonly output: string;
}

const root = join(import.meta.dirname, '..');
const usageReporter = new URL('../simulator/runner/report-usage.js', import.meta.url).href;

/** Runs a script as a process of its own; throws if it fails. */
async function measure(script: string, args: readonly string[]): Promise<Usage> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', usageReporter, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const read = async (stream: unknown): Promise<string> =>
    ((await (stream as Readable).toArray()) as Buffer[]).join('');
  const texts = Promise.all([read(child.stdout), read(child.stdio[3])]);
  const exitCode = await new Promise((done) => child.once('exit', done));
  const wallSeconds = (performance.now() - startedAt) / 1000;
  const [output, usage] = await texts;
  if (exitCode !== 0) throw new Error(`${script} failed:\n${output}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return {
    wallSeconds,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMemoryMb: (maxRSS * 1024) / 1e6,
    output,
  };
}

/** The run of the median time, with the highest of the peaks. */
function toFigures(usages: readonly Usage[], bytes: number) {
  const wallSeconds = median(usages.map((usage) => usage.wallSeconds));
  const cpuSeconds = median(usages.map((usage) => usage.cpuSeconds));
  return {
    megabytesPerSecond: bytes / 1e6 / wallSeconds,
    megabytesPerCpuSecond: bytes / 1e6 / cpuSeconds,
    wallSeconds,
    cpuSeconds,
    peakMemoryMb: Math.max(...usages.map(({ peakMemoryMb }) => peakMemoryMb)),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'bench-verify-'));
try {
  const archive = writeLargeArchive({
    root: folder,
    seed: Number(options.seed),
    bytes: Number(options.gigabytes) * 1e9,
    days: Number(options.days),
  });
  const [verified, hashed]: [Usage[], Usage[]] = [[], []];
  for (let run = 0; run < Number(options.runs); run += 1) {
    hashed.push(await measure(join(root, 'bench/plain-hash.ts'), [folder]));
    verified.push(await measure(join(root, 'dist/verify/index.js'), [folder]));
  }
  const [verification, plain] = [
    toFigures(verified, archive.bytes),
    toFigures(hashed, archive.bytes),
  ];
  const row = (name: string, figures: typeof plain) => [
    name,
    figures.megabytesPerSecond.toFixed(0),
    figures.megabytesPerCpuSecond.toFixed(0),
    figures.wallSeconds.toFixed(2),
    figures.cpuSeconds.toFixed(2),
    figures.peakMemoryMb.toFixed(0),
  ];
  console.log(`${describeMachine()}\n\n${verified[0]?.output ?? ''}`);
  console.log(
    renderTable([
      ['', 'MB/s', 'MB/CPU s', 'wall s', 'CPU s', 'peak MB'],
      row('verify', verification),
      row('plain SHA-256', plain),
    ]),
  );
  const ratio = {
    wall: verification.wallSeconds / plain.wallSeconds,
    cpu: verification.cpuSeconds / plain.cpuSeconds,
  };
  console.log(
    `\nverify ÷ plain SHA-256: wall time ${ratio.wall.toFixed(2)} ×, CPU ${ratio.cpu.toFixed(2)} ×`,
  );
  if (options.out !== undefined) {
    const report = { machine: describeMachine(), ...archive, ratio, verification, plain };
    await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
