import { plural, sayDuration, sayMinute } from '../words.ts';
import type { ChangeParts } from './applied.ts';
import type { PlannedStream } from './plan.ts';
import type { PendingChange } from './state.ts';
import type { Problem } from './problem.ts';
import { general } from './problem.ts';

/**
 * A change that another run announced may be under way for so long: half of it is what its save may take, the other half
 * its request.
 */
const PENDING_MS = 60_000;

/** All that is known beforehand to stand in the way of changing anything; `sends` are the streams that are to be sent. */
export function checkChange(
  parts: ChangeParts,
  sends: readonly PlannedStream[],
  // The key, and one for each.
  requests = sends.length === 0 ? 0 : 1 + sends.length,
): Problem[] {
  const { state, streams, cancelled } = parts;
  const now = streams.now();
  const failures: Problem[] = sends.flatMap((send) => missingSecrets(parts, send));
  if (cancelled.aborted) failures.push(general('The job was cancelled. Nothing was changed.'));
  const { pending } = state;
  const age = pending === undefined ? Infinity : now - Date.parse(pending.at);
  if (pending !== undefined && Math.abs(age) < PENDING_MS)
    failures.push(general(describeYoung(pending, Math.max(0, age))));
  const limit = streams.rateLimit();
  if (limit !== undefined && limit.remaining < requests && limit.resetAt > now)
    failures.push(
      general(
        `This takes ${plural(requests, 'request')}, and GitHub grants ${limit.remaining} more of this hour's ${limit.limit}. Nothing was changed; run again after ${sayMinute(limit.resetAt + 59_999)} UTC.`,
      ),
    );
  return failures;
}

/** GitHub takes a stream only with all its secrets. */
function missingSecrets({ secrets }: ChangeParts, { config }: PlannedStream): Problem[] {
  return secrets.problems
    .filter(({ stream }) => stream === config.name)
    .map(({ text, line }) => ({ text: `${text} Nothing was changed.`, line }));
}

function describeYoung({ change, name, runUrl }: PendingChange, ageMs: number): string {
  return `Another run (${runUrl}) began to ${change} \`${name}\` ${sayDuration(ageMs)} ago and has not told how that ended: it may still be under way. Nothing was changed; run again in a minute, and let runs that change streams wait for each other (\`concurrency:\`).`;
}
