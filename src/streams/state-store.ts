import { ExplainedError } from '../errors.ts';
import type { State } from './state.ts';

/** Another run has replaced the state since this one read it. */
export class StateMovedError extends ExplainedError {}

/** Where the state is kept. Every call rejects with an `ExplainedError` if it gets no answer or what is there can't be used. */
export interface StateStore {
  /** An empty state if nothing was ever saved. */
  load(): Promise<State>;
  /**
   * Replaces the state that `load` or the last `save` of this store saw; rejects with a `StateMovedError`, and changes
   * nothing, if another run has replaced it meanwhile. `why` is one line on what happened.
   */
  save(state: State, why: string): Promise<void>;
}
