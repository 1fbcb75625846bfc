import { createHash } from 'node:crypto';
import { readDeliveries } from '../support/archive.ts';
import type { Manifest } from '../support/archive.ts';
import type { KeptArtifact } from './memory-artifacts.ts';
import { ARCHIVE, BRANCH, REPOSITORY, WORKFLOW } from './site.ts';
import type { Site, StoredDelivery } from './site.ts';

/** A stretch of time, in epoch milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What an archive says and holds. */
export interface Held {
  /** Lines by the folder of their source, as UTF-8 text. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** Announced gaps by folder. */
  readonly gaps: ReadonlyMap<string, readonly Stretch[]>;
  /** When the first delivery that holds a read of a source was made, by folder. */
  readonly firstTold: ReadonlyMap<string, number>;
  readonly manifests: readonly Manifest[];
  readonly problems: readonly string[];
}

interface Link extends KeptArtifact {
  readonly sequence: number;
  readonly hash: string;
  readonly previous: string | null;
}

/**
 * The archive as a stranger finds it: from the newest delivery (highest sequence, lowest id among trusted artifacts)
 * down along the hashes. Nothing of `src` is used. `expiredAside` are lines of deliveries that expired before anybody
 * went on from them.
 */
export function readChain(
  site: Site,
  isThere: (artifact: KeptArtifact) => boolean = () => true,
): Held & { readonly expiredAside: Held['lines'] } {
  const there = site.artifacts.all().filter(isThere);
  const links = there.flatMap((artifact) => toLink(site, artifact));
  const byHash = new Map<string, Link>();
  for (const link of links) byHash.set(link.hash, link);
  const order = (a: Link, b: Link): number => b.sequence - a.sequence || a.id - b.id;
  // Of expired ones, too: whoever kept their files has the archive.
  const head = links.toSorted(order)[0];
  const chain: Link[] = [];
  const problems: string[] = [];
  for (let link = head; link !== undefined;) {
    chain.unshift(link);
    if (link.previous === null) break;
    const before = byHash.get(link.previous);
    if (before === undefined) problems.push(`${link.name} follows a delivery that nobody holds`);
    link = before;
  }
  for (const [index, { name, sequence }] of chain.entries()) {
    const before = chain[index - 1]?.sequence ?? 0;
    // The numbers of deliveries that expired are not used again.
    const isSkipped = (number: number): boolean =>
      links.some((link) => link.sequence === number && site.artifacts.isExpired(link));
    for (let number = before + 1; number < sequence; number++)
      if (!isSkipped(number)) problems.push(`${name} comes after number ${before}`);
    if (sequence <= before) problems.push(`${name} comes after number ${before}`);
    const expired = links.find(
      (link) => link.sequence === sequence && link.expiresAt <= (chain[index]?.createdAt ?? 0),
    );
    if (expired !== undefined) problems.push(`${name} has the number of one that had expired`);
  }
  const held = readHeld(chain);
  for (const [index, { name, sequence }] of chain.entries())
    if (held.manifests[index]?.sequence !== sequence) problems.push(`${name} says another number`);
  // Numbers may be skipped, which the plain check does not know.
  const found = held.problems.filter((text) => !/stands where|says it is/.test(text));
  const aside = links.filter((link) => !chain.includes(link) && site.artifacts.isExpired(link));
  const { lines: expiredAside } = readHeld(aside);
  return { ...held, expiredAside, problems: [...problems, ...found] };
}

/** What deliveries hold, read in their order. */
export function readHeld(deliveries: readonly StoredDelivery[]): Held {
  const archive = readDeliveries(deliveries, ARCHIVE);
  const lines = new Map(
    [...archive.lines].map(([folder, list]) => [
      folder,
      list.map((line) => Buffer.from(line, 'latin1').toString()),
    ]),
  );
  const gaps = new Map<string, Stretch[]>();
  const firstTold = new Map<string, number>();
  for (const manifest of archive.manifests) {
    const { createdAt } = manifest as unknown as { createdAt: string };
    for (const source of manifest.sources) {
      const folder = `scope=${source.scope}/slug=${source.slug}/log=${source.log}`;
      const told = source.gaps.map(({ from, to }) => ({
        from: Date.parse(from),
        to: Date.parse(to),
      }));
      gaps.set(folder, [...(gaps.get(folder) ?? []), ...told]);
      // A read that failed before it showed anything begins nothing.
      const isRead = source.complete || source.events > 0;
      if (isRead && !firstTold.has(folder)) firstTold.set(folder, Date.parse(createdAt));
    }
  }
  const { manifests, problems } = archive;
  return { lines, gaps, firstTold, manifests, problems };
}

function toLink(site: Site, artifact: KeptArtifact): Link[] {
  const [, digits] = /^audit-log-collect-(\d{6,})$/.exec(artifact.name) ?? [];
  const run = site.runs.get(artifact.runId);
  const isOurs =
    run?.path === WORKFLOW &&
    run.headBranch === BRANCH &&
    run.headRepository === REPOSITORY &&
    !run.event.startsWith('pull_request');
  if (digits === undefined || !isOurs) return [];
  const bytes = artifact.files.get(`manifests/collect-${digits}.json`) ?? Buffer.from('{}');
  const { previous = null } = JSON.parse(bytes.toString()) as { previous?: string | null };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return [{ ...artifact, sequence: Number(digits), hash, previous }];
}
