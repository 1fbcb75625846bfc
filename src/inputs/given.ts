import * as v from 'valibot';
import type { Environment } from './job.ts';

/** The inputs of these names as the runner hands them over, without surrounding white space; empty if not given. */
export function readGiven(names: readonly string[], env: Environment): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]),
  );
}

/** One sentence for each input that is not allowed: the input, what was given and what is allowed. Secrets are never repeated. */
export function describeIssues(
  issues: readonly v.BaseIssue<unknown>[] | undefined,
  given: Readonly<Record<string, string>>,
): string[] {
  return (issues ?? []).map((issue) => {
    const name = v.getDotPath(issue) ?? '';
    const value = given[name] ?? '';
    const shown = isSecret(name)
      ? 'a value that is not shown'
      : // An address may hold a password.
        `\`${value.replace(/\/\/\S*@/, '//…@')}\``;
    return `\`${name}\`: ${value === '' ? 'nothing was given' : `${shown} was given`}; allowed: ${issue.message}.`;
  });
}

function isSecret(name: string): boolean {
  return name.endsWith('-token') || name.endsWith('-key');
}
