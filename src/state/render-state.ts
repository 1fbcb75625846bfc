import { alert, escape, name, renderTable } from '../markdown.ts';
import { artifactOf, commitOf } from '../report.ts';
import { sayCount, sayDuration, sayMinute } from '../words.ts';
import type { Change } from '../events/manifest.ts';
import { sourceName } from '../events/source.ts';
import type { Changed } from './change-state.ts';
import type { Exported } from './export-state.ts';
import { saySpans } from './show-state.ts';

/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const MAX_SOURCES = 500;

/** The job summary of a position that is only shown: Markdown in which no name can break the markup. */
export function renderShown({ shown }: Exported): string {
  const { archive, sequence, head, origin, sources } = shown;
  const facts =
    sources.length === 0
      ? 'no position yet'
      : [
          `delivery ${sequence}`,
          ...(head === undefined ? [] : [`head <code>${head}</code>`]),
          `found in ${WHERE[origin]}`,
        ].join(' · ');
  const rows = sources
    .slice(0, MAX_SOURCES)
    .map((source) => [
      name(source.name),
      source.position === undefined ? '–' : sayMinute(source.position),
      source.readThrough === undefined ? 'never yet' : sayMinute(source.readThrough),
      source.lagMs === undefined ? '–' : sayDuration(source.lagMs),
      name(source.query) + (source.hasCursor ? ' and a cursor' : ''),
      sayCount(source.identities),
      saySpans(source.covered),
    ]);
  return [
    `## Position of the archive ${name(archive)}`,
    facts,
    ...(rows.length === 0 ? [] : [renderTable(HEADER, rows, [5]) + renderRest(sources)]),
  ]
    .join('\n\n')
    .concat('\n');
}

const HEADER = [
  ...['Source', 'Last event (UTC)', 'Read through (UTC)', 'Lag', 'Goes on with', 'Identities held'],
  'Covers (UTC)',
];
const WHERE = {
  ...{ cache: 'the cache', artifact: 'an artifact', commit: 'the branch', nowhere: 'no place' },
};

/** The job summary of a change. */
export function renderChanged({ changes, notes, report }: Changed): string {
  const { archive, sequences, failures } = report;
  const [artifact, commit] = [artifactOf(report), commitOf(report)];
  const isDone = sequences.length > 0;
  const facts = [
    `Archive ${name(archive)}`,
    ...sequences.map((sequence) => `delivery ${sequence} tells of it`),
    ...(commit === undefined ? [] : [`[commit ${commit.sha.slice(0, 7)}](${commit.url})`]),
    ...(artifact === undefined ? [] : [`[artifact](${artifact.url})`]),
  ];
  const rows = changes
    .slice(0, MAX_SOURCES)
    .map((change) => [name(sourceName(change)), KINDS[change.kind], minute(change)]);
  return [
    isDone ? '## The position was changed by hand' : '## The position was not changed',
    facts.join(' · '),
    ...(failures.length === 0 ? [] : [alert('WARNING', failures.map(escape))]),
    ...(isDone ? [alert('WARNING', describeChange({ changes }).map(escape))] : []),
    ...(notes.length === 0 ? [] : [alert('NOTE', notes.map(escape))]),
    renderTable(['Source', 'Change', 'Read again since (UTC)'], rows, []) + renderRest(changes),
  ]
    .join('\n\n')
    .concat('\n');
}

const KINDS = { 'set-back': 'set back', 'started-anew': 'started anew' };

/** What was changed and what follows from it, for log, summary and annotation; a paragraph for each kind. */
export function describeChange({ changes }: Pick<Changed, 'changes'>): string[] {
  const ofKind = (kind: Change['kind']): string =>
    changes
      .filter((change) => change.kind === kind)
      .map((change) => `${sourceName(change)} to ${minute(change)}`)
      .join(', ');
  const [back, anew] = [ofKind('set-back'), ofKind('started-anew')];
  return [
    ...(back === ''
      ? []
      : [
          `The position was set back by hand (UTC): ${back}. The next collection reads everything since then again, and delivers what the archive lacks.`,
        ]),
    ...(anew === ''
      ? []
      : [
          `The position was forgotten by hand, to begin anew (UTC): ${anew}. The next collection delivers everything since then again, beside what earlier deliveries hold.`,
        ]),
  ];
}

function minute({ to }: Change): string {
  return sayMinute(Date.parse(to));
}

function renderRest({ length }: readonly unknown[]): string {
  const rest = length - MAX_SOURCES;
  return rest <= 0 ? '' : `\n\n… and ${sayCount(rest)} more sources.`;
}
