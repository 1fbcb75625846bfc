import { createHash } from 'node:crypto';
import { ExplainedError } from '../../src/errors.ts';
import { ApiError } from '../../src/github/api-error.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { StreamRefusedError } from '../../src/github/stream-refused.ts';
import type { Stream, StreamBody, Streams } from '../../src/github/streams.ts';
import type { StateStore } from '../../src/streams/state.ts';
import { emptyState } from '../../src/streams/state.ts';
import type { State } from '../../src/streams/state.ts';
import type { Steps } from './steps.ts';

/** What goes wrong at one boundary of a run. */
export type StreamFault =
  /** It is done, and no answer comes. */
  | 'lost'
  /** It is done, and the answer is a server's error, or none that can be read. */
  | 'failed-after'
  | 'garbled'
  /** It is done a while after the connection broke off. */
  | 'late'
  | 'unsent'
  | 'failed-before'
  | 'refused'
  | 'limited'
  /** It takes its time, and is done. */
  | 'slow';

/** A stream with all that GitHub hides. */
export interface RealStream extends Stream {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly madeBy: 'us' | 'a person';
}

/** An enterprise and the branch of the state; both outlive runs. */
export type StreamWorld = ReturnType<typeof openWorld>;

const KEY = { keyId: 'v1', key: 'public' };
const LATE_MS = 25_000;
const SLOW_MS = 40_000;

/** What `unseal` opens. */
export async function seal(secret: string, key: string): Promise<string> {
  return `${key}(${secret})`;
}

export function openWorld(startsAt = Date.parse('2026-11-22T12:00:00Z')) {
  let now = startsAt;
  let nextId = 1;
  let kept = JSON.stringify(emptyState('acme'));
  let version = 0;
  const live = new Map<number, RealStream>();
  const late: { at: number; run: () => void }[] = [];

  function pass(ms: number): void {
    const until = now + ms;
    for (const effect of late.splice(0)) {
      if (effect.at > until) {
        late.push(effect);
        continue;
      }
      now = effect.at;
      effect.run();
    }
    now = until;
  }

  function iso(): string {
    return new Date(now).toISOString().replace(/\.\d+Z/, 'Z');
  }

  function put(id: number, body: StreamBody, madeBy: RealStream['madeBy']): RealStream {
    const { key_id: keyId, ...fields } = body.vendorSpecific;
    if (keyId !== KEY.keyId) throw new Error(`sealed with the key ${String(keyId)}`);
    const [settings, secrets]: [Record<string, unknown>, Record<string, string>] = [{}, {}];
    for (const [field, value] of Object.entries(fields))
      if (field.startsWith('encrypted_')) secrets[field.slice(10)] = unseal(value);
      else settings[field] = value;
    const stream: RealStream = {
      ...{ id, type: body.type, enabled: body.enabled, settings, secrets },
      details: `https://${String(settings['domain'])}:${String(settings['port'])}`,
      createdAt: live.get(id)?.createdAt ?? iso(),
      updatedAt: iso(),
      pausedAt: body.enabled ? undefined : iso(),
      madeBy: live.get(id)?.madeBy ?? madeBy,
    };
    live.set(id, stream);
    return stream;
  }

  function openStreams(steps: Steps, faults: ReadonlyMap<number, StreamFault>): Streams {
    let requests = 0;
    const ask = <Result>(effect: () => Result): Promise<Result> =>
      steps.pass('request', () => {
        requests += 1;
        const fault = faults.get(steps.count());
        switch (fault) {
          case undefined:
            return effect();
          case 'slow':
            pass(SLOW_MS);
            return effect();
          case 'refused':
            throw new StreamRefusedError(['Port is not allowed']);
          case 'limited':
            throw new ReadingStopped('rate-limit', now + 3_600_000);
          case 'late':
            late.push({ at: now + LATE_MS, run: () => ignoreRefusal(effect) });
            break;
          case 'lost':
          case 'failed-after':
          case 'garbled':
            effect();
            break;
          case 'unsent':
          case 'failed-before':
            break;
        }
        throw toError(fault);
      });
    return {
      list: () => ask(() => [...live.values()].map(toStream)),
      key: () => ask(() => KEY),
      create: (body) => ask(() => toStream(put(nextId++, body, 'us'))),
      update: (id, body) =>
        ask(() => {
          if (!live.has(id)) throw new ApiError({ kind: 'not-found' }, { detail: '', status: 404 });
          return toStream(put(id, body, 'us'));
        }),
      delete: (id) => ask(() => void live.delete(id)),
      rateLimit: () => undefined,
      now: () => now,
      requests: () => requests,
    };
  }

  function openStore(steps: Steps, faults: ReadonlyMap<number, StreamFault>): StateStore {
    let seen = -1;
    return {
      load: () =>
        steps.pass('branch', () => {
          seen = version;
          return JSON.parse(kept) as State;
        }),
      save: (state) =>
        steps.pass('branch', () => {
          const fault = faults.get(steps.count());
          if (fault === 'slow') pass(SLOW_MS);
          const isDone = fault === 'lost' || fault === 'slow' || fault === undefined;
          if (isDone && seen !== version) throw new ExplainedError('Another run was quicker.');
          if (isDone) {
            kept = JSON.stringify(state);
            seen = version += 1;
          }
          if (fault !== undefined && fault !== 'slow')
            throw new ExplainedError('The branch did not answer.');
        }),
    };
  }

  return {
    live,
    now: () => now,
    pass,
    openStreams,
    openStore,
    state: () => JSON.parse(kept) as State,
    stateText: () => kept,
    /** Somebody makes or changes a stream on the web. */
    byHand: (body: StreamBody, id = nextId++): RealStream => put(id, body, 'a person'),
  };
}

/** Of what a late request is refused for nobody hears. */
function ignoreRefusal(effect: () => unknown): void {
  try {
    effect();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

export function fingerprint(stream: string, field: string, secret: string): string {
  return createHash('sha256').update(`${stream}/${field}/${secret}`).digest('hex').slice(0, 16);
}

function unseal(value: string | number | boolean): string {
  const [, secret] = /^public\((.*)\)$/.exec(String(value)) ?? [];
  if (secret === undefined) throw new Error('not sealed');
  return secret;
}

function toStream({ id, type, details, enabled, createdAt, updatedAt, pausedAt }: RealStream) {
  return { id, type, details, enabled, createdAt, updatedAt, pausedAt };
}

function toError(fault: StreamFault): ApiError {
  switch (fault) {
    case 'failed-after':
    case 'failed-before':
      return new ApiError({ kind: 'server' }, { detail: 'Server Error', status: 500 });
    case 'garbled':
      return new ApiError({ kind: 'broken-answer' }, { detail: 'cut off', status: 200 });
    default:
      return new ApiError({ kind: 'network', timedOut: false }, { detail: 'reset', status: 0 });
  }
}
