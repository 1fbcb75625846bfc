import type { Turns } from './turns.ts';

/** A place where a run touches the outside. */
export type Boundary =
  'request' | 'repository' | 'cache' | 'artifact' | 'branch' | 'file' | 'sleep' | 'later';

/** How a run dies: the process is gone, so the call that it was in never returns. */
export interface Death {
  /** The number of the boundary, counted from 1. */
  readonly at: number;
  /** Before or after the effect, or in the middle of writing a file. */
  readonly when: 'before' | 'after' | 'torn';
}

export interface StepPlan {
  readonly death: Death | undefined;
  /** The boundary at which the job is cancelled. */
  readonly cancelAt: number | undefined;
}

/** The boundaries of one run, one after the other. */
export interface Steps {
  /**
   * Passes a boundary: `effect` is what the call does outside. It is told whether it is torn in the middle.
   * Never resolves if the run dies here.
   */
  pass<Result>(boundary: Boundary, effect: (torn: boolean) => Result): Promise<Result>;
  /** How many of one kind, or of all, were passed. */
  count(boundary?: Boundary): number;
  /** Resolves when the run dies. */
  readonly death: Promise<void>;
  readonly cancelled: AbortSignal;
  /** The boundaries in their order, for a person. */
  readonly passed: readonly Boundary[];
}

/** Numbers a run's boundaries and lets it die, or be cancelled, at the planned ones. */
export function openSteps(options: {
  run: number;
  turns: Turns | undefined;
  plan: StepPlan;
  /** Time passes at every boundary. */
  tick: (boundary: Boundary) => void;
}): Steps {
  const { run, turns, plan, tick } = options;
  const passed: Boundary[] = [];
  const cancelling = new AbortController();
  let isDead = false;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });

  function never<Result>(): Promise<Result> {
    if (!isDead) {
      isDead = true;
      die();
      turns?.leave();
    }
    return new Promise<Result>(() => undefined);
  }

  return {
    death,
    passed,
    cancelled: cancelling.signal,
    count: (boundary) =>
      boundary === undefined
        ? passed.length
        : passed.reduce((sum, one) => sum + (one === boundary ? 1 : 0), 0),
    async pass(boundary, effect) {
      if (!isDead && turns !== undefined) await turns.wait({ run, steps: passed.length, boundary });
      // Another of its requests may have been the last thing that it did.
      if (isDead) return never();
      passed.push(boundary);
      tick(boundary);
      const fate = plan.death?.at === passed.length ? plan.death.when : undefined;
      if (fate === 'before') return never();
      if (plan.cancelAt === passed.length) cancelling.abort();
      if (fate === undefined) return effect(false);
      try {
        effect(fate === 'torn');
      } catch {
        // What it failed with reaches nobody any more.
      }
      return never();
    },
  };
}
