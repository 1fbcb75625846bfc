/**
 * How the simulated audit log and its streams behave where GitHub's behaviour is unknown or varies.
 * The object is live: a change counts from the next request on.
 */
export interface Switches {
  /** What `created:` looks at, while the order is always `@timestamp`. Default `created_at`, else `@timestamp`. */
  createdField: 'created_at' | '@timestamp';
  /** Whether `..12:00:43Z` includes 12:00:43.900. Default `true`. */
  wholeLastSecond: boolean;
  /** When a phrase without `created:` is limited to the past three months. Default `always`. */
  defaultWindow: 'always' | 'without-cursor' | 'never';
  /** What `include` is when absent. Default `web`. */
  defaultInclude: 'web' | 'git' | 'all';
  /** A `per_page` above 100 is lowered to 100, or answered 422. Default `clamp`. */
  perPageAbove100: 'clamp' | 'refuse';
  /** A cursor sent with another phrase, include or order than it was issued for. Default `accept`. */
  cursorOfOtherQuery: 'accept' | 'refuse';
  /** A cursor that points before what GitHub retains. Default `accept`. */
  expiredCursor: 'accept' | 'refuse';
  /** The status of a refused or unreadable cursor. Default 500. */
  refusedCursorStatus: 500 | 400 | 422;
  /** `after` and `before` in one request: what lies between, or `before` is ignored. Default `between`. */
  bothCursors: 'between' | 'after';
  /** How a cursor writes its time; both are seen. Default `float` (`1.66…e+12`). */
  cursorForm: 'float' | 'integer';
  /** Whether a full last page has a `next` that leads to an empty page. Default `false`. */
  nextAfterFullPage: boolean;
  /** Whether an event's keys, nested ones too, change places from read to read. Default `stable`. */
  keyOrder: 'stable' | 'changing';
  /** The chance that an answer lacks events that were shown before. Default 0. */
  partialAnswers: number;
  /** The share of the events shown before that such an answer lacks. Default 0.3. */
  partialShare: number;
  /** Whether `If-None-Match` is answered 304, which costs no request. Default `true`. */
  conditionalRequests: boolean;
  /** The status of an exceeded primary rate limit. Default 403. */
  rateLimitStatus: 403 | 429;
  /** Requests per hour, user and entity; `Infinity` for no limits at all. Default 1750. */
  rateLimit: number;
  /** Whether enterprises take fine-grained and app tokens with `enterprise_administration`. Default `false`. */
  enterpriseTakesPermissions: boolean;
  /** Requests per hour and user for the API of streams; `Infinity` for no limit. Default 15. */
  streamingRateLimit: number;
  /** Whether a new stream to Azure Blob Storage is answered 500, and not made, as for months until 2026. Default `false`. */
  azureBlobPost500: boolean;
  /** Whether pages follow each other by cursors, or (as on an Enterprise Server) by numbers, which shift. Default `cursors`. */
  paging: 'cursors' | 'numbers';
  /** Whether Git events are shown. Default `true`. */
  gitEvents: boolean;
  /** How long events are shown, in milliseconds. Default 180 days, and 7 for Git events. */
  retentionMs: { readonly web: number; readonly git: number };
  /** How long every page takes, in milliseconds. Default 0. */
  latencyMs: number;
  /** A `per_page` above this takes too long: 502 "Server Error". Default `Infinity`. */
  serverErrorAbovePerPage: number;
  /** A phrase whose `created` spans more milliseconds than this takes too long: 502 "Server Error". Default `Infinity`. */
  serverErrorAboveCreatedMs: number;
}

const DAY_MS = 86_400_000;

/** What is other on an Enterprise Server: its administrators may limit the rate and the retention. */
export const serverSwitches: Partial<Switches> = {
  paging: 'numbers',
  rateLimit: Infinity,
  streamingRateLimit: Infinity,
  retentionMs: { web: Infinity, git: Infinity },
};

/** The defaults, with some switches thrown. */
export function createSwitches(thrown: Partial<Switches> = {}): Switches {
  return {
    createdField: 'created_at',
    wholeLastSecond: true,
    defaultWindow: 'always',
    defaultInclude: 'web',
    perPageAbove100: 'clamp',
    cursorOfOtherQuery: 'accept',
    expiredCursor: 'accept',
    refusedCursorStatus: 500,
    bothCursors: 'between',
    cursorForm: 'float',
    nextAfterFullPage: false,
    keyOrder: 'stable',
    partialAnswers: 0,
    partialShare: 0.3,
    conditionalRequests: true,
    rateLimitStatus: 403,
    rateLimit: 1750,
    enterpriseTakesPermissions: false,
    streamingRateLimit: 15,
    azureBlobPost500: false,
    paging: 'cursors',
    gitEvents: true,
    retentionMs: { web: 180 * DAY_MS, git: 7 * DAY_MS },
    latencyMs: 0,
    serverErrorAbovePerPage: Infinity,
    serverErrorAboveCreatedMs: Infinity,
    ...thrown,
  };
}
