import { describe, expect, test } from '@jest/globals';
import {
  randomFaults,
  serverError,
  secondaryRateLimit,
  type Fault,
} from '../../simulator/faults.ts';
import { Random } from '../../simulator/random.ts';
import type { Switches } from '../../simulator/switches.ts';
import { sortKeys } from '../support/archive.ts';
import { bareEvents, oddEvents, tiedEvents } from '../support/odd-events.ts';
import { DAY, HOUR, MINUTE, openScenario } from '../support/scenario.ts';

const kinds: readonly Fault[] = [
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'cut-body' },
  { kind: 'truncated-json' },
  { kind: 'empty-page' },
  { kind: 'redirect' },
  { kind: 'stall', ms: 3000, after: 'headers' },
  { kind: 'delay', ms: 100 },
  { kind: 'foreign-link', origin: 'http://192.0.2.1' },
  serverError(500),
  serverError(502),
  serverError(503),
  secondaryRateLimit({ retryAfterSeconds: 0 }),
];

function drawSwitches(random: Random): Partial<Switches> {
  return {
    createdField: random.pick(['created_at', '@timestamp']),
    defaultWindow: random.pick(['always', 'without-cursor', 'never']),
    cursorOfOtherQuery: random.pick(['accept', 'refuse']),
    expiredCursor: random.pick(['accept', 'refuse']),
    refusedCursorStatus: random.pick([500, 400, 422]),
    cursorForm: random.pick(['float', 'integer']),
    nextAfterFullPage: random.chance(0.5),
    keyOrder: random.pick(['stable', 'changing']),
    rateLimitStatus: random.pick([403, 429]),
  };
}

const seeds = [1, 21, 47];

describe('mixed by seed', () => {
  test.concurrent.each(seeds)('faults of seed %i lose and repeat nothing', async (seed) => {
    await using scenario = await openScenario({ seed: 100 + seed });
    scenario.pass(3 * DAY, { count: 350 });
    const lag = { medianMs: 30_000, maxMs: 30 * MINUTE };
    const rule = scenario.github.faults.add(randomFaults({ seed, rate: 0.3, kinds }));
    for (let number = 0; number < 3; number += 1) {
      const run = await scenario.run({ timeout: '2s', 'max-wait': '5s' });
      expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
      expect(run.rawLog).not.toMatch(/^\s+at |simulator failed/m);
      scenario.pass(40 * MINUTE, { count: 40, lag });
    }
    rule.remove();
    scenario.pass(30 * MINUTE);
    const last = await scenario.run();
    expect(last.exitCode).toBe(0);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent.each(seeds)(
    'switches, faults, limits, refused cursors and partial answers of seed %i lose and repeat nothing',
    async (seed) => {
      const random = new Random(seed, 77);
      const switches = drawSwitches(random);
      await using scenario = await openScenario({ seed: 200 + seed, switches });
      const { clock, auditLog, cache, faults } = scenario.github;
      const odd = () => {
        const time = clock.now() - 40 * MINUTE;
        scenario
          .log()
          .add([
            ...oddEvents(time),
            ...bareEvents(time + 1000),
            ...tiedEvents(time + 2000, random.int(2, 150), clock.now() - MINUTE),
          ]);
      };
      scenario.pass(3 * DAY, { count: 300 });
      odd();
      auditLog.noteShownEvents();
      for (let number = 0; number < 5; number += 1) {
        auditLog.switches.partialAnswers = random.chance(0.3) ? 0.5 : 0;
        const rule = faults.add(randomFaults({ seed: seed * 10 + number, rate: 0.15, kinds }));
        const limit = random.chance(0.3) ? { 'max-requests': '2' } : {};
        const run = await scenario.run({ timeout: '2s', 'max-wait': '5s', ...limit });
        rule.remove();
        // A fault that uses up the requests of a run fails it.
        if (limit['max-requests'] === undefined)
          expect([run.exitCode, run.log]).toEqual([0, run.log]);
        expect(run.rawLog).not.toMatch(/^\s+at |simulator failed/m);
        auditLog.noteShownEvents();
        scenario.pass(35 * MINUTE, { count: 30, lag: { medianMs: 60_000, maxMs: 30 * MINUTE } });
        odd();
        if (random.chance(0.4)) auditLog.refuseCursors();
        if (random.chance(0.2)) await cache.evict();
      }
      auditLog.switches.partialAnswers = 0;
      for (let number = 0; number < 2; number += 1) {
        clock.advance(HOUR);
        expect((await scenario.run()).outputs['complete']).toBe('true');
      }
      const form = switches.keyOrder === 'stable' ? undefined : { form: sortKeys };
      expect(await scenario.problems(form)).toEqual([]);
    },
  );
});
