import { dirname, join } from 'node:path';
import { ExplainedError } from './errors.ts';
import { exists } from './events/files.ts';
import type { Files } from './events/files.ts';
import { manifestPath } from './events/manifest.ts';
import { PARTIAL_SUFFIX, openSegments } from './events/segment.ts';
import type { SegmentWriter } from './events/segment.ts';

/** The files of one delivery while they come to be. */
export interface DeliveryWriter extends SegmentWriter {
  /** Writes the manifest, the last file: from then on the delivery is whole. */
  writeManifest(bytes: Buffer): Promise<void>;
}

/** The folder in which a run writes its files. */
export interface OutputDir {
  readonly path: string;
  /** Throws an `ExplainedError` if the folder holds a whole delivery of this name; removes what is left of a torn one. */
  openDelivery(delivery: string): Promise<DeliveryWriter>;
}

/** What an archive has at its top. */
const TOP_LEVEL = new Set(['manifests', 'scope=org', 'scope=enterprise']);

/** Opens the folder, which need not exist. Throws an `ExplainedError` if it holds anything but an archive. */
export async function openOutputDir(files: Files, path: string): Promise<OutputDir> {
  await files.mkdir(path, { recursive: true });
  const foreign = (await files.readdir(path)).find((name) => !TOP_LEVEL.has(name));
  if (foreign !== undefined) {
    throw new ExplainedError(
      `\`output-dir\` (${path}) holds \`${foreign}\`, which is not part of an archive. Choose an empty folder, so that nothing of yours is uploaded or mixed up.`,
    );
  }
  return {
    path,
    async openDelivery(delivery) {
      const manifest = join(path, manifestPath(delivery));
      if (await exists(files, manifest)) {
        throw new ExplainedError(
          `\`output-dir\` (${path}) holds the delivery ${delivery} already, but its position was not saved. Move that folder away, so that nothing is mixed up.`,
        );
      }
      await removeTorn(files, path, delivery);
      const segments = openSegments({ files, root: path, delivery });
      return {
        ...segments,
        async writeManifest(bytes) {
          await files.mkdir(dirname(manifest), { recursive: true });
          await files.writeFile(manifest + PARTIAL_SUFFIX, bytes);
          await files.rename(manifest + PARTIAL_SUFFIX, manifest);
        },
      };
    },
  };
}

/** Without a manifest they are no delivery: a run died before it was whole. */
async function removeTorn(files: Files, path: string, delivery: string): Promise<void> {
  for (const entry of await files.readdir(path, { recursive: true, withFileTypes: true })) {
    const isTorn =
      entry.name.startsWith(`${delivery}-`) || entry.name === `${delivery}.json${PARTIAL_SUFFIX}`;
    if (entry.isFile() && isTorn) await files.rm(join(entry.parentPath, entry.name));
  }
}
