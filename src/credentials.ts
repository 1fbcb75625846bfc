import type { Entity } from './events/source.ts';
import type { ReadBy } from './github/access.ts';
import { openAppCredentials } from './github/app-credentials.ts';
import { fixedToken } from './github/credential.ts';
import type { Credential } from './github/credential.ts';
import { findOrganizations } from './github/find-organizations.ts';
import { openInstallations } from './github/installations.ts';
import type { ApiAccess } from './github/octokit.ts';
import type { Inputs } from './inputs/inputs.ts';

/** What reads the audit logs, and finds whose there are. */
export interface Credentials {
  readonly credentialOf: (entity: Entity) => Credential;
  /** The logins of all organizations of an enterprise; rejects if the list is not whole. */
  readonly organizationsOf: (enterprise: string) => Promise<string[]>;
  /** Revokes what was made for this run; never rejects. */
  readonly close: () => Promise<void>;
}

/** Opens what the inputs name: one token for all, or a GitHub App. Every secret is told to `mask` before it is used. */
export function openCredentials(
  inputs: Pick<Inputs, 'app' | 'auditLogToken'>,
  access: ApiAccess,
  mask: (secret: string) => void,
): Credentials {
  const { app, auditLogToken } = inputs;
  const { credentialOf, close } =
    app === undefined
      ? { credentialOf: () => fixedToken(auditLogToken), close: () => Promise.resolve() }
      : openAppCredentials({
          ...{ ...access, mask, cancelled: access.patience.cancelled },
          installations: openInstallations(app, access),
          installationId: app.installationId,
        });
  for (const secret of secretsOf(app?.privateKey ?? '')) mask(secret);
  return {
    credentialOf,
    close,
    organizationsOf: (slug) =>
      findOrganizations(slug, {
        ...{ access, by: readBy(inputs) },
        credential: credentialOf({ scope: 'enterprise', slug }),
      }),
  };
}

export function readBy({ app }: Pick<Inputs, 'app'>): ReadBy {
  return app === undefined ? 'token' : 'app';
}

/** A key as a whole, and each of its lines: the runner hides secrets line by line. */
function secretsOf(privateKey: string): string[] {
  const lines = privateKey.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
  return lines.length === 0 ? [] : [privateKey, ...lines];
}
