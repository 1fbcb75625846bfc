/** An error written for the person who runs the workflow: it says what happened and what to do about it. */
export class ExplainedError extends Error {
  override readonly name = 'ExplainedError';
}

/** Text for any thrown value, errors of other code and non-errors included; it is never empty. */
export function explain(thrown: unknown): string {
  if (thrown instanceof ExplainedError) return thrown.message;
  if (thrown instanceof Error) return `${thrown.name}: ${thrown.message}`;
  return `Unexpected failure: ${String(thrown)}`;
}

/** Another run published the same delivery, and that one counts. */
export class LostRaceError extends ExplainedError {}
