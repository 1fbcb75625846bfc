import { openSteps } from './steps.ts';
import type { Steps } from './steps.ts';

/** Boundaries at which nothing happens, for parts that are used outside of a schedule. */
export function noSteps(): Steps {
  const plan = { death: undefined, cancelAt: undefined };
  return openSteps({ run: 0, turns: undefined, plan, tick: () => undefined });
}
