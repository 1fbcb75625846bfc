import type { Config } from './config.ts';
import type { Problem } from './problem.ts';
import { SHAPE_FIELD } from './providers.ts';

/**
 * What a GitHub with this API can't do.
 * Source: docs.github.com, "Streaming the audit log for your enterprise": S3 with OpenID Connect and data residency.
 */
export function hostProblems(config: Config, apiUrl: URL): Problem[] {
  if (!/\.ghe\.com$/i.test(apiUrl.hostname)) return [];
  return config.streams
    .filter(({ settings }) => settings[SHAPE_FIELD] === 'oidc')
    .map(({ name, line, lines }) => ({
      text: `Stream \`${name}\`: GitHub does not offer Amazon S3 with \`${SHAPE_FIELD}: oidc\` on GHE.com; use \`access_keys\`.`,
      line: lines[SHAPE_FIELD] ?? line,
    }));
}
