import type { Refusal } from './answers.ts';
import type { KnownCredential } from './credentials.ts';

/** An organization or enterprise that has an audit log. */
export interface Entity {
  readonly kind: 'org' | 'enterprise';
  /** The organization's login or the enterprise's slug. */
  readonly slug: string;
  readonly id: number;
}

const reference = 'https://docs.github.com/rest/reference';
const documentationOf = {
  org: `${reference}/orgs#get-the-audit-log-for-an-organization`,
  enterprise: `${reference}/enterprise-admin#get-the-audit-log-for-an-enterprise`,
};
const permissionOf = {
  org: 'organization_administration',
  enterprise: 'enterprise_administration',
};

/** The scopes that let a classic token read an entity's audit log; an Enterprise Server wants more for its own. */
export function acceptedScopes(kind: Entity['kind'], isServer: boolean): readonly string[] {
  if (kind === 'enterprise' && isServer) return ['admin:enterprise'];
  return [`admin:${kind}`, 'audit_log', 'read:audit_log'];
}

/** The 404 of an unknown entity, one without Enterprise, or an organization of someone else. */
export function notFound(kind: Entity['kind']): Refusal {
  return { status: 404, message: 'Not Found', documentation: documentationOf[kind] };
}

/** Why a token may not read an entity's audit log, if so. */
export function denyAccess({
  credential,
  entity,
  scopes,
  enterpriseTakesPermissions,
}: {
  credential: KnownCredential;
  entity: Entity;
  /** Those that let a classic token in. */
  scopes: readonly string[];
  enterpriseTakesPermissions: boolean;
}): Refusal | undefined {
  const { kind, slug } = entity;
  const listed = (slugs: readonly string[] | undefined) =>
    slugs?.some((one) => one.toLowerCase() === slug.toLowerCase());
  const forbidden = (message: string, headers: Record<string, string> = {}): Refusal => ({
    status: 403,
    message,
    documentation: documentationOf[kind],
    headers,
  });

  if (credential.kind === 'github-token') {
    return forbidden('Resource not accessible by integration');
  }
  if (listed(credential.ipBlockedFor)) {
    return forbidden(
      'Although you appear to have the correct authorization credentials, ' +
        `the \`${slug}\` ${kind === 'org' ? 'organization' : 'enterprise'} has an IP allow list ` +
        'enabled, and your IP address is not permitted to access this resource.',
    );
  }
  if (listed(credential.samlBlockedFor)) {
    const place = `${kind === 'org' ? 'orgs' : 'enterprises'}/${slug}`;
    return forbidden(
      'Resource protected by organization SAML enforcement. You must grant your Personal Access ' +
        'token access to this organization.',
      {
        'x-github-sso': `required; url=https://github.com/${place}/sso?authorization_request=AUEDIDBQ`,
      },
    );
  }
  if (credential.kind === 'fine-grained' || credential.kind === 'installation') {
    const permission = permissionOf[kind];
    const takesPermissions = kind === 'org' || enterpriseTakesPermissions;
    if (!takesPermissions || !credential.permissions.includes(permission)) {
      const caller = credential.kind === 'installation' ? 'integration' : 'personal access token';
      return forbidden(`Resource not accessible by ${caller}`, {
        'x-accepted-github-permissions': `${permission}=read`,
      });
    }
  } else if (!scopes.some((scope) => credential.scopes.includes(scope))) {
    return forbidden('Must have admin rights to Repository.');
  }
  if (credential.ownerOf && !listed(credential.ownerOf)) {
    return kind === 'org' ? notFound(kind) : forbidden('Must have admin rights to Repository.');
  }
  return undefined;
}
