import { describe, expect, test } from '@jest/globals';
import {
  asked,
  mostAtOnce,
  openBackfill,
  windowsOf,
  windowsOpened,
} from '../support/backfill-scenario.ts';
import { requestsOf } from '../support/requests.ts';
import { DAY, HOUR, MINUTE } from '../support/scenario.ts';

describe('a backfill', () => {
  test.concurrent(
    'of a range in one run brings every event once, on a chain of its own',
    async () => {
      await using scenario = await openBackfill({ seed: 501 });
      const { range, chain } = scenario;
      scenario.add({ count: 3000, from: range.from - 5 * DAY, to: range.to + DAY });
      const run = await scenario.backfill();
      expect([run.exitCode, run.annotations]).toEqual([0, []]);

      const archive = await scenario.deliveries();
      expect(await scenario.wrong({ from: archive })).toEqual([]);
      expect(scenario.github.artifacts.list().map(({ name }) => name)).toEqual([
        `audit-log-${chain}-000001`,
      ]);
      const [manifest] = archive.manifests;
      expect(manifest).toMatchObject({ chain, sequence: 1, previous: null });
      expect(manifest?.sources).toMatchObject([
        { log: 'web', complete: true, gaps: [], events: Number(run.outputs['events']) },
      ]);
      expect(manifest?.sources[0]?.span).toEqual({
        from: new Date(range.from).toISOString(),
        to: new Date(range.to).toISOString(),
      });
      expect(manifest?.segments[0]?.path).toBe(
        `scope=org/slug=acme/log=web/day=2026-08-21/${chain}-000001-0001.ndjson`,
      );
      expect(scenario.github.cache.entries().map(({ key }) => key)).toEqual([
        expect.stringMatching(new RegExp(`^audit-log/${chain}/000001-0000-\\d+-1$`)),
      ]);
      expect(await scenario.state()).toMatchObject({
        ...{ sequence: 1, covered: [range], windows: [], borders: [], lost: [], elsewhere: [] },
        events: Number(run.outputs['events']),
      });

      expect(run.outputs).toMatchObject({
        ...{ complete: 'true', gap: '', 'lag-seconds': '', 'read-through': '' },
      });
      const events = Number(run.outputs['events']);
      expect(asked(run).length).toBeLessThanOrEqual(Math.ceil(events / 100) + windowsOpened(run));
      expect(asked(run).every(({ query }) => query['order'] === 'asc')).toBe(true);
      expect(run.summary).toContain('The range is complete: nothing is left to read.');
      expect(run.summary).toContain(`audit-log-${chain}-000001`);
      expect(run.summary).toMatch(
        /2026-08-21 00:00 – 2026-11-19 00:00 \| all \| ([\d,]+) \| \1 \|/,
      );
      expect(run.log).toContain(
        `Backfill of 2026-08-21 00:00 to 2026-11-19 00:00 UTC, chain \`${chain}\``,
      );

      const again = await scenario.backfill();
      expect([again.exitCode, again.outputs['complete'], asked(again)]).toEqual([0, 'true', []]);
      expect(scenario.github.artifacts.list()).toHaveLength(1);
    },
  );

  test.concurrent(
    'of both logs begins later with what GitHub keeps for a shorter time',
    async () => {
      await using scenario = await openBackfill({ seed: 502 });
      const now = scenario.github.clock.now();
      scenario.add({ count: 300, from: now - 20 * DAY, to: now - DAY, gitShare: 0.5 });
      const run = await scenario.backfill({ include: 'all', since: '', until: '' });
      expect([run.exitCode, run.outputs['complete'], run.outputs['gap']]).toEqual([0, 'true', '']);
      const shown = (['web', 'git'] as const).flatMap((log) =>
        scenario
          .log()
          .visible(log)
          .filter(
            (line) => (JSON.parse(line) as Record<string, number>)['@timestamp']! < now - DAY,
          ),
      );
      expect(Number(run.outputs['events'])).toBeGreaterThanOrEqual(shown.length - 20);
      const git = requestsOf(run.calls, { kind: 'org', slug: 'acme', log: 'git' });
      expect(git[0]?.query['phrase']).toMatch(/^created:2026-11-12T/);
      expect(run.log.indexOf('org/acme/git')).toBeLessThan(run.log.indexOf('org/acme/web'));
    },
  );

  test.concurrent('begins with the newest if it is told to', async () => {
    await using scenario = await openBackfill({ seed: 503 });
    scenario.add({ count: 900 });
    const run = await scenario.backfill({ order: 'desc', 'per-page': '20', concurrency: '1' });
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
    const [probe, ...rest] = windowsOf(run);
    expect(probe).toEqual(scenario.range);
    expect(rest[0]?.to).toBe(scenario.range.to);
    const starts = rest.map(({ from }) => from);
    expect(starts.length).toBeGreaterThan(4);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
    expect(await scenario.wrong()).toEqual([]);
  });

  test.concurrent('asks two at once at first, and more as answers are quick', async () => {
    await using scenario = await openBackfill({ seed: 504, switches: { latencyMs: 400 } });
    scenario.add({ count: 600 });
    const run = await scenario.backfill({ 'per-page': '20', concurrency: '4' });
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
    const calls = asked(run);
    // The first one tells the density, before that nothing else is asked.
    expect(mostAtOnce(calls.slice(0, 1))).toBe(1);
    expect(mostAtOnce(calls.slice(0, 3))).toBe(2);
    expect(mostAtOnce(calls)).toBe(4);
    expect(await scenario.wrong()).toEqual([]);
  });
});

describe('a limit of a backfill', () => {
  test.concurrent('`max-requests` ends each run green, and the next one goes on', async () => {
    await using scenario = await openBackfill({ seed: 511 });
    scenario.add({ count: 2500 });
    let requests = 0;
    const shares: number[] = [];
    for (let number = 0; number < 20; number += 1) {
      const before = await scenario.state();
      const run = await scenario.backfill({ 'max-requests': '12' });
      expect(run.exitCode).toBe(0);
      expect(asked(run).length).toBeLessThanOrEqual(12);
      requests += asked(run).length;
      const known = before?.windows.map(({ from, to }) => `${from} ${to}`) ?? [];
      // Windows that were begun go on behind their cursors.
      const opened = windowsOf(run).map(({ from, to }) => `${from} ${to}`);
      expect(opened.filter((window) => known.includes(window))).toEqual([]);
      const { complete, 'lag-seconds': lag } = run.outputs;
      if (complete === 'true') break;
      expect([run.outputs['events'] === '0', lag]).toEqual([false, '']);
      const [, share = ''] = /\| ([\d.]+) % \|/.exec(run.summary) ?? [];
      shares.push(Number(share));
      expect(run.summary).toMatch(/about \d+ requests?, \d+ runs? like this one, at least \d+/);
      expect(run.summary).toMatch(/[\d,]+ requests left until/);
      expect(run.log).toContain('Not complete: max-requests');
    }
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const state = (await scenario.state())!;
    expect([state.covered, state.events, state.requests]).toEqual([
      [scenario.range],
      2500,
      requests,
    ]);
    expect(await scenario.wrong()).toEqual([]);
  });

  test.concurrent('`max-duration` ends a run green after what could be read', async () => {
    await using scenario = await openBackfill({ seed: 512, switches: { latencyMs: 1200 } });
    scenario.add({ count: 2500 });
    const run = await scenario.backfill({ 'max-duration': '10s', concurrency: '2' });
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'false']);
    expect(run.log).toContain('Not complete: max-duration');
    expect(Number(run.outputs['events'])).toBeGreaterThan(0);
    // Progress every few seconds.
    expect(
      [...run.log.matchAll(/% of the range done, [12] windows? at once/g)].length,
    ).toBeGreaterThan(0);
    // Exactly what it says stands in the chain, whichever windows were under way.
    const { lines, problems } = await scenario.deliveries();
    const count = [...lines.values()].flat().length;
    expect([problems, `${count}`]).toEqual([[], run.outputs['events']]);
  });

  test.concurrent('the hour’s requests are used up but for the reserve', async () => {
    await using scenario = await openBackfill({ seed: 513 });
    scenario.add({ count: 900 });
    const { github } = scenario;
    const askOnce = async (): Promise<number> => {
      const answer = await github.auditLog.handler({
        method: 'GET',
        url: new URL('/orgs/acme/audit-log?per_page=1', github.apiUrl),
        headers: { 'user-agent': 'test', authorization: `Bearer ${github.tokens.auditLog}` },
        body: Buffer.alloc(0),
      });
      return Number(answer?.headers?.['x-ratelimit-remaining']);
    };
    // Others of this token have used most of the hour.
    while ((await askOnce()) > 210);
    const run = await scenario.backfill({ 'per-page': '20' });
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'false']);
    expect(run.log).toMatch(/Not complete: rate-limit/);
    expect(run.summary).toMatch(/worth coming back at \d{4}-\d\d-\d\d \d\d:\d\d/);
    const left = (await askOnce()) + 1;
    expect(left).toBeGreaterThanOrEqual(175);
    // Whoever waits for a turn counts what others may still use.
    expect(left).toBeLessThanOrEqual(175 + 3);
    expect(asked(run)).toHaveLength(210 - left);
    expect(run.summary).toContain(`${left} requests left until`);

    const early = await scenario.backfill({ 'per-page': '20' });
    expect([early.exitCode, early.outputs['complete']]).toEqual([0, 'false']);
    expect(asked(early).length).toBeLessThanOrEqual(2);
    github.clock.advance(HOUR + MINUTE);
    const next = await scenario.backfill({ 'per-page': '20', 'rate-limit-reserve': '0%' });
    expect([next.exitCode, next.outputs['complete']]).toEqual([0, 'true']);
    expect(await scenario.wrong()).toEqual([]);
  });
});
