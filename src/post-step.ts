import { join } from 'node:path';
import { chainNamed } from './checkpoint/backfill-state.ts';
import { encodeCheckpoint, parseCheckpoint } from './checkpoint/checkpoint.ts';
import { ExplainedError } from './errors.ts';
import { ONE_AT_A_TIME } from './github/archive-artifacts.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Job } from './inputs/job.ts';
import { LEFT } from './inputs/this-step.ts';
import { openJobCache } from './parts.ts';
import type { World } from './parts.ts';

/** Leaves a checkpoint to the post step; `over` is the cache entry that it goes on from. */
export async function leavePosition(
  { archive, job }: Pick<Inputs, 'archive' | 'job'>,
  { files, saveState }: Pick<World, 'files'> & { saveState: (name: string, value: string) => void },
  ...[chain, checkpoint, over]: Parameters<World['leaveToPost']>
): Promise<void> {
  const folder = await files.mkdtemp(join(job.temp, 'checkpoint-'));
  const file = join(folder, 'checkpoint.json');
  await files.writeFile(file, encodeCheckpoint(checkpoint));
  saveState(LEFT.archive, archive);
  saveState(LEFT.chain, chain);
  saveState(LEFT.checkpoint, file);
  saveState(LEFT.over, over ?? '');
}

/**
 * The post step, which GitHub runs only if the job succeeded: saves the position that the main step left to it. Throws
 * an `ExplainedError` if it could go back by that.
 */
export async function savePosition(
  job: Job,
  world: Pick<World, 'openCache' | 'files'> & { getState: (name: string) => string },
): Promise<void> {
  const { getState, files } = world;
  const file = getState(LEFT.checkpoint);
  const archive = getState(LEFT.archive);
  const chain = chainNamed(getState(LEFT.chain));
  const cache = openJobCache({ archive, chain }, job, world);
  const checkpoint = parseCheckpoint(await files.readFile(file, 'utf8'), archive, chain);
  const newest = await cache.newestKey();
  if ((newest ?? '') !== getState(LEFT.over)) {
    // The toolkit tells a cache that failed from an empty one only in its log.
    if (newest === undefined) {
      throw new ExplainedError(
        `The cache does not show the position of the archive \`${archive}\` that this run began with: it did not answer, or was ` +
          'cleared meanwhile. So the new position is not saved, and the next run hands over the same events again.',
      );
    }
    throw new ExplainedError(
      `Another run saved a position of the archive \`${archive}\` since this one began, so this one's is not saved, ` +
        `or it could go back. What the later steps stored of both runs overlaps. ${ONE_AT_A_TIME}`,
    );
  }
  await cache.save(checkpoint);
}
