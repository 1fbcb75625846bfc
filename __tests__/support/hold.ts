import type { Call } from '../../simulator/http.ts';
import type { FaultRule } from '../../simulator/faults.ts';
import type { Simulator } from '../../simulator/simulator.ts';

/** A call that waits. */
export interface Held {
  /** Resolves when the call has arrived. */
  readonly reached: Promise<void>;
  release(): void;
}

/** Keeps the first call that matches waiting, before it is handled or (`after`) with its answer, until it is released. */
export function hold(
  github: Simulator,
  matching: Pick<FaultRule, 'family' | 'when' | 'from'>,
  when: 'before' | 'after' = 'before',
): Held {
  const reached = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  github.faults.add({
    ...matching,
    fault: () => {
      reached.resolve(undefined);
      return { kind: 'hold', until: released.promise, when };
    },
  });
  return {
    reached: reached.promise,
    release: () => {
      released.resolve(undefined);
    },
  };
}

/** Matches the calls whose path ends so, such as `/CreateArtifact`. */
export function to(end: string): (call: Pick<Call, 'url'>) => boolean {
  return ({ url }) => url.pathname.endsWith(end);
}

/** Matches the look-up of artifacts by name, which a run does after its upload. */
export function looksUpName({ url }: Pick<Call, 'url'>): boolean {
  return url.pathname.endsWith('/actions/artifacts') && url.searchParams.has('name');
}
