import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  actionProblems,
  ownAction,
  parseContract,
  workflowProblems,
} from '../../scripts/workflow-rules.ts';

const action = `
name: A
description: B
author: C
branding: { icon: archive, color: blue }
inputs:
  org: { description: One., required: false }
  audit-log-token: { description: Two., required: false }
  mode: { description: Three., required: true }
outputs:
  events: { description: Four. }
runs: { using: node24, main: package.json }
`;
const verification = `inputs: { path: { description: One., required: true } }\noutputs: { head: {} }`;
const contracts = new Map([
  [ownAction, parseContract(action)],
  [`${ownAction}/verify`, parseContract(verification)],
]);
const root = join(import.meta.dirname, '../..');
const sha = 'a'.repeat(40);

const workflow = (steps: string, head = 'permissions: {}\nconcurrency: x'): string =>
  `on: push\n${head}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: 1\n    steps:\n${steps}`;
const ownStep = (given: string): string =>
  `      - uses: OWNER/audit-log-collector@v1\n        id: log\n        with: { ${given} }\n`;

test('a workflow that keeps all rules has no problems', () => {
  const steps = `${ownStep('mode: collect, org: x, audit-log-token: y')}      - run: echo \${{ steps.log.outputs.events }}
      - uses: actions/setup-node@${sha} # v7.0.0
      - uses: ./streams
`;
  expect(workflowProblems(workflow(steps), contracts)).toEqual([]);
});

test('inputs and outputs that our action does not have are found', () => {
  const steps = `${ownStep('organization: x')}      - run: echo \${{ steps.log.outputs.count }}\n`;
  expect(workflowProblems(workflow(steps), contracts)).toEqual([
    'job a: OWNER/audit-log-collector has no input `organization`',
    'job a: OWNER/audit-log-collector needs the input `mode`',
    'job a: OWNER/audit-log-collector needs the input `audit-log-token`',
    'job a: OWNER/audit-log-collector needs `org` or `enterprise`',
    'OWNER/audit-log-collector has no output `count`',
  ]);
});

test('each of our actions has inputs and outputs of its own', () => {
  const step = (given: string): string =>
    `      - uses: OWNER/audit-log-collector/verify@v1\n        id: log\n        with: { ${given} }\n`;
  const use = (output: string): string => `      - run: echo \${{ steps.log.outputs.${output} }}\n`;
  expect(workflowProblems(workflow(step('path: x') + use('head')), contracts)).toEqual([]);
  expect(workflowProblems(workflow(step('org: x') + use('events')), contracts)).toEqual([
    'job a: OWNER/audit-log-collector/verify has no input `org`',
    'job a: OWNER/audit-log-collector/verify needs the input `path`',
    'OWNER/audit-log-collector/verify has no output `events`',
  ]);
  const other = workflow('      - uses: OWNER/audit-log-collector/other@v1\n');
  expect(workflowProblems(other, contracts)).toEqual([
    'OWNER/audit-log-collector/other@v1 is not pinned to a full commit SHA',
  ]);
});

test('only collecting needs a token and somebody whose log it collects', () => {
  expect(workflowProblems(workflow(ownStep('mode: check')), contracts)).toEqual([]);
});

test('a GitHub App is as good as a token, if it is whole', () => {
  const inputs = new Set(['org', 'client-id', 'private-key']);
  const app = new Map([[ownAction, { ...parseContract(action), inputs, required: [] }]]);
  const step = (given: string) => workflow(ownStep(`org: x, ${given}`));
  expect(workflowProblems(step('client-id: a, private-key: b'), app)).toEqual([]);
  expect(workflowProblems(step('client-id: a'), app)).toEqual([
    'job a: OWNER/audit-log-collector needs the input `audit-log-token`',
  ]);
});

test('an action by tag, by short SHA or without a version comment is found', () => {
  const steps = `      - uses: actions/cache@v5 # v5
      - uses: actions/cache@${sha.slice(1)} # v5
      - uses: "actions/cache@${sha}"
      - uses: actions/cache@${sha} # main
`;
  expect(workflowProblems(workflow(steps), contracts)).toEqual([
    'actions/cache@v5 is not pinned to a full commit SHA',
    `actions/cache@${sha.slice(1)} is not pinned to a full commit SHA`,
    `actions/cache@${sha} has no version comment`,
    `actions/cache@${sha} has no version comment`,
  ]);
});

test('a job without permissions, concurrency or time limit is found', () => {
  const text = workflow('      - run: true\n', '').replace('    timeout-minutes: 1\n', '');
  expect(workflowProblems(text, contracts)).toEqual([
    'job a: no `permissions`',
    'job a: no `concurrency`',
    'job a: no `timeout-minutes`',
  ]);
});

test('a checkout that leaves its token behind is found', () => {
  expect(
    workflowProblems(workflow(`      - uses: actions/checkout@${sha} # v7\n`), contracts),
  ).toEqual(['job a: actions/checkout without `persist-credentials: false`']);
});

test('an action file that keeps all rules has no problems', () => {
  expect(actionProblems(action, root)).toEqual([]);
});

test('what the runner would not understand in an action file is found', () => {
  const broken = action
    .replace('node24', 'node20')
    .replace('main: package.json', 'main: dist/none.js, then: x')
    .replace('One.', 'One')
    .replace('{ description: Two., required: false }', '{ description: Two., default: 5 }');
  expect(actionProblems(broken, root)).toEqual([
    'runs: unknown key `then`',
    'runs: `using` is not node24',
    'runs: the file of `main` does not exist',
    'input org: no description that ends with a full stop',
    'input audit-log-token: `required` is not true or false',
    'input audit-log-token: `default` is not a string, quote it',
  ]);
});
