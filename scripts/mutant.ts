/** One real bug, as a change of one place in src. */
export interface Mutant {
  /** What the bug is, as a reviewer would say it. */
  readonly bug: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}
