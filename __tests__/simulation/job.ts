import { posix } from 'node:path';
import { chainNamed } from '../../src/checkpoint/backfill-state.ts';
import { encodeCheckpoint, parseCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { backfill } from '../../src/backfill/backfill.ts';
import { collect } from '../../src/collect.ts';
import { ExplainedError, explain } from '../../src/errors.ts';
import { fixedToken } from '../../src/github/credential.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import {
  openBackfillParts,
  openCollectParts,
  openJobCache,
  openStateParts,
} from '../../src/parts.ts';
import type { World } from '../../src/parts.ts';
import { toOutputs } from '../../src/report.ts';
import type { Report } from '../../src/report.ts';
import { changeState } from '../../src/state/change-state.ts';
import { renderSummary, warningsOf } from '../../src/summary.ts';
import { openLogOverHttp } from './log-over-http.ts';
import type { PlannedRequestFault, SeenRequest } from './log-over-http.ts';
import { openMemoryArtifacts } from './memory-artifacts.ts';
import type { ArtifactFault } from './memory-artifacts.ts';
import { openMemoryBranch } from './memory-branch.ts';
import type { BranchFault } from './memory-branch.ts';
import { openMemoryCache } from './memory-cache.ts';
import type { CacheFault } from './memory-cache.ts';
import { filesBelow, makeFolder, openMemoryFiles, removeTree } from './memory-files.ts';
import type { Disk } from './memory-files.ts';
import { openMemoryRepository } from './memory-repository.ts';
import type { KnownRun, RepositoryFault } from './memory-repository.ts';
import type { LogRequest, LoggedEvent } from './simulated-log.ts';
import { TOKENS } from './site.ts';
import type { Site } from './site.ts';
import { openSteps } from './steps.ts';
import type { StepPlan, Steps } from './steps.ts';
import { toInputs } from './job-inputs.ts';
import type { Settings } from './job-inputs.ts';
import type { Turns } from './turns.ts';

export interface Faults {
  readonly requests: readonly PlannedRequestFault[];
  readonly slowBeyondMs?: number | undefined;
  readonly hourly?: number | undefined;
  /** By how much the runner's clock is ahead of GitHub's, in milliseconds. */
  readonly clockMs?: number | undefined;
  readonly repository: RepositoryFault | undefined;
  readonly cache: CacheFault | undefined;
  readonly artifact: ArtifactFault | undefined;
  readonly branch: BranchFault | undefined;
  /** With `sinks: none`: the steps after this one fail. */
  readonly laterSteps: boolean;
}

export interface JobPlan extends StepPlan {
  readonly settings: Settings;
  readonly faults: Faults;
  /** The run whose second attempt this is; undefined for a run of its own. */
  readonly rerunOf: KnownRun | undefined;
  /** Which events the answers of this run lack; asked at the first request of each source. */
  readonly hides: (
    source: string,
    request: LogRequest,
  ) => ((event: LoggedEvent) => boolean) | undefined;
}

export interface JobResult {
  readonly run: KnownRun;
  readonly end: 'succeeded' | 'failed' | 'died';
  /** Why it failed. */
  readonly reason: string;
  /** What collecting returned, if it came so far. */
  readonly report: Report | undefined;
  readonly requests: readonly SeenRequest[];
  readonly steps: Steps;
  readonly startedAt: number;
  readonly endedAt: number;
  /** How many audit-log requests had been sent when the repository did not answer. */
  readonly unansweredAfter: number | undefined;
  /** Of `sinks: none`: a delivery was stored by the later steps. */
  readonly hasStored: boolean;
  readonly warnings: readonly string[];
}

/** What the main step leaves to the post step. */
interface Left {
  readonly chain: string;
  readonly file: string;
  readonly over: string | undefined;
}

const WORKSPACE = '/home/runner/work/audit-archive/audit-archive';
const TEMP = '/home/runner/work/_temp';
const OUTPUT = '/home/runner/archive';

/** Runs one job as `src/run.ts` and the runner do: the main step, the steps after it, the post step. */
export async function runJob(
  site: Site,
  plan: JobPlan,
  place: { index: number; turns: Turns | undefined } = { index: 0, turns: undefined },
): Promise<JobResult> {
  const { index, turns } = place;
  const steps = openSteps({ run: index, turns, plan, tick: site.tick });
  await turns?.wait({ run: index, steps: 0 });
  const run = plan.rerunOf ?? site.newRun();
  const startedAt = site.now();
  const attempt = plan.rerunOf === undefined ? 1 : 2;
  const disk: Disk =
    site.switches.keepsOutput && index === 0 ? site.keptDisk : new Map<string, Buffer>();
  // The runner empties its temporary folder before each job.
  removeTree(disk, TEMP);
  for (const folder of [WORKSPACE, TEMP]) makeFolder(disk, folder);
  const inputs = toInputs({
    settings: plan.settings,
    ...{ workspace: WORKSPACE, temp: TEMP, outputDir: OUTPUT },
    ...{ now: startedAt, server: site.switches.server },
    ...{ run, attempt, repositoryDays: site.switches.repositoryDays },
  });
  const requests: SeenRequest[] = [];
  const said: string[] = [];
  const warnings: string[] = [];
  const found: {
    report: Report | undefined;
    unansweredAfter: number | undefined;
    stored: boolean;
  } = { report: undefined, unansweredAfter: undefined, stored: false };
  let left: Left | undefined;
  const accuse = (text: string): void => void site.accusations.push(text);
  const files = openMemoryFiles(disk, steps);
  const parts = { steps, disk, now: site.now };
  const { faults } = plan;
  const { slowBeyondMs, hourly, clockMs = 0 } = faults;

  const world: World = {
    files,
    http: openLogOverHttp({
      ...{ ...parts, logs: site.logs, token: TOKENS.auditLog, seen: requests, accuse },
      ...{ faults: faults.requests, hides: plan.hides, tookMs: site.lastTickMs },
      ...{ slowBeyondMs, hourly, isServer: site.switches.server !== undefined },
      looksEarly: site.switches.looksEarly,
    }),
    repository: openMemoryRepository({
      ...{ artifacts: site.artifacts, cache: site.cache, runs: site.runs, steps },
      ...{ pageSize: site.switches.pageSize, fault: faults.repository },
      onFault: () => {
        found.unansweredAfter = requests.length;
      },
    }),
    branch: openMemoryBranch({ shelf: site.branch, steps, fault: faults.branch }),
    credentialOf: () => fixedToken(TOKENS.auditLog),
    openAttestor: () => Promise.reject(new Error('Nothing is attested here.')),
    openCache: async () =>
      openMemoryCache({ ...parts, shelf: site.cache, workspace: WORKSPACE, fault: faults.cache }),
    openArtifactClient: async () =>
      openMemoryArtifacts({
        ...{ ...parts, shelf: site.artifacts, token: TOKENS.github, fault: faults.artifact },
        run: { id: run.id, attempt, repository: inputs.job.repository },
        repositoryDays: site.switches.repositoryDays,
      }),
    clock: {
      now: () => site.now() + clockMs,
      random: site.chance.next,
      sleep(ms) {
        // Several may sleep at once.
        const until = site.now() + Math.ceil(ms);
        return steps.pass('sleep', () => {
          if (!steps.cancelled.aborted) site.passTo(until);
        });
      },
    },
    log: {
      info: (line) => void said.push(line),
      warn: (line) => void warnings.push(line),
      error: (line) => void warnings.push(line),
      group: async (title, inner) => {
        said.push(title);
        return inner();
      },
    },
    cancelled: steps.cancelled,
    async leaveToPost(chain, checkpoint, over) {
      const file = posix.join(await files.mkdtemp(posix.join(TEMP, 'checkpoint-')), 'c.json');
      await files.writeFile(file, encodeCheckpoint(checkpoint));
      left = { chain, file, over };
    },
  };

  async function read(): Promise<Report> {
    const startedAtOwn = startedAt + clockMs;
    if (inputs.resetTo !== undefined) {
      const parts = openStateParts(inputs, world, startedAtOwn);
      return (await changeState(parts, inputs.resetTo)).report;
    }
    if (inputs.mode !== 'backfill') return collect(openCollectParts(inputs, world, startedAtOwn));
    const own = openBackfillParts(inputs, world, startedAtOwn);
    const files = plan.settings.backfill?.files ?? Infinity;
    return backfill({
      ...own,
      async mendSinks(loaded) {
        const mended = await own.mendSinks(loaded);
        const ready = mended.ready.map((sink) => ({ ...sink, limits: { ...sink.limits, files } }));
        return { ...mended, ready };
      },
    });
  }

  async function work(): Promise<void> {
    const report = await read();
    found.report = report;
    const shown = warningsOf(report, { lookbackMs: inputs.lookbackMs, now: site.now() });
    said.push(JSON.stringify(toOutputs(report)), renderSummary(report));
    warnings.push(...shown.map(({ text }) => text));
    if (report.failures.length > 0) throw new ExplainedError(report.failures.join('\n\n'));
    if (steps.cancelled.aborted) throw new Error('The job was cancelled.');
    if (inputs.sinks.length > 0) return;
    await storeLater(report);
    if (left !== undefined) await runPost(inputs, world, left);
  }

  async function storeLater(report: Report): Promise<void> {
    await steps.pass('later', () => {
      if (faults.laterSteps) throw new Error('A later step failed.');
      if (report.files.length === 0) return;
      const held = filesBelow(disk, report.path);
      const delivery = new Map(report.files.map((path) => [path, held.get(path) ?? Buffer.of()]));
      const name = posix.basename(report.files[0] ?? '', '.json');
      site.stored.push({ name: `${report.archive}-${name}`, files: delivery });
      found.stored = true;
    });
    // They have taken the files away.
    if (inputs.outputDir === OUTPUT) removeTree(disk, OUTPUT);
  }

  const ending = { end: 'died' as JobResult['end'], reason: '' };
  await Promise.race([
    steps.death,
    work()
      .then(
        () => Object.assign(ending, { end: 'succeeded' }),
        (error: unknown) => Object.assign(ending, { end: 'failed', reason: explain(error) }),
      )
      .then(() => turns?.leave()),
  ]);
  const { end, reason } = ending;
  run.isSuccess = end === 'succeeded';
  for (const text of [...said, ...warnings, reason]) accuseLeak(text, 'a line of the log', accuse);
  for (const [path, bytes] of disk)
    if (bytes !== undefined) accuseLeak(bytes.toString('latin1'), path, accuse);
  return {
    ...{ run, end, reason, requests, steps, startedAt, endedAt: site.now(), warnings },
    ...{ report: found.report, unansweredAfter: found.unansweredAfter, hasStored: found.stored },
  };
}

/** As `savePosition` in `src/post-step.ts`. */
async function runPost({ archive, job }: Inputs, world: World, left: Left): Promise<void> {
  const chain = chainNamed(left.chain);
  const cache = openJobCache({ archive, chain }, job, world);
  const checkpoint = parseCheckpoint(await world.files.readFile(left.file, 'utf8'), archive, chain);
  if ((await cache.newestKey()) !== left.over)
    throw new ExplainedError('Another run saved a position since this one began.');
  await cache.save(checkpoint);
}

/** No token may stand in what is kept or said. */
export function accuseLeak(text: string, where: string, accuse: (text: string) => void): void {
  for (const token of Object.values(TOKENS))
    if (text.includes(token)) accuse(`a token stands in ${where}`);
}
