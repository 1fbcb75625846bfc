import type { Stream } from '../github/streams.ts';
import { name, prose } from '../markdown.ts';
import { plural } from '../words.ts';
import { diffLines, renderDiff, unknownSecrets } from './diff-lines.ts';
import { fitting } from './fitting.ts';
import type { Place } from './fitting.ts';
import { nameByPlan, toNamed } from './name-streams.ts';
import { plainText } from './plain-text.ts';
import type { Plan, PlannedStream, StrayStream } from './plan.ts';
import { describeStreams, renderStreams } from './render-streams.ts';
import { renderNotice, renderNotices } from './render-notices.ts';
import type { HealthNote } from './find-pauses.ts';

/** A plan, and what it is a plan of. */
export interface PlanView {
  readonly enterprise: string;
  /** The file, as the input names it. */
  readonly path: string;
  readonly plan: Plan;
  /** All that exist. */
  readonly live: readonly Stream[];
  readonly notes: readonly HealthNote[];
}

/** One sentence that says it all, without markup. */
export function sayVerdict({ enterprise, path, plan }: PlanView): string {
  const steps = (['create', 'update', 'adopt'] as const).flatMap((action) => {
    const count = plan.streams.filter(({ step }) => step.action === action).length;
    return count === 0 ? [] : [{ count, text: `to ${action}` }];
  });
  const { strays, forgotten, problems } = plan;
  if (strays.length > 0) steps.push({ count: strays.length, text: 'not in the file' });
  const parts = steps.map(({ count, text }, index) =>
    index === 0 ? `${plural(count, 'stream')} ${text}` : `${String(count)} ${text}`,
  );
  if (forgotten.length > 0) parts.push(`${plural(forgotten.length, 'name')} to forget`);
  if (problems.length > 0) parts.unshift(`${plural(problems.length, 'problem')} to solve`);
  return parts.length > 0
    ? parts.join(', ')
    : `Nothing to do: the enterprise \`${plainText(enterprise)}\` is like \`${plainText(path)}\``;
}

/** A plan for the job's log, without its problems and notes: these are annotations, which the log shows, too. */
export function describePlan(view: PlanView): string[] {
  const { plan } = view;
  return [
    sayVerdict(view),
    ...plan.streams.flatMap((planned) => ['', ...streamLines(planned)]),
    ...(plan.strays.length === 0 ? [] : ['', ...describeStreams(plan.strays.map(toNamed))]),
    ...(plan.forgotten.length === 0 ? [] : ['', sayForgotten(plan)]),
    '',
    `Plan ${plan.hash}`,
  ];
}

function streamLines(planned: PlannedStream): string[] {
  const lines = diffLines(planned);
  if (lines.length > 0) return lines;
  const { config, live } = planned;
  // Only a problem leaves a stream with nothing to do and nothing that it is.
  const title =
    live === undefined
      ? `? ${config.name} (${plainText(config.type)})`
      : `= ${config.name} (${plainText(config.type)}, #${live.id})`;
  return [title, ...unknownSecrets(planned).map((text) => `#   ${text}`)];
}

/**
 * A plan as Markdown in which nothing from outside can break the markup, within GitHub's limit for the place. For an
 * issue it holds nothing that changes while file and enterprise stay as they are.
 */
export function renderPlan(view: PlanView, place: Place): string {
  return fitting(place, (max) => renderParts(view, place, max).join('\n\n').concat('\n'));
}

function renderParts(view: PlanView, place: Place, max: number): string[] {
  const { enterprise, path, plan, live, notes } = view;
  const facts = [
    `Enterprise ${name(enterprise)}`,
    name(path),
    `${plural(live.length, 'stream')} ${live.length === 1 ? 'exists' : 'exist'}`,
    // It also rests on times and secrets, which an issue is not about.
    ...(place === 'issue' ? [] : [`Plan ${name(plan.hash)}`]),
  ];
  // How long a stream is paused grows by the day.
  const shownNotes = place === 'issue' ? [] : notes;
  return [
    `## ${prose(sayVerdict(view))}`,
    facts.join(' · '),
    ...renderNotices(plan.problems, shownNotes, max),
    ...renderDiff(plan.streams, max),
    ...renderNotice('NOTE', remarksOn(plan), max),
    ...(live.length === 0 ? [] : [renderStreams(nameByPlan(live, plan), max)]),
    ...sayNext(plan, place).map(prose),
  ];
}

function remarksOn(plan: Plan): string[] {
  return [
    ...plan.streams.flatMap(remarks),
    ...(plan.strays.length === 0 ? [] : [sayStrays(plan.strays)]),
    ...(plan.forgotten.length === 0 ? [] : [sayForgotten(plan)]),
  ];
}

/** What can't be known of a stream that nothing is to be done with. */
export function remarks(planned: PlannedStream): string[] {
  if (planned.step.action !== 'none') return [];
  const { name: called } = planned.config;
  if (planned.isAssumed)
    return [
      `\`${called}\`: this action never sent what it is set to, so it is assumed to be like the file. \`rotate: ${called}\` sends it.`,
    ];
  const secrets = unknownSecrets(planned);
  if (secrets.length === 0) return [];
  const isMissing = Object.values(planned.unknownSecrets).includes('not-given');
  const remedy = isMissing ? '' : ` \`rotate: ${called}\` sends it anew.`;
  return [`\`${called}\`: ${secrets.join('; ')}.${remedy}`];
}

function sayStrays(strays: readonly StrayStream[]): string {
  const ids = strays.slice(0, MAX_IDS).map(({ live }) => `\`#${live.id}\``);
  const rest = strays.length - ids.length;
  const more = rest > 0 ? ` and ${String(rest)} more` : '';
  return `Not in the file: ${ids.join(', ')}${more}. \`apply\` never deletes: write it into the file (\`mode: export\` shows how), or delete it with \`mode: delete\` and \`stream: "#${strays[0]?.live.id ?? ''}"\`.`;
}

const MAX_IDS = 20;

function sayForgotten({ forgotten }: Plan): string {
  const names = forgotten.slice(0, MAX_IDS).map((one) => `\`${plainText(one)}\``);
  const rest = forgotten.length - names.length;
  const more = rest > 0 ? ` and ${String(rest)} more` : '';
  return `Neither in the file nor in the enterprise any more, so \`apply\` forgets: ${names.join(', ')}${more}.`;
}

function sayNext({ streams, forgotten, problems }: Plan, place: Place): string[] {
  const isToDo = forgotten.length > 0 || streams.some(({ step }) => step.action !== 'none');
  if (problems.length > 0) return ['`apply` changes nothing as long as there is a problem.'];
  const next = isToDo ? ['`mode: apply` does this.'] : [];
  if (place === 'issue') {
    return [
      `${next.join('')} This text is kept up to date, and the issue is closed when the enterprise is like the file.`.trim(),
    ];
  }
  return isToDo
    ? [
        '`mode: apply` does this; with the hash of this plan as `plan-hash` only if the plan is still this one.',
      ]
    : [];
}
