import { expect, test } from '@jest/globals';
import { stages } from '../../bench/measurements/stages.ts';
import { REFERENCES, STAGES, type StageName } from '../../bench/stages/stage.ts';

test('stages are shares of their sum, and what they are compared with is not in it', () => {
  const cost = (stage: StageName, cpuSeconds: number) => ({
    ...{ stage, cpuSeconds, wallSeconds: 1, events: 1_000, megabytes: 1 },
  });
  const costs = [
    ...STAGES.map((stage, index) => cost(stage, index === 0 ? 5 : 1)),
    ...REFERENCES.map((stage) => cost(stage, 2)),
  ];

  const [shares, figures] = stages.present({ costs }).tables;

  expect(shares?.rows.slice(0, 2)).toEqual([
    ['requests', '50 %', '2.50 ×'],
    ['slicing into events', '10 %', '0.50 ×'],
  ]);
  expect(shares?.rows).toContainEqual(['all stages', '100 %', '5.00 ×']);
  expect(figures?.rows[0]).toEqual(['requests', '5,000.00', '0', '5.000', '1.000']);
});
