import * as files from 'node:fs/promises';
import { emptyCheckpoint, parseCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import { encodeCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import type { Origin } from '../../src/checkpoint/recover.ts';
import { collect } from '../../src/collect.ts';
import type { CollectParts } from '../../src/collect.ts';
import type { Retention, Source } from '../../src/events/source.ts';
import { openOutputDir } from '../../src/output-dir.ts';
import type { Mended } from '../../src/mend-sinks.ts';
import type { Delivery, Publication, Sink } from '../../src/sinks/sink.ts';
import { fakeLog } from './fake-log.ts';
import { fakeReader } from './fake-reader.ts';
import type { FakePage } from './fake-reader.ts';
import { readTree, tempFolder } from './temp-folder.ts';

export const NOON = Date.parse('2026-11-21T12:00:00Z');
export const DAY_MS = 86_400_000;
export const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
export const git: Source = { ...web, log: 'git' };
export const WORKFLOW = '.github/workflows/audit.yml@refs/heads/main';

export const retentionOf = ({ log }: Source): Retention => ({
  ms: (log === 'git' ? 7 : 180) * DAY_MS,
  marginMs: 0,
});

/** What the log shows of each source in one run, and what fails in it. */
export interface RunPlan {
  readonly pages: ReadonlyMap<Source, readonly (FakePage | Error)[]>;
  readonly now?: number;
  readonly publishFails?: boolean | Error;
  readonly saveFails?: boolean;
  readonly withoutSinks?: boolean;
  /** What the sink says beside its name. */
  readonly publication?: Partial<Publication>;
  /** Attests, or fails to. */
  readonly attest?: CollectParts['attest'];
  /** The most that one delivery may have; as much as you like by default. */
  readonly limits?: Partial<Sink['limits']>;
  /** What became of the sink before the run. */
  readonly mended?: Partial<Mended>;
  readonly origin?: Origin;
  /** What somebody made of the state before this run. */
  readonly change?: (checkpoint: Checkpoint) => Checkpoint;
  /** The state before this run was lost; what was saved since then is forgotten. */
  readonly lostSince?: number;
}

/** An archive over several runs: what was saved and published, and in which order. */
export function openWorld() {
  let checkpoint: Checkpoint = emptyCheckpoint('audit-log');
  let isSaved = false;
  const steps: string[] = [];
  const savedOver: (string | undefined)[] = [];
  const published: { delivery: Delivery; files: Record<string, string> }[] = [];

  async function run(plan: RunPlan) {
    const { pages, now = NOON } = plan;
    steps.length = 0;
    const log = fakeLog();
    const path = tempFolder();
    const read: Source[] = [];
    if (plan.lostSince !== undefined) {
      checkpoint = emptyCheckpoint('audit-log');
      isSaved = false;
    }
    checkpoint = plan.change?.(checkpoint) ?? checkpoint;
    const sink: Sink = {
      name: 'artifact',
      limits: { bytes: Infinity, files: Infinity, ...plan.limits },
      publish: async (delivery) => {
        steps.push('publish');
        if (plan.publishFails === true) throw new Error('the shelf is full');
        if (plan.publishFails instanceof Error) throw plan.publishFails;
        published.push({ delivery, files: readTree(delivery.root) });
        return { sink: 'artifact', ...plan.publication };
      },
    };
    const report = await collect({
      archive: 'audit-log',
      chain: COLLECTION,
      sources: [...pages.keys()],
      lookbackMs: 3_600_000,
      beginOf: (source) => now - retentionOf(source).ms - 2 * DAY_MS,
      retentionOf,
      loadCheckpoint: async () => ({
        checkpoint,
        origin: plan.origin ?? (isSaved ? 'cache' : 'nowhere'),
        key: isSaved ? `saved ${checkpoint.sequence}` : undefined,
        lostSince: plan.lostSince,
        ...{ head: undefined, sinks: [] },
      }),
      mendSinks: async (loaded) => {
        const ready = plan.withoutSinks === true ? [] : [sink];
        const { artifact } = loaded.checkpoint;
        return { ready, lacking: [], failures: [], artifact, ...plan.mended };
      },
      saveCheckpoint: async (after, over) => {
        steps.push('save');
        savedOver.push(over);
        if (plan.saveFails === true) throw new Error('the cache is full');
        checkpoint = parseCheckpoint(encodeCheckpoint(after), 'audit-log', COLLECTION);
        isSaved = true;
      },
      ...(plan.attest !== undefined && {
        attest: (delivery) => {
          steps.push('attest');
          return plan.attest?.(delivery) ?? Promise.resolve(undefined);
        },
      }),
      openReader: (source) => {
        read.push(source);
        return fakeReader(pages.get(source) ?? [], now);
      },
      explainFailure: (error, source) => `${source.log} broke: ${(error as Error).message}`,
      openOutputDir: () => openOutputDir(files, path, log.warn),
      tool: 'test/1',
      run: { id: '9', attempt: 1 },
      workflow: WORKFLOW,
      now: () => now,
      log,
    });
    return { report, lines: log.lines, steps: [...steps], files: readTree(path), read };
  }

  return { run, published, saved: () => checkpoint, savedOver };
}
