import { json } from '../answer.ts';
import type { Call, Handler } from '../http.ts';
import { tokenOf } from '../journal.ts';
import type { RuntimeClaims, RuntimeTokens } from './runtime-token.ts';

const STATUS = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  resource_exhausted: 429,
  internal: 500,
  unavailable: 503,
} as const;

/** An error code of the Twirp protocol. */
export type TwirpCode = keyof typeof STATUS;

/** Thrown by a method to answer with an error in Twirp's form. */
export class TwirpError extends Error {
  readonly code: TwirpCode;

  constructor(code: TwirpCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** One call of a method: the request's fields (snake_case), who calls, and the origin that signed URLs are for. */
export interface TwirpCall {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly caller: RuntimeClaims;
  readonly origin: string;
}

/** The methods of one results service, by name. */
export type TwirpMethods = Readonly<Record<string, (call: TwirpCall) => object | Promise<object>>>;

/** A handler for one service of `github.actions.results.api.v1` in JSON, which asks for a runtime token. */
export function twirpHandler(service: {
  readonly name: string;
  readonly tokens: RuntimeTokens;
  readonly methods: TwirpMethods;
}): Handler {
  const prefix = `/twirp/github.actions.results.api.v1.${service.name}/`;
  return async (call) => {
    if (!call.url.pathname.startsWith(prefix)) return undefined;
    const method = service.methods[call.url.pathname.slice(prefix.length)];
    try {
      if (method === undefined || call.method !== 'POST')
        throw new TwirpError('not_found', `no handler for path ${call.url.pathname}`);
      const token = tokenOf(call.headers.authorization);
      const caller = token === undefined ? undefined : service.tokens.read(token);
      if (caller === undefined) throw new TwirpError('unauthenticated', 'invalid or missing token');
      return json(200, await method({ fields: fieldsOf(call), caller, origin: call.url.origin }));
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error;
      return json(STATUS[error.code], { code: error.code, msg: error.message });
    }
  };
}

function fieldsOf(call: Call): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(call.body.toString());
    if (typeof fields === 'object' && fields !== null) return fields as Record<string, unknown>;
  } catch {
    // Answered below, as any other body that is not an object.
  }
  throw new TwirpError('invalid_argument', 'the json request could not be decoded');
}

/** A field that must be a text. */
export function textOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new TwirpError('invalid_argument', `${name} is required`);
}
