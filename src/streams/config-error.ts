import { ExplainedError } from '../errors.ts';
import type { Problem } from './problem.ts';

/** The file with the streams can't be used as it is; lists everything that is wrong with it. */
export class ConfigError extends ExplainedError {
  /** As the input names it. */
  readonly path: string;
  /** In the order of the file. */
  readonly problems: readonly Problem[];

  constructor(path: string, problems: readonly Problem[]) {
    const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    super(
      [
        `The file \`${path}\` can't be used. Nothing was changed.`,
        ...sorted.map(({ text, line }) => `- ${path}:${line ?? 1}: ${text}`),
      ].join('\n'),
    );
    this.path = path;
    this.problems = sorted;
  }
}
