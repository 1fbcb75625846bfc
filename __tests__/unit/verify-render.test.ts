import { describe, expect, test } from '@jest/globals';
import { renderSummary, renderText, sayVerdict, toOutputs } from '../../src/verify/render.ts';
import type { Result } from '../../src/verify/render.ts';
import type { ArchiveVerdict } from '../../src/verify/verify.ts';

const DAY_MS = 86_400_000;
const head = '3f2a'.repeat(16);

function verdict(change: Partial<ArchiveVerdict> = {}): ArchiveVerdict {
  return {
    ...{ archive: 'audit-log', deliveries: 412, segments: 1_093, events: 2_348_112, bytes: 1 },
    covered: { from: Date.parse('2026-03-01'), to: Date.parse('2026-11-21T23:00:00Z') },
    ...{ head, gaps: [], changes: [], duplicates: 0, withoutId: 0, isChainIntact: true },
    quarantined: 0,
    ...{ problems: [], notes: [] },
    ...change,
  };
}

function result(...archives: ArchiveVerdict[]): Result {
  return { verdict: { archives, problems: [] }, merge: undefined };
}

describe('the verdict', () => {
  test('is one line', () => {
    expect(sayVerdict(verdict())).toBe(
      '412 deliveries, 1,093 segments, 2,348,112 events, 2026-03-01 … 2026-11-21, no gap, no duplicate, chain intact (head 3f2a3f2a3f2a…)',
    );
  });

  test('counts gaps, duplicates and problems', () => {
    const gap = { from: 0, to: DAY_MS, source: 'org/acme/git', file: 'manifests/a.json' };
    const line = sayVerdict(
      verdict({
        ...{ gaps: [gap, gap], duplicates: 1, isChainIntact: false },
        problems: [{ file: 'a', text: 'b' }],
      }),
    );
    expect(line).toMatch(/, 2 gaps, 1 duplicate, chain broken \(head .*\), 1 problem$/);
  });
});

describe('a great many problems', () => {
  const wide = { file: '<&*_>'.repeat(1_000), text: '|`#@'.repeat(1_000) };
  const many = result(verdict({ problems: Array.from({ length: 20_000 }, () => wide) }));

  test('fit into a summary, and the rest is counted', () => {
    const text = renderSummary(many);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toContain('… and 19,850 more.');
    expect(text).toMatch(/^## 20,000 problems\n/);
  });

  test('fit into an output, and the rest is counted', () => {
    const outputs = toOutputs(many);
    expect(outputs['report']!.length).toBeLessThan(1_000_000);
    expect(outputs).toMatchObject({ intact: 'false', problems: '20000', head });
  });

  test('fit into a log', () => {
    expect(renderText(many).split('\n')).toHaveLength(1_000 + 5);
  });
});

test('a recorded gap is shown at once, and is no problem', () => {
  const gap = { from: 0, to: DAY_MS, source: 'org/acme/git', file: 'manifests/a.json' };
  const text = renderSummary(result(verdict({ gaps: [gap] })));
  expect(text).toMatch(/^## The archive is intact\n/);
  expect(text).toContain('> [!CAUTION]\n> **Recorded gaps**\n>\n> org/acme/git&#58; 1970-01-01');
});

test('the head of several archives is none', () => {
  const two = result(verdict(), verdict({ archive: 'labs' }));
  expect(toOutputs(two)).toMatchObject({ head: '', deliveries: '824', intact: 'true' });
});
