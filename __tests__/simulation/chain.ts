import { createHash } from 'node:crypto';
import type { SinkName } from '../../src/events/manifest.ts';
import { readDeliveries } from '../support/archive.ts';
import type { Manifest } from '../support/archive.ts';
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

/** One delivery where it is kept. */
export interface Link extends StoredDelivery {
  readonly sink: SinkName | 'earlier branch';
  /** Of an artifact; 0 on the branch. */
  readonly id: number;
  readonly sequence: number;
  readonly hash: string;
  readonly previous: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** What a chain tells beside what it holds. */
export interface Chain extends Held {
  /** The hash of the newest delivery's manifest. */
  readonly head: string | undefined;
  /** Lines of deliveries that expired before anybody went on from them. */
  readonly expiredAside: Held['lines'];
}

/**
 * The archive as a stranger finds it in a sink: from its newest delivery (the highest sequence, of that the one that the
 * branch holds or else the lowest id among trusted artifacts) down along the hashes. Nothing of `src` is used. What the
 * sink lacks must be announced as that, and be held by another. Without `sink` all are taken for one.
 */
export function readChain(
  site: Site,
  { sink, isThere = () => true }: { sink?: SinkName; isThere?: (link: Link) => boolean } = {},
): Chain {
  const links = [
    ...site.branch.earlier.flatMap((files) => linksOfBranch(files, 'earlier branch')),
    ...linksOfBranch(site.branch.files(), 'commit'),
    ...linksOfArtifacts(site),
  ].filter(isThere);
  const isOwn = (link: Link): boolean =>
    sink === undefined ? link.sink !== 'earlier branch' : link.sink === sink;
  const onBranch = new Set(links.filter((link) => link.sink === 'commit').map(({ hash }) => hash));
  const order = (a: Link, b: Link): number =>
    b.sequence - a.sequence ||
    Number(onBranch.has(b.hash)) - Number(onBranch.has(a.hash)) ||
    a.id - b.id;
  // Of expired ones, too: whoever kept their files has the archive.
  const head = links.filter(isOwn).toSorted(order)[0];
  const byHash = new Map<string, Link>();
  for (const link of links.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b))))
    byHash.set(link.hash, link);
  const chain: Link[] = [];
  const problems: string[] = [];
  for (let link = head; link !== undefined;) {
    chain.unshift(link);
    if (link.previous === null) break;
    const before = byHash.get(link.previous);
    if (before === undefined) problems.push(`${link.name} follows a delivery that nobody holds`);
    link = before;
  }
  const isExpired = ({ expiresAt }: Link): boolean => expiresAt <= site.now();
  for (const [index, { name, sequence, hash, createdAt }] of chain.entries()) {
    const before = chain[index - 1]?.sequence ?? 0;
    // The numbers of deliveries that expired are not used again.
    const isSkipped = (number: number): boolean =>
      links.some((link) => link.sequence === number && isExpired(link));
    for (let number = before + 1; number < sequence; number++)
      if (!isSkipped(number)) problems.push(`${name} comes after number ${before}`);
    if (sequence <= before) problems.push(`${name} comes after number ${before}`);
    const reused = links.some(
      (link) => link.sequence === sequence && link.hash !== hash && link.expiresAt <= createdAt,
    );
    if (reused) problems.push(`${name} has the number of one that had expired`);
  }
  const held = readHeld(chain);
  for (const [index, { name, sequence }] of chain.entries())
    if (held.manifests[index]?.sequence !== sequence) problems.push(`${name} says another number`);
  problems.push(...findMisheld(held.manifests));
  if (sink !== undefined) problems.push(...findUntold(sink, chain, held.manifests));
  // Numbers may be skipped, which the plain check does not know.
  const found = held.problems.filter((text) => !/stands where|says it is/.test(text));
  const aside = links.filter((link) => !chain.includes(link) && isExpired(link));
  const { lines: expiredAside } = readHeld(aside);
  return { ...held, head: head?.hash, expiredAside, problems: [...problems, ...found] };
}

function folderAndPhrase({
  scope,
  slug,
  log,
  phrase,
}: Manifest['checkpoint']['sources'][number] | Manifest['sources'][number]): string {
  return `scope=${scope}/slug=${slug}/log=${log} ${phrase}`.trim();
}

/** What the newest manifest says that the chain holds must be what the deliveries told of, each less its gaps. */
function findMisheld(manifests: readonly Manifest[]): string[] {
  const toStretch = ({ from, to }: { from: string; to: string }): Stretch => ({
    from: Date.parse(from),
    to: Date.parse(to),
  });
  const states = manifests.at(-1)?.checkpoint.sources ?? [];
  return states.flatMap((state) => {
    const name = folderAndPhrase(state);
    const told = manifests
      .flatMap(({ sources }) => sources)
      .filter((source) => folderAndPhrase(source) === name)
      .map(({ span, gaps }) => ({ ...toStretch(span), gaps: gaps.map(toStretch) }));
    const borders = told.flatMap(({ from, to, gaps }) =>
      [{ from, to }, ...gaps].flatMap((one) => [one.from, one.to]),
    );
    const times = [...new Set(borders)].sort((a, b) => a - b);
    const isIn = (time: number, one: Stretch): boolean => one.from <= time && time < one.to;
    const isHeld = (time: number): boolean =>
      told.some((one) => isIn(time, one) && !one.gaps.some((gap) => isIn(time, gap)));
    const held: { from: number; to: number }[] = [];
    for (const [index, from] of times.entries()) {
      const to = times[index + 1];
      if (to === undefined || !isHeld(from)) continue;
      const last = held.at(-1);
      if (last?.to === from) last.to = to;
      else held.push({ from, to });
    }
    const said = JSON.stringify(state.covered.map(({ from, to }) => ({ from, to })));
    return said === JSON.stringify(held)
      ? []
      : [`the archive says that it holds ${said} of ${name}, not ${JSON.stringify(held)}`];
  });
}

/** What the sink lacks of its own chain must stand in a manifest. */
function findUntold(
  sink: SinkName,
  chain: readonly Link[],
  manifests: readonly Manifest[],
): string[] {
  const told = manifests
    .flatMap(({ lacking = [] }) => lacking)
    .filter((lacking) => lacking.sink === sink);
  const isTold = (number: number): boolean =>
    told.some(({ from, to }) => from <= number && number <= to);
  return chain
    .filter((link) => link.sink !== sink && !isTold(link.sequence))
    .map(({ name }) => `the sink ${sink} lacks ${name}, and no manifest says so`);
}

/** What deliveries hold, read in their order. */
export function readHeld(deliveries: readonly StoredDelivery[]): Held {
  const archive = readDeliveries(deliveries, ARCHIVE);
  const lines = new Map<string, string[]>();
  const hold = (folder: string, list: readonly string[]): void => {
    const texts = list.map((line) => Buffer.from(line, 'latin1').toString());
    lines.set(folder, [...(lines.get(folder) ?? []), ...texts]);
  };
  for (const [folder, list] of archive.lines) hold(folder, list);
  for (const [folder, list] of archive.quarantined)
    hold(
      folder,
      list.map(({ content }) => content),
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

function linksOfArtifacts(site: Site): Link[] {
  return site.artifacts.all().flatMap((artifact) => {
    const [, digits] = /^audit-log-collect-(\d{6,})$/.exec(artifact.name) ?? [];
    const run = site.runs.get(artifact.runId);
    const isOurs =
      run?.path === WORKFLOW &&
      run.headBranch === BRANCH &&
      run.headRepository === REPOSITORY &&
      !run.event.startsWith('pull_request');
    if (digits === undefined || !isOurs) return [];
    const bytes = artifact.files.get(`manifests/collect-${digits}.json`) ?? Buffer.from('{}');
    return [{ ...artifact, sink: 'artifact' as const, sequence: Number(digits), ...toLink(bytes) }];
  });
}

/** A delivery on the branch is its manifest with all files of its name, listed or not. */
function linksOfBranch(held: ReadonlyMap<string, Buffer>, sink: Link['sink']): Link[] {
  const files = [...held].map(([path, bytes]) => [path.slice(ARCHIVE.length + 1), bytes] as const);
  return files.flatMap(([path, bytes]) => {
    const [, digits] = /^manifests\/collect-(\d{6,})\.json$/.exec(path) ?? [];
    if (digits === undefined) return [];
    const { createdAt } = JSON.parse(bytes.toString()) as { createdAt: string };
    return [
      {
        ...{ sink, id: 0, sequence: Number(digits) },
        name: `${ARCHIVE}-collect-${digits}`,
        files: new Map(files.filter(([other]) => other.includes(`/collect-${digits}`))),
        ...{ createdAt: Date.parse(createdAt), expiresAt: Infinity, ...toLink(bytes) },
      },
    ];
  });
}

function toLink(bytes: Buffer): Pick<Link, 'hash' | 'previous'> {
  const { previous = null } = JSON.parse(bytes.toString()) as { previous?: string | null };
  return { previous, hash: createHash('sha256').update(bytes).digest('hex') };
}
