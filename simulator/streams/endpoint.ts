import { denyAccess, type Entity } from '../audit-log/access.ts';
import {
  apiHeaders,
  createRequestId,
  credentialHeaders,
  rateLimitExceeded,
  rateLimitHeaders,
  renderRefusal,
  type Refusal,
} from '../audit-log/answers.ts';
import type { KnownCredential } from '../audit-log/credentials.ts';
import { checkRequest, versionOf } from '../audit-log/endpoint.ts';
import type { Answer, Call, Handler } from '../http.ts';
import { Random } from '../random.ts';
import { time } from '../repository/answers.ts';
import type { StreamKeys } from './keys.ts';
import { readStreamBody, type StreamErrors, type StreamRequest } from './read-body.ts';
import type { StreamRecord, StreamsParts, StreamTable } from './streams.ts';

/** https://github.com/github/roadmap/issues/924 */
const MOST_STREAMS = 3;
const SCOPES = ['admin:enterprise'];
const DOCS = 'https://docs.github.com/enterprise-cloud@latest/rest/enterprise-admin/audit-log';
const PATH =
  /^\/enterprises\/(?<name>[^/]+)\/audit-log\/(?:(?<key>stream-key)|streams(?:\/(?<id>[^/]+))?)\/?$/;

interface EndpointParts extends StreamsParts {
  readonly keys: StreamKeys;
  readonly table: StreamTable;
}

/** What a call gets beside its headers. */
type Outcome = { readonly status: 200; readonly value: unknown } | { readonly status: 204 };

/** Answers `…/audit-log/stream-key`, `…/audit-log/streams` and `…/audit-log/streams/{id}` of enterprises. */
export function streamsHandler(parts: EndpointParts): Handler {
  const random = new Random(parts.seed, FAMILY_SEED);
  return async (call) => {
    const { name, key, id } = PATH.exec(call.url.pathname)?.groups ?? {};
    if (name === undefined) return undefined;
    const act = actionOf({ method: call.method, ofKey: key !== undefined, id });
    if (act === undefined) return undefined;
    const requestId = createRequestId(random, parts.clock.now());
    const headers = apiHeaders({ clock: parts.clock, requestId });
    const credential = checkRequest(call, parts.credentials);
    if ('status' in credential) return renderRefusal(credential, headers);
    headers['x-github-api-version-selected'] = versionOf(call);
    const entity = admit(parts, { credential, name, headers, requestId });
    const outcome = 'status' in entity ? entity : await act(parts, { call, slug: entity.slug });
    return render(outcome, headers);
  };
}

/** Sets the ids of these requests apart from the log's. */
const FAMILY_SEED = 0x57ea;

/** Counts the request; the enterprise, if the caller may change its streams. */
function admit(
  parts: EndpointParts,
  caller: {
    readonly credential: KnownCredential;
    readonly name: string;
    readonly headers: Record<string, string>;
    readonly requestId: string;
  },
): Entity | Refusal {
  const { switches, rateLimits, clock } = parts;
  const { credential, headers, requestId } = caller;
  const { exceeded, ...rateLimit } = rateLimits.count({
    userId: credential.userId,
    entity: 'streams',
    limit: switches.streamingRateLimit,
  });
  Object.assign(
    headers,
    credentialHeaders(credential, SCOPES),
    rateLimitHeaders(rateLimit, 'audit_log_streaming'),
  );
  if (exceeded) {
    const { rateLimitStatus: status } = switches;
    return rateLimitExceeded({ status, credential, requestId, now: clock.now() });
  }
  const name = decodeURIComponent(caller.name);
  const entity = parts.findEnterprise(name);
  if (entity === undefined) return notFound();
  const { enterpriseTakesPermissions } = switches;
  const { ownerOf, ...anywhere } = credential;
  const denial = denyAccess({
    credential: anywhere,
    ...{ entity, scopes: SCOPES, enterpriseTakesPermissions },
  });
  if (denial !== undefined) return { ...denial, documentation: DOCS };
  const owns = ownerOf?.some((slug) => slug.toLowerCase() === entity.slug.toLowerCase()) ?? true;
  return owns ? entity : notFound();
}

interface Asked {
  readonly call: Call;
  readonly slug: string;
}

type Action = (
  parts: EndpointParts,
  asked: Asked,
) => Outcome | Refusal | StreamErrors | Promise<Outcome | Refusal | StreamErrors>;

function actionOf(of: {
  readonly method: string;
  readonly ofKey: boolean;
  readonly id: string | undefined;
}): Action | undefined {
  const { method, ofKey, id } = of;
  if (ofKey) return method === 'GET' ? readKey : undefined;
  if (id === undefined) return { GET: list, POST: create }[method];
  return { GET: read(id), PUT: update(id), DELETE: remove(id) }[method];
}

const readKey: Action = async ({ keys }) => ({
  status: 200,
  value: { key_id: keys.keyId, key: await keys.publicKey() },
});

const list: Action = ({ table }, { slug }) => ({ status: 200, value: table.of(slug).map(viewOf) });

const create: Action = async ({ keys, table, switches }, { call, slug }) => {
  const request = await readStreamBody(call.body, keys);
  if (!isRequest(request)) return request;
  if (switches.azureBlobPost500 && request.type === 'Azure Blob Storage')
    return { status: 500, message: 'Server Error' };
  if (table.of(slug).length >= MOST_STREAMS)
    return { errors: [`An enterprise can't have more than ${MOST_STREAMS} streams`] };
  return { status: 200, value: viewOf(table.create(slug, request)) };
};

const read =
  (id: string): Action =>
  ({ table }, { slug }) => {
    const stream = find(table, slug, id);
    return stream === undefined ? notFound() : { status: 200, value: viewOf(stream) };
  };

const update =
  (id: string): Action =>
  async ({ keys, table }, { call, slug }) => {
    if (find(table, slug, id) === undefined) return notFound();
    const request = await readStreamBody(call.body, keys);
    if (!isRequest(request)) return request;
    // Opening the secrets took a while.
    const before = find(table, slug, id);
    if (before === undefined) return notFound();
    if (before.type !== request.type) return { errors: ["stream_type can't be changed"] };
    return { status: 200, value: viewOf(table.update(before, request)) };
  };

const remove =
  (id: string): Action =>
  ({ table }, { slug }) => {
    const stream = find(table, slug, id);
    if (stream === undefined) return notFound();
    table.delete(stream.id);
    return { status: 204 };
  };

function find(table: StreamTable, slug: string, id: string): StreamRecord | undefined {
  return table.of(slug).find((stream) => stream.id.toString() === id);
}

function isRequest(read: StreamRequest | Refusal | StreamErrors): read is StreamRequest {
  return 'secrets' in read;
}

function notFound(): Refusal {
  return { status: 404, message: 'Not Found', documentation: DOCS };
}

function viewOf(stream: StreamRecord): object {
  return {
    id: stream.id,
    stream_type: stream.type,
    stream_details: stream.details,
    enabled: stream.enabled,
    created_at: time(stream.createdAt),
    updated_at: time(stream.updatedAt),
    paused_at: stream.pausedAt === undefined ? null : time(stream.pausedAt),
  };
}

function render(
  outcome: Outcome | Refusal | StreamErrors,
  headers: Record<string, string>,
): Answer {
  if ('message' in outcome) return renderRefusal({ documentation: DOCS, ...outcome }, headers);
  // https://docs.github.com/enterprise-cloud@latest/rest/enterprise-admin/audit-log#update-an-existing-audit-log-stream-configuration
  if ('errors' in outcome)
    return { status: 422, headers, body: JSON.stringify({ errors: outcome.errors }) };
  if ('value' in outcome) return { status: 200, headers, body: JSON.stringify(outcome.value) };
  return { status: 204, headers };
}
