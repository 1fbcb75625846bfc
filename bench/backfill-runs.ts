/** Single backfills by the built action, each checked against the log. */
import { runAction } from '../simulator/runner.ts';
import { generateEvents } from '../simulator/events.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { contentOfLines, linesOfArtifact } from './archive-check.ts';
import { expectSame } from './expect-same.ts';
import { toUsage, type Usage } from './figures.ts';
import { DAY_MS, ORG, TIME_LIMIT_MS, logOf, startGithub } from './local-github.ts';
import { readingOf, type ReadingTimes } from './reading-times.ts';

const SPAN_DAYS = 90;
const PAGE = 100;

export interface BackfillRun extends Usage, ReadingTimes {
  readonly concurrency: number;
  readonly events: number;
  readonly requests: number;
  /** What a backfill may need at most: a request for each full page, and one more for each window. */
  readonly bound: number;
}

/** A log of three months without its last day, of which nothing is late any more. */
export async function startPastLog(events: number, latencyMs: number): Promise<Simulator> {
  const github = await startGithub({ latencyMs });
  const to = startOfDay(github.clock.now());
  const scope = { kind: 'org', slug: ORG } as const;
  logOf(github).add(
    generateEvents({
      ...{ scope, count: events, from: to - SPAN_DAYS * DAY_MS, to, lag: 'none', gitShare: 0 },
    }),
  );
  return github;
}

/** Reads the whole log into an archive of its own; throws unless the archive equals the log. */
export async function runBackfill(of: {
  github: Simulator;
  action: string;
  concurrency: number;
}): Promise<BackfillRun> {
  const { github, action, concurrency } = of;
  const before = github.journal.of('audit-log').length;
  const today = startOfDay(github.clock.now());
  const job = await runAction({
    ...{ github, action, timeLimitMs: TIME_LIMIT_MS },
    inputs: {
      mode: 'backfill',
      org: ORG,
      include: 'web',
      'audit-log-token': github.tokens.auditLog,
      archive: `bench-${concurrency}`,
      since: new Date(today - SPAN_DAYS * DAY_MS).toISOString(),
      until: new Date(today).toISOString(),
      concurrency: String(concurrency),
      'max-duration': '2h',
    },
  });
  if (job.conclusion !== 'success' || job.outputs['complete'] !== 'true')
    throw new Error(`The action failed:\n${job.log}`);
  const artifact = await github.artifacts.content(Number(job.outputs['artifact-id']));
  const shown = logOf(github)
    .everything('web')
    .map((text) => Buffer.from(text));
  expectSame(
    'the archive of a backfill',
    contentOfLines(linesOfArtifact(artifact, 'web')),
    contentOfLines(shown),
  );
  const { sources } = JSON.parse(job.outputs['report'] ?? '') as {
    sources: [{ backfill: { windows: number } }];
  };
  const calls = github.journal.of('audit-log').slice(before);
  return {
    ...{ concurrency, events: shown.length, requests: calls.length, ...toUsage(job) },
    bound: Math.ceil(shown.length / PAGE) + sources[0].backfill.windows,
    ...readingOf(calls, concurrency),
  };
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}
