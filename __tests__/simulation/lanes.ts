import type { Turns, Waiting } from './turns.ts';

/**
 * Turns for runs that stand at several boundaries at once, as a run does whose windows are read side by side. One goes
 * on when nothing else can: `choose` gets all that wait, and returns one's index.
 */
export function openLanes(choose: (waiting: readonly Waiting[]) => number): Turns {
  const waiting: (Waiting & { readonly goOn: () => void })[] = [];
  let isArmed = false;

  function arm(): void {
    if (isArmed || waiting.length === 0) return;
    isArmed = true;
    // What was left to do at once comes before the first of these, or before the second if it waited for no time.
    setImmediate(() => setImmediate(pass));
  }

  function pass(): void {
    isArmed = false;
    const [next] = waiting.splice(choose(waiting), 1);
    next?.goOn();
    arm();
  }

  return {
    wait: (one) =>
      new Promise((goOn) => {
        waiting.push({ ...one, goOn });
        arm();
      }),
    leave: () => undefined,
  };
}

/**
 * Plays with timers of no time that take none: the real ones take a millisecond or more, in which the lanes would go on
 * in an order that no seed decides.
 */
export async function withoutTime<Result>(play: () => Promise<Result>): Promise<Result> {
  const { setTimeout: real } = globalThis;
  const quick = (act: () => void, ms?: number): unknown =>
    (ms ?? 0) > 0 ? real(act, ms) : setImmediate(act);
  globalThis.setTimeout = quick as typeof setTimeout;
  try {
    return await play();
  } finally {
    globalThis.setTimeout = real;
  }
}
