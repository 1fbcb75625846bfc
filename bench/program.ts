import type { Simulator } from '../simulator/simulator.ts';
import { contentOfLog, hashOfLog, type Content } from './archive-check.ts';
import type { Usage } from './figures.ts';
import { logOf, startLongLog } from './local-github.ts';

/** Something that reads a whole audit log in a process of its own. */
export interface Program {
  readonly name: string;
  /** Of what is not in this repository: what it says of itself; undefined if this machine doesn't have it. */
  readonly version?: () => string | undefined;
  /**
   * Runs it once; the folder is empty, and its own. Undefined if it ran out of memory. Throws if it failed or did not
   * save the log.
   */
  readonly read: (log: LongLog, folder: string) => Promise<Usage | undefined>;
}

/** A local GitHub with a log, and what a program has to have read of it. */
export interface LongLog extends AsyncDisposable {
  readonly github: Simulator;
  readonly events: number;
  readonly megabytes: number;
  readonly content: Readonly<Record<'web' | 'git', Content>>;
  /** See `hashOfArrays`. */
  readonly hash: string;
}

export async function openLongLog(events: number): Promise<LongLog> {
  const github = await startLongLog(events);
  const log = logOf(github);
  const content = { web: contentOfLog(log, 'web'), git: contentOfLog(log, 'git') };
  return {
    ...{ github, events, content },
    megabytes: (content.web.bytes + content.git.bytes) / 1e6,
    hash: hashOfLog(log),
    [Symbol.asyncDispose]: github.close,
  };
}
