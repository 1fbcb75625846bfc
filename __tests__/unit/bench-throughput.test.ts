import { describe, expect, test } from '@jest/globals';
import { END_TO_END, TO_FILES } from '../../bench/action-programs.ts';
import { hashOfArrays, hashOfLog } from '../../bench/archive-check.ts';
import { floor, naive } from '../../bench/peers/scripts.ts';
import { presentThroughput, type Reading } from '../../bench/throughput-section.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import { AuditLogStore, readEvent } from '../../simulator/audit-log/store.ts';

/** A reading of a log of 1,000 events. */
function reading(program: string, cpuSeconds: number, more: Partial<Reading> = {}): Reading {
  return {
    ...{ program, cpuSeconds, events: 1_000, megabytes: 1, requests: 10 },
    ...{ wallSeconds: 2, peakMegabytes: 100, ...more },
  };
}

describe('the chapter on throughput', () => {
  const readings = [
    reading(END_TO_END, 3),
    reading(TO_FILES, 2.5),
    reading(floor.name, 2),
    reading(naive.name, 10),
  ];

  test('holds the action against the floor and the naive script', () => {
    const { aims, tables } = presentThroughput({ readings, peers: [], outOfMemory: [] });

    expect(aims.map(({ found, met }) => [found, met])).toEqual([
      ['1.25 ×', true],
      ['0.30 ×', true],
    ]);
    expect(tables[0]?.rows[0]).toEqual([
      END_TO_END,
      '1.50 ×',
      '0.30 ×',
      '1.00 ×',
      '1.00 ×',
      '1.00 ×',
    ]);
  });

  test('an aim is missed by a hair, or by having nothing to be compared with', () => {
    const slower = [reading(TO_FILES, 2.62), reading(END_TO_END, 3), reading(floor.name, 2)];
    const outOfMemory = [{ program: naive.name, events: 1_000 }];

    const { aims, text } = presentThroughput({ readings: slower, peers: [], outOfMemory });

    expect(aims.map(({ found, met }) => [found, met])).toEqual([
      ['1.31 ×', false],
      ['not known', false],
    ]);
    expect(text).toContain('The naive script ran out of memory with 1,000 events.');
  });

  test('takes the middle run, the highest peak, and the largest log', () => {
    const repeated = [
      ...readings,
      reading(END_TO_END, 90, { peakMegabytes: 300 }),
      reading(END_TO_END, 1),
      reading(END_TO_END, 0.5, { events: 500 }),
    ];

    const { tables, growth } = presentThroughput({
      readings: repeated,
      peers: [],
      outOfMemory: [],
    });

    const [name, perMillion, , , , cpu, peak] = tables[1]?.rows[0] ?? [];
    expect([name, perMillion, cpu, peak]).toEqual([END_TO_END, '3,000.0', '3.00', '300']);
    expect(growth[0]?.points).toEqual([
      { size: 1_000, cost: 3 },
      { size: 500, cost: 0.5 },
    ]);
  });

  test('says which other programs there were, and which there were not', () => {
    const peers = [
      { name: '`gh api`', version: 'gh version 9' },
      { name: '`helr`', version: null },
    ];

    const { text } = presentThroughput({ readings, peers, outOfMemory: [] });

    expect(text).toContain('`gh api` is that of gh version 9.');
    expect(text).toContain('`helr` is not installed, and so not measured.');
  });
});

describe('what was saved of a log', () => {
  const clock = new SimulatedClock({ at: 1_000, frozen: true });
  const log = new AuditLogStore({ clock });
  log.add([1, 2, 3].map((time) => readEvent(`{"@timestamp":${time},"text":"a][b"}`)));
  const [first = '', second = '', third = ''] = log.everything();

  test('is the same as several arrays and as one', () => {
    const pages = Buffer.from(`[${first},${second}][${third}]`);
    const merged = Buffer.from(`[${first},${second},${third}]`);

    expect(hashOfArrays(pages)).toBe(hashOfLog(log));
    expect(hashOfArrays(merged)).toBe(hashOfLog(log));
  });

  test('is not the same if an event is missing, comes again or differs in a byte', () => {
    const saved = [
      `[${first},${third}]`,
      `[${first},${second},${second},${third}]`,
      `[${first},${second},${third.replace('a', 'b')}]`,
      `[${first},${second},${third}`,
    ];

    for (const text of saved) expect(hashOfArrays(Buffer.from(text))).not.toBe(hashOfLog(log));
  });
});
