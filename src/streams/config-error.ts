import { ExplainedError } from '../errors.ts';

/** What is wrong, or at least odd, in one line of a file; a whole sentence. */
export interface FileProblem {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The file with the streams can't be used as it is; lists everything that is wrong with it. */
export class ConfigError extends ExplainedError {
  /** As the input names it. */
  readonly path: string;
  /** In the order of the file. */
  readonly problems: readonly FileProblem[];

  constructor(path: string, problems: readonly FileProblem[]) {
    const sorted = problems.toSorted((a, b) => a.line - b.line);
    super(
      [
        `The file \`${path}\` can't be used. Nothing was changed.`,
        ...sorted.map(({ text, line }) => `- ${path}:${line}: ${text}`),
      ].join('\n'),
    );
    this.path = path;
    this.problems = sorted;
  }
}
