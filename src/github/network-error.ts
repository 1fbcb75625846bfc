import { ApiError } from './api-error.ts';

/** A request took longer than it may; says in which part. */
export class HttpTimeout extends Error {
  override readonly name = 'HttpTimeout';
  readonly part: 'connect' | 'body';

  constructor(part: HttpTimeout['part'], ms: number) {
    const seconds = `${String(ms / 1000)} s`;
    super(
      part === 'connect' ? `no connection within ${seconds}` : `the answer stalled for ${seconds}`,
    );
    this.part = part;
  }
}

/** The way ended at the proxy. The message names the variable and the proxy's host, never its password. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  /** Trying again does not help. */
  readonly isLasting: boolean;

  /** `proxy` is `host:port`, `cause` the status that it answered with or the failure of the connection. */
  constructor(proxy: string, cause: number | Error) {
    const named = `the proxy that \`HTTPS_PROXY\` names (${proxy})`;
    super(
      cause === 407
        ? `${named} asks for a user and a password, or does not accept those in \`HTTPS_PROXY\` (407): give them as \`http://user:password@${proxy}\`, from a secret`
        : typeof cause === 'number'
          ? `${named} refuses to connect to this host (${cause}): allow it there, or add the host to \`NO_PROXY\` if it can be reached without a proxy`
          : `${named} can't be reached: ${cause.message}`,
    );
    // Of other failures a proxy recovers.
    this.isLasting = typeof cause === 'number' && cause < 500;
  }
}

const UNKNOWN_AUTHORITY =
  'if a proxy or server here has a certificate of an authority of your own, give its file in the variable `NODE_EXTRA_CA_CERTS`';

/** What to do about a certificate, by Node's error code. Source: nodejs.org/api/tls.html, "X509 certificate error codes". */
const CERTIFICATE_REMEDIES: Readonly<Record<string, string>> = {
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
  CERT_HAS_EXPIRED: 'renew it on the server, and look at the clock of this runner',
  CERT_NOT_YET_VALID: 'look at the clock of this runner',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'it is for another host name: look at `api-url`, or at who answers in its place',
};

/** Any failure of the connection, as an `ApiError`. */
export function networkError(error: unknown, timeoutMs: number): ApiError {
  const { name, message, code, isLasting } = findCause(error);
  const remedy = CERTIFICATE_REMEDIES[code];
  if (remedy !== undefined) {
    // Node adds advice of its own, which a job can't follow.
    const [problem = ''] = message.split(';');
    const detail = `the certificate of the server is not accepted (${problem}): ${remedy}`;
    return new ApiError(
      { kind: 'network', timedOut: false, isLasting: true },
      { detail, status: 0 },
    );
  }
  // `fetch` has limits of its own.
  const timedOut =
    name === 'TimeoutError' || (code.endsWith('TIMEOUT') && code !== 'UND_ERR_CONNECT_TIMEOUT');
  const detail = timedOut ? `no answer within ${String(timeoutMs / 1000)} s` : message;
  return new ApiError({ kind: 'network', timedOut, isLasting }, { detail, status: 0 });
}

interface Cause {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  readonly isLasting: boolean;
}

/** The innermost cause that says what it is, since `fetch` wraps what happened; else the error itself. */
function findCause(thrown: unknown): Cause {
  const { name, message, code, isLasting, cause } = (thrown ?? {}) as Partial<
    Record<keyof Cause | 'cause', unknown>
  >;
  const inner = cause === undefined ? undefined : findCause(cause);
  if (inner !== undefined && (inner.code !== '' || inner.name === 'TimeoutError')) return inner;
  return {
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : String(thrown),
    // The code of an abort is a number.
    code: typeof code === 'string' ? code : '',
    isLasting: isLasting === true,
  };
}
