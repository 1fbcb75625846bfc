import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../simulator/audit-log/store.ts';
import { createSwitches, type Switches } from '../../simulator/switches.ts';
import { sortKeys } from '../support/archive.ts';
import { requestsOf, stateOf } from '../support/requests.ts';
import { DAY, HOUR, MINUTE, openScenario, type Scenario } from '../support/scenario.ts';

const web = { kind: 'org', slug: 'acme', log: 'web' } as const;

/** Every switch that reading forwards in time can meet, away from its default; together are those that touch different things. */
const thrown: readonly Partial<Switches>[] = [
  { createdField: '@timestamp', cursorForm: 'integer', nextAfterFullPage: true },
  { defaultWindow: 'without-cursor', expiredCursor: 'refuse', latencyMs: 30 },
  { defaultWindow: 'never', cursorOfOtherQuery: 'refuse' },
  // By itself, because the archive is compared with sorted keys then.
  { keyOrder: 'changing' },
  // What the action never sends: an upper end, larger pages, no `include`, two cursors, a condition.
  {
    wholeLastSecond: false,
    perPageAbove100: 'refuse',
    defaultInclude: 'git',
    bothCursors: 'after',
    conditionalRequests: false,
  },
];

/** Runs with events between them, some of which appear late; what is not as it is to be. */
async function collectTwice(scenario: Scenario, between?: () => void): Promise<string[]> {
  const lag = { medianMs: 60_000, maxMs: 30 * MINUTE };
  const problems: string[] = [];
  for (const [events, quietMs] of [
    [330, 0],
    [60, HOUR],
  ] as const) {
    scenario.pass(4 * HOUR, { count: events, lag });
    scenario.github.clock.advance(quietMs);
    if (quietMs > 0) between?.();
    const run = await scenario.run();
    if (run.exitCode !== 0) problems.push(run.log);
    problems.push(...run.excess, ...run.annotations.map(({ message }) => message));
    if (run.outputs['complete'] !== 'true') problems.push('not complete');
  }
  return problems;
}

describe('switches of GitHub', () => {
  test.concurrent.each(thrown.map((switches) => [JSON.stringify(switches), switches] as const))(
    '%s lose and repeat nothing',
    async (_, switches) => {
      await using scenario = await openScenario({ seed: 51, switches });
      expect(await collectTwice(scenario)).toEqual([]);
      const form = switches.keyOrder === undefined ? undefined : { form: sortKeys };
      expect(await scenario.problems(form)).toEqual([]);
    },
  );

  test('the table above has every switch but those that have tests of their own', () => {
    const own = [
      // Below, and in limits.test.ts, faults.test.ts, access.test.ts and backfill-extremes.test.ts.
      ...['refusedCursorStatus', 'partialAnswers', 'partialShare', 'rateLimit', 'rateLimitStatus'],
      ...['serverErrorAbovePerPage', 'serverErrorAboveCreatedMs', 'enterpriseTakesPermissions'],
      // In server.test.ts: they are what is other on an Enterprise Server.
      ...['paging', 'gitEvents', 'retentionMs'],
      // In simulator/streams.test.ts and streams-access.test.ts: they are of streams.
      ...['streamingRateLimit', 'azureBlobPost500'],
    ];
    const tested = [...thrown.flatMap((switches) => Object.keys(switches)), ...own];
    expect(new Set(tested)).toEqual(new Set(Object.keys(createSwitches())));
  });

  test.concurrent.each([500, 400, 422] as const)(
    'a stored cursor that is refused with %i is replaced by a time, without loss or repetition',
    async (refusedCursorStatus) => {
      const switches = { refusedCursorStatus };
      await using scenario = await openScenario({ seed: 52, switches });
      scenario.pass(4 * DAY, { count: 400 });
      await scenario.run();
      const before = await scenario.checkpoint();
      scenario.pass(HOUR, { count: 30 });
      scenario.github.auditLog.refuseCursors();
      const run = await scenario.run({ include: 'web' });
      expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
      expect(run.log).toMatch(
        /GitHub refused the stored cursor \(\d{3} .*\): reading again by time/,
      );
      const { resume } = stateOf(before, web)!;
      const requests = requestsOf(run.calls, web);
      for (const { query } of requests) {
        // A cursor goes only with the query that issued it.
        if (query['after'] === resume.cursor) expect(query['phrase']).toBe(resume.query.phrase);
        else expect(query['phrase']).not.toBe(resume.query.phrase);
      }
      expect(requests.filter(({ status }) => status !== 200).length).toBeLessThanOrEqual(2);
      scenario.pass(HOUR, { count: 30 });
      const next = await scenario.run();
      expect([next.exitCode, next.outputs['complete']]).toEqual([0, 'true']);
      expect(requestsOf(next.calls, web)[0]?.query['after']).not.toBe(resume.cursor);
      scenario.pass(HOUR, { count: 3 });
      expect((await scenario.run()).excess).toEqual([]);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'cursors of another query may be refused while a cursor is replaced',
    async () => {
      const switches = { cursorOfOtherQuery: 'refuse', refusedCursorStatus: 422 } as const;
      await using scenario = await openScenario({ seed: 53, switches });
      const refuse = () => {
        scenario.github.auditLog.refuseCursors();
      };
      await collectTwice(scenario, refuse);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent.each([400, 500] as const)(
    'a stored cursor older than what GitHub retains, refused with %i, is a gap and no failure',
    async (refusedCursorStatus) => {
      const switches = { expiredCursor: 'refuse', refusedCursorStatus } as const;
      await using scenario = await openScenario({ seed: 54, switches });
      scenario.pass(DAY, { count: 150, gitShare: 1 });
      await scenario.run({ include: 'git' });
      scenario.pass(9 * DAY);
      scenario.pass(DAY, { count: 50, gitShare: 1 });
      const run = await scenario.run({ include: 'git' });
      expect([run.exitCode, run.outputs['events'], run.outputs['complete']]).toEqual([
        0,
        '50',
        'true',
      ]);
      expect(run.outputs['gap']).not.toBe('');
      const logs = { 'org/acme/git': scenario.log().everything('git') };
      expect(await scenario.problems({ logs })).toEqual([]);
    },
  );

  test.concurrent.each(['created_at', '@timestamp'] as const)(
    'with `created` by %s, events created minutes before or after their timestamp are kept once, even by time',
    async (createdField) => {
      const switches = { createdField, refusedCursorStatus: 400 } as const;
      await using scenario = await openScenario({ seed: 55, switches });
      const { clock, auditLog } = scenario.github;
      for (let number = 0; number < 3; number += 1) {
        const start = clock.now();
        scenario.pass(40 * MINUTE, { count: 60 });
        scenario.log().add(
          Array.from({ length: 60 }, (_, at) => {
            const time = start + at * 40_000;
            const created = time + (((at * 7) % 11) - 5) * 2 * MINUTE;
            return readEvent(
              `{"@timestamp":${time},"_document_id":"skewed-${time}","action":"repo.create","created_at":${created}}`,
            );
          }),
        );
        if (number > 0) auditLog.refuseCursors();
        const run = await scenario.run();
        expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
      }
      scenario.github.clock.advance(2 * HOUR);
      await scenario.run();
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'a partial answer is told, settles nothing, and what it lacked is not lost',
    async () => {
      await using scenario = await openScenario({ seed: 56 });
      const { auditLog } = scenario.github;
      scenario.pass(4 * HOUR, { count: 60, gitShare: 0 });
      await scenario.run({ include: 'web' });
      scenario.pass(30 * MINUTE, { count: 60, gitShare: 0 });
      const before = await scenario.checkpoint();
      auditLog.omitShownEvents();
      const partial = await scenario.run({ include: 'web' });
      expect([partial.exitCode, partial.annotations.length]).toEqual([0, 1]);
      expect(partial.annotations[0]?.message).toContain('The next run reads this span again');
      const after = await scenario.checkpoint();
      expect(stateOf(after, web)?.resume).toEqual(stateOf(before, web)?.resume);
      const whole = await scenario.run({ include: 'web' });
      expect([whole.exitCode, whole.annotations]).toEqual([0, []]);
      const logs = { 'org/acme/web': scenario.log().everything('web') };
      expect(await scenario.problems({ logs })).toEqual([]);
    },
  );

  test.concurrent(
    'answers that lack new events as well as known ones lose nothing in the end',
    async () => {
      await using scenario = await openScenario({ seed: 57 });
      const { switches } = scenario.github.auditLog;
      scenario.pass(DAY, { count: 300 });
      await scenario.run();
      for (let number = 0; number < 4; number += 1) {
        scenario.pass(25 * MINUTE, { count: 40 });
        switches.partialAnswers = number % 2 === 0 ? 0.7 : 0;
        const run = await scenario.run();
        expect(run.exitCode).toBe(0);
      }
      scenario.github.clock.advance(HOUR);
      await scenario.run();
      expect(await scenario.problems()).toEqual([]);
    },
  );
});
