import type { Boundary } from './steps.ts';

/** Who may go on, when several runs stand at an I/O boundary. */
export interface Waiting {
  /** Which run it is, counted from 0. */
  readonly run: number;
  /** How many boundaries it has passed. */
  readonly steps: number;
  /** Where it stands; undefined before its first. */
  readonly boundary?: Boundary;
}

/** Passes the turn between runs, so that only one of them runs at any moment. */
export interface Turns {
  /** Resolves when it is the run's turn. Until then it stands still. */
  wait(waiting: Waiting): Promise<void>;
  /** The run will not wait any more: it ended, or it died. */
  leave(): void;
}

/** Turns for so many runs; `choose` gets those that wait, in the order of their runs, and returns one's index. */
export function openTurns(runs: number, choose: (waiting: readonly Waiting[]) => number): Turns {
  const waiting: (Waiting & { readonly goOn: () => void })[] = [];
  let moving = runs;

  function pass(): void {
    if (moving > 0 || waiting.length === 0) return;
    waiting.sort((a, b) => a.run - b.run);
    const [next] = waiting.splice(choose(waiting), 1);
    moving += 1;
    next?.goOn();
  }

  return {
    wait: (one) =>
      new Promise((goOn) => {
        waiting.push({ ...one, goOn });
        moving -= 1;
        pass();
      }),
    leave() {
      moving -= 1;
      pass();
    },
  };
}
