import { expect } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import { parseInputs } from '../../src/inputs/inputs.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { stepEnv } from './environment.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
/** What has no default and is needed. */
export const given = { org: 'acme', 'audit-log-token': 'ghp_secret' };

/** What a step gets from these inputs beside the needed ones. */
export const parse = (inputs: Readonly<Record<string, string>>, env = {}): Inputs =>
  parseInputs(NOW, { ...stepEnv({ ...given, ...inputs }), ...env });

/** The lines of the error, one for each problem; empty if there is none. */
export function problemsOf(inputs: Readonly<Record<string, string>>, env = {}): string[] {
  try {
    parse(inputs, env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ExplainedError);
    const [first, ...problems] = (error as Error).message.split('\n');
    expect(first).toMatch(/Nothing was read/);
    return problems;
  }
}
