import type { ParsedNode } from 'yaml';
import { MAX_PORT, SECRET_REFERENCE } from './providers.ts';
import type { Field } from './providers.ts';
import { sayKind, scalarOf } from './read-yaml.ts';

/** What is wrong with a field's value, without repeating it; undefined if it is as the provider wants it. */
export function findFieldProblem(field: Field, node: ParsedNode | null): string | undefined {
  const value = scalarOf(node);
  if (field.kind === 'secret') return findSecretProblem(field, node);
  if (isAllowed(field, value)) return undefined;
  if (typeof value === 'string' && value.includes('${'))
    return `a setting takes no \`\${…}\`; allowed: ${sayAllowed(field)}.`;
  return `${describeWrong(field, node)}; allowed: ${sayAllowed(field)}${sayQuotes(field, value)}.`;
}

function describeWrong(field: Field, node: ParsedNode | null): string {
  const isForm = field.kind === 'text' || field.kind === 'one-of';
  const value = scalarOf(node);
  return isForm && typeof value === 'string' && value !== ''
    ? 'it has another form'
    : `${sayKind(node)} was given`;
}

/** What YAML needs quotes for, or does not take with them. */
function sayQuotes(field: Field, value: unknown): string {
  if (field.kind === 'text')
    return typeof value === 'number' || typeof value === 'boolean' ? ', in quotes' : '';
  const isQuoted = typeof value === 'string' && /^(?:\d+|true|false)$/i.test(value);
  return isQuoted && field.kind !== 'one-of' ? ', without quotes' : '';
}

function isAllowed(field: Exclude<Field, { kind: 'secret' }>, value: unknown): boolean {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && new RegExp(field.pattern, 'u').test(value);
    case 'port':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PORT;
    case 'yes-no':
      return typeof value === 'boolean';
    case 'one-of':
      return field.options.some((option) => option === value);
  }
}

function findSecretProblem(field: Field, node: ParsedNode | null): string | undefined {
  const value = scalarOf(node);
  if (typeof value === 'string' && new RegExp(SECRET_REFERENCE, 'u').test(value)) return undefined;
  if (value === null || value === '') return `nothing was given; allowed: ${sayAllowed(field)}.`;
  if (typeof value === 'string' && /^\$\{[A-Za-z_]\w*\}$/.test(value))
    return 'variables named `INPUT_…`, `GITHUB_…`, `ACTIONS_…` or `RUNNER_…` are never sent to anybody; give the secret another name.';
  return 'it has to be `${NAME}`, the name of an environment variable that holds the secret, and nothing else. If a secret itself is in the file, it is leaked: replace it at the provider.';
}

/** Completes "allowed: …". */
export function sayAllowed(field: Field): string {
  switch (field.kind) {
    case 'text':
      return field.allowed;
    case 'port':
      return `a whole number from 1 to ${MAX_PORT}`;
    case 'yes-no':
      return '`true` or `false`';
    case 'one-of':
      return sayOptions(field.options);
    case 'secret':
      return `\`\${NAME}\`, the name of an environment variable, such as \`${field.example}\``;
  }
}

/** `a`, `b` or `c`. */
export function sayOptions(options: readonly string[]): string {
  const quoted = options.map((option) => `\`${option}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}
