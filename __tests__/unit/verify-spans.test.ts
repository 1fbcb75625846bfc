import { describe, expect, test } from '@jest/globals';
import type { Joint } from '../../src/verify/chain.ts';
import { checkSpans } from '../../src/verify/spans.ts';
import type { Delivery } from '../../src/verify/delivery.ts';
import type { SourceState } from '../../src/verify/source-states.ts';
import type { Span } from '../../src/events/spans.ts';

const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;

function delivery(span: Span, gaps: readonly Span[] = [], phrase = ''): Delivery {
  return {
    ...{ name: 'collect-000001', archive: 'audit-log', chain: 'collect', sequence: 1 },
    ...{ previous: null, hash: '', run: { id: '1', attempt: 1 }, segments: [] },
    ...{ lacking: [], changes: [], createdAt: 0, merged: undefined, states: [], copies: [] },
    sources: [{ ...source, ...{ phrase, span, gaps, events: 0, complete: true } }],
  };
}

function problemsOf(...links: (Delivery | [Delivery, Joint])[]): string[] {
  const { problems } = checkSpans({
    links: links.map((link) =>
      Array.isArray(link)
        ? { delivery: link[0], joint: link[1] }
        : { delivery: link, joint: 'linked' },
    ),
  });
  return problems.map(({ text }) => text);
}

describe('spans of a source', () => {
  test('follow one another, and may overlap', () => {
    expect(problemsOf(delivery({ from: 0, to: 9 }), delivery({ from: 9, to: 12 }))).toEqual([]);
    expect(problemsOf(delivery({ from: 0, to: 9 }), delivery({ from: 5, to: 12 }))).toEqual([]);
    expect(
      problemsOf(
        delivery({ from: 0, to: 9 }),
        delivery({ from: 2, to: 5 }),
        delivery({ from: 9, to: 10 }),
      ),
    ).toEqual([]);
  });

  test('leave a hole if one begins after the end of the last', () => {
    expect(problemsOf(delivery({ from: 0, to: 9 }), delivery({ from: 10, to: 12 }))).toEqual([
      expect.stringContaining('a hole in org/acme/web'),
    ]);
  });

  test('leave none where gaps are recorded, however they overlap', () => {
    const after = (...gaps: Span[]): string[] =>
      problemsOf(delivery({ from: 0, to: 9 }), delivery({ from: 20, to: 30 }, gaps));
    expect(after({ from: 5, to: 20 })).toEqual([]);
    expect(after({ from: 15, to: 22 }, { from: 8, to: 15 })).toEqual([]);
    expect(after({ from: 10, to: 20 })).toHaveLength(1);
    expect(after({ from: 5, to: 19 })).toHaveLength(1);
    expect(after({ from: 5, to: 10 }, { from: 11, to: 20 })).toHaveLength(1);
  });

  test('are those of one phrase', () => {
    expect(
      problemsOf(delivery({ from: 0, to: 9 }), delivery({ from: 50, to: 60 }, [], 'actor:mona')),
    ).toEqual([]);
  });

  test('are not asked for where deliveries are missing, but where the state was lost', () => {
    const [before, after] = [delivery({ from: 0, to: 9 }), delivery({ from: 50, to: 60 })];
    expect(problemsOf(before, [after, 'broken'])).toEqual([]);
    expect(problemsOf(before, [after, 'anew'])).toHaveLength(1);
  });

  test('do not run backwards', () => {
    expect(problemsOf(delivery({ from: 9, to: 8 }))).toEqual([
      expect.stringContaining('runs backwards'),
    ]);
  });
});

describe('what an archive covers', () => {
  const range = { from: 0, to: 100 };
  const coveredBy = (...states: SourceState[]): Span | undefined =>
    checkSpans({ links: [{ delivery: { ...delivery(range), states }, joint: 'linked' }] }).covered;
  const progress = { range, elsewhere: [{ from: 0, to: 30 }], lost: [], begun: 0 };

  test('is what its spans are from the first to the last', () => {
    expect(coveredBy()).toEqual(range);
    expect(coveredBy({ ...source, covered: [{ from: 5, to: 6 }], progress: undefined })).toEqual(
      range,
    );
  });

  test('is of a backfill only what its newest state says', () => {
    const covered = [
      { from: 60, to: 70 },
      { from: 30, to: 40 },
    ];
    expect(coveredBy({ ...source, covered, progress })).toEqual({ from: 30, to: 70 });
    expect(coveredBy({ ...source, covered: [], progress })).toBeUndefined();
    // Of another source: this one is not told of.
    expect(coveredBy({ ...source, slug: 'labs', covered, progress })).toEqual(range);
  });
});
