import { name, prose, renderTable } from '../markdown.ts';
import { plural } from '../words.ts';
import { isChange } from './applied.ts';
import type { Applied, AppliedStream, Outcome } from './applied.ts';
import { renderDiff, unknownSecrets } from './diff-lines.ts';
import { fitting } from './fitting.ts';
import { nameByState } from './name-streams.ts';
import { plainText } from './plain-text.ts';
import type { Plan, PlannedStream } from './plan.ts';
import { renderNotice, renderNotices } from './render-notices.ts';
import { remarks } from './render-plan.ts';
import { renderStreams } from './render-streams.ts';
import type { HealthNote } from './find-pauses.ts';

/** What `apply`, `pause`, `resume` or `delete` did, and the plan that it did it by. */
export interface AppliedView {
  readonly mode: 'apply' | 'pause' | 'resume' | 'delete';
  readonly enterprise: string;
  /** The file, as the input names it. */
  readonly path: string;
  readonly plan: Plan;
  readonly applied: Applied;
  readonly notes: readonly HealthNote[];
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  created: 'created',
  updated: 'updated',
  paused: 'paused',
  resumed: 'resumed',
  deleted: 'deleted',
  adopted: 'adopted',
  nothing: 'as it was',
  refused: 'refused by GitHub',
  unknown: 'not known whether it was done',
  'not-reached': 'not tried',
};

/** Whether what was to be done was. */
export function isDone({ outcome }: AppliedStream): boolean {
  return isChange(outcome) || outcome === 'adopted';
}

/** One sentence that says it all, without markup. */
export function sayApplied({ mode, enterprise, path, applied }: AppliedView): string {
  const { streams, forgotten, failures } = applied;
  const isTold = (outcome: Outcome): boolean => outcome !== 'nothing';
  const counts = (Object.keys(OUTCOMES) as Outcome[]).filter(isTold).flatMap((outcome) => {
    const count = streams.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [{ count, text: OUTCOMES[outcome] }];
  });
  const parts = counts.map(({ count, text }, index) =>
    index === 0 ? `${plural(count, 'stream')} ${text}` : `${String(count)} ${text}`,
  );
  if (forgotten.length > 0) parts.push(`${plural(forgotten.length, 'name')} forgotten`);
  if (failures.length > 0) {
    const isAnything =
      forgotten.length > 0 || streams.some((one) => one.outcome === 'unknown' || isDone(one));
    const problems = plural(failures.length, 'problem');
    return isAnything ? [problems, ...parts].join(', ') : `Nothing was changed: ${problems}`;
  }
  if (parts.length > 0) return parts.join(', ');
  const why = {
    apply: `the enterprise \`${plainText(enterprise)}\` is like \`${plainText(path)}\``,
    pause: 'the stream is paused already',
    resume: 'the stream is enabled already',
    delete: 'there is no such stream (any more)',
  };
  return `Nothing to do: ${why[mode]}`;
}

/**
 * The end of the job's log: a verdict, and what was not done. Failures and notes are annotations, which the log shows, too.
 */
export function describeApplied(view: AppliedView): string[] {
  const { streams, forgotten } = view.applied;
  return [
    sayApplied(view),
    ...streams
      .filter(({ outcome }) => !isChange(outcome))
      .map(
        ({ name: called, id, outcome }) =>
          `${called}${id === undefined ? '' : ` (#${id})`}: ${OUTCOMES[outcome]}`,
      ),
    ...forgotten.map((called) => `${plainText(called)}: forgotten`),
    ...untouched(view).flatMap((planned) =>
      unknownSecrets(planned).map((text) => `${planned.config.name}: ${text}`),
    ),
  ];
}

/** Streams that are taken to be like the file. */
function untouched({ mode, plan }: AppliedView): readonly PlannedStream[] {
  return mode === 'apply' ? plan.streams.filter(({ step }) => step.action === 'none') : [];
}

/** What was done, for the job's summary: Markdown in which nothing from outside can break the markup. */
export function renderApplied(view: AppliedView): string {
  return fitting('summary', (max) => renderParts(view, max).join('\n\n').concat('\n'));
}

function renderParts(view: AppliedView, max: number): string[] {
  const { enterprise, path, plan, applied, notes } = view;
  const { streams, forgotten, failures, live, state } = applied;
  const rows = streams
    .slice(0, max)
    .map((one) => [
      name(one.name),
      one.id === undefined ? '–' : name(`#${one.id}`),
      OUTCOMES[one.outcome],
    ]);
  const done = new Set(streams.filter(isDone).map((one) => one.name));
  const changed = plan.streams.filter(({ config }) => done.has(config.name));
  const texts = Math.max(1, max);
  return [
    `## ${prose(sayApplied(view))}`,
    `Enterprise ${name(enterprise)} · ${name(path)} · ${plural(applied.requests, 'request')}`,
    ...renderNotices(failures, notes, texts),
    ...(rows.length === 0 ? [] : [renderTable(['Stream', 'Id', 'Outcome'], rows, [])]),
    ...(view.mode === 'apply' ? renderDiff(changed, max) : []),
    ...renderNotice('NOTE', untouched(view).flatMap(remarks), texts),
    ...(forgotten.length === 0
      ? []
      : [
          `Forgotten, since neither file nor enterprise has it: ${forgotten.slice(0, max).map(name).join(', ')}`,
        ]),
    ...(live.length === 0
      ? []
      : [`### The streams now\n\n${renderStreams(nameByState(live, state), max)}`]),
  ];
}
