import { ExplainedError } from '../errors.ts';
import type { Entity } from '../events/source.ts';
import { ApiError, isTransient } from './api-error.ts';
import { explainAppError, sayEntity } from './app-access.ts';
import type { Credential } from './credential.ts';
import type { Installations } from './installations.ts';
import { ReadingStopped } from './patience.ts';
import type { Clock } from './patience.ts';

/** What a run reads with as a GitHub App: one token at a time for each organization or enterprise. */
export interface AppCredentials {
  /** One for all sources of the entity. Nothing is asked of GitHub before its token is. */
  credentialOf(entity: Entity): Credential;
  /** Revokes every token that may still be good. What can't be revoked is a line in the log: it never rejects. */
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;
/** A token is replaced so long before it ends: no request takes longer. */
const MARGIN_MS = 5 * MINUTE_MS;
/** GitHub allows 100 requests at the same time. */
const LANES = 20;
/** How long the end of a run waits for a token that is being made. */
const WAITING_MS = 3_000;

interface Held {
  readonly token: string;
  readonly entity: Entity;
  readonly expiresAt: number;
  renewAt: number;
}

/**
 * Tokens are minted when they are asked for, by all askers together, renewed in time by `clock`, and told to `mask`
 * before anything else. A cancelled job revokes them at once, because it reads nothing any more.
 */
export function openAppCredentials(options: {
  installations: Installations;
  installationId: number | undefined;
  clock: Clock;
  cancelled: AbortSignal;
  mask: (secret: string) => void;
  log: (line: string) => void;
}): AppCredentials {
  const { installations, clock, cancelled, mask, log } = options;
  const credentials = new Map<string, Credential>();
  const held = new Set<Held>();
  const mintings = new Set<Promise<unknown>>();
  const stop = Promise.withResolvers<never>();
  stop.promise.catch(() => undefined);
  let revoking: Promise<unknown> = Promise.resolve();
  const onCancel = (): void => {
    stop.reject(new ReadingStopped('cancelled'));
    revoking = revokeAll();
  };
  if (cancelled.aborted) onCancel();
  else cancelled.addEventListener('abort', onCancel, { once: true });

  async function mint(entity: Entity): Promise<Held> {
    const askedAt = clock.now();
    const { token, lifetimeMs } = await installations.mint(entity);
    mask(token);
    const expiresAt = askedAt + lifetimeMs;
    const renewAt = Math.max(expiresAt - MARGIN_MS, askedAt + lifetimeMs / 2);
    const made = { token, entity, expiresAt, renewAt };
    held.add(made);
    return made;
  }

  function open(entity: Entity): Credential {
    let current: Held | undefined;
    let minting: Promise<Held> | undefined;
    let refusal: ExplainedError | undefined;

    async function renew(): Promise<Held> {
      try {
        return (current = await mint(entity));
      } catch (error) {
        // While the last one is good, there is time to try again.
        if (current !== undefined && clock.now() + MINUTE_MS < current.expiresAt) {
          current.renewAt = clock.now() + MINUTE_MS;
          return current;
        }
        if (!(error instanceof ApiError)) throw error;
        const explained = new ExplainedError(explainAppError(error, entity, options));
        if (!isTransient(error)) refusal = explained;
        throw explained;
      }
    }

    return {
      async token() {
        if (cancelled.aborted) throw new ReadingStopped('cancelled');
        if (refusal !== undefined) throw refusal;
        if (current !== undefined && clock.now() < current.renewAt) return current.token;
        if (minting === undefined) {
          const begun = renew().finally(() => {
            minting = undefined;
            mintings.delete(begun);
          });
          minting = begun;
          mintings.add(begun);
        }
        const { token } = await Promise.race([minting, stop.promise]);
        return token;
      },
      giveUp(refused) {
        if (current?.token === refused) current = undefined;
        return true;
      },
    };
  }

  async function revokeAll(): Promise<void> {
    const left = [...held].filter(({ expiresAt }) => clock.now() < expiresAt);
    held.clear();
    const revokeNext = async (): Promise<void> => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await revoke(one);
    };
    await Promise.all(Array.from({ length: Math.min(LANES, left.length) }, revokeNext));
  }

  async function revoke({ token, entity, expiresAt }: Held): Promise<void> {
    try {
      await installations.revoke(token);
    } catch (error) {
      const why = error instanceof ApiError ? error.message : 'it did not answer';
      const until = new Date(expiresAt).toISOString().slice(11, 16);
      log(
        `GitHub did not revoke the App's token for ${sayEntity(entity)} (${why}); it ends by itself at ${until} UTC.`,
      );
    }
  }

  return {
    credentialOf(entity) {
      const name = `${entity.scope}/${entity.slug}`;
      const credential = credentials.get(name) ?? open(entity);
      credentials.set(name, credential);
      return credential;
    },
    async close() {
      cancelled.removeEventListener('abort', onCancel);
      await settled([...mintings]);
      await revoking;
      await revokeAll();
    },
  };
}

/** Waits until all have ended, but not for long. */
async function settled(promises: readonly Promise<unknown>[]): Promise<void> {
  if (promises.length === 0) return;
  const enough = new Promise((resolve) => {
    AbortSignal.timeout(WAITING_MS).addEventListener('abort', resolve);
  });
  await Promise.race([Promise.allSettled(promises), enough]);
}
