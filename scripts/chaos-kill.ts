import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openScenario, type Run, type Scenario } from '../__tests__/support/scenario.ts';
import { randomFaults, serverError, type Fault } from '../simulator/faults.ts';
import type { JournalCall } from '../simulator/journal.ts';
import { Random } from '../simulator/random.ts';
import type { RunOptions } from '../simulator/runner.ts';
import type { Kill, KillCall } from '../simulator/runner/step.ts';

/** How often, and by which seed, the action is killed. */
export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
}

const PHASES = ['loading', 'reading', 'uploading', 'saving'] as const;
type Phase = (typeof PHASES)[number];

const MINUTE_MS = 60_000;
/** How long after their time events appear at most: `lookback` is an hour. */
const LAG = { medianMs: 60_000, maxMs: 30 * MINUTE_MS };
const FAULTS: readonly Fault[] = [
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'cut-body' },
  { kind: 'truncated-json' },
  serverError(502),
];
/** Calls of a run, and about how many of each it makes: what is rare in time is named more than once. */
const CALLS: readonly (readonly [KillCall['family'], number, KillCall['when']?])[] = [
  ['repository', 3],
  ['audit-log', 6],
  ['audit-log', 3],
  ['artifact', 2],
  ['blob', 4],
  ['cache', 3],
  ['cache', 2, ({ path }) => /Create|Finalize/.test(path)],
];

/**
 * Kills the built bundle with SIGKILL at random moments, again and again over a log that grows, with late events,
 * faults and evicted caches in between, and compares the archive with the log at the end. Says what it does; true if
 * no event was lost and none came twice.
 */
export async function runKills({ kills, seed }: KillOptions): Promise<boolean> {
  await access(fileURLToPath(new URL('../dist/index.js', import.meta.url))).catch(() => {
    throw new Error('There is no dist/index.js: `npm run build` makes it.');
  });
  const random = new Random(seed, 4711);
  const begun = Date.now();
  await using scenario = await openScenario({ seed, timeLimitMs: 6 * 3_600_000 });
  const counts = new Map<string, number>();
  const note = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  let usualMs = 1_500;
  let killed = 0;
  let last: Run | undefined;

  console.log(`Killing the built action ${kills} times, by seed ${seed}.`);
  scenario.pass(2 * 24 * 60 * MINUTE_MS, { count: 250, lag: LAG });
  for (let number = 1; killed < kills; number += 1) {
    await stir(scenario, random, note);
    const isSpared = random.chance(0.2);
    const kill = isSpared ? undefined : drawKill(random, usualMs);
    const run = await runOnce(scenario, { random, kill, again: last, note });
    last = run;
    if (run.exitCode === null) {
      killed += 1;
      const phase = phaseOf(run.calls);
      note(phase);
      console.log(`${killed}/${kills}: run ${number} killed ${describe(kill)}, while ${phase}`);
      continue;
    }
    note(run.exitCode === 0 ? 'let through' : 'failed');
    if (isSpared) usualMs = Math.round(0.8 * usualMs + 0.2 * run.durationMs);
    if (run.exitCode === 0) continue;
    // A fault may fail a run that was killed too late; what it says is for whoever looks for a bug.
    console.log(
      run.annotations.map(({ message }) => `  run ${number} failed: ${message}`).join('\n'),
    );
  }

  // What is still late comes to light, and two whole runs see it.
  for (let number = 0; number < 2; number += 1) {
    scenario.pass(60 * MINUTE_MS);
    last = await scenario.run();
  }
  const problems = await scenario.problems();
  const { manifests, lines } = await scenario.archive();
  const held = [...lines.values()].reduce((sum, { length }) => sum + length, 0);
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    [
      `\n${killed} kills in ${seconds} s: ${PHASES.map((phase) => `${counts.get(phase) ?? 0} while ${phase}`).join(', ')}.`,
      ...['let through', 'failed', 'evictions', 'faults', 'run again'].map(
        (what) => `${what}: ${counts.get(what) ?? 0}`,
      ),
      `The log has ${scenario.log().size} events, the archive ${held} in ${manifests.length} deliveries.`,
      problems.length === 0 ? 'Lost 0, twice 0.' : problems.join('\n'),
    ].join('\n'),
  );
  return problems.length === 0 && last?.exitCode === 0;
}

/** Lets time and events pass, and now and then takes from the cache what it holds. */
async function stir(
  { github, pass }: Scenario,
  random: Random,
  note: (what: string) => void,
): Promise<void> {
  pass(random.int(5, 90) * MINUTE_MS, { count: random.int(0, 40), lag: LAG });
  if (!random.chance(0.15)) return;
  note('evictions');
  const newest = github.cache.entries().findLast(({ sizeBytes }) => sizeBytes !== undefined);
  await github.cache.evict(random.chance(0.5) ? newest?.key : undefined);
}

/** One run with its faults: a new one, or another attempt of the one before. */
async function runOnce(
  scenario: Scenario,
  how: {
    random: Random;
    kill: Kill | undefined;
    again: Run | undefined;
    note: (what: string) => void;
  },
): Promise<Run> {
  const { random, kill, again, note } = how;
  const { faults } = scenario.github;
  const isFaulty = random.chance(0.25);
  const mix = { seed: random.int(1, 1e9), kinds: FAULTS, inARow: 2 };
  const rules = isFaulty ? [faults.add(randomFaults({ ...mix, rate: 0.3 }))] : [];
  if (random.chance(0.05)) {
    const family = random.pick(['artifact', 'cache', 'blob'] as const);
    rules.push(faults.add({ family, from: random.int(1, 3), fault: { kind: 'lost-answer' } }));
  }
  const isAgain = again !== undefined && random.chance(0.1);
  if (isAgain) note('run again');
  const job: Partial<RunOptions> = {
    ...(kill !== undefined && { kill }),
    ...(isAgain && { workflow: { id: again.run.id, attempt: again.run.attempt + 1 } }),
  };
  const inputs = {
    ...{ timeout: '5s', 'max-wait': '5s' },
    ...(random.chance(0.15) && { 'per-page': '20' }),
    ...(random.chance(0.1) && { 'max-requests': '3' }),
  };
  const run = await scenario.run(inputs, job);
  for (const rule of rules) {
    if (rule.struck > 0) note('faults');
    rule.remove();
  }
  return run;
}

/** At any time that a run usually takes, or at one of its calls. */
function drawKill(random: Random, usualMs: number): Kill {
  if (random.chance(0.4)) return { signal: 'SIGKILL', afterMs: random.int(0, usualMs) };
  const [family, most, when] = random.pick(CALLS);
  const moment = random.pick(['arrived', 'answered'] as const);
  return {
    signal: 'SIGKILL',
    call: { family, n: random.int(1, most), moment, ...(when && { when }) },
  };
}

function describe(kill: Kill | undefined): string {
  if (kill === undefined) return '';
  if ('afterMs' in kill) return `after ${kill.afterMs} ms`;
  const { family, n, moment = 'arrived' } = kill.call;
  return `when its ${family} call ${n} ${moment === 'arrived' ? 'arrived' : 'was answered'}`;
}

function phaseOf(calls: readonly JournalCall[]): Phase {
  const has = (end: string): boolean => calls.some(({ path }) => path.endsWith(end));
  if (has('/CreateCacheEntry')) return 'saving';
  if (has('/CreateArtifact')) return 'uploading';
  return calls.some(({ family }) => family === 'audit-log') ? 'reading' : 'loading';
}
