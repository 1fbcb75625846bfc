import { createHash } from 'node:crypto';
import { operationOf } from './graphql/request.ts';
import type { Call } from './http.ts';

/** Which part of GitHub a call is for. */
export type Family =
  'audit-log' | 'streams' | 'cache' | 'artifact' | 'blob' | 'repository' | 'graphql' | 'other';

/** One call as the server saw it; its answer's fields are filled in when the answer has been sent. */
export interface JournalCall {
  /** 1 for the first call of the simulator's life. */
  readonly number: number;
  readonly family: Family;
  readonly method: string;
  /** As GitHub.com has it, whatever the site. */
  readonly path: string;
  /** The first field that a GraphQL call asks for, such as `createCommitOnBranch`. */
  readonly operation: string | undefined;
  /** Decoded query parameters, without signatures. */
  readonly query: Readonly<Record<string, string>>;
  /** The label of the token that was sent, see {@link tokenLabel}. */
  readonly token: string | undefined;
  /** Simulated time, epoch milliseconds. */
  readonly at: number;
  /** Real time of arrival, epoch milliseconds. */
  readonly arrivedAt: number;
  readonly requestBytes: number;
  /** Undefined while unanswered, 0 if the connection ended without an answer. */
  status: number | undefined;
  durationMs: number | undefined;
  /** The kind of the scripted fault that struck this call. */
  fault: string | undefined;
}

/** Told of each call twice: when it has arrived (before it is handled) and when it has been answered. */
export type JournalListener = (moment: 'arrived' | 'answered', call: JournalCall) => void;

/** All calls of a simulator, in the order of their arrival. */
export interface Journal {
  readonly calls: readonly JournalCall[];
  /** The calls of one family. */
  of(family: Family): JournalCall[];
  /** Calls `listener` from now on; the result ends that. */
  watch(listener: JournalListener): () => void;
  /** Forgets the calls so far; numbers go on. */
  clear(): void;
}

/** The journal's side that the server writes to. */
export interface WritableJournal extends Journal {
  arrived(call: Call, at: number): JournalCall;
  answered(call: JournalCall, answer: { status: number; fault: string | undefined }): void;
}

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^\/enterprises\/[^/]+\/audit-log\/stream(s|-key)(\/|$)/, 'streams'],
  [/^\/(orgs|organizations|enterprises)\/[^/]+\/audit-log(\/|$)/, 'audit-log'],
  [/^\/twirp\/github\.actions\.results\.api\.v1\.CacheService\//, 'cache'],
  [/^\/_apis\/artifactcache\//, 'cache'],
  [/^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\//, 'artifact'],
  [/^\/blobs\//, 'blob'],
  [/^\/(repos|repositories)\//, 'repository'],
  [/^\/graphql\/?$/, 'graphql'],
];

/** The family that a path belongs to. */
export function familyOf(path: string): Family {
  return FAMILIES.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

/** An opaque name for a token: equal tokens have equal labels, and a label does not give the token away. */
export function tokenLabel(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 12);
}

/** The token in an `Authorization` header of any of GitHub's forms: `Bearer x`, `token x`, basic with the token as password. */
export function tokenOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const [scheme = '', value = ''] = authorization.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() !== 'basic') return value === '' ? scheme : value;
  const decoded = Buffer.from(value, 'base64').toString();
  return decoded.slice(decoded.indexOf(':') + 1);
}

/** An empty journal. */
export function createJournal(): WritableJournal {
  const calls: JournalCall[] = [];
  const listeners = new Set<JournalListener>();
  let number = 0;
  const tell = (moment: 'arrived' | 'answered', call: JournalCall): void => {
    for (const listener of listeners) listener(moment, call);
  };
  return {
    calls,
    of: (family) => calls.filter((call) => call.family === family),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      calls.length = 0;
    },
    arrived(call, at) {
      const query = Object.fromEntries(call.url.searchParams);
      delete query.sig;
      const token = tokenOf(call.headers.authorization);
      const family = familyOf(call.url.pathname);
      const seen: JournalCall = {
        number: (number += 1),
        family,
        method: call.method,
        path: call.url.pathname,
        operation: family === 'graphql' ? operationOf(call) : undefined,
        query,
        token: token === undefined ? undefined : tokenLabel(token),
        at,
        arrivedAt: Date.now(),
        requestBytes: call.body.length,
        status: undefined,
        durationMs: undefined,
        fault: undefined,
      };
      calls.push(seen);
      tell('arrived', seen);
      return seen;
    },
    answered(call, { status, fault }) {
      call.status = status;
      call.fault = fault;
      call.durationMs = Date.now() - call.arrivedAt;
      tell('answered', call);
    },
  };
}
