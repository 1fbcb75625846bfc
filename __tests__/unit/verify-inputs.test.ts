import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { UsageError, isStep, parseArguments, parseStepInputs } from '../../src/verify/inputs.ts';

interface ActionFile {
  readonly inputs: Record<string, { readonly default?: string }>;
}

const text = readFileSync(join(import.meta.dirname, '../../verify/action.yml'), 'utf8');
const action = parse(text) as ActionFile;
const HEAD = 'A'.repeat(64);

test('the step reads exactly the inputs of its action.yml, and takes their defaults', () => {
  const read = new Set<string>();
  const given = Object.entries(action.inputs).map(([name, input]): [string, string] => [
    `INPUT_${name.toUpperCase()}`,
    input.default ?? '',
  ]);
  const values: Record<string, string> = { ...Object.fromEntries(given), INPUT_PATH: ' archive ' };
  const environment = new Proxy(values, {
    get: (target, name) => {
      read.add(String(name));
      return target[String(name)];
    },
  });
  expect(parseStepInputs(environment)).toEqual({
    ...{ folders: ['archive'], mergeInto: undefined, isJson: false },
    ...{ archive: undefined, head: undefined, first: 1 },
  });
  const declared = Object.keys(action.inputs).map((name) => `INPUT_${name.toUpperCase()}`);
  expect([...read].sort()).toEqual(declared.sort());
});

test('the command line says the same as the inputs', () => {
  const options = ['--archive', 'labs', '--head', HEAD, '--first', '42'];
  const expected = { archive: 'labs', head: HEAD.toLowerCase(), first: 42 };
  expect(parseArguments(['folder', ...options, '--json'])).toEqual({
    ...{ folders: ['folder'], mergeInto: undefined, isJson: true },
    ...expected,
  });
  expect(parseArguments(['merge', 'a', 'b', '--into', 'c', ...options])).toEqual({
    ...{ folders: ['a', 'b'], mergeInto: 'c', isJson: false },
    ...expected,
  });
  expect(parseArguments(['-h'])).toBeUndefined();
});

test.each([
  [[]],
  [['a', 'b']],
  [['a', '--into', 'b']],
  [['merge', '--into', 'b']],
  [['merge', 'a']],
  [['a', '--first', '0']],
  [['a', '--first', '1.5']],
  [['a', '--head', HEAD.slice(1)]],
  [['a', '--unknown']],
])('the command line %j is wrong usage', (args) => {
  expect(() => parseArguments(args)).toThrow(UsageError);
});

test('only a step without arguments is taken for a step', () => {
  const step = { GITHUB_ACTIONS: 'true', INPUT_PATH: '' };
  expect(isStep([], step)).toBe(true);
  expect(isStep(['folder'], step)).toBe(false);
  expect(isStep([], { INPUT_PATH: 'archive' })).toBe(false);
  expect(isStep([], { GITHUB_ACTIONS: 'true' })).toBe(false);
});
