import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseInputs } from '../../src/inputs/inputs.ts';
import { toOutputs } from '../../src/report.ts';

interface ActionFile {
  readonly inputs: Record<string, { readonly default?: string }>;
  readonly outputs: Record<string, unknown>;
}

const text = readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8');
const action = parse(text) as ActionFile;

const job = {
  GITHUB_REPOSITORY: 'my-org/audit',
  GITHUB_WORKFLOW_REF: 'my-org/audit/.github/workflows/audit-log.yml@refs/heads/main',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1',
  GITHUB_WORKSPACE: '/workspace',
  RUNNER_TEMP: '/temp',
};

test('the action reads exactly the inputs of action.yml', () => {
  const read = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(job, {
    get: (target, name) => {
      if (typeof name === 'string' && name.startsWith('INPUT_')) read.add(name.slice(6));
      return target[String(name)];
    },
  });
  expect(() => parseInputs(0, environment)).toThrow();
  const declared = Object.keys(action.inputs).map((name) => name.toUpperCase());
  expect([...read].sort()).toEqual(declared.sort());
});

test('the defaults of action.yml are allowed values', () => {
  const given = Object.entries(action.inputs).map(([name, input]): [string, string] => [
    `INPUT_${name.toUpperCase()}`,
    input.default ?? '',
  ]);
  const environment = {
    ...job,
    ...Object.fromEntries(given),
    INPUT_ORG: 'my-org',
    'INPUT_AUDIT-LOG-TOKEN': 'one-token',
    'INPUT_GITHUB-TOKEN': 'another-token',
    'INPUT_API-URL': 'https://api.github.com',
  };
  expect(() => parseInputs(Date.parse('2026-11-21'), environment)).not.toThrow();
});

test('the action sets exactly the outputs of action.yml', () => {
  const source = {
    source: { scope: 'org', slug: 'my-org', log: 'web', phrase: '' },
    name: 'org/my-org/web',
    events: 0,
    alreadyDelivered: 0,
    requests: 1,
    complete: true,
    span: { from: 0, to: 1 },
    gaps: [],
    late: { events: 0, longestMs: 0 },
    missing: 0,
    readThrough: 1,
    lagMs: 0,
  };
  const outputs = toOutputs({
    archive: 'audit-log',
    sequences: [],
    origin: 'nowhere',
    sources: [source],
    tally: { actions: new Map(), actors: new Map(), days: new Map() },
    path: '/temp/audit-log',
    files: [],
    bytes: 0,
    publications: [],
    failures: [],
  } as unknown as Parameters<typeof toOutputs>[0]);
  // The one that `mode: matrix` sets, and nothing else.
  const all = [...Object.keys(outputs), 'matrix'];
  expect(all.sort()).toEqual(Object.keys(action.outputs).sort());
});
