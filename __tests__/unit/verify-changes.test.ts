import { expect, test } from '@jest/globals';
import type { Change } from '../../src/events/manifest.ts';
import type { Link } from '../../src/verify/chain.ts';
import type { Delivery } from '../../src/verify/delivery.ts';
import { partition } from '../../src/verify/partitions.ts';
import { recordedChanges, sayRecordedChange } from '../../src/verify/recorded-changes.ts';

const web = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const git = { ...web, log: 'git' } as const;
const phrased = { ...web, phrase: 'actor:x' };
const to = '2026-11-20T12:00:00.000Z';

function link(
  sequence: number,
  sources: readonly (typeof web | typeof git | typeof phrased)[],
  changes: readonly Change[] = [],
): Link {
  const name = `collect-00000${sequence}`;
  const delivery: Delivery = {
    ...{ name, archive: 'audit-log', chain: 'collect', sequence, previous: null, hash: '' },
    ...{ run: { id: '77', attempt: 1 }, createdAt: Date.parse('2026-11-21T12:00:00Z') },
    ...{ lacking: [], changes, merged: undefined, states: [], copies: [] },
    sources: sources.map((source) => ({
      ...source,
      ...{ span: { from: 0, to: 0 }, gaps: [], events: 1, complete: true },
    })),
    segments: sources.map(({ log }) => ({
      path: `scope=org/slug=acme/log=${log}/day=2026-11-20/${name}-0001.ndjson`,
      ...{ sha256: '', bytes: 1, events: 1, firstTime: undefined, lastTime: undefined },
    })),
  };
  return { delivery, joint: 'linked' };
}

const strandsOf = (links: readonly Link[]): string[] =>
  partition([{ name: 'collect', links }]).partitions.flatMap(({ segments }) =>
    segments.map(({ path, strand }) => `${/log=(\w+)/.exec(path)?.[1] ?? ''} ${strand}`),
  );

test('only what was started anew may hold an event once more, and only since then', () => {
  const started: Change = { ...web, kind: 'started-anew', to };
  const links = [link(1, [web, git]), link(2, [], [started]), link(3, [web, git])];
  expect(strandsOf(links)).toEqual([
    ...['git collect', 'git collect', 'web collect', 'web collect from 2'],
  ]);
  // Another phrase is another source, in the same folder.
  expect(strandsOf([link(1, [phrased]), link(2, [], [started]), link(3, [phrased])])).toEqual([
    ...['web collect', 'web collect'],
  ]);
});

test('what was set back holds each event once, as before', () => {
  const back: Change = { ...web, kind: 'set-back', to };
  expect(strandsOf([link(1, [web]), link(2, [], [back]), link(3, [web])])).toEqual([
    ...['web collect', 'web collect'],
  ]);
});

test('each change is told: what, when, and by which run', () => {
  const changes: Change[] = [
    { ...web, kind: 'set-back', to },
    { ...git, kind: 'started-anew', to },
  ];
  const recorded = recordedChanges({ links: [link(1, [web]), link(2, [], changes)] });
  expect(recorded.map(sayRecordedChange)).toEqual([
    {
      file: 'manifests/collect-000002.json',
      text: 'org/acme/web was set back to 2026-11-20 12:00: what came since then and was not held was delivered then (by hand, 2026-11-21 12:00, run 77)',
    },
    {
      file: 'manifests/collect-000002.json',
      text: 'org/acme/git was started anew at 2026-11-20 12:00: what was delivered before may come again after it (by hand, 2026-11-21 12:00, run 77)',
    },
  ]);
});
