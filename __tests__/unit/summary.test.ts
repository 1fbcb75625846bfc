import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderSummary, warningsOf } from '../../src/summary.ts';
import { HOUR_MS, NOON, report, sourceReport } from '../support/report.ts';

const DAY_MS = 24 * HOUR_MS;
const gap = { from: NOON - 9 * DAY_MS, to: NOON - 7 * DAY_MS };
const stopped = { reason: 'rate-limit', resumeAt: NOON + HOUR_MS } as const;

describe('the summary', () => {
  test('tells events, delivery, artifact and how long it is kept', () => {
    const text = renderSummary(report());
    expect(text).toMatch(/^## 2 new audit-log events\n/);
    expect(text).toContain('delivery 42, 13 kB');
    expect(text).toContain(
      '[audit-log-collect-000042](https://github.com/acme/audit/actions/runs/9/artifacts/7), kept by GitHub until 2027-02-19',
    );
    expect(text).toContain('4 requests');
  });

  test('has a row for each source', () => {
    const text = renderSummary(
      report({
        sources: [sourceReport(), sourceReport({ name: 'org/acme/git', complete: false })],
      }),
    );
    expect(text).toContain(
      '| <code>org/acme/web</code> | 2026-11-21 11:00 – 2026-11-21 12:00 | 2 | 3 | 4 | 5 s | yes |',
    );
    expect(text).toMatch(/<code>org\/acme\/git<\/code>.*\| not yet \|/);
  });

  test('names the busiest actions and actors, at most ten of each', () => {
    const events = Array.from({ length: 30 }, (_, index) => ({
      action: `a${String(index % 15)}`,
      actor: index < 5 ? 'many' : `u${String(index)}`,
    }));
    const text = renderSummary(report({}, events));
    const rows = text
      .split('### Busiest')[1]
      ?.split('\n')
      .filter((line) => line.includes('<code>'));
    expect(rows).toHaveLength(10);
    expect(rows?.[0]).toMatch(/<code>many<\/code> \| 5 \|$/);
  });

  test('of a run without new events has no chart', () => {
    const idle = report({ sources: [sourceReport({ events: 0 })], sequences: [] }, []);
    const text = renderSummary({ ...idle, publications: [], files: [], bytes: 0 });
    expect(text).toMatch(/^## No new audit-log events\n/);
    expect(text).not.toMatch(/mermaid|Busiest|delivery/);
  });

  test('has gaps at the top, then failures, then what stopped the run', () => {
    const text = renderSummary(
      report({
        sources: [sourceReport({ gaps: [gap], stopped, complete: false })],
        failures: ['org/acme/git: 404 for `acme`'],
      }),
    );
    const places = ['## 2 new', '[!CAUTION]', '[!WARNING]', '[!NOTE]', '| Source |'].map((part) =>
      text.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toContain('2026-11-12 12:00 to 2026-11-14 12:00');
    expect(text).toContain('worth coming back at 2026-11-21 13:00');
  });

  test('of events without any time still renders', () => {
    const text = renderSummary(report({}, [{ action: 'x' }, { action: 'x' }]));
    expect(text).not.toContain('x-axis []');
    expect(text).toContain('Busiest');
  });
});

test('a cancelled job is told in words', () => {
  const cancelled = { reason: 'cancelled', resumeAt: undefined } as const;
  const sources = [sourceReport({ complete: false, stopped: cancelled })];
  expect(renderSummary(report({ sources }))).toMatch(/\[!NOTE\].*the job was cancelled\./s);
});

describe('no name breaks the markup', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '| a | b |',
      '`code` ```mermaid',
      '<script>alert(1)</script>',
      '@octocat',
      '[x](https://evil.example)',
      '![x](y)',
      'a\nb\r\n\n# c',
      '\u202Eevil\u202C',
      '\u2028> [!CAUTION]',
      '</code></td>',
      '&lt;&amp;#64;',
      'https://evil.example',
      'www.evil.example',
      '*_~\\$:tada:',
      '😀'.repeat(60),
      '\ud800',
      '--- | ---',
    ),
    fc.string({ unit: 'binary', maxLength: 150 }),
  );
  const ours = /<\/?(code|details|summary)>|&#\d+;|```(mermaid)?|`max-\w+`|\*\*Gap\*\*/g;

  test('whatever the name', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (name, action, actor, failure) => {
        const source = sourceReport({ name, gaps: [gap], stopped, complete: false });
        const all = report({ sources: [source], failures: [failure], archive: 'a' }, [
          { action, actor, '@timestamp': NOON },
        ]);
        const plain = report({ ...all, sources: [{ ...source, name: 'n' }], failures: ['f'] }, [
          { action: 'x', ...(actor === '' ? {} : { actor: 'y' }), '@timestamp': NOON },
        ]);
        const lines = renderSummary(all).split('\n');
        const expected = renderSummary(plain).split('\n');
        // The same lines with the same cells: what a name holds stays within its place.
        const shape = (line: string) => line.replace(ours, '').replace(/[^|[\]>#`<@\n]/g, '');
        expect(lines.map(shape)).toEqual(expected.map(shape));
        const text = lines.join('\n');
        expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(text).not.toMatch(/www\.|https?:\/\/evil/i);
        expect(text).not.toContain('@');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the size', () => {
  test('is below 1 MiB with 1,000 sources of long names in which everything went wrong', () => {
    const name = `enterprise/${'"\u{10ffff}'.repeat(60)}/web`;
    const sources = Array.from({ length: 1000 }, (_, index) =>
      sourceReport({ name: `${String(index)}${name}`, gaps: [gap], stopped, complete: false }),
    );
    const failures = sources.map(({ name: source }) => `${source}: ${'<"&>'.repeat(200)}`);
    const events = Array.from({ length: 500 }, (_, index) => ({
      action: `${String(index)}${name}`,
      actor: `${String(index)}${name}`,
      '@timestamp': NOON - index * DAY_MS,
    }));
    const text = renderSummary(report({ sources, failures }, events));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/500 more sources/);
  });
});

describe('warnings', () => {
  const options = { lookbackMs: HOUR_MS, now: NOON };
  const warn = (more: Parameters<typeof sourceReport>[0]) =>
    warningsOf(report({ sources: [sourceReport(more)] }), options);

  test('are none when all is well', () => {
    expect(warn({})).toEqual([]);
    expect(warn({ late: { events: 5, longestMs: HOUR_MS / 2 } })).toEqual([]);
    expect(warn({ tokenExpiresAt: NOON + 14 * DAY_MS })).toEqual([]);
  });

  test('tell of a gap as an error', () => {
    expect(warn({ gaps: [gap] })).toEqual([
      { level: 'error', text: expect.stringMatching(/2026-11-12 12:00 and 2026-11-14 12:00/) },
    ]);
  });

  test('tell of a run that came late, before anything is lost', () => {
    expect(warn({ retentionUsed: 0.699 })).toEqual([]);
    expect(warn({ retentionUsed: 0.7 })).toEqual([
      {
        level: 'warn',
        text: expect.stringMatching(/^org\/acme\/web: .*from 70 % of the time.*run more often/),
      },
    ]);
    expect(warn({ retentionUsed: 1.2, gaps: [gap] })).toEqual([
      expect.objectContaining({ level: 'error' }),
    ]);
  });

  test('tell of a partial answer', () => {
    expect(warn({ missing: 3 })).toEqual([
      {
        level: 'warn',
        text: expect.stringMatching(/did not show 3 events.*reads this span again/),
      },
    ]);
  });

  test('tell of lateness that comes near the lookback', () => {
    expect(warn({ late: { events: 1, longestMs: HOUR_MS / 2 + 1 } })).toEqual([
      { level: 'warn', text: expect.stringMatching(/30 min late or more.*`lookback` is 60 min/) },
    ]);
  });

  test('tell of a token that expires within 14 days, once for all sources', () => {
    const sources = [9, 3, 20].map((days) =>
      sourceReport({ tokenExpiresAt: NOON + days * DAY_MS }),
    );
    expect(warningsOf(report({ sources }), options)).toEqual([
      { level: 'warn', text: expect.stringMatching(/expires on 2026-11-24 12:00, in 3 days/) },
    ]);
    expect(warn({ tokenExpiresAt: NOON - 1 })).toHaveLength(1);
  });
});
