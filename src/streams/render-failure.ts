import { name, prose } from '../markdown.ts';
import { plural } from '../words.ts';
import type { Problem } from './problem.ts';
import { renderNotices } from './render-notices.ts';

/** Why a run ended before there was anything else to tell, for the job's summary. */
export function renderFailure({
  mode,
  enterprise,
  path,
  failures,
}: {
  readonly mode: string;
  /** Empty if the mode takes none. */
  readonly enterprise: string;
  /** The file, as the input names it. */
  readonly path: string;
  readonly failures: readonly Problem[];
}): string {
  const facts = enterprise === '' ? [] : [`Enterprise ${name(enterprise)} · ${name(path)}`];
  const title = `## ${prose(`\`${mode}\` failed: ${plural(failures.length, 'problem')}`)}`;
  return [title, ...facts, ...renderNotices(failures, [])].join('\n\n').concat('\n');
}
