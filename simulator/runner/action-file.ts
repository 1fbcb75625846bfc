import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner reads from an `action.yml`. */
export interface ActionFile {
  readonly folder: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

/** One declared input. */
export interface ActionInput {
  readonly default?: string | number | boolean | null;
  readonly deprecationMessage?: string;
}

/** The status of a job while it runs. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

/** Reads the `action.yml` in a folder; throws for anything but a JavaScript action on node24. */
export async function readActionFile(folder: string): Promise<ActionFile> {
  const file = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as {
    name: string;
    inputs?: Record<string, ActionInput | null>;
    runs: { using: string; main: string; post?: string; 'post-if'?: string };
  };
  if (file.runs.using !== 'node24')
    throw new Error(`The runner can't run \`using: ${file.runs.using}\`.`);
  const inputs = Object.entries(file.inputs ?? {}).map(([name, input]) => [name, input ?? {}]);
  return {
    folder,
    name: file.name,
    inputs: Object.fromEntries(inputs) as Record<string, ActionInput>,
    main: file.runs.main,
    post: file.runs.post,
    postIf: file.runs['post-if'] ?? 'always()',
  };
}

/** The values of all declared inputs (empty if nothing gives one), with those that are not declared, and the runner's warnings. */
export function resolveInputs(from: {
  readonly action: ActionFile;
  readonly given: Readonly<Record<string, string>>;
  /** What `${{ … }}` in a default may refer to, as `github.token`. */
  readonly contexts: Readonly<Record<string, string>>;
}): { values: ReadonlyMap<string, string>; warnings: string[] } {
  const { action, given, contexts } = from;
  const values = new Map<string, string>();
  const warnings: string[] = [];
  const declared = Object.entries(action.inputs);
  for (const [name, input] of declared) values.set(name, evaluate(input.default, contexts));
  const unexpected: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const [known, input] =
      declared.find(([other]) => other.toLowerCase() === name.toLowerCase()) ?? [];
    if (known === undefined) unexpected.push(`'${name}'`);
    else if (input?.deprecationMessage !== undefined)
      warnings.push(
        `Input '${name}' has been deprecated with message: ${input.deprecationMessage}`,
      );
    values.set(known ?? name, value);
  }
  if (unexpected.length > 0) {
    const valid = declared.map(([name]) => `'${name}'`).join(', ');
    warnings.push(`Unexpected input(s) ${unexpected.join(', ')}, valid inputs are [${valid}]`);
  }
  return { values, warnings };
}

/** The name under which an action finds an input in its environment. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function evaluate(
  value: ActionInput['default'],
  contexts: Readonly<Record<string, string>>,
): string {
  if (value === undefined || value === null) return '';
  return String(value).replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const result = contexts[expression];
    if (result === undefined)
      throw new Error(`The simulated runner can't evaluate \`${expression}\`.`);
    return result;
  });
}

/** Whether a condition such as `post-if` holds; knows the status functions, `!` and `||`. */
export function holds(condition: string, status: JobStatus): boolean {
  const plain = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  return plain.split('||').some((term) => {
    const [, negation, name] =
      /^\s*(!?)\s*(always|success|failure|cancelled)\(\)\s*$/.exec(term) ?? [];
    if (name === undefined)
      throw new Error(`The simulated runner can't evaluate \`${condition}\`.`);
    return (name === 'always' || name === status) !== (negation === '!');
  });
}
