import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import type { Call } from '../http.ts';

/** What a call of the GraphQL API asks. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

const requests = new WeakMap<Call, GraphqlRequest | undefined>();

/** The request in a call's body, read once however large it is; undefined if it has no query. */
export function requestOf(call: Call): GraphqlRequest | undefined {
  if (!requests.has(call)) requests.set(call, read(call));
  return requests.get(call);
}

function read(call: Call): GraphqlRequest | undefined {
  try {
    const body = JSON.parse(call.body.toString()) as Record<string, unknown> | null;
    if (typeof body?.['query'] !== 'string') return undefined;
    const { variables, operationName } = body;
    return {
      query: body['query'],
      variables: (variables ?? {}) as Record<string, unknown>,
      operationName: typeof operationName === 'string' ? operationName : undefined,
    };
  } catch {
    return undefined;
  }
}

/** The first field that a GraphQL call asks for, such as `repository` or `createCommitOnBranch`, whatever the client names its operation. */
export function operationOf(call: Call): string | undefined {
  const request = requestOf(call);
  if (request === undefined) return undefined;
  try {
    const operations = parse(request.query, { noLocation: true }).definitions.filter(
      (definition): definition is OperationDefinitionNode =>
        definition.kind === Kind.OPERATION_DEFINITION,
    );
    const chosen =
      operations.find(({ name }) => name?.value === request.operationName) ?? operations[0];
    const field = chosen?.selectionSet.selections.find(({ kind }) => kind === Kind.FIELD);
    return field?.kind === Kind.FIELD ? field.name.value : undefined;
  } catch {
    return undefined;
  }
}
