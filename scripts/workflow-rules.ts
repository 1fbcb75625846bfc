import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Our main action as workflows name it; released together with them, so it is not pinned to a commit. */
export const ownAction = 'OWNER/audit-log-collector';

type Mapping = Record<string, unknown>;

function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Mapping)
    : {};
}

/** The part of an action.yml that a workflow has to fit to. */
export interface ActionContract {
  readonly inputs: ReadonlySet<string>;
  readonly required: readonly string[];
  readonly outputs: ReadonlySet<string>;
}

/** The contracts of this repository's actions by their names in workflows, such as `OWNER/audit-log-collector/verify`. */
export type ActionContracts = ReadonlyMap<string, ActionContract>;

/** Reads the contract out of an action.yml's text. */
export function parseContract(text: string): ActionContract {
  const action = mapping(parse(text));
  const inputs = Object.entries(mapping(action['inputs']));
  return {
    inputs: new Set(inputs.map(([name]) => name)),
    required: inputs
      .filter(([, input]) => mapping(input)['required'] === true)
      .map(([name]) => name),
    outputs: new Set(Object.keys(mapping(action['outputs']))),
  };
}

/** Every way in which a workflow breaks this repository's rules, one sentence each. */
export function workflowProblems(text: string, contracts: ActionContracts): string[] {
  const workflow = mapping(parse(text));
  const problems = pinProblems(text, contracts);
  for (const [jobName, job] of Object.entries(mapping(workflow['jobs'])).map(
    ([name, value]) => [name, mapping(value)] as const,
  )) {
    for (const key of ['permissions', 'concurrency']) {
      if (!(key in workflow) && !(key in job)) problems.push(`job ${jobName}: no \`${key}\``);
    }
    if (!('uses' in job) && !('timeout-minutes' in job)) {
      problems.push(`job ${jobName}: no \`timeout-minutes\``);
    }
    const steps = Array.isArray(job['steps']) ? job['steps'].map(mapping) : [];
    for (const step of steps) {
      problems.push(...stepProblems(step, contracts).map((what) => `job ${jobName}: ${what}`));
    }
  }
  return [...problems, ...outputProblems(workflow, text, contracts)];
}

/** The name of our action that the step uses; undefined if it uses none of them. */
function ownOf(step: Mapping, contracts: ActionContracts): string | undefined {
  const [name = ''] = typeof step['uses'] === 'string' ? step['uses'].split('@') : [];
  return contracts.has(name) ? name : undefined;
}

function stepProblems(step: Mapping, contracts: ActionContracts): string[] {
  const given = mapping(step['with']);
  const uses = typeof step['uses'] === 'string' ? step['uses'] : '';
  if (uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false) {
    return ['actions/checkout without `persist-credentials: false`'];
  }
  const name = ownOf(step, contracts) ?? '';
  const contract = contracts.get(name);
  if (contract === undefined) return [];
  const mode = given['mode'] ?? 'collect';
  const reads = name === ownAction && (mode === 'collect' || mode === 'backfill');
  return [
    ...Object.keys(given)
      .filter((input) => !contract.inputs.has(input))
      .map((input) => `${name} has no input \`${input}\``),
    ...contract.required
      .filter((input) => !(input in given))
      .map((input) => `${name} needs the input \`${input}\``),
    ...(reads ? readingProblems(given) : []),
  ];
}

/** What reading an audit log needs, though other modes do without. */
function readingProblems(given: Mapping): string[] {
  const isApp = 'client-id' in given && 'private-key' in given;
  return [
    ...('audit-log-token' in given || isApp
      ? []
      : [`${ownAction} needs the input \`audit-log-token\``]),
    ...('org' in given || 'enterprise' in given
      ? []
      : [`${ownAction} needs \`org\` or \`enterprise\``]),
  ];
}

/** A tag can be moved to other code; a full commit SHA cannot. The comment lets Dependabot update both. */
function pinProblems(text: string, contracts: ActionContracts): string[] {
  const problems: string[] = [];
  for (const [, uses = '', comment = ''] of text.matchAll(
    /^[ \t]*(?:-[ \t]+)?uses:[ \t]*["']?([^\s#"']+)["']?[ \t]*(#.*)?$/gm,
  )) {
    if (uses.startsWith('./') || contracts.has(uses.split('@')[0] ?? '')) continue;
    if (!/@[0-9a-f]{40}$/.test(uses)) problems.push(`${uses} is not pinned to a full commit SHA`);
    else if (!/^# v\d+(\.\d+)*\b/.test(comment)) problems.push(`${uses} has no version comment`);
  }
  return problems;
}

function outputProblems(workflow: Mapping, text: string, contracts: ActionContracts): string[] {
  const names = new Map<unknown, string>();
  for (const job of Object.values(mapping(workflow['jobs'])).map(mapping)) {
    const steps = Array.isArray(job['steps']) ? job['steps'].map(mapping) : [];
    for (const step of steps) {
      const name = ownOf(step, contracts);
      if (name !== undefined) names.set(step['id'], name);
    }
  }
  return [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(
    ([, id, output = '']) => {
      const name = names.get(id);
      if (name === undefined || contracts.get(name)?.outputs.has(output) === true) return [];
      return [`${name} has no output \`${output}\``];
    },
  );
}

const actionKeys = ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs'];
const runsKeys = ['using', 'main', 'pre', 'pre-if', 'post', 'post-if'];
const inputKeys = ['description', 'required', 'default', 'deprecationMessage'];

function unknownKeys(value: Mapping, known: readonly string[], where: string): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${where}: unknown key \`${key}\``);
}

/** Every way in which an action.yml that lies in `folder` is not what the runner expects. */
export function actionProblems(text: string, folder: string): string[] {
  const action = mapping(parse(text));
  const runs = mapping(action['runs']);
  const problems = [
    ...unknownKeys(action, actionKeys, 'action'),
    ...unknownKeys(runs, runsKeys, 'runs'),
    ...unknownKeys(mapping(action['branding']), ['icon', 'color'], 'branding'),
  ];
  for (const key of ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs']) {
    if (!(key in action)) problems.push(`action: no \`${key}\``);
  }
  // The Marketplace refuses a longer one.
  if (typeof action['description'] === 'string' && action['description'].length >= 125) {
    problems.push('action: `description` has 125 characters or more');
  }
  if (runs['using'] !== 'node24') problems.push('runs: `using` is not node24');
  for (const key of ['main', 'pre', 'post']) {
    const path = runs[key];
    if (path === undefined && key !== 'main') continue;
    if (typeof path !== 'string' || !existsSync(join(folder, path))) {
      problems.push(`runs: the file of \`${key}\` does not exist`);
    }
  }
  for (const [name, value] of Object.entries(mapping(action['inputs']))) {
    problems.push(...inputProblems(name, mapping(value)));
  }
  for (const [name, value] of Object.entries(mapping(action['outputs']))) {
    problems.push(...fieldProblems(`output ${name}`, name, mapping(value), ['description']));
  }
  return problems;
}

function inputProblems(name: string, input: Mapping): string[] {
  const problems = fieldProblems(`input ${name}`, name, input, inputKeys);
  if (typeof input['required'] !== 'boolean') {
    problems.push(`input ${name}: \`required\` is not true or false`);
  }
  if (input['required'] === true && 'default' in input) {
    problems.push(`input ${name}: required, yet has a default`);
  }
  // The runner hands over strings: YAML would turn a bare 100 or true into something else.
  if ('default' in input && typeof input['default'] !== 'string') {
    problems.push(`input ${name}: \`default\` is not a string, quote it`);
  }
  return problems;
}

function fieldProblems(
  where: string,
  name: string,
  field: Mapping,
  known: readonly string[],
): string[] {
  const { description } = field;
  return [
    ...unknownKeys(field, known, where),
    ...(/^[a-z]+(-[a-z]+)*$/.test(name) ? [] : [`${where}: the name is not kebab-case`]),
    ...(typeof description === 'string' && /[.)]$/.test(description.trim())
      ? []
      : [`${where}: no description that ends with a full stop`]),
  ];
}
