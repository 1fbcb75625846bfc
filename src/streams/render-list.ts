import type { StreamKey } from '../github/streams.ts';
import { name, prose } from '../markdown.ts';
import { plural } from '../words.ts';
import { fence, fitting } from './fitting.ts';
import type { NamedStream } from './name-streams.ts';
import { plainText } from './plain-text.ts';
import { general } from './problem.ts';
import { renderNotices } from './render-notices.ts';
import { describeStreams, renderStreams } from './render-streams.ts';
import type { HealthNote } from './find-pauses.ts';

/** What `list` shows, and `export` writes to a file. */
export interface ListView {
  readonly enterprise: string;
  readonly streams: readonly NamedStream[];
  readonly notes: readonly HealthNote[];
  /** The file that `export` wrote, or why it did not; its path as the input names it. */
  readonly written?: {
    readonly path: string;
    readonly text: string;
    readonly problem?: string | undefined;
  };
}

/** For the job's log, without notes and problem: these are annotations, which the log shows, too. */
export function describeList(view: ListView): string[] {
  return [sayList(view), ...describeStreams(view.streams), ...sayWritten(view)];
}

/** For the job's summary. */
export function renderList(view: ListView): string {
  const { enterprise, streams, notes, written } = view;
  const problems = written?.problem === undefined ? [] : [general(written.problem)];
  return fitting('summary', (max) =>
    [
      `## ${prose(sayList(view))}`,
      `Enterprise ${name(enterprise)}`,
      ...renderNotices(problems, notes, Math.max(1, max)),
      ...(streams.length === 0 ? [] : [renderStreams(streams, max)]),
      ...sayWritten(view).map(prose),
      ...(written === undefined || max === 0 ? [] : [fence('yaml', written.text)]),
    ]
      .join('\n\n')
      .concat('\n'),
  );
}

function sayList({ streams }: ListView): string {
  return streams.length === 0 ? 'No audit-log streams' : plural(streams.length, 'audit-log stream');
}

function sayWritten({ written }: ListView): string[] {
  return written === undefined || written.problem !== undefined
    ? []
    : [
        `Written to \`${plainText(written.path)}\` in this job's workspace, which is gone with the job, and shown in the summary. Fill in what is empty, and commit it.`,
      ];
}

/** The public key that secrets are sealed with, for the job's log. */
export function describeKey({ keyId, key }: StreamKey): string[] {
  return [`Stream key ${plainText(keyId)}`, `Public key, base64: ${plainText(key)}`];
}

/** For the job's summary. */
export function renderKey(enterprise: string, { keyId, key }: StreamKey): string {
  return `## Stream key ${name(keyId)}\n\nEnterprise ${name(enterprise)} · public key, base64: ${name(key)}\n`;
}
