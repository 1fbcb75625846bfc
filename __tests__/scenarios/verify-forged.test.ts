import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  collectArchive,
  expectProblem,
  freshCopy,
  linesOf,
  readManifest,
  repair,
  segmentPaths,
  sha256,
  toSegment,
  writeManifest,
} from '../support/archive-copy.ts';
import type { Copy, ManifestFile, Tree } from '../support/archive-copy.ts';

let artifacts: Map<string, Tree>;

beforeAll(async () => {
  artifacts = await collectArchive({ seed: 904, runs: 4 });
});

describe('what a forger repaired is found by what it says:', () => {
  test('an event that comes twice in one file', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    const lines = linesOf(copy.tree.get(path)!);
    const line = lines.find((text) => text.includes('"_document_id":"'))!;
    copy.tree.set(path, toSegment([...lines, line]));
    repair(copy.tree);
    const number = lines.indexOf(line) + 1;
    const { text } = expectProblem(
      copy,
      path,
      new RegExp(`^line ${lines.length + 1} is the event of line ${number} again \\(id .*\\)$`),
    );
    expect(text).toMatch(/, 1 duplicate, chain intact .*, 1 problem$/m);
  });

  test('an event of another day', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    const lines = linesOf(copy.tree.get(path)!);
    const moved = lines[1]!.replace(
      /"(@timestamp|created_at)":(\d+)/g,
      (_, key: string, time: string) => `"${key}":${Number(time) - 5 * 86_400_000}`,
    );
    copy.tree.set(path, toSegment(lines.with(1, moved)));
    repair(copy.tree);
    expectProblem(copy, path, /^the event in line 2 is of another day$/);
  });

  test('a line that is no event', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    copy.tree.set(path, toSegment(linesOf(copy.tree.get(path)!).with(1, '{"action":')));
    repair(copy.tree);
    expectProblem(copy, path, /^line 2 is no event/);
  });

  test('counts that are not so', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    repair(copy.tree, (manifest) => {
      const segment = manifest.segments.find((one) => one.path === path);
      if (segment !== undefined) segment.events += 1;
    });
    expect(copy.verdict().problems).toEqual([
      [
        copy.manifests[1],
        expect.stringMatching(/^the events that it counts for .* are not those of its segments$/),
      ],
      [path, expect.stringMatching(/^it has \d+ lines, and its manifest counts \d+$/)],
    ]);
  });

  test('a hole between two spans, unless a gap is recorded for it', () => {
    const withHole = (isRecorded: boolean): Copy => {
      const copy = freshCopy(artifacts);
      repair(copy.tree, (manifest) => {
        const source = manifest.sources.find(({ log }) => log === 'git')!;
        if (manifest.sequence !== 3) return;
        const end = Date.parse(source.span.from);
        source.span.from = new Date(end + 3_600_000).toISOString();
        const gap = { from: new Date(end - 1).toISOString(), to: source.span.from };
        if (isRecorded) source.gaps = [gap];
      });
      return copy;
    };
    const [, , third = ''] = freshCopy(artifacts).manifests;
    const hole = /^a hole in org\/acme\/git: .* and no gap is recorded$/;
    expectProblem(withHole(false), third, hole);
    const recorded = withHole(true).verdict();
    expect(recorded.text).toMatch(/, 1 gap, no duplicate, chain intact/);
    expect(recorded.text).toMatch(
      /^Recorded gaps:\n- manifests\/collect-000003\.json: org\/acme\/git: .* to .* could no longer be read$/m,
    );
    expect(recorded.exitCode).toBe(0);
  });
});

describe('an event that comes twice', () => {
  /** Two segments of one source and day in deliveries that follow one another, the second with an event of the first. */
  function repeat(edit?: (manifest: ManifestFile, number: number) => void): {
    copy: Copy;
    first: string;
    second: string;
  } {
    const copy = freshCopy(artifacts);
    const paths = segmentPaths(copy.tree);
    const second = paths.find((path, index) => dirname(path) === dirname(paths[index - 1] ?? ''))!;
    const first = paths[paths.indexOf(second) - 1]!;
    const line = linesOf(copy.tree.get(first)!).find((text) => text.includes('_document_id'))!;
    copy.tree.set(second, toSegment([...linesOf(copy.tree.get(second)!), line]));
    const number = Number(/collect-(\d+)/.exec(second)?.[1]);
    repair(copy.tree, (manifest) => edit?.(manifest, number));
    return { copy, first, second };
  }

  test('in two deliveries is a duplicate', () => {
    const { copy, first, second } = repeat();
    expectProblem(
      copy,
      second,
      new RegExp(`^line \\d+ is the event of line \\d+ of ${first} again`),
    );
  });

  test('because it was read under two phrases is none', () => {
    const { copy } = repeat((manifest, number) => {
      if (manifest.sequence < number) return;
      for (const source of manifest.sources) source.phrase = 'action:git';
    });
    expect(copy.verdict().problems).toEqual([]);
  });

  test('because the state was lost in between is noted', () => {
    const { copy } = repeat((manifest, number) => {
      if (manifest.sequence === number) manifest.previous = null;
    });
    const { text, problems } = copy.verdict();
    expect(problems.map(([, problem]) => problem)).toEqual([
      expect.stringContaining('the state of the archive was lost'),
    ]);
    expect(text).toMatch(/^- 1 event is in both collect and collect from \d$/m);
  });

  test('because a backfill overlaps what was collected is noted', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    const { sources, segments, ...rest } = readManifest(copy.tree, copy.manifests[1]!);
    const name = 'backfill-2026-000001';
    const moved = path.replace(/collect-\d{6}/, name);
    const segment = segments.find((one) => one.path === path)!;
    const events = segment.events;
    copy.tree.set(moved, copy.tree.get(path)!);
    writeManifest(copy.tree, `manifests/${name}.json`, {
      ...rest,
      ...{ chain: 'backfill-2026', sequence: 1, previous: null },
      sources: sources
        .filter(({ log }) => path.includes(`log=${log}`))
        .map((source) => ({ ...source, events })),
      segments: [{ ...segment, path: moved }],
    });
    const { exitCode, text } = copy.verdict();
    expect(text).toMatch(/^audit-log: 5 deliveries, .*no duplicate, chain intact/);
    expect(text).toContain(`- ${events} events are in both collect and backfill-2026`);
    expect(text).toContain(`(head ${sha256(copy.tree.get(copy.manifests[3]!)!).slice(0, 12)}…)`);
    expect(exitCode).toBe(0);
  });
});
