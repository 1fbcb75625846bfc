import * as v from 'valibot';
import { chainNamed } from '../checkpoint/backfill-state.ts';
import type { CachedCheckpoint } from '../checkpoint/cache-store.ts';
import type { Chain } from '../checkpoint/chain.ts';
import { BACKFILL_PREFIX, COLLECT, manifestPath, manifestSchema } from '../events/manifest.ts';
import { sourceName } from '../events/source.ts';
import type { Source } from '../events/source.ts';
import type { Span } from '../events/spans.ts';
import { joinSpans, lessSpans } from '../events/spans.ts';
import type { Branch } from '../github/branch.ts';

/** Of any chain's state what it says of the time that it holds. A backfill covers only what is settled. */
const statesSchema = v.array(
  v.object({
    scope: v.picklist(['org', 'enterprise']),
    slug: v.string(),
    log: v.picklist(['web', 'git']),
    phrase: v.string(),
    covered: v.optional(v.array(v.object({ from: v.number(), to: v.number() })), []),
    settledTo: v.optional(v.number(), Infinity),
  }),
);

/**
 * What the archive's chains other than `own` hold of each source, by its name, as the newest state of each says, in the
 * cache and on the branch. What a collection read last may still lack late events, so only what is settled counts.
 * What is not found is read again, and counts as held twice; so nothing but a failing store makes this reject.
 */
export async function findElsewhere(options: {
  archive: string;
  /** The chain that asks. */
  own: string;
  /** Keys of all cache entries that begin so. */
  cacheKeys: (prefix: string) => Promise<readonly string[]>;
  loadCached: (chain: Chain<Source>) => Promise<CachedCheckpoint<Source>>;
  /** If the archive is kept on one. */
  branch: Branch | undefined;
}): Promise<ReadonlyMap<string, readonly Span[]>> {
  const { own } = options;
  const found = new Map<string, Span[]>();
  for await (const states of statesElsewhere(options)) {
    const parsed = v.safeParse(statesSchema, states);
    for (const state of parsed.success ? parsed.output : []) {
      const settled = lessSpans(state.covered, [{ from: state.settledTo, to: Infinity }]);
      const name = sourceName(state);
      found.set(name, joinSpans([...(found.get(name) ?? []), ...settled]));
    }
  }
  return found;

  async function* statesElsewhere({
    archive,
    cacheKeys,
    loadCached,
    branch,
  }: typeof options): AsyncGenerator<unknown, void> {
    // GitHub lists a hundred keys, and a collection may have saved more than that.
    const backfills = await cacheKeys(`${archive}/${BACKFILL_PREFIX}`);
    const names = new Set([COLLECT, ...backfills.flatMap((key) => chainOfKey(key, archive) ?? [])]);
    names.delete(own);
    for (const name of names) {
      const cached = await loadCached(chainNamed(name));
      if (cached.kind === 'found') yield cached.checkpoint.sources;
    }
    if (branch === undefined) return;
    const folder = `${archive}/manifests`;
    const { head, entries } = await branch.look([folder]);
    const listed = entries.get(folder);
    if (head === undefined || listed === undefined) return;
    for (const [chain, { delivery }] of newestOfEach(await branch.list(listed.oid))) {
      if (chain === own) continue;
      yield readStates(await branch.read(head, `${archive}/${manifestPath(delivery)}`));
    }
  }
}

function readStates(bytes: Buffer | undefined): unknown {
  try {
    const manifest = v.safeParse(manifestSchema, JSON.parse(String(bytes)));
    return manifest.success ? manifest.output.checkpoint.sources : undefined;
  } catch {
    return undefined;
  }
}

/** `audit-log/backfill-20260601-20260901/000003-…` → `backfill-20260601-20260901`. */
function chainOfKey(key: string, archive: string): string | undefined {
  const [folder = '', ...rest] = key.slice(archive.length + 1).split('/');
  if (rest.length !== 1) return undefined;
  return folder.startsWith(BACKFILL_PREFIX) ? folder : undefined;
}

/** By chain the delivery with the highest number. */
function newestOfEach(
  manifests: readonly string[],
): ReadonlyMap<string, { readonly delivery: string; readonly sequence: number }> {
  const newest = new Map<string, { delivery: string; sequence: number }>();
  for (const file of manifests) {
    const [, delivery, chain, digits] = /^((.+)-(\d{6,12}))\.json$/.exec(file) ?? [];
    if (delivery === undefined || chain === undefined) continue;
    const sequence = Number(digits);
    if (sequence > (newest.get(chain)?.sequence ?? 0)) newest.set(chain, { delivery, sequence });
  }
  return newest;
}
