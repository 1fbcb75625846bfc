import type { StreamConfig } from './config.ts';
import type { Problem } from './problem.ts';
import { shapesOf } from './providers.ts';
import type { SecretForm } from './providers.ts';

/** The secrets that a file names, as the environment has them. */
export interface Secrets {
  /** By stream and field; only those that can be sent. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly problems: readonly SecretProblem[];
  /** What must never be seen in a log; of malformed ones, too. */
  readonly masks: readonly string[];
}

/** A secret that can't be sent; the text never repeats it. */
export interface SecretProblem extends Problem {
  readonly stream: string;
  readonly reason: 'not-given' | 'malformed';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Looks up the secrets of these streams. */
export function readSecrets(streams: readonly StreamConfig[], env: Environment): Secrets {
  const values = new Map<string, Readonly<Record<string, string>>>();
  const problems: SecretProblem[] = [];
  const masks = new Set<string>();
  for (const stream of streams) {
    const sendable: Record<string, string> = {};
    for (const [field, variable] of Object.entries(stream.secrets)) {
      const value = (Object.hasOwn(env, variable) ? env[variable] : undefined) ?? '';
      for (const mask of masksOf(value)) masks.add(mask);
      const problem = findProblem(value, variable, formOf(stream.type, field));
      if (problem === undefined) sendable[field] = value;
      else
        problems.push({
          stream: stream.name,
          reason: value.trim() === '' ? 'not-given' : 'malformed',
          text: `Stream \`${stream.name}\`, \`${field}\`: ${problem}`,
          line: stream.lines[field] ?? stream.line,
        });
    }
    values.set(stream.name, sendable);
  }
  return { values, problems, masks: [...masks] };
}

function formOf(type: string, field: string): SecretForm {
  const found = shapesOf(type)
    .map(({ fields }) => fields[field])
    .find((one) => one?.kind === 'secret');
  return found?.kind === 'secret' ? found.form : 'text';
}

/** What is wrong with a secret, and what to do about it. */
function findProblem(value: string, variable: string, form: SecretForm): string | undefined {
  if (value.trim() === '')
    return `the variable \`${variable}\` is not set, or empty. Give it in \`env:\` of the step (\`${variable}: \${{ secrets.${variable} }}\`), and see that the secret exists where this workflow runs; a pull request from a fork gets none.`;
  const again = `\`${variable}\`, from \`env:\` of the step,`;
  if (form === 'json')
    return isJsonObject(value)
      ? undefined
      : `${again} is not a JSON object. Save the whole JSON key file as the secret, in one line: \`jq -c . key.json | gh secret set ${variable}\`.`;
  if (value !== value.trim())
    return `${again} begins or ends with white space, often a line break that was pasted along. Save the secret again without it.`;
  if (form === 'https' && URL.parse(value)?.protocol !== 'https:')
    return `${again} is not an https address. Save the whole SAS URL as the secret, with \`https://\`.`;
  return undefined;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A runner masks line by line; a brace of its own would blacken every log. */
function masksOf(value: string): string[] {
  const whole = value.trim();
  if (whole === '') return [];
  const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
  const telling = lines.filter((line) => line.length >= 4 && /[\p{L}\p{N}]/u.test(line));
  return [value, whole, ...(lines.length > 1 ? telling : [])];
}
