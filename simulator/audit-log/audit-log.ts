import type { SimulatedClock } from '../clock.ts';
import type { Handler } from '../http.ts';
import { Random } from '../random.ts';
import { createSwitches, serverSwitches, type Switches } from '../switches.ts';
import type { Entity } from './access.ts';
import { Credentials } from './credentials.ts';
import { CursorLedger } from './cursor-ledger.ts';
import { auditLogHandler } from './endpoint.ts';
import { PartialAnswers } from './partial-answers.ts';
import { RateLimits } from './rate-limits.ts';
import { AuditLogStore } from './store.ts';

/** The audit-log side of the simulated GitHub. */
export interface AuditLog {
  /** Answers the audit-log endpoints and `/rate_limit`. */
  readonly handler: Handler;
  /** Live: a change counts from the next request on. */
  readonly switches: Switches;
  /** The tokens that are known; none at first. */
  readonly credentials: Credentials;
  /** Makes an entity known, under a made-up id if it has none, and gives its empty log. */
  addEntity(entity: Omit<Entity, 'id'> & { readonly id?: number }): AuditLogStore;
  /** A known entity, by its slug or id. */
  findEntity(kind: Entity['kind'], name: string): Entity | undefined;
  /** The log of a known entity. Throws when there is none. */
  log(entity: Omit<Entity, 'id'>): AuditLogStore;
  /** Every cursor issued so far is refused until it is issued again. */
  refuseCursors(): void;
  /** The next answers with events shown before lack one of these at least, and a `partialShare` of the others. */
  omitShownEvents(options?: { readonly answers?: number }): void;
  /**
   * From now on only events shown up to now count as shown before. Without it, a page whose
   * answer got lost counts as shown, and no caller could tell that its repetition is partial.
   */
  noteShownEvents(): void;
}

/** Creates an audit log with no entities and no credentials. */
export function createAuditLog({
  clock,
  seed = 1,
  switches: thrown = {},
  isServer = false,
  streamingLimits = new RateLimits({ clock }),
}: {
  clock: SimulatedClock;
  seed?: number;
  switches?: Partial<Switches>;
  /** Whether it is an Enterprise Server's. */
  isServer?: boolean;
  /** What is used of the API of streams. */
  streamingLimits?: RateLimits;
}): AuditLog {
  const random = new Random(seed);
  const switches = createSwitches({ ...(isServer && serverSwitches), ...thrown });
  const credentials = new Credentials({ clock });
  const ledger = new CursorLedger();
  const logs: { readonly entity: Entity; readonly store: AuditLogStore }[] = [];
  const partialAnswers = new PartialAnswers({ random, switches });

  const find = (kind: Entity['kind'], name: string) => {
    const ofKind = logs.filter(({ entity }) => entity.kind === kind);
    const slug = name.toLowerCase();
    return (
      ofKind.find(({ entity }) => entity.slug.toLowerCase() === slug) ??
      ofKind.find(({ entity }) => String(entity.id) === name)
    );
  };

  return {
    switches,
    credentials,
    handler: auditLogHandler({
      clock,
      random,
      switches,
      isServer,
      credentials,
      ledger,
      rateLimits: new RateLimits({ clock }),
      streamingLimits,
      find,
      partialAnswers,
    }),
    addEntity({ kind, slug, id = 13827 + logs.length }) {
      const store = new AuditLogStore({ clock, switches });
      logs.push({ entity: { kind, slug, id }, store });
      return store;
    },
    findEntity: (kind, name) => find(kind, name)?.entity,
    log({ kind, slug }) {
      const found = find(kind, slug);
      if (!found) throw new RangeError(`No audit log of ${kind} ${slug}`);
      return found.store;
    },
    refuseCursors: () => {
      ledger.refuseAll();
    },
    omitShownEvents({ answers = 1 } = {}) {
      partialAnswers.force(answers);
    },
    noteShownEvents: () => {
      partialAnswers.noteShown();
    },
  };
}
