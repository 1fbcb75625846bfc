import { randomUUID } from 'node:crypto';
import { GraphQLError, execute, parse, validate, type DocumentNode } from 'graphql';
import { json } from '../answer.ts';
import type { KnownCredential } from '../audit-log/credentials.ts';
import type { Answer, Handler } from '../http.ts';
import { tokenOf } from '../journal.ts';
import { canSee, writerOf } from '../repository/access.ts';
import { time } from '../repository/answers.ts';
import type { HourlyLimits } from '../repository/hourly-limits.ts';
import type { Repository } from '../repository.ts';
import { createCommitOnBranch, type CreateCommitInput } from './create-commit.ts';
import { enterpriseView } from './enterprise.ts';
import { errorView, fieldError } from './errors.ts';
import { requestOf, type GraphqlRequest } from './request.ts';
import { schema } from './schema.ts';
import { repositoryView } from './views.ts';

/** The GraphQL API. */
export interface Graphql {
  readonly handler: Handler;
  /** A larger request is refused; a live setting. */
  maxRequestBytes: number;
}

/** What the GraphQL API answers from. */
export interface GraphqlParts {
  readonly find: (fullName: string) => Repository | undefined;
  /** Whether a token is anybody's. */
  readonly knows: (token: string) => boolean;
  readonly workflowToken: string;
  /** Who holds a token, if it may read audit logs. */
  readonly holderOf: (token: string) => KnownCredential | undefined;
  /** The logins of an enterprise's organizations. */
  readonly organizationsOf: (enterprise: string) => readonly string[] | undefined;
  readonly limits: HourlyLimits;
  readonly clock: { now(): number };
}

/** Requests of about 40 MB have been seen to pass: https://github.com/grafana/github-api-commit-action/pull/66 */
const MAX_REQUEST_BYTES = 45_000_000;
const DOCS = 'https://docs.github.com/graphql';

/** Answers `POST /graphql`. */
export function createGraphql(parts: GraphqlParts): Graphql {
  const graphql: Graphql = {
    maxRequestBytes: MAX_REQUEST_BYTES,
    async handler(call) {
      if (!/^\/graphql\/?$/.test(call.url.pathname)) return undefined;
      if (call.method !== 'POST') return problem(404, 'Not Found');
      const token = tokenOf(call.headers.authorization);
      if (token === undefined)
        return problem(401, 'This endpoint requires you to be authenticated.');
      if (!parts.knows(token)) return problem(401, 'Bad credentials');
      const headers = {
        ...parts.limits.count(token, 'graphql'),
        'x-github-media-type': 'github.v4; format=json',
        'x-github-request-id': randomUUID().toUpperCase().replaceAll('-', ':'),
      };
      // What GitHub answers to that is not known.
      if (call.body.length > graphql.maxRequestBytes)
        return problem(413, 'Payload Too Large', headers);
      const request = requestOf(call);
      if (request === undefined) return problem(400, 'Problems parsing JSON', headers);
      return json(200, await answer(parts, request, token), headers);
    },
  };
  return graphql;
}

function problem(status: number, message: string, headers: Record<string, string> = {}): Answer {
  const body = { message, documentation_url: DOCS, status: status.toString() };
  return json(status, body, headers);
}

async function answer(
  parts: GraphqlParts,
  request: GraphqlRequest,
  token: string,
): Promise<object> {
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [errorView(error)] };
    throw error;
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { errors: invalid.map((error) => errorView(error)) };
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: rootOf(parts, token),
    variableValues: request.variables,
    operationName: request.operationName,
  });
  return {
    ...(data !== undefined && { data }),
    ...(errors !== undefined && { errors: errors.map((error) => errorView(error, document)) }),
  };
}

function rootOf(parts: GraphqlParts, token: string): object {
  const { clock, limits } = parts;
  const visible = (fullName: string): Repository | GraphQLError => {
    const found = parts.find(fullName);
    return found !== undefined && canSee(found, token)
      ? found
      : fieldError('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`);
  };
  return {
    repository({ owner, name }: { owner: string; name: string }) {
      const found = visible(`${owner}/${name}`);
      return found instanceof Error ? found : repositoryView(found, token);
    },
    enterprise({ slug }: { slug: string }) {
      const holder = parts.holderOf(token);
      const logins = holder && parts.organizationsOf(slug.toLowerCase());
      return enterpriseView(slug, logins, holder);
    },
    rateLimit() {
      if (!limits.areOn()) return null;
      const { limit, remaining, used, resetAt } = limits.read(token, 'graphql');
      return { cost: 1, nodeCount: 0, limit, remaining, used, resetAt: time(resetAt) };
    },
    viewer: () => ({ login: writerOf(token, parts.workflowToken).name }),
    createCommitOnBranch({ input }: { input: CreateCommitInput }) {
      const repository = visible(input.branch.repositoryNameWithOwner ?? '');
      if (repository instanceof Error) return repository;
      const writer = writerOf(token, parts.workflowToken);
      return createCommitOnBranch({ input, repository, token, writer, clock });
    },
  };
}
