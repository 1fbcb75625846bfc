import type { Stream } from '../github/streams.ts';
import type { PlannedStream } from './plan.ts';
import type { Send } from './prepare-sends.ts';
import type { KnownStream, State } from './state.ts';

/** The state after GitHub took a configuration. */
export function remember(state: State, { planned, sent }: Send, stream: Stream): State {
  const { id, details, enabled, updatedAt } = stream;
  const known: KnownStream = { ...sent, id, details, enabled, updatedAt, isSent: true };
  const streams = { ...state.streams, [planned.config.name]: known };
  return { ...state, streams, pending: undefined };
}

/**
 * Ties names to streams, and forgets names, without anything being sent. Also what will be updated is tied: after a
 * lost answer nothing else would say what that was for.
 */
export function tie(
  state: State,
  streams: readonly PlannedStream[],
  forgotten: readonly string[],
): State {
  const kept = Object.entries(state.streams).filter(([name]) => !forgotten.includes(name));
  const tied = streams.flatMap(({ config, step }) =>
    'known' in step ? [[config.name, step.known] as const] : [],
  );
  // Of a create the plan has found what it made; what an update was for is gone.
  const over = [...tied.map(([name]) => name), ...forgotten];
  const isOver = over.some((name) => name === state.pending?.name);
  const isSame = tied.length === 0 && kept.length === Object.keys(state.streams).length;
  if (isSame && !isOver) return state;
  return {
    ...state,
    streams: Object.fromEntries([...kept, ...tied]),
    pending: isOver ? undefined : state.pending,
  };
}
