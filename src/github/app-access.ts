import type { Entity } from '../events/source.ts';
import type { ApiError } from './api-error.ts';

/** Such as "organization `acme`". */
export function sayEntity({ scope, slug }: Entity): string {
  return `${scope === 'org' ? 'organization' : 'enterprise'} \`${slug}\``;
}

/** One paragraph on why GitHub gave an App no token for an entity, and what to do. */
export function explainAppError(
  error: ApiError,
  entity: Entity,
  { installationId }: { installationId: number | undefined },
): string {
  const { failure, detail, message } = error;
  const name = sayEntity(entity);
  const owner = `an owner of the ${entity.scope === 'org' ? 'organization' : 'enterprise'}`;
  if (/integration not found/i.test(detail)) {
    return `No token for ${name} (${message}): GitHub knows no App with this \`client-id\`. Copy the client id from the App's settings; an App belongs to the one GitHub where it was made, so check \`api-url\`, too.`;
  }
  if (/suspended/i.test(detail)) {
    return `No token for ${name} (${message}): the installation of the GitHub App is suspended. Let ${owner} open its settings and lift that.`;
  }
  switch (failure.kind) {
    case 'unauthorized':
      return `No token for ${name} (${message}): GitHub does not accept what \`private-key\` signs for \`client-id\`. Check that both are of the same App and that the key was not deleted in its settings, or make a new key there; check this machine's clock, too.`;
    case 'not-found':
      return installationId === undefined
        ? `No token for ${name} (${message}): the GitHub App is not installed there, or the name is wrong. Let ${owner} install it, or ${entity.scope === 'org' ? 'take it out of `org`' : 'give `installation-id`, if this GitHub can not look it up for an enterprise'}.`
        : `No token for ${name} (${message}): the GitHub App has no installation \`${installationId}\`. Leave \`installation-id\` out to have it looked up, or take it from the address of the installation's settings.`;
    case 'refused':
      return /permissions requested are not granted/i.test(detail)
        ? `No token for ${name} (${message}): the installation of the GitHub App lacks the organization permission "Administration: read". ${askForPermission(owner)}`
        : `No token for ${name}: GitHub refused to make one for the GitHub App (${message}). Check \`api-url\`, \`client-id\` and \`installation-id\`.`;
    case 'forbidden':
      return /IP allow list/i.test(detail)
        ? `No token for ${name} (${message}): it has an IP allow list, and the address of this runner is not on it. Use a self-hosted runner or a larger runner with a static address, and add it to the list.`
        : `No token for ${name}: GitHub refused to make one for the GitHub App (${message}). Look at its installation in the settings of the ${entity.scope === 'org' ? 'organization' : 'enterprise'}.`;
    default:
      return `No token for ${name}: GitHub did not answer (${message}). What was read is kept and the next run goes on there. If it stays so, check \`api-url\`, the proxy settings and githubstatus.com.`;
  }
}

/** How an App gets a permission; `owner` is who has to agree. */
export function askForPermission(owner: string): string {
  return `Add it in the App's settings (Permissions & events), and let ${owner} accept the new permission.`;
}
