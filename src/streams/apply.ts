import type { Applied, ChangeParts } from './applied.ts';
import { openChanges } from './changes.ts';
import { checkChange } from './check-change.ts';
import { general } from './problem.ts';
import { explainAsking } from './explain-change.ts';
import type { PlannedStream } from './plan.ts';
import { prepareSends } from './prepare-sends.ts';
import type { Problem } from './problem.ts';

/**
 * Makes the enterprise like the file, and deletes nothing. All that can be known to be wrong is looked at before
 * anything is changed, and told together. Never rejects for what GitHub or the state's branch do: what was done, and
 * what was not, is in the result.
 *
 * First come ties of names, which cost nothing and are saved with the first change. Then updates, that of an earlier run
 * which was not finished before the others: they may be sent again at no risk, and may be what lets a stream deliver
 * that is failing now. Creates come last: they are refused most easily, only they can leave something in doubt, and a
 * stream that was never there misses nothing that it had before.
 */
export async function apply(
  parts: ChangeParts & {
    /** Of the plan that was reviewed; undefined if none was given. */
    readonly expectedHash: string | undefined;
  },
): Promise<Applied> {
  const { plan, state, expectedHash } = parts;
  const changes = openChanges(parts);
  const sends = orderSends(plan.streams, state.pending?.name);
  const problems: Problem[] = [...plan.problems];
  if (expectedHash !== undefined && expectedHash !== plan.hash)
    problems.unshift(general(describeOther(expectedHash, plan.hash)));
  const isIdle = plan.forgotten.length === 0 && plan.streams.every(isLikeFile);
  if (!isIdle) problems.push(...checkChange(parts, sends));
  if (problems.length > 0) {
    changes.fail(...problems);
    return changes.end(plan.streams);
  }
  try {
    const prepared = await prepareSends(parts, sends);
    changes.tie(plan.streams, plan.forgotten);
    for (const send of prepared) if (!(await changes.send(send))) break;
  } catch (error) {
    changes.fail(explainAsking(parts, error));
  }
  return changes.end(plan.streams);
}

function isLikeFile({ step }: PlannedStream): boolean {
  return step.action === 'none';
}

function orderSends(streams: readonly PlannedStream[], unfinished: string | undefined) {
  const rank = ({ step, config }: PlannedStream): number => {
    if (step.action === 'create') return 2;
    return config.name === unfinished ? 0 : 1;
  };
  const sends = streams.filter(({ step }) => ['create', 'update'].includes(step.action));
  return sends.sort((a, b) => rank(a) - rank(b));
}

function describeOther(expected: string, hash: string): string {
  return `\`plan-hash\` is of another plan (${expected}) than the one that would be applied now (${hash}): the file, the state, the streams, \`rotate\`, the secrets that were given or the key of their fingerprints are not the same. Nothing was changed; review the new plan and give its \`plan-hash\`.`;
}
