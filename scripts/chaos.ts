import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BACKFILL_FAMILIES } from '../__tests__/simulation/backfill-families.ts';
import { FAMILIES } from '../__tests__/simulation/families.ts';
import { emptyTally } from '../__tests__/simulation/play.ts';
import type { Tally } from '../__tests__/simulation/play.ts';
import { playBackfillFamily, playFamily } from '../__tests__/simulation/property.ts';

/** A piece of work: so many schedules of one family, from one seed on. */
interface Batch {
  readonly play: 'collect' | 'backfill';
  readonly family: string;
  readonly seed: number;
  readonly schedules: number;
}

interface Done {
  readonly tally: Tally;
  readonly failure: string | undefined;
}

/** Every family, and who plays it. */
const ALL = [
  ...FAMILIES.map(([family, { share = 1 }]) => ({ play: 'collect' as const, family, share })),
  ...BACKFILL_FAMILIES.map(([family, { share = 1 }]) => ({
    ...{ play: 'backfill' as const, family, share },
  })),
];
const BATCH = 250;
const REPORT_EVERY_MS = 10_000;
const IS_WORKER = process.env['CHAOS_WORKER'] === '1';

async function work(): Promise<void> {
  process.on('message', (batch: Batch) => {
    const play = batch.play === 'collect' ? playFamily : playBackfillFamily;
    void play(batch.family, batch).then(({ tally, failure }) => {
      process.send?.({ tally, failure } satisfies Done);
    });
  });
}

/** Batches in which every family has its turn, with a seed of their own each. */
function* plan(schedules: number, seed: number): Generator<Batch, void> {
  for (let left = schedules, number = 0; left > 0; number++) {
    const { play, family, share } = ALL[number % ALL.length] ?? {
      play: 'collect',
      family: '',
      share: 1,
    };
    const most = Math.min(BATCH, schedules / ALL.length);
    const size = Math.min(Math.ceil(most * share), left);
    left -= size;
    yield { play, family, seed: (seed + number * 7919) % 2 ** 31, schedules: size };
  }
}

function say(tally: Tally, startedAt: number): void {
  const seconds = Math.max(1, Math.round((Date.now() - startedAt) / 1000));
  const counts = (Object.entries(tally) as [string, number][]).map(
    ([name, count]) => `${count.toLocaleString('en-US')} ${name}`,
  );
  console.log(`${counts.join(', ')} (${seconds} s)`);
}

/** Plays the schedules on all cores; false, and how to see it again, if one goes wrong. */
async function runSchedules(schedules: number, seed: number): Promise<boolean> {
  const batches = plan(schedules, seed);
  const total = emptyTally();
  const startedAt = Date.now();
  let failure: string | undefined;
  const timer = setInterval(() => {
    say(total, startedAt);
  }, REPORT_EVERY_MS);

  async function keepBusy(): Promise<void> {
    const worker = fork(fileURLToPath(import.meta.url), {
      env: { ...process.env, CHAOS_WORKER: '1' },
    });
    const died = new Promise<Done>((resolve) => {
      worker.once('exit', (code) => {
        resolve({ tally: emptyTally(), failure: `A worker ended by itself (${String(code)}).` });
      });
    });
    for (const batch of batches) {
      const answered = new Promise<Done>((resolve) => {
        worker.once('message', (done) => {
          resolve(done as Done);
        });
      });
      worker.send(batch);
      const done = await Promise.race([answered, died]);
      for (const name of Object.keys(total) as (keyof Tally)[]) total[name] += done.tally[name];
      failure ??= done.failure;
      if (failure !== undefined) break;
    }
    worker.removeAllListeners('exit');
    worker.kill();
  }

  await Promise.all(Array.from({ length: availableParallelism() }, keepBusy));
  clearInterval(timer);
  say(total, startedAt);
  if (failure !== undefined) console.error(failure);
  return failure === undefined;
}

/** What `chaos-kill.ts` exports. */
interface Kills {
  runKills(options: { kills: number; seed: number }): Promise<boolean>;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string', default: '10000' },
      kill: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const seed = Number(values.seed);
  console.log(`Seed ${seed}`);
  let isWell: boolean;
  if (values.kill === undefined) {
    isWell = await runSchedules(Number(values.schedules), seed);
  } else {
    const { runKills } = (await import(new URL('./chaos-kill.ts', import.meta.url).href)) as Kills;
    isWell = await runKills({ kills: Number(values.kill), seed });
  }
  process.exitCode = isWell ? 0 : 1;
}

await (IS_WORKER ? work() : main());
