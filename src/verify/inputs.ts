import { parseArgs } from 'node:util';
import { ExplainedError } from '../errors.ts';
import type { Expectation } from './verify.ts';

/** What to do, checked. */
export interface Inputs extends Expectation {
  /** One to verify; to merge, at least one. */
  readonly folders: readonly string[];
  /** The folder to merge into; undefined to verify only. */
  readonly mergeInto: string | undefined;
  readonly isJson: boolean;
}

/** The command line can't be understood; nothing was done. */
export class UsageError extends ExplainedError {}

type Environment = Readonly<Record<string, string | undefined>>;

export const USAGE = `Verifies copies of archives that audit-log-collector made, or merges them. Nothing in them is changed.

  node dist/verify/index.js FOLDER [options]
  node dist/verify/index.js merge FOLDER... --into FOLDER [options]

  --into FOLDER    where the merged archive is written; deliveries that it has already are kept
  --archive NAME   only the archive of this name
  --first N        number of the delivery that the copy is expected to begin with (1)
  --head SHA256    SHA-256 of the newest manifest that has to be there
  --json           the report as JSON
  --help           this text

Exit code: 0 if all is as the manifests say, 1 if anything is not, 2 for wrong usage.`;

/** Whether this process is a step of a job, rather than started by hand. */
export function isStep(args: readonly string[], env: Environment = process.env): boolean {
  return args.length === 0 && env['GITHUB_ACTIONS'] === 'true' && env['INPUT_PATH'] !== undefined;
}

/** Reads the inputs of verify/action.yml. Throws one `ExplainedError` that lists every problem. */
export function parseStepInputs(env: Environment = process.env): Inputs {
  const read = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const path = read('path');
  const given = { archive: read('archive'), head: read('head'), first: read('first') };
  const problems = [
    ...(path === ''
      ? ['`path`: nothing was given; allowed: a folder with a copy of the archive.']
      : []),
    ...problemsOf(given).map(([name, text]) => `\`${name}\`: ${text}`),
  ];
  if (problems.length > 0)
    throw new ExplainedError(
      ["These inputs can't be used.", ...problems.map((problem) => `- ${problem}`)].join('\n'),
    );
  return {
    folders: [path],
    mergeInto: read('merge-into') || undefined,
    isJson: false,
    ...toExpectation(given),
  };
}

/** Reads the command line; undefined if it asks for help. Throws a `UsageError` if it can't be understood. */
export function parseArguments(args: readonly string[]): Inputs | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const isMerge = positionals[0] === 'merge';
  const folders = isMerge ? positionals.slice(1) : positionals;
  const given = { archive: values.archive, head: values.head, first: values.first };
  const problems = [
    ...(isMerge && values.into === '' ? ['merge needs `--into`, a folder for the archive.'] : []),
    ...(!isMerge && values.into !== '' ? ['`--into` is for `merge` only.'] : []),
    ...(isMerge && folders.length === 0 ? ['merge needs at least one folder.'] : []),
    ...(!isMerge && folders.length !== 1
      ? [`One folder is verified; ${folders.length} were given.`]
      : []),
    ...problemsOf(given).map(([name, text]) => `\`--${name}\`: ${text}`),
  ];
  if (problems.length > 0) throw new UsageError([...problems, '', USAGE].join('\n'));
  return {
    folders,
    mergeInto: isMerge ? values.into : undefined,
    isJson: values.json,
    ...toExpectation(given),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: 'string', default: '' },
        archive: { type: 'string', default: '' },
        first: { type: 'string', default: '' },
        head: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

interface Given {
  readonly archive: string;
  readonly head: string;
  readonly first: string;
}

function problemsOf({ head, first }: Given): [string, string][] {
  return [
    ...(/^([0-9a-f]{64})?$/i.test(head)
      ? []
      : [
          ['head', `\`${head}\` was given; allowed: a SHA-256, 64 hex digits.`] as [string, string],
        ]),
    ...(/^([1-9]\d{0,8})?$/.test(first)
      ? []
      : [['first', `\`${first}\` was given; allowed: a number from 1 on.`] as [string, string]]),
  ];
}

function toExpectation({ archive, head, first }: Given): Expectation {
  return {
    archive: archive === '' ? undefined : archive,
    head: head === '' ? undefined : head.toLowerCase(),
    first: first === '' ? 1 : Number(first),
  };
}
