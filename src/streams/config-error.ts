import { ExplainedError } from '../errors.ts';
import type { Problem } from './problem.ts';

/** The file with the streams can't be used as it is; `problems` is everything that is wrong with it, in the order of its lines. */
export class ConfigError extends ExplainedError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    super(sorted.map(({ text, line }) => `Line ${line ?? 1}: ${text}`).join('\n'));
    this.problems = sorted;
  }
}
