import { fence } from './fitting.ts';
import { plainText, sayTime, sayValue } from './plain-text.ts';
import type { Difference, PlannedStream } from './plan.ts';
import { sayCount } from '../words.ts';

/**
 * What is to be done with a stream, as lines of a diff: `+` and `-` for what comes and goes, `!` for what changes unseen,
 * `#` for remarks. None if nothing is to be done. No line begins with a backtick or a space.
 */
export function diffLines(planned: PlannedStream): string[] {
  const { config, step, live, differences, isAssumed } = planned;
  const title = `${config.name} (${plainText(config.type)}${live === undefined ? '' : `, #${live.id}`})`;
  switch (step.action) {
    case 'none':
      return [];
    case 'create':
      return [
        `+ ${title}`,
        ...differences.flatMap((one) => (NEWS.has(one.kind) ? differenceLines(one) : [])),
        ...Object.entries(config.settings).map(([field, to]) => `+   ${field}: ${sayValue(to)}`),
        ...Object.entries(config.secrets).map(
          ([field, variable]) => `+   ${field}: ${saySecret(planned, field, variable)}`,
        ),
        `+   enabled: ${config.enabled ?? true}`,
      ];
    case 'update':
      return [
        `! ${title}`,
        ...differences.flatMap(differenceLines),
        ...unknownSecrets(planned).map((text) => `#   ${text}`),
        ...(isAssumed ? [`#   ${ASSUMED}, all of them are sent`] : []),
      ];
    case 'adopt':
      return [
        `! ${title}: the name is tied to this stream, which exists`,
        step.known.isSent
          ? '#   an earlier run made it, and did not learn that it had arrived'
          : `#   nothing is sent: ${ASSUMED}; \`rotate: ${config.name}\` sends them`,
        ...differences.flatMap(differenceLines),
      ];
  }
}

const ASSUMED = "its settings can't be read back and are assumed to be the file's";

/** Of a new stream only its history is told: all else is in its settings. */
const NEWS: ReadonlySet<Difference['kind']> = new Set(['deleted', 'unfinished']);

function differenceLines(difference: Difference): string[] {
  switch (difference.kind) {
    case 'setting': {
      const { field, from, to } = difference;
      return [
        ...(from === undefined ? [] : [`-   ${field}: ${sayValue(from)}`]),
        ...(to === undefined ? [] : [`+   ${field}: ${sayValue(to)}`]),
      ];
    }
    case 'enabled':
      return [`-   enabled: ${difference.from}`, `+   enabled: ${difference.to}`];
    case 'secret':
      return [`!   ${difference.field}: secret changed (${difference.variable})`];
    case 'outside': {
      const { updatedAt, details } = difference;
      const what =
        details &&
        `: ${plainText(JSON.stringify(details.from))} became ${plainText(JSON.stringify(details.to))}`;
      return [`!   changed outside of this file on ${sayTime(updatedAt)}${what ?? ''}`];
    }
    case 'deleted':
      return [`-   stream #${difference.id} was deleted outside of this action`];
    case 'unfinished':
      return [
        `!   a run on ${sayTime(difference.at)} was about to send it, and did not learn whether it arrived`,
      ];
    case 'rotate':
      return ['!   everything is sent anew (`rotate`)'];
  }
}

function saySecret({ unknownSecrets }: PlannedStream, field: string, variable: string): string {
  const isMissing = unknownSecrets[field] === 'not-given';
  return `(secret ${variable}${isMissing ? ', which was not given to this run' : ''})`;
}

/** What is to be done with streams, as one block of code that tells of at most `max` of them. */
export function renderDiff(streams: readonly PlannedStream[], max: number): string[] {
  const changed = streams.filter(({ step }) => step.action !== 'none');
  const shown = changed.slice(0, max);
  const rest = changed.length - shown.length;
  const text = shown.map((planned) => diffLines(planned).join('\n')).join('\n\n');
  return [
    ...(shown.length === 0 ? [] : [fence('diff', text)]),
    ...(rest === 0 ? [] : [`… and ${sayCount(rest)} more to do.`]),
  ];
}

/** What can't be said of a stream's secrets, each a remark with the reason. */
export function unknownSecrets({ config, unknownSecrets: unknown }: PlannedStream): string[] {
  return Object.entries(unknown).map(
    ([field, why]) =>
      `${field}: secret unknown (${config.secrets[field] ?? ''}): ${UNKNOWN_SECRETS[why]}`,
  );
}

const UNKNOWN_SECRETS: Readonly<Record<PlannedStream['unknownSecrets'][string], string>> = {
  'not-sent': 'this action never sent it',
  'other-key': 'it was sent with another `fingerprint-key` or `enterprise-token`',
  'not-given': 'it was not given to this run, or is malformed',
};
