import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shuffleKeys } from '../../simulator/audit-log/key-order.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import { Random } from '../../simulator/random.ts';

describe('the simulated clock', () => {
  test('stands still when frozen, and goes forward when told', () => {
    const clock = new SimulatedClock({ at: '2026-11-21T12:00:00Z', frozen: true });
    expect(clock.now()).toBe(Date.parse('2026-11-21T12:00:00Z'));
    clock.advance(1500);
    expect(clock.now()).toBe(Date.parse('2026-11-21T12:00:01.500Z'));
    expect(() => clock.advance(-1)).toThrow(RangeError);
  });

  test('otherwise ticks with real time from where it started', () => {
    const clock = new SimulatedClock({ at: 1000 });
    expect(clock.now()).toBeGreaterThanOrEqual(1000);
    expect(clock.now()).toBeLessThan(2000);
    expect(Math.abs(new SimulatedClock().now() - Date.now())).toBeLessThan(1000);
    expect(() => new SimulatedClock({ at: 'soon' })).toThrow(RangeError);
  });
});

describe('random numbers', () => {
  test('follow from their seeds', () => {
    const draw = (...seeds: number[]) => {
      const random = new Random(...seeds);
      return [random.next(), random.int(1, 6), random.hex(7), random.bytes(3).toString('hex')];
    };
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(2, 1));
    expect(draw(1)).not.toEqual(draw(1, 0));
  });

  test('are spread evenly, or as asked', () => {
    const random = new Random(3);
    const rolls = Array.from({ length: 6000 }, () => random.int(1, 6));
    for (const face of [1, 2, 3, 4, 5, 6]) {
      expect(rolls.filter((roll) => roll === face).length / 1000).toBeCloseTo(1, 0);
    }
    const delays = Array.from({ length: 5000 }, () => random.lognormal({ median: 5, sigma: 1.5 }));
    expect(delays.filter((delay) => delay < 5).length / 2500).toBeCloseTo(1, 1);
    const picked = Array.from({ length: 1000 }, () => random.pick(['busy', 'idle'], 3));
    expect(picked.filter((one) => one === 'busy').length).toBeGreaterThan(700);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});

describe('keys in another order', () => {
  test('leave the values what they are', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer(), (json, seed) => {
        const compact = JSON.stringify(JSON.parse(json));
        const shuffled = shuffleKeys(compact, new Random(seed));
        expect(JSON.parse(shuffled)).toEqual(JSON.parse(compact));
        expect([...shuffled].sort()).toEqual([...compact].sort());
      }),
      { numRuns: 300 },
    );
  });

  test('leave numbers and escapes as they are written, also inside', () => {
    const json = String.raw`{"a":12345678901234567890,"b":{"c":1.0,"d":"\u00e9\/\",{}"},"e":[{"f":-0.0,"g":null}]}`;
    const seen = new Set<string>();
    for (let seed = 0; seed < 50; seed++) {
      const shuffled = shuffleKeys(json, new Random(seed));
      seen.add(shuffled);
      for (const member of [
        '12345678901234567890',
        '"c":1.0',
        String.raw`"\u00e9\/\",{}"`,
        '-0.0',
      ]) {
        expect(shuffled).toContain(member);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});
