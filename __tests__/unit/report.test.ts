import { describe, expect, test } from '@jest/globals';
import { isComplete, toOutputs, total } from '../../src/report.ts';
import { actionOutputs } from '../support/environment.ts';
import { HOUR_MS, NOON, report, sourceReport } from '../support/report.ts';

const git = sourceReport({
  name: 'org/acme/git',
  events: 5,
  readThrough: NOON - HOUR_MS,
  lagMs: 90_400,
  gaps: [{ from: NOON - HOUR_MS, to: NOON }],
});

describe('the outputs', () => {
  test('are those of action.yml', () => {
    expect(Object.keys(toOutputs(report())).sort()).toEqual(actionOutputs().sort());
  });

  test('sum up what happened', () => {
    const { report: json, ...outputs } = toOutputs(report({ sources: [sourceReport(), git] }));
    const gap = [
      { source: 'org/acme/git', from: '2026-11-21T11:00:00.000Z', to: '2026-11-21T12:00:00.000Z' },
    ];
    expect(outputs).toEqual({
      events: '7',
      'already-delivered': '6',
      requests: '8',
      complete: 'true',
      gap: JSON.stringify(gap),
      'read-through': '2026-11-21T11:00:00.000Z',
      'lag-seconds': '90',
      path: '/tmp/audit-log',
      files: '["manifests/collect-000042.json","a.ndjson"]',
      'artifact-id': '7',
      'artifact-url': 'https://github.com/acme/audit/actions/runs/9/artifacts/7',
    });
    expect(JSON.parse(json ?? '')).toMatchObject({
      ...outputs,
      sequence: 42,
      failures: [],
      sources: [
        { source: 'org/acme/web', gaps: [] },
        { source: 'org/acme/git', gaps: gap },
      ],
    });
  });

  test('that have nothing to say are empty', () => {
    const idle = report({
      sources: [sourceReport({ events: 0, complete: false, readThrough: undefined })],
      publications: [],
      files: [],
      sequence: undefined,
    });
    expect(toOutputs(idle)).toMatchObject({
      events: '0',
      complete: 'false',
      gap: '',
      'read-through': '',
      files: '',
      'artifact-id': '',
      'artifact-url': '',
    });
  });

  test('have a read-through only when every source has one', () => {
    const never = sourceReport({ readThrough: undefined });
    expect(toOutputs(report({ sources: [sourceReport(), never] }))['read-through']).toBe('');
  });

  test('hold no secret: a rate limit and the expiry of a token are not told on', () => {
    expect(toOutputs(report())['report']).not.toMatch(/rateLimit|tokenExpiresAt/);
  });
});

test('a run is complete when every source is', () => {
  expect(isComplete(report())).toBe(true);
  expect(isComplete(report({ sources: [sourceReport(), sourceReport({ complete: false })] }))).toBe(
    false,
  );
});

test('totals are over all sources', () => {
  expect(total(report({ sources: [sourceReport(), git] }), 'events')).toBe(7);
});
