import { emptyCheckpoint, parseCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import { encodeCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import type { Origin } from '../../src/checkpoint/recover.ts';
import { collect } from '../../src/collect.ts';
import type { Source } from '../../src/events/source.ts';
import { openOutputDir } from '../../src/output-dir.ts';
import type { Delivery } from '../../src/sinks/sink.ts';
import { fakeLog } from './fake-log.ts';
import { fakeReader } from './fake-reader.ts';
import type { FakePage } from './fake-reader.ts';
import { readTree, tempFolder } from './temp-folder.ts';

export const NOON = Date.parse('2026-11-21T12:00:00Z');
export const DAY_MS = 86_400_000;
export const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
export const git: Source = { ...web, log: 'git' };

/** What the log shows of each source in one run, and what fails in it. */
export interface RunPlan {
  readonly pages: ReadonlyMap<Source, readonly (FakePage | Error)[]>;
  readonly now?: number;
  readonly publishFails?: boolean;
  readonly saveFails?: boolean;
  readonly withoutSinks?: boolean;
  readonly origin?: Origin;
}

/** An archive over several runs: what was saved and published, and in which order. */
export function openWorld() {
  let checkpoint: Checkpoint = emptyCheckpoint('audit-log');
  let isSaved = false;
  const steps: string[] = [];
  const published: { delivery: Delivery; files: Record<string, string> }[] = [];

  async function run(plan: RunPlan) {
    const { pages, now = NOON } = plan;
    steps.length = 0;
    const outputDir = await openOutputDir(tempFolder());
    const log = fakeLog();
    const report = await collect({
      archive: 'audit-log',
      sources: [...pages.keys()],
      lookbackMs: 3_600_000,
      beginOf: () => now - 181 * DAY_MS,
      retentionOf: ({ log: name }) => (name === 'git' ? 7 : 180) * DAY_MS,
      loadCheckpoint: async () => ({
        checkpoint,
        origin: plan.origin ?? (isSaved ? 'cache' : 'nowhere'),
      }),
      saveCheckpoint: async (after) => {
        steps.push('save');
        if (plan.saveFails === true) throw new Error('the cache is full');
        checkpoint = parseCheckpoint(encodeCheckpoint(after), 'audit-log');
        isSaved = true;
      },
      openReader: (source) => fakeReader(pages.get(source) ?? [], now),
      explainFailure: (error, source) => `${source.log} broke: ${(error as Error).message}`,
      sinks:
        plan.withoutSinks === true
          ? []
          : [
              {
                name: 'shelf',
                publish: async (delivery) => {
                  steps.push('publish');
                  if (plan.publishFails === true) throw new Error('the shelf is full');
                  published.push({ delivery, files: readTree(delivery.root) });
                  return { sink: 'shelf' };
                },
              },
            ],
      outputDir,
      tool: 'test/1',
      run: { id: '9', attempt: 1 },
      now: () => now,
      log,
    });
    return { report, lines: log.lines, steps: [...steps], files: readTree(outputDir.path) };
  }

  return { run, published, saved: () => checkpoint };
}
