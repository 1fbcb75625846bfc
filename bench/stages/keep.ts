import * as files from 'node:fs/promises';
import { basename } from 'node:path';
import { openCacheStore } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint, FORMAT, type SourceState } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import {
  COLLECT,
  deliveryFiles,
  deliveryName,
  encodeManifest,
  type Manifest,
} from '../../src/events/manifest.ts';
import { parsePage } from '../../src/events/page.ts';
import { openOutputDir } from '../../src/output-dir.ts';
import { openArtifactSink } from '../../src/sinks/artifact.ts';
import type { Delivery } from '../../src/sinks/sink.ts';
import { costOf, openMeter, type Cost } from './meter.ts';
import { source } from './read.ts';
import type { StageInput } from './stage.ts';

const run = { id: '1', attempt: 1 };

/** Writes all events as one delivery; the artifact that it is published as has the folder's name. */
export async function writeSegments(
  input: StageInput,
): Promise<{ cost: Cost; delivery: Delivery }> {
  const { pages, folder } = input;
  const meter = openMeter();
  const name = deliveryName(COLLECT, 1);
  const outputDir = await openOutputDir(files, folder, () => undefined);
  const writer = await outputDir.openDelivery(name);
  for (const body of pages) {
    const events = parsePage(body);
    meter.start();
    writer.sizeWith(source, events);
    for (const event of events) await writer.write(source, event);
    meter.stop();
  }
  meter.start();
  const segments = await writer.seal();
  meter.stop();
  const manifest: Manifest = {
    ...{ version: 1, archive: basename(folder), chain: COLLECT, sequence: 1, previous: null },
    ...{ tool: 'bench', run, createdAt: new Date().toISOString(), sources: [], segments: [] },
    checkpoint: { version: FORMAT, sources: [] },
  };
  await writer.writeManifest(encodeManifest(manifest));
  const paths = deliveryFiles(name, segments);
  return { cost: meter.cost(), delivery: { name, manifest, root: folder, files: paths } };
}

/** With the toolkit loaded: that costs the same for every log. */
export async function uploadArtifact(delivery: Delivery): Promise<Cost> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const sink = openArtifactSink({
    openClient: async () => new DefaultArtifactClient(),
    artifacts: {
      newestBeside: async () => ({ live: undefined, expired: undefined }),
      ofSequence: async () => [],
    },
    ...{ runUrl: '', retentionDays: undefined, repositoryRetentionDays: undefined, now: Date.now },
  });
  return costOf(() => sink.publish(delivery));
}

/** The same for the cache. */
export async function saveCheckpoint(
  state: SourceState,
  { archive, workspace }: { readonly archive: string; readonly workspace: string },
): Promise<Cost> {
  const cache = await import('@actions/cache');
  const store = openCacheStore({
    ...{ openCache: async () => cache, files, workspace, archive, chain: COLLECTION, run },
  });
  const checkpoint = { ...emptyCheckpoint(archive), sequence: 1, sources: [state] };
  return costOf(() => store.save(checkpoint));
}
