import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { SimulatedClock } from '../clock.ts';
import { apiUrl, type Answer, type Call, type Handler } from '../http.ts';
import type { Random } from '../random.ts';
import type { Switches } from '../switches.ts';
import { acceptedScopes, denyAccess, notFound, type Entity } from './access.ts';
import {
  apiHeaders,
  apiVersions,
  createRequestId,
  credentialHeaders,
  rateLimitExceeded,
  rateLimitHeaders,
  renderRefusal,
  type Refusal,
} from './answers.ts';
import type { Credentials, KnownCredential } from './credentials.ts';
import type { CursorLedger } from './cursor-ledger.ts';
import { shuffleKeys } from './key-order.ts';
import { parsePageRequest, readPage } from './pages.ts';
import type { PartialAnswers } from './partial-answers.ts';
import type { RateLimits } from './rate-limits.ts';
import type { AuditLogStore, StoredEvent } from './store.ts';

/** What the audit-log endpoints are made of. */
export interface EndpointParts {
  readonly clock: SimulatedClock;
  readonly random: Random;
  readonly switches: Switches;
  /** Whether this is an Enterprise Server. */
  readonly isServer: boolean;
  readonly credentials: Credentials;
  readonly ledger: CursorLedger;
  readonly rateLimits: RateLimits;
  /** Of the API of streams, which `/rate_limit` tells of, too. */
  readonly streamingLimits: RateLimits;
  /** Finds an entity and its log by slug or numeric id. */
  readonly find: (
    kind: Entity['kind'],
    name: string,
  ) => { readonly entity: Entity; readonly store: AuditLogStore } | undefined;
  readonly partialAnswers: PartialAnswers;
}

const compress = promisify(gzip);
const auditLogPath = /^\/(orgs|organizations|enterprises)\/([^/]+)\/audit-log\/?$/;
const rateLimitPath = /^\/rate_limit\/?$/;

/** Answers `GET …/audit-log` of organizations and enterprises, and `GET /rate_limit`. */
export function auditLogHandler(parts: EndpointParts): Handler {
  return async (call) => {
    const path = auditLogPath.exec(call.url.pathname);
    if (call.method !== 'GET' || !(path ?? rateLimitPath.test(call.url.pathname))) return undefined;

    const requestId = createRequestId(parts.random, parts.clock.now());
    const headers = apiHeaders({ clock: parts.clock, requestId });
    const credential = checkRequest(call, parts.credentials);
    if ('status' in credential) return renderRefusal(credential, headers);
    headers['x-github-api-version-selected'] = versionOf(call);
    const caller = { parts, call, credential, headers, requestId };
    return path ? answerAuditLog(caller, path) : answerRateLimit(caller);
  };
}

/** One request of a known caller, with the headers its answer has so far. */
interface Caller {
  readonly parts: EndpointParts;
  readonly call: Call;
  readonly credential: KnownCredential;
  readonly headers: Record<string, string>;
  readonly requestId: string;
}

/** The API version that a call asks for. */
export const versionOf = (call: Call): string =>
  String(call.headers['x-github-api-version'] ?? apiVersions[0]);

/** Who calls, or why no part of the API answers. */
export function checkRequest(call: Call, credentials: Credentials): KnownCredential | Refusal {
  const { authorization, 'user-agent': userAgent } = call.headers;
  if (!userAgent) {
    return {
      status: 403,
      message:
        'Request forbidden by administrative rules. ' +
        'Please make sure your request has a User-Agent header.',
    };
  }
  if (!apiVersions.includes(versionOf(call))) {
    return { status: 400, message: `"${versionOf(call)}" is not a supported API version.` };
  }
  if (!authorization) return { status: 401, message: 'Requires authentication' };
  return credentials.find(authorization) ?? { status: 401, message: 'Bad credentials' };
}

function answerRateLimit({ parts, credential, headers }: Caller): Answer {
  const { rateLimits, streamingLimits, switches } = parts;
  const { userId } = credential;
  if (switches.rateLimit === Infinity) {
    return renderRefusal({ status: 404, message: 'Rate limiting is not enabled.' }, headers);
  }
  const full = (limit: number) => rateLimits.read({ limit });
  const core = full(5000);
  const resources = {
    core,
    search: full(30),
    graphql: full(5000),
    integration_manifest: full(5000),
    audit_log: rateLimits.read({ userId, limit: switches.rateLimit }),
    ...(switches.streamingRateLimit < Infinity && {
      audit_log_streaming: streamingLimits.read({ userId, limit: switches.streamingRateLimit }),
    }),
    code_search: full(10),
  };
  return {
    status: 200,
    headers: { ...headers, ...credentialHeaders(credential), ...rateLimitHeaders(core, 'core') },
    body: JSON.stringify({ resources, rate: core }),
  };
}

async function answerAuditLog(caller: Caller, path: readonly string[]): Promise<Answer> {
  const { parts, credential, headers, requestId } = caller;
  const { clock, switches, rateLimits } = parts;
  const [, collection = '', name = ''] = path;
  const kind = collection === 'enterprises' ? 'enterprise' : 'org';
  const found = parts.find(kind, decodeURIComponent(name));
  const scopes = acceptedScopes(kind, parts.isServer);
  const window = {
    userId: credential.userId,
    entity: `${kind} ${found?.entity.id ?? name}`,
    limit: switches.rateLimit,
  };
  const { exceeded, ...rateLimit } = rateLimits.count(window);
  Object.assign(
    headers,
    credentialHeaders(credential, scopes),
    rateLimitHeaders(rateLimit, 'audit_log'),
  );
  if (exceeded) {
    const { rateLimitStatus: status } = switches;
    const refusal = rateLimitExceeded({ status, credential, requestId, now: clock.now() });
    return renderRefusal(refusal, headers);
  }
  if (!found) return renderRefusal(notFound(kind), headers);
  const { entity } = found;
  const { enterpriseTakesPermissions } = switches;
  const denial = denyAccess({ credential, entity, scopes, enterpriseTakesPermissions });
  if (denial) return renderRefusal(denial, headers);

  const answer = await answerPage(caller, found);
  if (answer.status === 304) {
    Object.assign(headers, rateLimitHeaders(rateLimits.uncount(window), 'audit_log'));
  }
  return answer;
}

async function answerPage(
  { parts, call, headers }: Caller,
  { entity, store }: { entity: Entity; store: AuditLogStore },
): Promise<Answer> {
  const { switches, partialAnswers } = parts;
  const request = parsePageRequest({
    parameters: call.url.searchParams,
    entity: `${entity.kind} ${entity.id}`,
    switches,
  });
  if ('status' in request) return renderRefusal(request, headers);
  if (switches.latencyMs > 0) await wait(switches.latencyMs);
  const createdMs = request.phrase.until - request.phrase.from;
  const isTooMuch =
    request.perPage > switches.serverErrorAbovePerPage ||
    createdMs > switches.serverErrorAboveCreatedMs;
  if (isTooMuch) {
    return renderRefusal({ status: 502, message: 'Server Error' }, headers);
  }
  const page = readPage({ ...parts, request, store, omits: partialAnswers.draw() });
  if ('status' in page) return renderRefusal(page, headers);

  const { events } = page;
  const collection = entity.kind === 'org' ? 'organizations' : 'enterprises';
  const url = new URL(apiUrl(call, `/${collection}/${entity.id}/audit-log${call.url.search}`));
  const link = page.link(url);
  if (link) headers['link'] = link;

  // A weak tag says that the events are the same; hashing their bytes would cost most of a page.
  const etag = `W/"${hash('sha1', events.map(({ time, id }) => `${time}${id}`).join())}"`;
  headers['etag'] = etag;
  if (switches.conditionalRequests && call.headers['if-none-match'] === etag) {
    return { status: 304, headers };
  }
  partialAnswers.show(events);
  const body = renderPage(events, switches.keyOrder === 'changing' ? parts.random : undefined);
  if (!/\bgzip\b/.test(String(call.headers['accept-encoding']))) {
    return { status: 200, headers, body };
  }
  headers['content-encoding'] = 'gzip';
  return { status: 200, headers, body: await compress(body, { level: 1 }) };
}

/** The page's JSON: the events' own bytes, or with `random` their keys in another order. */
function renderPage(events: readonly StoredEvent[], random: Random | undefined): Buffer {
  const parts: Buffer[] = [];
  for (const { raw } of events) {
    parts.push(parts.length === 0 ? opening : comma);
    parts.push(random ? Buffer.from(shuffleKeys(raw.toString(), random)) : raw);
  }
  return parts.length === 0 ? Buffer.from('[]') : Buffer.concat([...parts, closing]);
}

const [opening, comma, closing] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];
