import type * as ActionsCore from '@actions/core';
import type { Clock } from './github/patience.ts';
import type { Log } from './log.ts';

/** The toolkit's side of a step: loading it takes longer than a run's first request, so it is loaded after that. */
export type Core = typeof ActionsCore;

/** A plain line in the job's log, as `core.info` writes it. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What a person reads, by the toolkit's commands. */
export function openLog(core: Core): Log {
  return {
    info: say,
    warn: (line) => {
      core.warning(line);
    },
    error: (line) => {
      core.error(line);
    },
    group: core.group,
  };
}

/** A clock whose sleeps end when the job is cancelled. */
export function openClock(cancelled: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (ms) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          cancelled.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        cancelled.addEventListener('abort', wake);
        if (cancelled.aborted) wake();
      }),
  };
}

/**
 * Aborted by the first SIGINT or SIGTERM: a job that is cancelled gets ten seconds, in which what was done so far is
 * published. Source: the runner sends SIGINT, 7.5 s later SIGTERM, and kills after 2.5 s more.
 */
export function onCancel(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) say(`${signal}: stopping here, with what was done so far.`);
      controller.abort();
    });
  }
  return controller.signal;
}
