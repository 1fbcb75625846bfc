import { join } from 'node:path';
import { encodeCheckpoint } from '../checkpoint/checkpoint.ts';
import type { Files } from '../events/files.ts';
import { STATE_FILE } from '../output-dir.ts';
import { chooseStates } from './choose-states.ts';
import type { StateParts } from './change-state.ts';
import { showState } from './show-state.ts';
import type { Shown } from './show-state.ts';

/** What is shown, and where it was written. */
export interface Exported {
  readonly shown: Shown;
  readonly path: string;
  /** Relative to `path`; none if the archive has no position. */
  readonly files: readonly string[];
}

/** Shows the position, and writes the whole checkpoint to the output folder; nothing else is written or moved. */
export async function exportState(
  parts: Pick<StateParts, 'choice' | 'loadCheckpoint' | 'now' | 'openOutputDir'>,
  files: Files,
): Promise<Exported> {
  const { path } = await parts.openOutputDir();
  const loaded = await parts.loadCheckpoint();
  const { checkpoint } = loaded;
  const isEmpty = checkpoint.sources.length === 0;
  const chosen = isEmpty ? [] : chooseStates(checkpoint, parts.choice);
  const shown = showState(loaded, chosen, parts.now());
  if (isEmpty) return { shown, path, files: [] };
  await files.writeFile(join(path, STATE_FILE), encodeCheckpoint(checkpoint));
  return { shown, path, files: [STATE_FILE] };
}
