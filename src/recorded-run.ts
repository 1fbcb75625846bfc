import type { Inputs } from './inputs/inputs.ts';
import type { World } from './parts.ts';
import type { RecordedRun } from './record-run.ts';

/** A run that is recorded if the inputs say so. What records is loaded only then. */
export async function openRun(
  inputs: Inputs,
  world: World,
  startedAt: number,
): Promise<RecordedRun> {
  const { recordDir } = inputs;
  if (recordDir === undefined) return { world, note: (parts) => parts, end: async () => undefined };
  const { recordRun } = await import('./record-run.ts');
  return recordRun({ ...inputs, recordDir }, world, startedAt);
}
