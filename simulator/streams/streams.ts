import type { Entity } from '../audit-log/access.ts';
import type { Credentials } from '../audit-log/credentials.ts';
import type { RateLimits } from '../audit-log/rate-limits.ts';
import type { SimulatedClock } from '../clock.ts';
import type { Handler } from '../http.ts';
import type { Switches } from '../switches.ts';
import { streamsHandler } from './endpoint.ts';
import { createStreamKeys, type StreamKeys } from './keys.ts';
import { shapeOf, type Provider } from './providers.ts';
import type { StreamRequest } from './read-body.ts';

/** A streaming configuration with all that GitHub knows of it, and shows nobody. */
export interface StreamRecord extends StreamRequest {
  readonly id: number;
  /** In lower case. */
  readonly enterprise: string;
  /** As the list says it. */
  readonly details: string;
  /** Simulated time, epoch milliseconds, as are the next two. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly pausedAt: number | undefined;
}

/** The audit-log streams of all enterprises. */
export interface Streams {
  readonly handler: Handler;
  /** Those of an enterprise, by id. */
  of(enterprise: string): readonly StreamRecord[];
  /** Another key takes the place of the one that secrets are sealed with: what is sealed with that is refused from now on. */
  rotateKey(): void;
  /** As somebody does on GitHub's pages; gives the id. */
  addByHand(
    enterprise: string,
    stream: Pick<StreamRecord, 'type'> &
      Partial<Pick<StreamRecord, 'enabled' | 'settings' | 'secrets'>>,
  ): number;
  /** Settings and secrets are added to those that it has. Throws if there is no such stream. */
  editByHand(
    id: number,
    changes: Partial<Pick<StreamRecord, 'enabled' | 'settings' | 'secrets'>>,
  ): void;
  /** Throws if there is no such stream. */
  deleteByHand(id: number): void;
}

/** The streams as the endpoints change them. */
export interface StreamTable {
  of(enterprise: string): readonly StreamRecord[];
  create(enterprise: string, stream: StreamRequest): StreamRecord;
  update(before: StreamRecord, stream: StreamRequest): StreamRecord;
  delete(id: number): void;
}

/** What streams are made of. */
export interface StreamsParts {
  readonly clock: SimulatedClock;
  readonly seed: number;
  /** Live. */
  readonly switches: Switches;
  readonly credentials: Credentials;
  /** Of this API alone; shared with `/rate_limit`. */
  readonly rateLimits: RateLimits;
  readonly findEnterprise: (name: string) => Entity | undefined;
}

const FIRST_ID = 1001;

/** Enterprises without streams. */
export function createStreams(parts: StreamsParts): Streams {
  const keys: StreamKeys = createStreamKeys(parts.seed);
  const table = createTable(parts.clock);
  const existing = (id: number): StreamRecord => {
    const found = table.all().find((stream) => stream.id === id);
    if (found === undefined) throw new RangeError(`There is no stream ${id}`);
    return found;
  };
  return {
    handler: streamsHandler({ ...parts, keys, table }),
    of: table.of,
    rotateKey: keys.rotate,
    addByHand(enterprise, { type, enabled = true, settings = {}, secrets = {} }) {
      return table.create(enterprise, { type, enabled, settings, secrets }).id;
    },
    editByHand(id, { enabled, settings, secrets }) {
      const before = existing(id);
      table.update(before, {
        type: before.type,
        enabled: enabled ?? before.enabled,
        settings: { ...before.settings, ...settings },
        secrets: { ...before.secrets, ...secrets },
      });
    },
    deleteByHand(id) {
      table.delete(existing(id).id);
    },
  };
}

function createTable(clock: SimulatedClock): StreamTable & { all(): StreamRecord[] } {
  const streams = new Map<number, StreamRecord>();
  let nextId = FIRST_ID;
  const put = (
    facts: Pick<StreamRecord, 'id' | 'enterprise' | 'createdAt'>,
    { type, enabled, settings, secrets }: StreamRequest,
    pausedBefore?: number,
  ): StreamRecord => {
    const now = clock.now();
    const record: StreamRecord = {
      ...facts,
      ...{ type, enabled, settings, secrets },
      details: detailsOf(type, settings),
      updatedAt: now,
      pausedAt: enabled ? undefined : (pausedBefore ?? now),
    };
    streams.set(record.id, record);
    return record;
  };
  const all = (): StreamRecord[] => [...streams.values()];
  return {
    all,
    of: (enterprise) => all().filter((stream) => stream.enterprise === enterprise.toLowerCase()),
    create(slug, request) {
      const enterprise = slug.toLowerCase();
      return put({ id: nextId++, enterprise, createdAt: clock.now() }, request);
    },
    update({ id, enterprise, createdAt, pausedAt }, request) {
      return put({ id, enterprise, createdAt }, request, pausedAt);
    },
    delete: (id) => void streams.delete(id),
  };
}

function detailsOf(type: Provider, settings: StreamRecord['settings']): string {
  return shapeOf(type, settings).details(settings);
}
