import { ExplainedError } from '../errors.ts';
import type { Problem } from './problem.ts';

/** What a stream's name looks like. */
export const STREAM_NAME = /^(?!(?:constructor|true|false)$)[a-z0-9][a-z0-9_-]{0,39}$/;

/** What one stream is to be, as the file says it. */
export interface StreamConfig {
  /** Its key in the file: what this action, its state and people call it. */
  readonly name: string;
  /** One of GitHub's, such as `Amazon S3`. */
  readonly type: string;
  /** Undefined leaves it as it is; a new stream begins enabled. */
  readonly enabled: boolean | undefined;
  /** The id of the stream that the name is for, or `none` if that has yet to be made; undefined if the file does not say. */
  readonly adopt: number | 'none' | undefined;
  /** The fields of `vendor_specific` that are no secrets, by GitHub's names. */
  readonly settings: Settings;
  /** By field, without `encrypted_`: the environment variable that holds the secret. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Line (from 1) of the stream's name, and of each of its fields by the field's name in the file. */
  readonly line: number;
  readonly lines: Readonly<Record<string, number>>;
}

export type Settings = Readonly<Record<string, string | number | boolean>>;

/** The file with the streams. */
export interface Config {
  /** In the order of the file. */
  readonly streams: readonly StreamConfig[];
  /** What is allowed and may yet not work. */
  readonly warnings: readonly Problem[];
}

/** The file with the streams can't be used as it is; `problems` is everything that is wrong with it, in the order of its lines. */
export class ConfigError extends ExplainedError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    super(sorted.map(({ text, line }) => `Line ${line ?? 1}: ${text}`).join('\n'));
    this.problems = sorted;
  }
}
