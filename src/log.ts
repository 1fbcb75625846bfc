/** What a person reads while the job runs. */
export interface Log {
  info(line: string): void;
  /** Shown on the run's page, too. */
  warn(line: string): void;
  error(line: string): void;
  /** Folds what is logged meanwhile under one line. */
  group<Result>(title: string, run: () => Promise<Result>): Promise<Result>;
}
