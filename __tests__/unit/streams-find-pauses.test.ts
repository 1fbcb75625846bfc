import { expect, test } from '@jest/globals';
import { findPauses } from '../../src/streams/find-pauses.ts';
import type { Stream } from '../../src/github/streams.ts';
import { liveStream } from '../support/streams-basis.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;

function notes(more: Partial<Stream>, name: string | undefined = 'siem') {
  return findPauses([{ live: liveStream(5, more), name }], NOW);
}

function pausedFor(ms: number, more: Partial<Stream> = {}) {
  return notes({ enabled: false, pausedAt: new Date(NOW - ms).toISOString(), ...more });
}

test('a stream that delivers, or was paused in the last 5 days, needs no words', () => {
  expect(notes({})).toEqual([]);
  expect(pausedFor(5 * DAY_MS)).toEqual([]);
  // GitHub's clock and this one differ.
  expect(pausedFor(-60_000)).toEqual([]);
});

test('after more than 5 days it says until when nothing is lost', () => {
  expect(pausedFor(5 * DAY_MS + 1)).toEqual([
    {
      level: 'warning',
      text: 'The stream `siem` #5 (Splunk) has been paused for 5 days, since 2026-11-17 11:59 UTC. GitHub keeps 7 days for it, so from 2026-11-24 11:59 UTC on events are lost to it. Resume it with `mode: resume` and `stream: siem`, or delete it.',
    },
  ]);
  expect(pausedFor(7 * DAY_MS)[0]!.text).toContain('from 2026-11-22 12:00 UTC on events are lost');
});

test('after more than 7 days it says which span to backfill', () => {
  const [note] = pausedFor(10 * DAY_MS);
  expect(note!.level).toBe('warning');
  expect(note!.text).toMatch(
    /paused for 10 days.*what is older is lost.*`mode: resume`.*`mode: backfill` with `since: 2026-11-12T12:00:00Z` and `until` 2026-11-15T12:00:00Z .*`api\.request` events never/,
  );
  expect(pausedFor(21 * DAY_MS - 1)).toMatchObject([{ level: 'warning' }]);
});

test('from three weeks on it is a failure, and all of the pause is to be backfilled', () => {
  const [note] = pausedFor(21 * DAY_MS);
  expect(note!.level).toBe('failure');
  expect(note!.text).toMatch(
    /keeps nothing.*begins anew.*`since: 2026-11-01T12:00:00Z` and `until` the time of the resumption/,
  );
});

test('a stream that GitHub paused is not to be resumed by its name', () => {
  const [note] = pausedFor(6 * DAY_MS, { enabled: true });
  expect(note!.text).toMatch(/GitHub paused it: look at its destination .*`rotate`/);
  expect(note!.text).not.toContain('mode: resume');
});

test('without a time of the pause it counts from the last update, at least', () => {
  expect(notes({ enabled: false, updatedAt: '2026-11-20T12:00:00Z' })).toEqual([]);
  const [note] = notes({ enabled: false, updatedAt: '2026-11-12T12:00:00Z' });
  expect(note!.text).toContain('paused for at least 10 days, since 2026-11-12 12:00 UTC');
});

test('a stream without a name is resumed in the settings', () => {
  const streams = [
    liveStream(5, { enabled: false, pausedAt: '2026-11-16T12:00:00Z' }),
    liveStream(6),
  ];
  const found = findPauses(
    streams.map((live) => ({ live, name: undefined })),
    NOW,
  );
  expect(found).toHaveLength(1);
  expect(found[0]!.text).toMatch(
    /^The stream #5 \(Splunk\) .*Resume it in the enterprise's settings/,
  );
});
