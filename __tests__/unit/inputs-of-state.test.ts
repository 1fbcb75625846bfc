import { describe, expect, test } from '@jest/globals';
import { NOW, parse, problemsOf } from '../support/parse-inputs.ts';

describe('the position by hand', () => {
  const state = { mode: 'state', org: '', 'audit-log-token': '' };

  test('needs neither a token for the audit log nor organizations', () => {
    expect(parse(state)).toMatchObject({ mode: 'state', sources: [], resetTo: undefined });
    expect(parse({ ...state, org: 'acme', include: 'git' }).sources).toHaveLength(1);
  });

  test('is changed to a time, by a span before now, or from the start', () => {
    const at = Date.parse('2026-11-01T08:00:00Z');
    expect(parse({ ...state, 'reset-to': '2026-11-01T08:00:00Z' }).resetTo).toBe(at);
    expect(parse({ ...state, 'reset-to': '3d' }).resetTo).toBe(NOW - 3 * 86_400_000);
    expect(parse({ ...state, 'reset-to': 'Start', since: '30d' }).resetTo).toBe('start');
    expect(problemsOf({ ...state, 'reset-to': 'yesterday' })).toHaveLength(1);
  });

  test('is never changed by another mode', () => {
    for (const mode of ['collect', 'check', 'backfill'])
      expect(problemsOf({ mode, since: '3d', 'reset-to': 'start' })).toContainEqual(
        expect.stringMatching(/^- `reset-to`: something was given, and only `mode: state` changes/),
      );
  });
});
