import { parseJob } from './job.ts';
import type { Environment, Job } from './job.ts';

/** The names of what the main step leaves to the post step in the runner's state. */
export const LEFT = {
  started: 'started',
  archive: 'archive',
  chain: 'chain',
  checkpoint: 'checkpoint',
  over: 'over',
};

/** Whether this process is the post step: it is the same bundle as the main step. */
export function isPostStep(env: Environment = process.env): boolean {
  return env[`STATE_${LEFT.started}`] === 'true';
}

/** Whether the main step left a position to the post step. */
export function isPositionLeft(env: Environment = process.env): boolean {
  return (env[`STATE_${LEFT.checkpoint}`] ?? '') !== '';
}

/** The job that this process is a step of. Throws an `ExplainedError` outside of one. */
export function currentJob(): Job {
  return parseJob(process.env);
}
