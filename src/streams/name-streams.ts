import type { Stream } from '../github/streams.ts';
import type { Plan, StrayStream } from './plan.ts';
import type { State } from './state.ts';

/** A stream that exists, and the name that file or state has for it. */
export interface NamedStream {
  readonly live: Stream;
  readonly name: string | undefined;
  /** Set where a file is there to compare with. */
  readonly isStray?: boolean;
}

/** What exists, with the names that are remembered. */
export function nameByState(live: readonly Stream[], { streams }: State): NamedStream[] {
  const names = new Map(Object.entries(streams).map(([name, { id }]) => [id, name]));
  return live.map((one) => ({ live: one, name: names.get(one.id) }));
}

/** What exists, with the names that the plan has for it. */
export function nameByPlan(live: readonly Stream[], { streams, strays }: Plan): NamedStream[] {
  const names = new Map(streams.map(({ live: one, config }) => [one?.id, config.name]));
  const astray = new Map(strays.map((stray) => [stray.live.id, stray]));
  return live.map((one) => {
    const stray = astray.get(one.id);
    return stray === undefined ? { live: one, name: names.get(one.id) } : toNamed(stray);
  });
}

export function toNamed({ live, name }: StrayStream): NamedStream {
  return { live, name, isStray: true };
}
