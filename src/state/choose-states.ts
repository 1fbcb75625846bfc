import type { Checkpoint, SourceState } from '../checkpoint/checkpoint.ts';
import { ExplainedError } from '../errors.ts';
import { sourceName } from '../events/source.ts';
import type { Entity, LogName, Source } from '../events/source.ts';

/** What `org`, `enterprise`, `include` and `phrase` say of whom it is about. */
export interface Choice {
  /** None for all that the archive has. */
  readonly sources: readonly Source[];
  /** Every organization that the archive has, beside `sources`. */
  readonly isOfAllOrganizations: boolean;
  readonly include: readonly LogName[];
}

/**
 * The states that the inputs choose of an archive. A log that was never collected of somebody the archive knows is left
 * out. Throws an `ExplainedError` if the archive knows nothing of somebody who is named, or of all.
 */
export function chooseStates(
  { archive, sources: states }: Pick<Checkpoint, 'archive' | 'sources'>,
  { sources, isOfAllOrganizations, include }: Choice,
): SourceState[] {
  const known = new Set(states.map(entityName));
  const unknown = sources.map(entityName).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const names = [...new Set(unknown)].map((name) => `\`${name}\``).join(', ');
    throw new ExplainedError(
      `\`org\`, \`enterprise\`: the archive \`${archive}\` has nothing of ${names}. Nothing was changed. ` +
        `It has ${list(states)}.`,
    );
  }
  const names = new Set(sources.map(sourceName));
  const isAll = sources.length === 0 && !isOfAllOrganizations;
  const chosen = states.filter((state) => {
    const isNamed = names.has(sourceName(state));
    const isMeant = isAll || (isOfAllOrganizations && state.scope === 'org');
    return isNamed || (isMeant && include.includes(state.log));
  });
  if (chosen.length === 0) {
    throw new ExplainedError(
      `\`org\`, \`enterprise\`, \`include\`, \`phrase\`: they choose nothing of the archive \`${archive}\`. Nothing was changed. ` +
        `It has ${list(states)}.`,
    );
  }
  return chosen;
}

function entityName({ scope, slug }: Entity): string {
  return `${scope}/${slug}`;
}

function list(states: readonly Source[]): string {
  return states.length === 0
    ? 'no position yet'
    : states.map((state) => `\`${sourceName(state)}\``).join(', ');
}
