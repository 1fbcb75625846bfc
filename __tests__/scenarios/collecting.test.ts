import { describe, expect, test } from '@jest/globals';
import { bareEvents, oddEvents, tiedEvents } from '../support/odd-events.ts';
import { requestsOf } from '../support/requests.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run } from '../support/scenario.ts';

const web = { kind: 'org', slug: 'acme', log: 'web' } as const;
const git = { kind: 'org', slug: 'acme', log: 'git' } as const;

describe('collecting', () => {
  test.concurrent(
    'six runs with new events between them keep the log byte for byte, each event once, with few requests',
    async () => {
      await using scenario = await openScenario({ seed: 11 });
      scenario.pass(5 * DAY, { count: 650, lag: { medianMs: 5_000, maxMs: 30 * MINUTE } });
      let events = 0;
      for (let number = 1; number <= 6; number += 1) {
        const run = await scenario.run();
        expect([run.exitCode, run.annotations, run.excess]).toEqual([0, [], []]);
        expect(run.outputs).toMatchObject({ complete: 'true', gap: '', 'lag-seconds': '0' });
        events += Number(run.outputs['events']);
        const lag = { medianMs: 30_000, maxMs: 30 * MINUTE };
        scenario.pass(number % 3 === 0 ? 20 * MINUTE : 3 * HOUR, { count: 13 * number, lag });
      }
      scenario.pass(HOUR);
      const last = await scenario.run();
      events += Number(last.outputs['events']);
      expect(last.excess).toEqual([]);
      expect(await scenario.problems()).toEqual([]);
      expect(events).toBe(scenario.log().size);
      const { manifests } = await scenario.archive();
      expect(last.outputs['events']).toBe(
        manifests
          .at(-1)!
          .sources.reduce((sum, source) => sum + source.events, 0)
          .toString(),
      );
      expect(await scenario.checkpoint()).toMatchObject({
        sequence: manifests.length,
        revision: 0,
      });
    },
  );

  test.concurrent('a run with nothing new makes no artifact and ends green', async () => {
    await using scenario = await openScenario({ seed: 12 });
    scenario.pass(DAY, { count: 230 });
    await scenario.run();
    const before = await scenario.checkpoint();
    const idle = await scenario.run();
    expect(idle.exitCode).toBe(0);
    expect(idle.excess).toEqual([]);
    expect(idle.outputs).toMatchObject({
      events: '0',
      complete: 'true',
      files: '',
      'artifact-id': '',
      'artifact-url': '',
    });
    expect(idle.calls.filter(({ family }) => family === 'artifact')).toEqual([]);
    expect(idle.summary).toContain('No new audit-log events');
    expect(scenario.github.artifacts.list()).toHaveLength(1);
    expect((await scenario.checkpoint())?.sequence).toBe(before?.sequence);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('an empty log ends green with nothing published', async () => {
    await using scenario = await openScenario();
    const run = await scenario.run();
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ events: '0', requests: '2', complete: 'true' });
    expect(scenario.github.artifacts.list()).toEqual([]);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 0, head: null });
    scenario.pass(HOUR, { count: 20 });
    expect((await scenario.run()).outputs['events']).toBe('20');
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'a later run goes on at the stored cursor under the query that issued it',
    async () => {
      await using scenario = await openScenario({ seed: 13 });
      scenario.pass(5 * DAY, { count: 700 });
      const first = await scenario.run();
      const stored = await scenario.checkpoint();
      scenario.pass(3 * HOUR, { count: 40 });
      const second = await scenario.run();
      for (const source of [web, git]) {
        const { resume } = stored!.sources.find(({ log }) => log === source.log)!;
        const [request] = requestsOf(second.calls, source);
        expect(request?.query).toEqual({
          phrase: resume.query.phrase,
          include: source.log,
          order: 'asc',
          per_page: '100',
          after: resume.cursor,
        });
        expect(requestsOf(first.calls, source)[0]?.query['phrase']).toBe(resume.query.phrase);
      }
      expect(second.log).toContain('Going on after delivery 1');
      expect(second.outputs['events']).toBe('40');
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('hundreds of events of one millisecond cross page borders and runs', async () => {
    await using scenario = await openScenario({ seed: 14 });
    const { clock } = scenario.github;
    const start = clock.now() - 4 * HOUR;
    scenario.log().add(tiedEvents(start, 350));
    scenario.log().add(tiedEvents(clock.now() - 5 * MINUTE, 250));
    scenario.log().add(tiedEvents(clock.now() - 5 * MINUTE, 150, clock.now() + 10 * MINUTE));
    const runs: Run[] = [];
    for (let number = 0; number < 4; number += 1) {
      runs.push(await scenario.run({}));
      scenario.pass(25 * MINUTE, { count: 3, gitShare: 0 });
    }
    runs.push(await scenario.run());
    expect(runs.map(({ excess }) => excess)).toEqual([[], [], [], [], []]);
    expect(runs.slice(0, 2).map(({ outputs }) => outputs['events'])).toEqual(['600', '153']);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'events that appear late within the lookback are caught, and their delay is measured',
    async () => {
      await using scenario = await openScenario({ seed: 15 });
      const { clock } = scenario.github;
      scenario.pass(DAY, { count: 150 });
      scenario.log().add(tiedEvents(clock.now() - MINUTE, 30, clock.now() + 50 * MINUTE));
      scenario.pass(35 * MINUTE, { count: 20 });
      const first = await scenario.run();
      expect(first.outputs['events']).toBe('170');
      scenario.pass(20 * MINUTE, { count: 20 });
      const second = await scenario.run();
      expect(second.outputs['events']).toBe('50');
      expect(second.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('`lookback` is 60 min. Raise it') },
      ]);
      const { manifests } = await scenario.archive();
      expect(manifests[1]?.sources.find(({ log }) => log === 'web')?.late).toEqual({
        events: 30,
        longestSeconds: expect.closeTo(36 * 60, -1),
      });
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'odd events stay as GitHub sent them, and events without id or time are kept once',
    async () => {
      await using scenario = await openScenario({ seed: 16 });
      const { clock } = scenario.github;
      for (const ago of [3 * DAY, 2 * HOUR, 10 * MINUTE]) {
        scenario.log().add(oddEvents(clock.now() - ago));
        scenario.log().add(bareEvents(clock.now() - ago));
      }
      const first = await scenario.run();
      expect(first.exitCode).toBe(0);
      expect(await scenario.problems()).toEqual([]);
      scenario.pass(5 * MINUTE);
      scenario.log().add(bareEvents(clock.now() - MINUTE));
      const second = await scenario.run();
      expect(second.outputs['events']).toBe('6');
      expect(second.excess).toEqual([]);
      expect(await scenario.problems()).toEqual([]);
      expect(second.summary).not.toMatch(/<img|\*x\*|_y_/);
      const { manifests } = await scenario.archive();
      expect(manifests[0]?.segments.map(({ path }) => path)).toContain(
        'scope=org/slug=acme/log=web/day=unknown/collect-000001-0001.ndjson',
      );
    },
  );

  test.concurrent(
    'events without any ids are told apart by their content and their number',
    async () => {
      await using scenario = await openScenario({ seed: 17 });
      scenario.pass(DAY, { count: 300, idlessShare: 1 });
      for (let number = 0; number < 4; number += 1) {
        const run = await scenario.run();
        expect([run.exitCode, run.excess]).toEqual([0, []]);
        scenario.pass(30 * MINUTE, { count: 60, idlessShare: 1 });
      }
      await scenario.run();
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'events that expired before they were read are a gap that is announced',
    async () => {
      await using scenario = await openScenario({ seed: 18 });
      scenario.pass(DAY, { count: 60 });
      await scenario.run();
      scenario.pass(9 * DAY, { count: 200 });
      const run = await scenario.run();
      expect(run.exitCode).toBe(0);
      expect(JSON.parse(run.outputs['gap']!)).toMatchObject([{ source: 'org/acme/git' }]);
      expect(run.annotations.at(-1)).toMatchObject({
        level: 'error',
        message: expect.stringContaining('Gap in org/acme/git'),
      });
      expect(run.summary).toContain('[!CAUTION]');
      const { lines } = await scenario.archive();
      expect(lines.get('scope=org/slug=acme/log=web')).toHaveLength(
        scenario.log().everything('web').length,
      );
      scenario.pass(HOUR, { count: 5 });
      expect((await scenario.run()).outputs['gap']).toBe('');
    },
  );
});
