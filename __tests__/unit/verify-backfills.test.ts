import { describe, expect, test } from '@jest/globals';
import { checkBackfills } from '../../src/verify/backfills.ts';
import type { Chain } from '../../src/verify/chain.ts';
import { parseDelivery } from '../../src/verify/delivery.ts';
import type { Delivery } from '../../src/verify/delivery.ts';
import { chainFiles } from '../support/chain-files.ts';
import type { ChainDraft } from '../support/chain-files.ts';

const RANGE = { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 5, 11) };
const BACKFILL = 'backfill-20260601-20260611-acme';
const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };

const days = (from: number, to: number) => ({
  from: Date.UTC(2026, 5, from),
  to: Date.UTC(2026, 5, to),
});

function state(more: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...source, range: RANGE, covered: [], elsewhere: [], lost: [], windows: [], ...more };
}

function chainOf(draft: Partial<ChainDraft>, edit?: (delivery: Delivery) => Delivery) {
  const chain = draft.chain ?? BACKFILL;
  const [tree] = chainFiles({ chain, deliveries: [[]], span: RANGE, ...draft }).values();
  const parsed = parseDelivery(tree!.get(`manifests/${chain}-000001.json`)!);
  if (typeof parsed === 'string') throw new Error(parsed);
  const head = edit?.({ ...parsed, copies: [] }) ?? { ...parsed, copies: [] };
  return {
    name: chain,
    head,
    links: [{ delivery: head, joint: 'linked' }],
  } satisfies Partial<Chain>;
}

/** What is said of chains, without the files. */
function said(...chains: ReturnType<typeof chainOf>[]): { problems: string[]; notes: string[] } {
  const { problems, notes } = checkBackfills(chains);
  return { problems: problems.map(({ text }) => text), notes: notes.map(({ text }) => text) };
}

const nothing = { problems: [], notes: [] };

describe('of a backfill', () => {
  test('that has its whole range nothing is said', () => {
    const whole = state({ covered: [days(3, 11)], lost: [days(1, 3)] });
    expect(said(chainOf({ states: [whole], complete: true }))).toEqual(nothing);
    expect(said(chainOf({ states: [whole] }))).toEqual(nothing);
  });

  test('that is not done, the share and the rest are noted', () => {
    const states = [state({ covered: [days(2, 4), days(5, 7)], lost: [days(1, 2)] })];
    expect(said(chainOf({ states }))).toEqual({
      problems: [],
      notes: [
        'org/acme/web: 50 % of its range, 2026-06-01 00:00 to 2026-06-11 00:00, is done; still to be read: 2026-06-04 00:00 to 2026-06-05 00:00, 2026-06-07 00:00 to 2026-06-11 00:00',
      ],
    });
  });

  test('that holds some of the rest says so', () => {
    const rest = { windows: [{ ...days(4, 5), reading: {} }] };
    expect(said(chainOf({ states: [state({ covered: [days(1, 4)], ...rest })] })).notes).toEqual([
      expect.stringMatching(
        /still to be read: 2026-06-04 00:00 to 2026-06-11 00:00, some of which is here \(1 window begun\)$/,
      ),
    ]);
    expect(said(chainOf({ states: [state({ windows: 'many' })] })).notes).toHaveLength(1);
  });

  test('that is not done, what other chains hold is not still to be read', () => {
    const backfill = chainOf({ states: [state({ covered: [days(1, 4)] })] });
    const collecting = (...[from, to]: [number, number]) =>
      chainOf({ chain: 'collect', span: days(from, to) });
    expect(said(collecting(6, 20), backfill).notes).toEqual([
      expect.stringMatching(/: 30 % .* to be read: 2026-06-04 00:00 to 2026-06-06 00:00$/),
    ]);
    expect(said(collecting(2, 20), backfill).notes).toEqual([
      expect.stringMatching(/: 30 % .* is done; other chains here hold the rest$/),
    ]);
    const gap = chainOf({ chain: 'collect', span: days(2, 20) }, (delivery) => ({
      ...delivery,
      sources: delivery.sources.map((one) => ({ ...one, gaps: [days(5, 6)] })),
    }));
    expect(said(gap, backfill).notes).toEqual([
      expect.stringMatching(/to be read: 2026-06-05 00:00 to 2026-06-06 00:00$/),
    ]);
  });

  test('every source that is not done is noted, and of many spans their number', () => {
    const holes = [1, 3, 5, 7, 9].map((day) => days(day, day + 1));
    const states = [state({ covered: holes }), state({ slug: 'labs' })];
    const { notes } = said(chainOf({ states }));
    expect(notes).toEqual([
      expect.stringContaining('2026-06-07 00:00 and 2 more spans'),
      expect.stringMatching(/^org\/labs\/web: 0 % of its range, .* is done; still to be read: /),
    ]);
  });

  test('that says it is complete a hole is a problem', () => {
    const states = [state({ covered: [days(1, 4), days(5, 11)] })];
    expect(said(chainOf({ states, complete: true }))).toEqual({
      problems: [
        'org/acme/web is said to be complete, yet 2026-06-04 00:00 to 2026-06-05 00:00 is neither held, nor skipped, nor recorded as lost',
      ],
      notes: [],
    });
  });

  test.each([
    ['nothing', undefined],
    ['no list', { sources: 1 }],
    ['no object', [null, 7, 'x', []]],
    ['no spans', [state({ covered: 'all', elsewhere: [days(1, 2)] })]],
    ['a span that is none', [state({ covered: [{ from: 1 }] })]],
    ['a time that is none', [state({ elsewhere: [{ from: 0, to: 1e300 }] })]],
    ['no range', [state({ range: null })]],
    ['a range that runs backwards', [state({ range: { from: 5, to: 5 } })]],
  ])('whose states are %s nothing is said', (_, states) => {
    const draft = { complete: true, ...(states === undefined ? {} : { states: states as [] }) };
    expect(said(chainOf(draft))).toEqual(nothing);
  });
});

describe('what a backfill skipped', () => {
  const states = [state({ covered: [days(5, 11)], elsewhere: [days(1, 5)] })];

  test('is noted if no other chain here has it', () => {
    expect(said(chainOf({ states }))).toEqual({
      problems: [],
      notes: [
        'org/acme/web: 2026-06-01 00:00 to 2026-06-05 00:00 was skipped because another chain held it, and that chain is not in this copy, or not all of it',
      ],
    });
  });

  test('is what the collecting chain has by its spans, or says that it covers', () => {
    const backfill = chainOf({ states });
    expect(said(chainOf({ chain: 'collect', span: days(1, 6) }), backfill)).toEqual(nothing);
    const later = { chain: 'collect', span: days(3, 6) };
    expect(said(chainOf(later), backfill).notes).toEqual([
      expect.stringContaining('2026-06-01 00:00 to 2026-06-03 00:00 was skipped'),
    ]);
    const covering = { ...later, states: [{ ...source, covered: [days(1, 3)] }] };
    expect(said(chainOf(covering), backfill)).toEqual(nothing);
  });

  test('is what another backfill covers of it, not all of its range', () => {
    const other = (...covered: { from: number; to: number }[]) =>
      chainOf({ chain: 'backfill-20260520-20260611-acme', states: [state({ covered, lost: [] })] });
    const backfill = chainOf({ states });
    expect(said(other(days(1, 11)), backfill)).toEqual(nothing);
    expect(said(other(days(1, 2), days(3, 11)), backfill).notes).toEqual([
      expect.stringContaining('% of its range'),
      expect.stringContaining('2026-06-02 00:00 to 2026-06-03 00:00 was skipped'),
    ]);
  });
});

describe('of a backfill that was merged', () => {
  const from = 'f'.repeat(64);
  const merged = { from, previous: null, dropped: 2, replaced: [] };
  const backfill = chainOf({}, (delivery) => ({ ...delivery, merged }));

  test('it is noted what was dropped, and the head that it had', () => {
    expect(said(chainOf({ chain: 'collect' }), backfill)).toEqual({
      problems: [],
      notes: [
        `merging dropped 2 events from ${BACKFILL} because another chain of the archive holds them; the head of the original chain is ${from}`,
      ],
    });
  });

  test('and is alone, what was dropped is missing', () => {
    expect(said(backfill)).toEqual({
      problems: [expect.stringContaining('and there is no other chain here')],
      notes: [],
    });
  });
});
