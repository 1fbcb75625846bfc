import { GraphQLError, Kind, print, type DocumentNode } from 'graphql';

/** An error that GitHub's API gives for a field, of one of its types. */
export function fieldError(
  type:
    | 'BRANCH_PROTECTION_RULE_VIOLATION'
    | 'FORBIDDEN'
    | 'INSUFFICIENT_SCOPES'
    | 'NOT_FOUND'
    | 'STALE_DATA'
    | 'UNPROCESSABLE',
  message: string,
): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** An error in the form and words of GitHub's answers, where the type is beside the message. */
export function errorView(error: GraphQLError, document?: DocumentNode): object {
  const { type } = error.extensions;
  return {
    ...(type !== undefined && { type }),
    ...(error.path !== undefined && { path: error.path }),
    ...(error.locations !== undefined && { locations: error.locations }),
    message: type === undefined ? reworded(error.message, document) : error.message,
  };
}

/** What GitHub says for what graphql-js found wrong with a request. */
function reworded(message: string, document: DocumentNode | undefined): string {
  const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message) ?? [];
  if (field !== undefined && type !== undefined)
    return `Field '${field}' doesn't exist on type '${type}'`;
  const [, argument, on] = /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/.exec(message) ?? [];
  if (argument !== undefined && on !== undefined)
    return `Field '${on}' doesn't accept argument '${argument}'`;
  const [, variable = '', at = '', reason = ''] =
    /^Variable "\$(\w+)" has invalid value(?: at \.(\S+))?: (.+?)\.?$/s.exec(message) ?? [];
  if (variable === '' || document === undefined) return message;
  // Seen: https://github.com/avitorio/outstatic/issues/17
  const [, relation = '', missing = ''] =
    /(to include required|not to include unknown) field "(\w+)"/.exec(reason) ?? [];
  const path = [...at.split(/[.[\]]+/), missing].filter((part) => part !== '').join('.');
  const problem = relation.startsWith('not')
    ? 'Field is not defined'
    : missing !== '' || reason.startsWith('Expected value of non-null type')
      ? 'Expected value to not be null'
      : reason;
  const typed = `Variable $${variable} of type ${variableType(document, variable)}`;
  return `${typed} was provided invalid value${path === '' ? '' : ` for ${path} (${problem})`}`;
}

function variableType(document: DocumentNode, name: string): string {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const found = definition.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    if (found !== undefined) return print(found.type);
  }
  return '';
}
