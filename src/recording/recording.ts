import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ExplainedError } from '../errors.ts';
import type { HttpAnswer } from '../github/http.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const isoTime = v.pipe(v.string(), v.isoTimestamp());
const span = v.object({ from: count, to: count });
/** JSON has no infinity. */
const limit = v.nullable(count);

const source = v.object({
  scope: v.picklist(['org', 'enterprise']),
  slug: v.string(),
  log: v.picklist(['web', 'git']),
  phrase: v.string(),
});

/** What decides which requests a run makes, and in which files their events stand. Times in milliseconds. */
const settings = v.object({
  mode: v.picklist(['collect', 'backfill']),
  archive: v.string(),
  sources: v.array(source),
  /** A GitHub App gets another token where GitHub refuses one. */
  readBy: v.picklist(['token', 'app']),
  include: v.array(v.picklist(['web', 'git'])),
  phrase: v.string(),
  apiUrl: v.pipe(v.string(), v.url()),
  isServer: v.boolean(),
  retentionMs: v.nullable(count),
  since: v.nullable(count),
  range: v.object({ ...span.entries, isOpenStart: v.boolean() }),
  order: v.picklist(['asc', 'desc']),
  concurrency: count,
  rateLimitReserve: v.number(),
  lookbackMs: count,
  maxRequests: limit,
  maxBytes: limit,
  maxDurationMs: count,
  maxWaitMs: count,
  pageDelayMs: count,
  perPage: count,
  retries: count,
});

/** What the run began from, once it is known. */
const start = v.object({
  origin: v.picklist(['cache', 'artifact', 'commit', 'nowhere']),
  lostSince: v.nullable(count),
  checkpoint: v.unknown(),
  /** The sinks that were ready, with the most that each takes of one delivery. */
  sinks: v.array(
    v.object({ name: v.picklist(['artifact', 'commit']), bytes: limit, files: limit }),
  ),
  lacking: v.array(v.object({ sink: v.string(), from: count, to: count })),
  /** Of a backfill: what other chains hold of each source, by its name. */
  elsewhere: v.nullable(v.record(v.string(), v.array(span))),
});

/** How the run ended; missing of one that died. */
const end = v.object({
  exchanges: count,
  /** The sources that a limit stopped: where time decided, the answers alone do not tell. */
  stopped: v.array(
    v.object({
      source: v.string(),
      reason: v.picklist(['max-requests', 'max-bytes', 'max-duration', 'rate-limit', 'cancelled']),
      resumeAt: v.nullable(v.number()),
    }),
  ),
  /** The sources that failed, with the words for it: of a token that was not to be had the answers tell nothing. */
  failed: v.array(v.object({ source: v.string(), failure: v.string() })),
});

const recordingSchema = v.object({
  version: v.literal(1),
  tool: v.string(),
  startedAt: isoTime,
  run: v.object({ id: v.string(), attempt: count }),
  settings,
  start: v.nullable(start),
  end: v.nullable(end),
});

const exchangeSchema = v.object({
  /** In the order of the answers, from 1. */
  number: count,
  request: v.object({
    method: v.literal('GET'),
    path: v.string(),
    query: v.record(v.string(), v.string()),
  }),
  askedAt: isoTime,
  answeredAt: isoTime,
  /** Null if there was none. */
  answer: v.nullable(
    v.object({
      status: count,
      headers: v.record(v.string(), v.string()),
      bytes: count,
      sha256: v.string(),
    }),
  ),
  /** Why there was no answer; else null. */
  failure: v.nullable(
    v.object({
      name: v.string(),
      message: v.string(),
      code: v.nullable(v.string()),
      isLasting: v.boolean(),
    }),
  ),
});

/** What a run was, beside its exchanges: `recording.json`. */
export type Recording = v.InferOutput<typeof recordingSchema>;
export type Settings = Recording['settings'];
export type Start = NonNullable<Recording['start']>;
export type End = NonNullable<Recording['end']>;
/** One request with its answer or its failure: `0001.json`, and the answer's body in `0001.body`. */
export type Exchange = v.InferOutput<typeof exchangeSchema>;

export const RECORDING_FILE = 'recording.json';

/** `0001`, before `.json` and `.body`. */
export function exchangeName(number: number): string {
  return String(number).padStart(4, '0');
}

/** The number of the exchange that a file tells of; undefined for any other file. */
export function exchangeNumber(file: string): number | undefined {
  const [, digits] = /^(\d{4,})\.json$/.exec(file) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** JSON that a person can read. */
export function encode(json: Recording | Exchange): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Throws an `ExplainedError` for anything but what `encode` made. */
export function parseRecording(text: string): Recording {
  return parse(recordingSchema, text, RECORDING_FILE);
}

/** Throws an `ExplainedError` for anything but what `encode` made. */
export function parseExchange(text: string, file: string): Exchange {
  return parse(exchangeSchema, text, file);
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw unusable(`\`${file}\` is not valid JSON: it is torn or was changed`);
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw unusable(`\`${file}\` is not valid: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
}

/** A recording that can't be run from. */
export function unusable(problem: string): ExplainedError {
  return new ExplainedError(
    `The recording in \`replay-dir\` can't be used: ${problem}. Take the folder as \`record-dir\` left it, whole. Nothing was written.`,
  );
}

export function hashBody(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

/** What answers a request again: the same path with the same query, in any order. */
export function keyOf({ path, query }: Pick<Exchange['request'], 'path' | 'query'>): string {
  const fields = Object.entries(query).sort(([left], [right]) => (left < right ? -1 : 1));
  return `${path}?${fields.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** The request to an address. */
export function toRequest({ pathname, searchParams }: URL): Exchange['request'] {
  return { method: 'GET', path: pathname, query: Object.fromEntries(searchParams) };
}

/** `org/acme/web`, without the phrase: the source that a request is about. */
export function askedSource({ path, query }: Exchange['request']): string {
  const [, kind, slug] = /\/(orgs|enterprises)\/([^/]+)\/audit-log$/.exec(path) ?? [];
  return `${kind === 'orgs' ? 'org' : 'enterprise'}/${slug ?? ''}/${query['include'] ?? ''}`;
}

/** The answer's headers that are recorded: those that a run looks at, and GitHub's support asks for. No other may hold a secret. */
const HEADERS = [
  ...['content-type', 'date', 'link', 'location', 'retry-after', 'x-oauth-scopes'],
  ...['limit', 'remaining', 'reset', 'resource', 'used'].map((name) => `x-ratelimit-${name}`),
  ...['github-authentication-token-expiration', 'x-github-request-id'],
  ...['x-github-enterprise-version', 'x-accepted-oauth-scopes'],
];

/** Those of the headers that may be kept, with nothing in them that is not this API's. */
export function toKeptHeaders(
  headers: HttpAnswer['headers'],
  { origin }: URL,
): Record<string, string> {
  const kept = HEADERS.flatMap((name): [string, string][] => {
    const value = headers[name];
    if (value === undefined) return [];
    return [[name, name === 'location' ? toKeptLocation(value, origin) : value]];
  });
  // Its value is an address that signs in; that it was there tells all.
  if (headers['x-github-sso'] !== undefined) kept.push(['x-github-sso', 'required']);
  return Object.fromEntries(kept);
}

/** What leads elsewhere is not followed, and its address may hold more than where. */
function toKeptLocation(location: string, origin: string): string {
  const target = URL.parse(location, origin);
  return target?.origin === origin ? location : (target?.origin ?? 'elsewhere');
}
