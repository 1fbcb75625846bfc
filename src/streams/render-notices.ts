import { alert, prose } from '../markdown.ts';
import type { Problem } from './problem.ts';
import type { HealthNote } from './find-pauses.ts';

/** Callouts of why a run fails and of streams that deliver nothing, each with at most `max` paragraphs, if given. */
export function renderNotices(
  problems: readonly Problem[],
  notes: readonly HealthNote[],
  max?: number,
): string[] {
  const noted = (level: HealthNote['level']): string[] =>
    notes.flatMap((note) => (note.level === level ? note.text : []));
  return [
    ...renderNotice('CAUTION', [...problems.map(sayProblem), ...noted('failure')], max),
    ...renderNotice('WARNING', noted('warning'), max),
  ];
}

/** One callout, a paragraph for each text; none if there is none. */
export function renderNotice(
  kind: Parameters<typeof alert>[0],
  texts: readonly string[],
  max?: number,
): string[] {
  return texts.length === 0 ? [] : [alert(kind, texts.map(prose), max)];
}

function sayProblem({ text, line }: Problem): string {
  return line === undefined ? text : `Line ${line}: ${text}`;
}
