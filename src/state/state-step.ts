import type { Files } from '../events/files.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { changeState } from './change-state.ts';
import type { StateParts } from './change-state.ts';
import { exportState } from './export-state.ts';
import { describeChange, renderChanged, renderShown } from './render-state.ts';
import { describeState } from './show-state.ts';
import { changedOutputs, shownOutputs } from './state-outputs.ts';

/** What a step in `mode: state` tells. */
export interface StateTold {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** In words; empty if all went well. */
  readonly failures: readonly string[];
}

/** Shows and exports the position or, if there is a time to go back to, changes it. The audit log is not read. */
export async function stateStep(
  parts: StateParts,
  files: Files,
  resetTo: Inputs['resetTo'],
): Promise<StateTold> {
  const { log } = parts;
  if (resetTo === undefined) {
    const exported = await exportState(parts, files);
    for (const line of describeState(exported.shown)) log.info(line);
    return { outputs: shownOutputs(exported), summary: renderShown(exported), failures: [] };
  }
  const changed = await changeState(parts, resetTo);
  for (const note of changed.notes) log.info(note);
  const { sequences, failures } = changed.report;
  if (sequences.length > 0) log.warn(describeChange(changed).join('\n'));
  return { outputs: changedOutputs(changed), summary: renderChanged(changed), failures };
}
