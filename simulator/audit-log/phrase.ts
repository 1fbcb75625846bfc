/** What a phrase can ask about an event without reading its text. */
export interface PhraseSubject {
  readonly raw: Buffer;
  readonly action: string;
  readonly actor: string | undefined;
  readonly repo: string | undefined;
}

/** A parsed phrase: a range of creation times and a test for everything else. */
export interface Phrase {
  /** Whether the phrase says from or until when; without it GitHub shows three months. */
  readonly bounded: boolean;
  /** The first creation time that matches, in milliseconds. */
  readonly from: number;
  /** The first creation time that no longer matches. */
  readonly until: number;
  /** Whether a creation time lies in the range and in no excluded one. */
  readonly covers: (createdAt: number) => boolean;
  /** Whether the other terms match; nothing if there are none. */
  readonly accepts: ((event: PhraseSubject) => boolean) | undefined;
  /** Whether the phrase asks for a token, which never finds git events. */
  readonly byToken: boolean;
}

/** A phrase that GitHub would not understand. */
export class PhraseError extends Error {
  override name = 'PhraseError';
}

interface Range {
  from: number;
  until: number;
}

/** The keys of a phrase and the fields of an event they look at (GHEC's and GHES's). */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  action: ['action'],
  actor: ['actor'],
  actor_id: ['actor_id'],
  actor_ip: ['actor_ip'],
  business: ['business'],
  business_id: ['business_id'],
  country: ['country_code', 'country_name'],
  country_code: ['country_code'],
  from: ['from'],
  hashed_token: ['hashed_token'],
  ip: ['actor_ip'],
  note: ['note'],
  oauth_app_id: ['oauth_application_id'],
  operation: ['operation_type'],
  org: ['org'],
  org_id: ['org_id'],
  repo: ['repo'],
  repo_id: ['repo_id'],
  repository: ['repo'],
  user: ['user'],
  user_id: ['user_id'],
};

const timePattern =
  /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** The span a time names: a day, a minute or a second; fractions are cut off. */
function parseTime(text: string): Range {
  const [, day, minute, second, zone = 'Z'] = timePattern.exec(text) ?? [];
  const from = Date.parse(`${day}T${minute ?? '00:00'}:${second ?? '00'}${zone.toUpperCase()}`);
  if (Number.isNaN(from)) throw new PhraseError(`"${text}" is not a recognized date/time format.`);
  return { from, until: from + (minute === undefined ? 86_400_000 : second ? 1_000 : 60_000) };
}

/** `D`, `>=D`, `<=D`, `>D`, `<D`, `A..B`, where `*` leaves a side open. */
function parseCreated(text: string, wholeLastSecond: boolean): Range {
  // Without the whole last second, a time of day is the single millisecond :43.000.
  const end = (time: string) => {
    const { from, until } = parseTime(time);
    return wholeLastSecond || !time.includes('T') ? until : from + 1;
  };
  const [, comparison, time = ''] = /^(>=|<=|>|<)?(.*)$/s.exec(text) ?? [];
  if (comparison === '>=') return { from: parseTime(time).from, until: Infinity };
  if (comparison === '>') return { from: end(time), until: Infinity };
  if (comparison === '<=') return { from: -Infinity, until: end(time) };
  if (comparison === '<') return { from: -Infinity, until: parseTime(time).from };
  const [first = '', last] = time.split('..');
  if (last === undefined) return parseTime(first);
  return {
    from: first === '*' ? -Infinity : parseTime(first).from,
    until: last === '*' ? Infinity : end(last),
  };
}

/** The values of one of an event's fields, as the texts a phrase compares with. */
function valuesOf(event: PhraseSubject, field: string): readonly string[] {
  if (field === 'action') return [event.action];
  if (field === 'actor') return event.actor === undefined ? [] : [event.actor];
  if (field === 'repo') return event.repo === undefined ? [] : [event.repo];
  // Anything else is rarely asked for and not worth keeping beside the text.
  const fields = JSON.parse(event.raw.toString()) as Record<string, unknown>;
  const place = fields['actor_location'] as Record<string, unknown> | null | undefined;
  const value = field.startsWith('country_') ? place?.[field] : fields[field];
  return [value]
    .flat()
    .filter((one) => one !== null && one !== undefined)
    .map(String);
}

interface Term {
  readonly key: string;
  readonly values: string[];
  readonly excluded: boolean;
}

function matches(event: PhraseSubject, { key, values }: Term): boolean {
  return (fieldsOf[key] ?? []).some((field) =>
    valuesOf(event, field).some((actual) => {
      const text = actual.toLowerCase();
      return values.some(
        (value) => text === value || (key === 'action' && text.startsWith(`${value}.`)),
      );
    }),
  );
}

/**
 * Parses a phrase: terms are joined by AND, a repeated key by OR, repeated `created` by AND,
 * `-` excludes. Throws a {@link PhraseError} for free text, unknown keys and unreadable times.
 */
export function parsePhrase(text: string, { wholeLastSecond = true } = {}): Phrase {
  const range: Range = { from: -Infinity, until: Infinity };
  const excludedRanges: Range[] = [];
  const terms = new Map<string, Term>();
  let bounded = false;

  for (const [term, minus = '', key = '', rest = ''] of text.matchAll(
    /(?:(-?)([a-z_]+):)?("[^"]*"|\S+)/gi,
  )) {
    const value = rest.replace(/^"(.*)"$/s, '$1');
    const name = key.toLowerCase();
    if (name === 'created') {
      const created = parseCreated(value, wholeLastSecond);
      if (minus) excludedRanges.push(created);
      else {
        bounded = true;
        range.from = Math.max(range.from, created.from);
        range.until = Math.min(range.until, created.until);
      }
    } else if (Object.hasOwn(fieldsOf, name)) {
      const known = terms.get(minus + name);
      if (known) known.values.push(value.toLowerCase());
      else {
        terms.set(minus + name, {
          key: name,
          values: [value.toLowerCase()],
          excluded: minus === '-',
        });
      }
    } else {
      throw new PhraseError(`"${term}" is not a qualifier of the audit log.`);
    }
  }

  const all = [...terms.values()];
  return {
    ...range,
    bounded,
    covers: (createdAt) =>
      createdAt >= range.from &&
      createdAt < range.until &&
      !excludedRanges.some(({ from, until }) => createdAt >= from && createdAt < until),
    accepts:
      all.length === 0
        ? undefined
        : (event) => all.every((term) => matches(event, term) !== term.excluded),
    byToken: terms.has('hashed_token'),
  };
}
