import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The variables of a job on github.com. */
export const JOB_ENV = {
  GITHUB_REPOSITORY: 'acme/audit',
  GITHUB_WORKFLOW_REF: 'acme/audit/.github/workflows/audit-log.yml@refs/heads/main',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '900',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKSPACE: '/home/runner/work/audit/audit',
  GITHUB_SERVER_URL: 'https://github.com',
  RUNNER_TEMP: '/home/runner/work/_temp',
};

/** The defaults that the runner takes from `action.yml`; expressions stand for what GitHub puts in their place. */
export function actionDefaults(): Readonly<Record<string, string>> {
  return (defaults ??= readDefaults());
}

let defaults: Readonly<Record<string, string>> | undefined;

function readAction(): unknown {
  return parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'));
}

function readDefaults(): Record<string, string> {
  const { inputs } = readAction() as { inputs: Record<string, { default?: string }> };
  const replaced: Record<string, string> = {
    '${{ github.token }}': 'ghs_workflow',
    '${{ github.api_url }}': 'https://api.github.com',
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value = '' }]) => [
      name,
      replaced[value] ?? value,
    ]),
  );
}

/** The environment of a step with these inputs, as the runner makes it. */
export function stepEnv(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.entries({ ...actionDefaults(), ...inputs });
  return {
    ...JOB_ENV,
    ...Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}

/** The names of the outputs in `action.yml`. */
export function actionOutputs(): string[] {
  const { outputs } = readAction() as { outputs: Record<string, unknown> };
  return Object.keys(outputs);
}
