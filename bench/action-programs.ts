import { runAction, type JobResult } from '../simulator/runner.ts';
import { contentOfArtifact, contentOfFolder } from './archive-check.ts';
import { expectSame } from './expect-same.ts';
import { toUsage } from './figures.ts';
import { ORG, TIME_LIMIT_MS } from './local-github.ts';
import type { LongLog, Program } from './program.ts';

export const END_TO_END = 'action, end to end';
export const TO_FILES = 'action, to files';

const BOTH = ['web', 'git'] as const;

/** The whole run, as it is by default: requests, slicing, duplicates, hashes, files, artifact, checkpoint. */
export function endToEnd(action: string): Program {
  return {
    name: END_TO_END,
    async read(log) {
      const { artifacts } = log.github;
      const job = await collect(action, log, {});
      const artifact = await artifacts.content(Number(job.outputs['artifact-id']));
      for (const type of BOTH)
        expectSame(
          `${type} events in the artifact`,
          contentOfArtifact(artifact, type),
          log.content[type],
        );
      return toUsage(job);
    },
  };
}

/** The same without uploads: with `sinks: none` later steps are the sink, and the checkpoint is theirs to await. */
export function toFiles(action: string): Program {
  return {
    name: TO_FILES,
    async read(log, folder) {
      const job = await collect(action, log, { sinks: 'none', 'output-dir': folder });
      for (const type of BOTH)
        expectSame(`${type} events in the files`, contentOfFolder(folder, type), log.content[type]);
      return toUsage(job);
    },
  };
}

let archives = 0;

/** A first collection, into an archive of its own. */
async function collect(
  action: string,
  { github }: LongLog,
  inputs: Readonly<Record<string, string>>,
): Promise<JobResult> {
  const job = await runAction({
    ...{ github, action, timeLimitMs: TIME_LIMIT_MS },
    inputs: {
      org: ORG,
      'audit-log-token': github.tokens.auditLog,
      archive: `bench-${(archives += 1)}`,
      'max-duration': '2h',
      ...inputs,
    },
  });
  if (job.conclusion !== 'success' || job.outputs['complete'] !== 'true')
    throw new Error(`The action failed:\n${job.log}`);
  return job;
}
