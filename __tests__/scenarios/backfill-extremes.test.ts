import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../simulator/audit-log/store.ts';
import { secondaryRateLimit, serverError } from '../../simulator/faults.ts';
import {
  asked,
  mostAtOnce,
  openBackfill,
  windowsOf,
  windowsOpened,
} from '../support/backfill-scenario.ts';
import { DAY, MINUTE } from '../support/scenario.ts';

const SECOND = 1000;

describe('a backfill reads a range whose events', () => {
  test.concurrent('are none at all, in half a year, with one request', async () => {
    await using scenario = await openBackfill({ seed: 521, days: 170 });
    const run = await scenario.backfill();
    expect([run.exitCode, asked(run).length, run.outputs['complete']]).toEqual([0, 1, 'true']);
    expect([run.outputs['events'], run.outputs['gap'], run.annotations]).toEqual(['0', '', []]);
    const { manifests } = await scenario.deliveries();
    // That it is done stands in the chain, or losing the cache would lose it.
    expect(manifests).toMatchObject([{ sources: [{ complete: true, events: 0 }], segments: [] }]);
    await scenario.github.cache.evict();
    const again = await scenario.backfill();
    expect([again.exitCode, asked(again).length, again.outputs['complete']]).toEqual([
      0,
      0,
      'true',
    ]);
  });

  test.concurrent('are one, with one request', async () => {
    await using scenario = await openBackfill({ seed: 522, days: 170 });
    scenario.add({ count: 1, from: scenario.range.from + 50 * DAY });
    const run = await scenario.backfill();
    expect([run.outputs['events'], asked(run).length, run.outputs['complete']]).toEqual([
      '1',
      1,
      'true',
    ]);
    expect(await scenario.wrong()).toEqual([]);
  });

  test.concurrent('all lie in a minute, late in the range', async () => {
    await using scenario = await openBackfill({ seed: 523 });
    const from = scenario.range.from + 85 * DAY;
    scenario.add({ count: 3000, from, to: from + MINUTE });
    const run = await scenario.backfill();
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
    expect(windowsOpened(run)).toBeLessThanOrEqual(25);
    expect(asked(run).length).toBeLessThanOrEqual(30 + windowsOpened(run));
    expect(await scenario.wrong()).toEqual([]);
  });

  test.concurrent('are ten thousand in a second', async () => {
    await using scenario = await openBackfill({ seed: 524 });
    const from = scenario.range.from + 40 * DAY;
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      readEvent(
        `{"@timestamp":${from + (at % 1000)},"_document_id":"${at}","action":"a.b","created_at":${from}}`,
      ),
    );
    scenario.log().add(lines);
    const run = await scenario.backfill();
    expect([run.exitCode, run.outputs['complete'], run.outputs['events']]).toEqual([
      0,
      'true',
      '10000',
    ]);
    expect(windowsOpened(run)).toBeLessThanOrEqual(25);
    expect(asked(run).length).toBeLessThanOrEqual(100 + windowsOpened(run));
    expect(await scenario.wrong()).toEqual([]);
  });

  test.concurrent(
    'have no ids, or another time to be sorted by than to be filtered by',
    async () => {
      await using scenario = await openBackfill({ seed: 525, days: 1 });
      const { from, to } = scenario.range;
      const lines: string[] = [];
      for (let time = from; time < to; time += MINUTE) {
        // Windows begin and end in whole minutes: these lie on borders.
        const twin = `{"@timestamp":${time},"action":"team.add_member","created_at":${time}}`;
        const late = `{"@timestamp":${time + 12 * MINUTE},"_document_id":"${time}","action":"a.b","created_at":${time}}`;
        lines.push(twin, twin, ...(time % (7 * MINUTE) === 0 ? [late] : []));
      }
      scenario.log().add(lines.map((line) => readEvent(line)));
      const run = await scenario.backfill({ 'per-page': '10' });
      expect([run.exitCode, run.outputs['events']]).toEqual([0, `${lines.length}`]);
      expect(Number(run.outputs['already-delivered'])).toBeGreaterThan(0);
      expect(await scenario.wrong()).toEqual([]);
    },
  );
});

describe('a backfill when GitHub has too much to do', () => {
  test.concurrent('reads a window that takes too long in halves', async () => {
    const switches = { serverErrorAboveCreatedMs: 7 * DAY };
    await using scenario = await openBackfill({ seed: 531, switches });
    scenario.add({ count: 900 });
    const run = await scenario.backfill();
    expect([run.exitCode, run.outputs['complete'], run.annotations]).toEqual([0, 'true', []]);
    const failed = asked(run).filter(({ status }) => status === 502);
    const widths = failed.map(({ query }) => /created:(\S+)\.\.(\S+)/.exec(query['phrase']!)!);
    expect(widths.length).toBeGreaterThan(3);
    expect(widths.length).toBeLessThanOrEqual(12);
    // Nothing that was too wide is asked for twice.
    expect(new Set(widths.map(([phrase]) => phrase)).size).toBe(widths.length);
    expect(run.log).toContain('GitHub is too slow for a window of 90 days');
    expect(run.log).toContain('reading halves');
    // Several in a row may be an outage, so there is a pause between them.
    expect(run.log).toMatch(/502 Server Error: trying again in \d\.\d s/);
    expect(Math.max(...windowsOf(run).map(({ from, to }) => to - from))).toBe(90 * DAY);
    expect(await scenario.wrong()).toEqual([]);
  });

  test.concurrent(
    'asks for less at once after a secondary limit, and waits as it says',
    async () => {
      await using scenario = await openBackfill({ seed: 532, switches: { latencyMs: 40 } });
      scenario.add({ count: 1200 });
      const rule = scenario.github.faults.add({
        fault: secondaryRateLimit({ retryAfterSeconds: 2 }),
        family: 'audit-log',
        from: 30,
      });
      const run = await scenario.backfill({ 'per-page': '20' });
      expect([run.exitCode, run.outputs['complete'], rule.struck]).toEqual([0, 'true', 1]);
      const calls = asked(run);
      const at = calls.findIndex(({ fault }) => fault !== undefined);
      const [limited, next] = [
        calls[at]!,
        calls.findLast(
          (call, index) => index > at && call.arrivedAt - calls[index - 1]!.arrivedAt > SECOND,
        )!,
      ];
      expect(mostAtOnce(calls.slice(0, at + 1))).toBe(4);
      // Those that were under way already are answered; nobody else asks before the pause is over.
      expect(next.arrivedAt - limited.arrivedAt).toBeGreaterThan(1.9 * SECOND);
      const from = calls.indexOf(next);
      expect(from - at).toBeLessThanOrEqual(4);
      expect(mostAtOnce(calls.slice(from, from + 3))).toBeLessThanOrEqual(2);
      expect(await scenario.wrong()).toEqual([]);
    },
  );

  test.concurrent(
    'fails in clear words, keeps what was read, and goes on in the next run',
    async () => {
      await using scenario = await openBackfill({ seed: 534 });
      scenario.add({ count: 900 });
      const rule = scenario.github.faults.add({
        ...({ fault: serverError(500), family: 'audit-log', from: 12, times: Infinity } as const),
      });
      const failed = await scenario.backfill({ 'per-page': '20', retries: '1' });
      expect([failed.exitCode, failed.outputs['complete']]).toEqual([1, 'false']);
      expect(failed.annotations.at(-1)?.message).toMatch(
        /^org\/acme\/web: GitHub could not answer for organization `acme` \(500.*What was read is kept/,
      );
      expect(failed.summary).toMatch(/\d %, failed \|/);
      expect(failed.rawLog).not.toMatch(/^\s+at /m);
      rule.remove();
      const next = await scenario.backfill();
      const events = [failed, next].map(({ outputs }) => Number(outputs['events']));
      expect([next.exitCode, next.outputs['complete'], events[0]! + events[1]!]).toEqual([
        0,
        'true',
        900,
      ]);
      expect(events[0]).toBeGreaterThan(0);
      expect(await scenario.wrong()).toEqual([]);
    },
  );

  test.concurrent('says what is wrong with a token that GitHub does not know', async () => {
    await using scenario = await openBackfill({ seed: 535 });
    const run = await scenario.backfill({ 'audit-log-token': `ghp_${'x'.repeat(36)}` });
    expect([run.exitCode, asked(run).length]).toEqual([1, 1]);
    expect(run.annotations.at(-1)?.message).toMatch(
      /^org\/acme\/web: 401 for organization `acme`: .*Make a new one/,
    );
    expect(run.rawLog).not.toMatch(/^\s+at /m);
    expect([scenario.github.artifacts.list(), run.outputs['complete']]).toEqual([[], 'false']);
  });
});

test.concurrent('a refused cursor in the middle of a window is replaced by the time', async () => {
  await using scenario = await openBackfill({ seed: 541, days: 10 });
  scenario.add({ count: 900 });
  const first = await scenario.backfill({ 'per-page': '20', 'max-requests': '12' });
  expect(first.outputs['complete']).toBe('false');
  const { windows } = (await scenario.state())!;
  expect(windows.length).toBeGreaterThan(3);
  scenario.github.auditLog.refuseCursors();
  const run = await scenario.backfill({ 'per-page': '20' });
  expect([run.exitCode, run.outputs['complete'], run.annotations]).toEqual([0, 'true', []]);
  expect(run.log).toContain('GitHub refused the stored cursor');
  // The query that stands in goes from where the window stands to where it ends.
  for (const { from, to } of windows) {
    const again = windowsOf(run).filter((one) => one.to === to && one.from > from);
    expect(again).toHaveLength(1);
  }
  expect(await scenario.wrong()).toEqual([]);
});
