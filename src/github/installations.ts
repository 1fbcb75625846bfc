import type { Entity } from '../events/source.ts';
import { ApiError } from './api-error.ts';
import { askWith, openAppOctokit, openAsker } from './octokit.ts';
import type { ApiAccess, Asker, Octokit } from './octokit.ts';
import { openRetries } from './patience.ts';
import type { Clock, Patience } from './patience.ts';

/** A GitHub App, as one that can sign for it knows it. */
export interface App {
  readonly clientId: string;
  /** PEM. */
  readonly privateKey: string;
  /** Looked up for each organization or enterprise if undefined. */
  readonly installationId: number | undefined;
}

/** A token with which an App acts in one organization or enterprise. */
export interface InstallationToken {
  readonly token: string;
  /** By GitHub's own clock. */
  readonly lifetimeMs: number;
}

/** Makes and revokes tokens. Every call rejects with an `ApiError` or `ReadingStopped` if GitHub does not do it. */
export interface Installations {
  mint(entity: Entity): Promise<InstallationToken>;
  /** Tries for some seconds at most, also when the job is cancelled. */
  revoke(token: string): Promise<void>;
}

/** Source: docs.github.com, "Generating an installation access token for a GitHub App". */
const LIFETIME_MS = 60 * 60_000;
/** A cancelled job has ten seconds for all that it does. */
const REVOKING_MS = 3_000;
/** The least that reading an organization's log takes; what an enterprise's takes is not documented. */
const LEAST = { organization_administration: 'read' } as const;

export function openInstallations(app: App, access: ApiAccess): Installations {
  const ids = new Map<string, number>();
  let opened: Promise<Octokit> | undefined;

  async function lookUp({ scope, slug }: Entity, ask: Asker): Promise<number> {
    const { id } =
      scope === 'org'
        ? await ask(({ rest }, request) => rest.apps.getOrgInstallation({ org: slug, request }))
        : await ask<{ id: number }>((octokit, request) =>
            octokit.request('GET /enterprises/{enterprise}/installation', {
              ...{ enterprise: slug, request },
            }),
          );
    return id;
  }

  return {
    async mint(entity) {
      // Of its own for each token, so that the failures of one organization leave time for the others.
      const retries = openRetries(access);
      const open = (): Promise<Octokit> => (opened ??= openAppOctokit(app, access));
      const ask = askWith(open, access.timeoutMs, { retries });
      const name = `${entity.scope}/${entity.slug}`;
      const id = app.installationId ?? ids.get(name) ?? (await lookUp(entity, ask));
      ids.set(name, id);
      const permissions = entity.scope === 'org' ? { permissions: LEAST } : {};
      const { token, expires_at, date } = await ask(async ({ rest }, request) => {
        const { data, headers } = await rest.apps.createInstallationAccessToken({
          ...{ installation_id: id, ...permissions, request },
        });
        return { data: { ...data, date: headers.date } };
      });
      const lifetimeMs = Date.parse(expires_at) - Date.parse(date ?? '');
      return { token, lifetimeMs: Number.isNaN(lifetimeMs) ? LIFETIME_MS : lifetimeMs };
    },
    async revoke(token) {
      const timeoutMs = Math.min(REVOKING_MS, access.timeoutMs);
      const retries = openRetries({ ...access, patience: lastPatience(access.clock) });
      const ask = openAsker({ ...access, token, timeoutMs }, retries);
      try {
        await ask(async ({ rest }, request) => {
          await rest.apps.revokeInstallationAccessToken({ request });
          return { data: {} };
        });
      } catch (error) {
        // It is no token (any more).
        if (!(error instanceof ApiError) || error.failure.kind !== 'unauthorized') throw error;
      }
    },
  };
}

/** Once more after a fault, even if the job is cancelled. */
function lastPatience(clock: Clock): Patience {
  return {
    retries: 1,
    maxWaitMs: 0,
    maxRetryMs: 2 * REVOKING_MS,
    deadline: clock.now() + 2 * REVOKING_MS,
    cancelled: new AbortController().signal,
  };
}
