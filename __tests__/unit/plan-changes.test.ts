import { describe, expect, test } from '@jest/globals';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import type { Source } from '../../src/events/source.ts';
import { chooseStates } from '../../src/state/choose-states.ts';
import { planSetBack, planStartAnew } from '../../src/state/plan-changes.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
const git: Source = { ...web, log: 'git' };

/** Read through now, and going on an hour before. */
function stateOf(source: Source, change: Partial<SourceState> = {}): SourceState {
  const first = firstState(source, NOW - 100 * DAY_MS);
  return {
    ...first,
    resume: { ...first.resume, cursor: 'c', heldFrom: NOW - HOUR_MS, twins: '' },
    position: { time: NOW - MINUTE_MS, id: 'x' },
    readThrough: NOW,
    settledTo: NOW - HOUR_MS,
    deliveredTo: NOW,
    covered: [{ from: NOW - 100 * DAY_MS, to: NOW }],
    ...change,
  };
}

const retentionOf = ({ log }: Source) => ({
  ms: (log === 'git' ? 7 : 180) * DAY_MS,
  marginMs: 0,
});
const nothingHeld = { head: undefined, sinks: [] };
const setBack = (states: readonly SourceState[], to: number) =>
  planSetBack(nothingHeld, states, { to, now: NOW, retentionOf });

const startAnew = (states: readonly SourceState[], begin: number) =>
  planStartAnew(states, { beginOf: () => begin, now: NOW, retentionOf });

describe('setting back', () => {
  test('reads again from a minute before, and leaves what tells of gaps and of what is held', async () => {
    const state = stateOf(web);
    const to = NOW - 5 * DAY_MS + 300;
    const { changes, states, notes } = await setBack([state], to);
    const from = NOW - 5 * DAY_MS - MINUTE_MS;
    expect(notes).toEqual([]);
    expect(changes).toEqual([{ ...web, kind: 'set-back', to: new Date(from).toISOString() }]);
    expect(states).toEqual([
      {
        ...state,
        resume: {
          query: { include: 'web', phrase: 'created:>=2026-11-16T11:59:00Z' },
          ...{ cursor: null, heldFrom: from, twins: '' },
        },
        ...{ front: null, position: { time: from, id: null }, settledTo: from, identities: '' },
      },
    ]);
  });

  test('goes back by the largest difference of times that was seen', async () => {
    const { states } = await setBack([stateOf(web, { skewSeconds: 600 })], NOW - DAY_MS);
    expect(states[0]!.resume.heldFrom).toBe(NOW - DAY_MS - 600_000);
  });

  test('never goes forward: what is read anyway stays, and a change of nothing is refused', async () => {
    const behind = stateOf(git);
    behind.resume.heldFrom = NOW - 3 * DAY_MS;
    const { changes, notes } = await setBack([behind, stateOf(web)], NOW - DAY_MS);
    expect(changes.map(({ log }) => log)).toEqual(['web']);
    expect(notes).toEqual([
      'org/acme/git: the next collection reads everything since 2026-11-18 12:00 UTC anyway, so its position stays.',
    ]);
    await expect(setBack([behind], NOW - DAY_MS)).rejects.toThrow(
      /a position is only set back: forward, events would be left out.*Nothing was changed/,
    );
  });

  test('does not go back before the collection began: a backfill may hold what is older', async () => {
    const begun = NOW - 20 * DAY_MS;
    const state = stateOf(web, { covered: [{ from: begun, to: NOW }] });
    const { changes, notes } = await setBack([state], NOW - 30 * DAY_MS);
    expect(changes.map(({ to }) => to)).toEqual([new Date(begun).toISOString()]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^org\/acme\/web: it was collected since 2026-11-01 .* takes a backfill/,
      ),
    ]);
  });

  test('says what GitHub no longer shows, and asks nobody for it', async () => {
    const { changes, notes } = await setBack([stateOf(git), stateOf(web)], NOW - 30 * DAY_MS);
    expect(changes.map(({ to }) => to.slice(0, 10))).toEqual(['2026-11-13', '2026-10-22']);
    expect(notes).toEqual([expect.stringMatching(/^org\/acme\/git: GitHub keeps 7 days of it/)]);
  });
});

describe('starting anew', () => {
  test('forgets everything but what a gap is found by', () => {
    const { changes, states } = startAnew([stateOf(web, { skewSeconds: 9 })], NOW - 2 * DAY_MS);
    const first = firstState(web, NOW - 2 * DAY_MS);
    expect(states).toEqual([{ ...first, deliveredTo: NOW, skewSeconds: 9 }]);
    expect(changes).toEqual([{ ...web, kind: 'started-anew', to: '2026-11-19T12:00:00.000Z' }]);
  });

  test('skips nothing that was not read yet, whatever `since` says', () => {
    const { states } = startAnew([stateOf(web)], NOW - MINUTE_MS);
    expect(states[0]!.resume.heldFrom).toBe(NOW - HOUR_MS);
  });

  test('does not begin before all that GitHub keeps', () => {
    const behind = stateOf(git);
    behind.resume.heldFrom = NOW - 30 * DAY_MS;
    const { states } = startAnew([behind], NOW - 2 * DAY_MS);
    expect(states[0]!.resume.heldFrom).toBe(NOW - 8 * DAY_MS);
  });
});

describe('the sources that are meant', () => {
  const corp: Source = { ...web, scope: 'enterprise', slug: 'corp' };
  const phrased: Source = { ...web, phrase: 'actor:x' };
  const checkpoint = {
    archive: 'audit-log',
    sources: [web, git, corp, phrased].map((one) => stateOf(one)),
  };
  const all = { sources: [], isOfAllOrganizations: false, include: ['git', 'web'] as const };
  const chosen = (choice: Partial<Parameters<typeof chooseStates>[1]>): string[] =>
    chooseStates(checkpoint, { ...all, ...choice }).map(({ slug, log, phrase }) =>
      `${slug} ${log} ${phrase}`.trim(),
    );

  test('are all by default, those of `include`, of all organizations, or those named', () => {
    expect(chosen({})).toHaveLength(4);
    expect(chosen({ include: ['git'] })).toEqual(['acme git']);
    expect(chosen({ isOfAllOrganizations: true, include: ['web'] })).toEqual([
      ...['acme web', 'acme web actor:x'],
    ]);
    expect(chosen({ sources: [corp, { ...corp, log: 'git' }] })).toEqual(['corp web']);
    expect(chosen({ sources: [phrased] })).toEqual(['acme web actor:x']);
  });

  test('are refused if the archive has nothing of one of them, or nothing at all', () => {
    expect(() => chosen({ sources: [web, { ...web, slug: 'acmee' }] })).toThrow(
      /has nothing of `org\/acmee`. Nothing was changed. It has `org\/acme\/web`, /,
    );
    expect(() => chooseStates({ ...checkpoint, sources: [] }, all)).toThrow(/has no position yet/);
    expect(() => chosen({ sources: [{ ...git, phrase: 'a' }] })).toThrow(/choose nothing of/);
  });
});
