import type { Stream } from '../github/streams.ts';

/** What became of a create whose answer is not known. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly stream: Stream }
  /** Which of these it made, if any, can't be told. */
  | {
      readonly kind: 'doubtful';
      readonly candidates: readonly Stream[];
      /** Whether one of them was made at that time. */
      readonly isNear: boolean;
    };

/** How far the clocks of GitHub's own machines may be apart, generously. */
const CLOCKS_MS = 5 * 60_000;
/** A request is over, and what it does is done, this long after it was announced. */
const REQUEST_MS = 60_000;

/**
 * Looks for the one stream that a create made: of its type, absent before, tied to no name, and made at that time, since
 * somebody may have made another one by hand. Two of them, or one of another time, are never guessed at.
 */
export function findCreated(
  live: readonly Stream[],
  create: {
    readonly before: readonly number[];
    readonly type: string;
    /** ISO 8601, GitHub's clock, when it was about to be sent. */
    readonly at: string;
    /** The ids that names are tied to. */
    readonly tied: readonly number[];
  },
): Found {
  const apart = [...create.before, ...create.tied];
  const candidates = live.filter(({ id, type }) => type === create.type && !apart.includes(id));
  const [stream] = candidates;
  if (stream === undefined) return { kind: 'none' };
  const isNear = candidates.some(({ createdAt }) => {
    const late = Date.parse(createdAt) - Date.parse(create.at);
    return late >= -CLOCKS_MS && late <= REQUEST_MS + CLOCKS_MS;
  });
  return candidates.length === 1 && isNear
    ? { kind: 'one', stream }
    : { kind: 'doubtful', candidates, isNear };
}
