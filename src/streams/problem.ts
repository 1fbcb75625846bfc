/** What is wrong, or at least odd; whole sentences for a person. */
export interface Problem {
  readonly text: string;
  /** Line of the file with the streams, from 1; undefined if no line of it is to blame. */
  readonly line: number | undefined;
}

/** A problem that no line of the file is to blame for. */
export function general(text: string): Problem {
  return { text, line: undefined };
}
