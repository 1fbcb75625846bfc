import { describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import { requestsOf } from '../support/requests.ts';
import { DAY, HOUR, START, openScenario, wholeLog } from '../support/scenario.ts';

const orgs = ['acme', 'octo-labs', 'hooli'];

describe('sources', () => {
  test.concurrent(
    'an enterprise and several organizations are sources of their own, in one archive',
    async () => {
      await using scenario = await openScenario({ seed: 21, orgs });
      const enterprise = { kind: 'enterprise', slug: 'acme-corp' } as const;
      const logs = () => ({
        ...wholeLog(scenario.log()),
        ...wholeLog(scenario.log({ slug: 'octo-labs' }), 'org/octo-labs'),
        ...wholeLog(scenario.log(enterprise), 'enterprise/acme-corp'),
      });
      for (let number = 0; number < 2; number += 1) {
        scenario.pass(3 * HOUR, { count: 120 });
        scenario.pass(HOUR, { count: 40, slug: 'octo-labs' });
        scenario.pass(HOUR, { count: 230, ...enterprise });
        const run = await scenario.run({ org: 'acme, Octo-Labs', enterprise: 'acme-corp' });
        expect([run.exitCode, run.excess, run.outputs['events']]).toEqual([0, [], '390']);
        expect(requestsOf(run.calls, { kind: 'org', slug: 'hooli', log: 'web' })).toEqual([]);
        for (const name of ['org/acme/web', 'org/octo-labs/git', 'enterprise/acme-corp/web']) {
          expect(run.log).toContain(`▼ ${name}`);
          expect(run.summary).toContain(name);
        }
        expect(await scenario.problems({ logs: logs() })).toEqual([]);
      }
      expect((await scenario.checkpoint())?.sources).toHaveLength(6);
    },
  );

  test.concurrent(
    'an organization that is added later begins with all that GitHub retains; one that is removed is carried along',
    async () => {
      await using scenario = await openScenario({ seed: 22, orgs });
      scenario.pass(DAY, { count: 90 });
      scenario.pass(DAY, { count: 110, slug: 'octo-labs' });
      await scenario.run({ org: 'acme' });
      scenario.pass(HOUR, { count: 10 });
      const added = await scenario.run({ org: 'acme\nocto-labs' });
      expect([added.exitCode, added.outputs['events'], added.excess]).toEqual([0, '120', []]);
      scenario.pass(HOUR, { count: 10, slug: 'octo-labs' });
      scenario.pass(HOUR, { count: 10 });
      const removed = await scenario.run({ org: 'octo-labs' });
      expect([removed.exitCode, removed.outputs['events']]).toEqual([0, '10']);
      const slugs = (await scenario.checkpoint())?.sources.map(({ slug }) => slug);
      expect(slugs).toEqual(['acme', 'acme', 'octo-labs', 'octo-labs']);
      const back = await scenario.run({ org: 'acme,octo-labs' });
      expect([back.exitCode, back.outputs['events'], back.excess]).toEqual([0, '10', []]);
      const logs = {
        ...wholeLog(scenario.log()),
        ...wholeLog(scenario.log({ slug: 'octo-labs' }), 'org/octo-labs'),
      };
      expect(await scenario.problems({ logs })).toEqual([]);
    },
  );

  test.concurrent(
    'archives of other names stand side by side, each with its own chain',
    async () => {
      await using scenario = await openScenario({ seed: 23 });
      scenario.pass(DAY, { count: 60 });
      await scenario.run();
      // Its name begins like the other's.
      await scenario.run({ archive: 'audit-log-2' });
      scenario.pass(HOUR, { count: 20 });
      await scenario.run({ archive: 'audit-log-2' });
      scenario.pass(HOUR, { count: 20 });
      const run = await scenario.run();
      expect(run.outputs['events']).toBe('40');
      expect(await scenario.problems()).toEqual([]);
      await scenario.run({ archive: 'audit-log-2' });
      expect(await scenario.problems({ archive: 'audit-log-2' })).toEqual([]);
      expect(await scenario.problems()).toEqual([]);
      expect(await scenario.checkpoint('audit-log-2')).toMatchObject({ sequence: 3 });
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 2, archive: 'audit-log' });
    },
  );

  test.concurrent(
    'state that shares no source with the inputs is refused before anything is read',
    async () => {
      await using scenario = await openScenario({ seed: 24, orgs });
      scenario.pass(DAY, { count: 30 });
      await scenario.run();
      const run = await scenario.run({ org: 'hooli' });
      expect(run.exitCode).toBe(1);
      expect(run.annotations).toMatchObject([{ level: 'error' }]);
      expect(run.annotations[0]?.message).toMatch(/`archive` name of its own/);
      expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
    },
  );

  test.concurrent.each(['web', 'git'] as const)(
    '`include: %s` reads that source alone',
    async (log) => {
      await using scenario = await openScenario({ seed: 25 });
      for (let number = 0; number < 2; number += 1) {
        scenario.pass(DAY, { count: 130 });
        const run = await scenario.run({ include: log });
        expect([run.exitCode, run.excess]).toEqual([0, []]);
        const includes = run.calls.map(({ query }) => query['include']).filter(Boolean);
        expect(new Set(includes)).toEqual(new Set([log]));
      }
      const logs = { [`org/acme/${log}`]: scenario.log().everything(log) };
      expect(await scenario.problems({ logs })).toEqual([]);
      await scenario.run({ include: 'all' });
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('a phrase narrows what is collected and makes a source of its own', async () => {
    await using scenario = await openScenario({ seed: 26 });
    const phrase = '-action:workflows -action:git';
    const isMeant = (text: string) => !/"action":"(workflows|git)\./.test(text);
    for (let number = 0; number < 2; number += 1) {
      scenario.pass(DAY, { count: 140 });
      const run = await scenario.run({ phrase });
      expect([run.exitCode, run.excess]).toEqual([0, []]);
      const [request] = requestsOf(run.calls, { kind: 'org', slug: 'acme', log: 'web' });
      expect(request?.query['phrase']).toMatch(
        /^-action:workflows -action:git created:>=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
      );
    }
    const logs = { 'org/acme/web': scenario.log().everything('web').filter(isMeant) };
    expect(await scenario.problems({ logs })).toEqual([]);
    const other = await scenario.run({ phrase: 'action:repo' });
    expect(other.exitCode).toBe(1);
    expect(other.annotations[0]?.message).toContain('-action:workflows');
  });

  test.concurrent('`since` says where the first run begins, and nothing after that', async () => {
    const clock = new SimulatedClock({ at: START, frozen: true });
    await using scenario = await openScenario({ seed: 27, clock });
    scenario.pass(10 * DAY, { count: 200, gitShare: 0.2 });
    const begin = clock.now() - 3 * DAY;
    const since = new Date(begin).toISOString().replace(/\.\d+/, '');
    const first = await scenario.run({ since });
    expect(requestsOf(first.calls, { kind: 'org', slug: 'acme', log: 'web' })[0]?.query).toEqual(
      expect.objectContaining({ phrase: `created:>=${since}` }),
    );
    const isMeant = (text: string) => {
      const { created_at: created, '@timestamp': time } = JSON.parse(text) as Record<
        string,
        number
      >;
      return (created ?? time ?? 0) >= Date.parse(since);
    };
    const logs = () => ({
      'org/acme/web': scenario.log().everything('web').filter(isMeant),
      'org/acme/git': scenario.log().everything('git').filter(isMeant),
    });
    expect(await scenario.problems({ logs: logs() })).toEqual([]);
    scenario.pass(DAY, { count: 50 });
    const second = await scenario.run({ since: '1h' });
    expect(second.outputs['events']).toBe('50');
    expect(await scenario.problems({ logs: logs() })).toEqual([]);
  });
});
