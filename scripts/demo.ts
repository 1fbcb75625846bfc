import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareArchive, readArchive } from '../simulator/archive.ts';
import { generateEvents, type EventOptions } from '../simulator/events.ts';
import { runAction } from '../simulator/runner.ts';
import { startSimulator, type Simulator } from '../simulator/simulator.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'demo-output');
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ORG = { kind: 'org', slug: 'acme' } as const;
const WIDTH = 100;

/** What happens before each run of the demo. */
const RUNS = [
  { title: 'the first collection', advanceMs: 0 },
  { title: 'two hours later, with new events and some that came late', advanceMs: 120 * MINUTE_MS },
  { title: 'five minutes later, nothing new', advanceMs: 5 * MINUTE_MS },
];

/** Fills the log: what the first run finds, what happens after it, and what it could not see yet. */
function fill(github: Simulator): void {
  const log = github.auditLog.log(ORG);
  const now = github.clock.now();
  const add = (events: Omit<EventOptions, 'scope'>): void => {
    log.add(generateEvents({ scope: ORG, ...events }));
  };
  add({ seed: 1, count: 2_600, from: now - 40 * DAY_MS, to: now, gitShare: 0 });
  add({ seed: 2, count: 1_200, from: now - 6 * DAY_MS, to: now, gitShare: 1 });
  add({ seed: 3, count: 380, from: now, to: now + 85 * MINUTE_MS });
  const late = { count: 30, from: now - 50 * MINUTE_MS, to: now - 5 * MINUTE_MS, scope: ORG };
  const visibleAt = now + 10 * MINUTE_MS;
  log.add([...generateEvents({ seed: 4, ...late })].map((event) => ({ ...event, visibleAt })));
}

async function run(github: Simulator, number: number): Promise<boolean> {
  const { title = '', advanceMs = 0 } = RUNS[number - 1] ?? {};
  github.clock.advance(advanceMs);
  const heading = ` Run ${number} of ${RUNS.length}: ${title} `;
  console.log(`\n━━━${heading.padEnd(WIDTH - 3, '━')}\n`);
  const job = await runAction({
    github,
    inputs: { org: ORG.slug, 'audit-log-token': github.tokens.auditLog },
    onLine: (line) => {
      console.log(line);
    },
  });
  await writeFile(join(OUTPUT, `summary-${number}.md`), job.summary);
  console.log(`\n┌${' The job summary '.padEnd(WIDTH - 1, '─')}`);
  for (const line of job.summary.trimEnd().split('\n')) console.log(`│ ${line}`);
  console.log(`└${'─'.repeat(WIDTH - 1)}`);
  return job.conclusion === 'success';
}

async function writeTree(folder: string, tree: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [path, content] of tree) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function demo(): Promise<boolean> {
  await access(join(ROOT, 'dist/index.js')).catch(() => {
    throw new Error('There is no dist/index.js: `npm run build` makes it.');
  });
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  const github = await startSimulator({ seed: 1 });
  try {
    fill(github);
    let allGreen = true;
    for (let number = 1; number <= RUNS.length; number += 1)
      allGreen = (await run(github, number)) && allGreen;
    const archive = await readArchive(github.artifacts);
    await writeTree(join(OUTPUT, 'archive'), archive);

    const comparison = compareArchive(github.auditLog.log(ORG).visible(), archive);
    const [inLog, inArchive, lost, twice, same] = (
      ['inLog', 'inArchive', 'lost', 'twice', 'sameBytes'] as const
    ).map((field) => comparison[field].toLocaleString('en'));
    console.log(`\nThe archive of all runs is in demo-output/archive: ${archive.size} files.`);
    console.log(`Byte for byte as GitHub sent them: ${same} of ${inArchive} events.`);
    console.log(
      `The log had ${inLog} events, the archive has ${inArchive}: lost ${lost}, twice ${twice}.`,
    );
    const { sameBytes } = comparison;
    return (
      allGreen && comparison.lost + comparison.twice === 0 && sameBytes === comparison.inArchive
    );
  } finally {
    await github.close();
  }
}

process.exitCode = (await demo()) ? 0 : 1;
