import type { CollectParts } from './collect.ts';
import { ExplainedError } from './errors.ts';
import type { Source } from './events/source.ts';
import type { ReadBy } from './github/access.ts';
import { explainFinding } from './github/find-organizations.ts';
import type { Inputs } from './inputs/inputs.ts';
import { plural } from './words.ts';

type Given = Pick<
  Inputs,
  'allOrganizationsOf' | 'app' | 'auditLogToken' | 'include' | 'mode' | 'phrase' | 'sources'
>;

/**
 * The sources of a run: those of the inputs or, with `org: '*'`, one of each event type for every organization of the
 * enterprises. Throws an `ExplainedError` if these can't be found: a run without them would look as if all was well.
 */
export async function findSources(
  inputs: Given,
  parts: {
    organizationsOf: (enterprise: string) => Promise<string[]>;
    by: ReadBy;
    log: (line: string) => void;
  },
): Promise<readonly Source[]> {
  const { allOrganizationsOf, include, phrase } = inputs;
  const canAsk = inputs.app !== undefined || inputs.auditLogToken !== '';
  // Where only the position is looked at or changed, the archive itself says whose it is.
  if (allOrganizationsOf.length === 0 || !canAsk || inputs.mode === 'state') return inputs.sources;
  const slugs = new Set<string>();
  for (const enterprise of allOrganizationsOf) {
    const found = await parts.organizationsOf(enterprise).catch((error: unknown) => {
      const text = explainFinding(error, enterprise, parts.by);
      throw text === undefined ? error : new ExplainedError(text);
    });
    if (found.length === 0) {
      throw new ExplainedError(
        `GitHub shows no organization of the enterprise \`${enterprise}\`. Check the spelling of \`enterprise\` and whose token it is, or name the organizations in \`org\`. Nothing was read.`,
      );
    }
    parts.log(`The enterprise \`${enterprise}\` has ${plural(found.length, 'organization')}.`);
    for (const slug of found) slugs.add(slug);
  }
  return [...slugs].flatMap((slug) =>
    include.map((log): Source => ({ scope: 'org', slug, log, phrase })),
  );
}

/** Collecting that notes which organizations the archive has and a run with `org: '*'` did not find. */
export function noteGone(
  parts: CollectParts,
  { allOrganizationsOf }: Pick<Inputs, 'allOrganizationsOf'>,
): { readonly parts: CollectParts; readonly gone: () => readonly string[] } {
  if (allOrganizationsOf.length === 0) return { parts, gone: () => [] };
  const found = new Set(parts.sources.map(({ slug }) => slug));
  let gone: readonly string[] = [];
  const loadCheckpoint: CollectParts['loadCheckpoint'] = async () => {
    const loaded = await parts.loadCheckpoint();
    const known = loaded.checkpoint.sources.filter(({ scope }) => scope === 'org');
    gone = [...new Set(known.map(({ slug }) => slug))].filter((slug) => !found.has(slug)).sort();
    return loaded;
  };
  return { parts: { ...parts, loadCheckpoint }, gone: () => gone };
}
