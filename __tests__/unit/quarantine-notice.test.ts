import { describe, expect, test } from '@jest/globals';
import { toManifest } from '../../src/delivery-manifest.ts';
import type { Segment } from '../../src/events/segment.ts';
import { describeQuarantine } from '../../src/quarantine-notice.ts';
import { reportSince, toOutputs } from '../../src/report.ts';
import { renderSummary, warningsOf } from '../../src/summary.ts';
import { HOUR_MS, NOON, report, sourceReport } from '../support/report.ts';

const folder = 'quarantine/scope=org/slug=acme/log=web/';
const odd = sourceReport({ quarantined: { 'invalid-json': 1, 'too-large': 1 } });
const files = ['manifests/collect-000042.json', `${folder}collect-000042-0001.jsonl`];

describe('a run with events in quarantine', () => {
  test('warns with the number, the reasons and the file', () => {
    const warnings = warningsOf(report({ sources: [odd, sourceReport()], files }), {
      ...{ lookbackMs: HOUR_MS, now: NOON },
    });
    expect(warnings).toEqual([
      {
        level: 'warn',
        text:
          'org/acme/web: 2 new events would stop what reads the archive (1 is not valid JSON, 1 is too large), ' +
          `so they are kept in quarantine, byte for byte: ${files[1]}. docs/query.md tells how to look into it.`,
      },
    ]);
  });

  test('names the first file, and counts the others', () => {
    const more = [...files, `${folder}collect-000042-0002.jsonl`, 'quarantine/scope=org/slug=b/x'];
    const [notice] = describeQuarantine(report({ sources: [odd], files: more }));
    expect(notice?.text).toMatch(/0001\.jsonl and 1 more file$/);
    const [unpublished] = describeQuarantine(report({ sources: [odd], files: [] }));
    expect(unpublished?.text).toMatch(
      /byte for byte: quarantine\/scope=org\/slug=acme\/log=web\/$/,
    );
  });

  test('says so in the summary, which has no tables if nothing else is new', () => {
    const text = renderSummary(report({ sources: [odd], files }, []));
    expect(text).toContain('> **Quarantine**: <code>org/acme/web</code>: 2 new events would stop');
    expect(text).not.toContain('Busiest');
    expect(renderSummary(report())).not.toContain('Quarantine');
  });

  test('has the numbers in its report', () => {
    const { sources } = JSON.parse(toOutputs(report({ sources: [odd] }))['report'] ?? '') as {
      sources: object[];
    };
    expect(sources).toMatchObject([{ events: 2, quarantined: odd.quarantined }]);
  });

  test('tells of each in the manifest of one delivery only', () => {
    const later = reportSince({ ...odd, quarantined: { 'invalid-json': 3 }, events: 9 }, odd);
    expect(later).toMatchObject({ events: 7, quarantined: { 'invalid-json': 2 } });
  });
});

test('a manifest lists files in quarantine apart from segments', () => {
  const segment = (path: string): Segment => ({
    ...{ path, sha256: 'c'.repeat(64), bytes: 10, events: 1 },
    ...{ firstTime: undefined, lastTime: undefined },
  });
  const parts = {
    ...{ archive: 'audit-log', chain: 'collect', sequence: 42, tool: 'x/1', previous: null },
    ...{ run: { id: '9', attempt: 2 }, createdAt: NOON, sources: [], reports: [odd] },
    ...{ lacking: [], changes: [], identitiesAt: 42 },
  };
  const [good, bad] = ['scope=org/a.ndjson', `${folder}a.jsonl`].map(segment);
  const manifest = toManifest({ ...parts, segments: [bad!, good!] });
  expect(manifest.segments.map(({ path }) => path)).toEqual([good!.path]);
  expect(manifest.quarantine?.map(({ path }) => path)).toEqual([bad!.path]);
  expect(manifest.sources[0]?.quarantined).toEqual(odd.quarantined);
  const without = toManifest({ ...parts, reports: [sourceReport()], segments: [good!] });
  expect('quarantine' in without || 'quarantined' in without.sources[0]!).toBe(false);
});
