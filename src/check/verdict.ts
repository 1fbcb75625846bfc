/** What was found about one thing that a collection needs. */
export interface Verdict {
  /** A `failure` would stop a collection; a `note` was not looked at. */
  readonly level: 'ok' | 'warning' | 'failure' | 'note';
  /** What it is about, such as `Token` or a source's name. */
  readonly topic: string;
  /** In words, with the remedy if there is something to do. */
  readonly text: string;
}

/** The paragraphs of what failed, each once. */
export function failuresOf(verdicts: readonly Verdict[]): string[] {
  const failed = verdicts.filter(({ level }) => level === 'failure');
  return [...new Set(failed.map(({ text }) => text))];
}

/** Whether one of them failed. */
export function hasFailure(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ level }) => level === 'failure');
}

/** What an earlier one says in the same words is said once. */
export function withoutRepetition(verdicts: readonly Verdict[]): Verdict[] {
  const said = new Map<string, string>();
  return verdicts.map((verdict) => {
    const { level, topic, text } = verdict;
    const earlier = said.get(text);
    if (level !== 'failure' || earlier === undefined) {
      said.set(text, topic);
      return verdict;
    }
    return { level, topic, text: `The same as for ${earlier}.` };
  });
}
