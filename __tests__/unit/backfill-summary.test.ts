import { describe, expect, test } from '@jest/globals';
import { renderBackfill } from '../../src/backfill-summary.ts';
import type { BackfillProgress, SourceReport } from '../../src/report.ts';
import { renderSummary } from '../../src/summary.ts';
import { NOON, HOUR_MS, report, sourceReport } from '../support/report.ts';

const DAY_MS = 24 * HOUR_MS;
const span = { from: NOON - 90 * DAY_MS, to: NOON };
const progress: BackfillProgress = {
  ...{ share: 0.4567, shareElsewhere: 0, events: 123_456, requests: 1300 },
  ...{ requestsToGo: 3500, windows: 80 },
};

/** A source that a run went on with and did not finish. */
function half(more: Partial<SourceReport> = {}): SourceReport {
  return sourceReport({
    ...{ span, events: 87_500, requests: 875, complete: false, backfill: progress },
    stopped: { reason: 'rate-limit', resumeAt: NOON + HOUR_MS },
    rateLimit: { limit: 1750, remaining: 175, resetAt: NOON + HOUR_MS },
    ...more,
  });
}

const whole = (more: Partial<SourceReport> = {}): SourceReport =>
  half({
    ...{ complete: true, stopped: undefined, ...more },
    backfill: { ...progress, share: 1, requestsToGo: 0 },
  });

describe('the summary of a backfill', () => {
  test('shows the range, what is done of it, and the events of this run and of all', () => {
    const text = renderBackfill([half(), whole({ name: 'org/acme/git', events: 0, requests: 1 })]);
    expect(text).toContain(
      [
        '| Source | Range (UTC) | Done | New events | Events so far | Requests |',
        '| --- | --- | --- | --: | --: | --: |',
        '| <code>org/acme/web</code> | 2026-08-23 12:00 – 2026-11-21 12:00 | 45.6 % | 87,500 | 123,456 | 875 |',
        '| <code>org/acme/git</code> | 2026-08-23 12:00 – 2026-11-21 12:00 | all | 0 | 123,456 | 1 |',
      ].join('\n'),
    );
  });

  test('tells what is still to come in requests, runs, hours, and what is left of this hour', () => {
    expect(renderBackfill([half(), whole()])).toContain(
      '> [!NOTE]\n> Still to come, as far as can be told:\n>\n' +
        '> <code>org/acme/web</code>: about 3,500 requests, 4 runs like this one, at least 2 h, ' +
        '175 requests left until 2026-11-21 13:00.',
    );
  });

  test('says when nothing is left', () => {
    const text = renderBackfill([whole()]);
    expect(text).toContain('> [!TIP]\n> The range is complete: nothing is left to read.');
    expect(text).not.toContain('Still to come');
  });

  test.each([
    [
      'no rate limit',
      half({ rateLimit: undefined }),
      'about 3,500 requests, 4 runs like this one.',
    ],
    [
      'no request in this run',
      half({ requests: 0, rateLimit: undefined }),
      'about 3,500 requests.',
    ],
    [
      'one request to go',
      half({ backfill: { ...progress, requestsToGo: 1 }, rateLimit: undefined }),
      'about 1 request, 1 run like this one.',
    ],
    [
      'little to go',
      half({ backfill: { ...progress, requestsToGo: 2 } }),
      'about 2 requests, 1 run like this one, at least 60 s,',
    ],
  ])('leaves out what is not known: %s', (_, source, words) => {
    expect(renderBackfill([source])).toContain(`> <code>org/acme/web</code>: ${words}`);
  });

  test('guesses nothing before the density is known', () => {
    const text = renderBackfill([
      half({ backfill: { ...progress, share: 0, requestsToGo: undefined } }),
    ]);
    expect(text).not.toMatch(/Still to come|TIP/);
    expect(text).toContain('| 0 % |');
  });

  test('never shows all of a range as done that is not', () => {
    const text = renderBackfill([half({ backfill: { ...progress, share: 0.99999 } })]);
    expect(text).toContain('| 99.9 % |');
  });

  test('tells what was left out because other chains hold it', () => {
    const backfill = { ...progress, shareElsewhere: 0.25 };
    expect(renderBackfill([half({ backfill })])).toContain('| 45.6 %, 25 % held by other chains |');
    expect(renderBackfill([half({ complete: true, backfill })])).toContain(
      '| all, 25 % held by other chains |',
    );
  });

  test('marks a source that failed', () => {
    expect(renderBackfill([half({ failure: '502' })])).toContain('| 45.6 %, failed |');
  });

  test('stays small with thousands of organizations', () => {
    const sources = Array.from({ length: 4000 }, (_, at) => half({ name: `org/acme-${at}/web` }));
    const text = renderBackfill(sources);
    expect(text).toContain('… and 3,500 more sources.');
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  });

  test('stands in the job summary in place of the table of a collection', () => {
    const chain = 'backfill-20260823-20261121-acme';
    const text = renderSummary(report({ chain, sources: [half()], sequences: [3] }));
    expect(text).toContain('| Events so far |');
    expect(text).not.toMatch(/\bLag\b/);
    expect(text).toContain(`audit-log-${chain}-000003`);
    expect(renderSummary(report())).not.toContain('Events so far');
  });
});
