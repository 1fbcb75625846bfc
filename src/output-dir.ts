import { dirname, join, relative } from 'node:path';
import { ExplainedError } from './errors.ts';
import { exists } from './events/files.ts';
import type { Files } from './events/files.ts';
import { manifestPath } from './events/manifest.ts';
import { QUARANTINE } from './events/quarantine.ts';
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
  /** Removes what is left of a torn delivery of this name; a whole one is moved to a folder beside this one. */
  openDelivery(delivery: string): Promise<DeliveryWriter>;
}

/** The position, where `mode: state` writes it. */
export const STATE_FILE = 'checkpoint.json';

/** What an archive has at its top. */
const TOP_LEVEL = new Set([
  ...['manifests', 'scope=org', 'scope=enterprise'],
  ...[QUARANTINE, STATE_FILE],
]);

/** Opens the folder, which need not exist. Throws an `ExplainedError` if it holds anything but an archive. */
export async function openOutputDir(
  files: Files,
  path: string,
  warn: (line: string) => void,
): Promise<OutputDir> {
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
      const isWhole = await exists(files, manifest);
      const left = await filesOf(files, path, delivery);
      if (isWhole) await moveAside(files, { path, left, manifest, warn });
      else for (const file of left) await files.rm(file);
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

/** What there is of a delivery, whole or torn, but for its manifest. */
async function filesOf(files: Files, path: string, delivery: string): Promise<string[]> {
  const entries = await files.readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .filter(
      ({ name }) => name.startsWith(`${delivery}-`) || name === `${delivery}.json${PARTIAL_SUFFIX}`,
    )
    .map(({ parentPath, name }) => join(parentPath, name));
}

/**
 * A whole delivery whose position was not saved: this run reads the same again, but it may be the only copy of what
 * GitHub dropped since. The manifest goes last, so that a death in between leaves the rest to the next run.
 */
async function moveAside(
  files: Files,
  parts: {
    path: string;
    left: readonly string[];
    manifest: string;
    warn: (line: string) => void;
  },
): Promise<void> {
  const { path, left, manifest, warn } = parts;
  const aside = `${path}.unsaved`;
  for (const file of [...left, manifest]) {
    const target = join(aside, relative(path, file));
    await files.mkdir(dirname(target), { recursive: true });
    await files.rename(file, target);
  }
  warn(
    `\`output-dir\` (${path}) held a delivery whose position was not saved, because publishing it or a later step failed. ` +
      `It is read again; the old files are in ${aside}, which may be deleted.`,
  );
}
