import { StreamRefusedError } from '../github/stream-refused.ts';
import type { ChangeParts } from './applied.ts';
import { general } from './problem.ts';
import { explainRefusal } from './explain-refusal.ts';
import { explainStreamsError } from './explain-streams-error.ts';
import type { PlannedStream } from './plan.ts';
import type { Problem } from './problem.ts';

/** Why a stream could not be changed; what GitHub has against its configuration at the lines that it is about. */
export function explainChange(
  { apiUrl, state }: ChangeParts,
  error: unknown,
  action: 'create' | 'update',
  { config }: PlannedStream,
): Problem[] {
  if (error instanceof StreamRefusedError) return explainRefusal(error.errors, config);
  const change = { action, stream: config.name, type: config.type };
  const text = explainStreamsError(error, { enterprise: state.enterprise, apiUrl, change });
  return [{ text, line: config.line }];
}

/** Why GitHub's streams could not be asked. */
export function explainAsking(
  { apiUrl, state }: ChangeParts,
  error: unknown,
  change?: { action: 'delete'; stream: string; type: string },
): Problem {
  const asked = { enterprise: state.enterprise, apiUrl };
  return general(explainStreamsError(error, change === undefined ? asked : { ...asked, change }));
}
