import { createHash } from 'node:crypto';
import type { BackfillState } from '../../src/checkpoint/backfill-state.ts';
import type { Stretch } from './chain.ts';
import { ARCHIVE, folderOf } from './site.ts';
import type { Site, StoredDelivery } from './site.ts';

/** The part of a manifest that is looked at here. */
interface Manifest {
  readonly archive: string;
  readonly chain: string;
  readonly sequence: number;
  readonly previous: string | null;
  readonly sources: readonly {
    readonly scope: string;
    readonly slug: string;
    readonly log: string;
    readonly complete: boolean;
    readonly events: number;
    readonly gaps: readonly { readonly from: string; readonly to: string }[];
  }[];
  readonly segments: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly events: number;
  }[];
  readonly quarantine?: Manifest['segments'];
  readonly checkpoint: { readonly sources: readonly BackfillState[] };
}

interface Link extends StoredDelivery {
  readonly sink: string;
  readonly id: number;
  readonly sequence: number;
  readonly hash: string;
  readonly manifest: Manifest;
}

/** What a chain of deliveries holds and says, read with nothing of the action's code. */
export interface ReadChain {
  readonly head: string | undefined;
  /** As UTF-8, by the folder of their source. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly gaps: ReadonlyMap<string, readonly Stretch[]>;
  /** Events that the manifests count, by folder. */
  readonly told: ReadonlyMap<string, number>;
  /** What the newest manifest says that the next run goes on from. */
  readonly states: readonly BackfillState[];
  /** Whether the newest manifest that tells of a source calls it complete, by folder. */
  readonly complete: ReadonlyMap<string, boolean>;
  readonly deliveries: number;
  readonly problems: readonly string[];
}

/**
 * The deliveries of one chain as a stranger finds them in a sink (in all of them without `sink`), from the newest one (the
 * highest number, of that the one on the branch or else the lowest id) down along the hashes.
 */
export function readNamedChain(site: Site, chain: string, sink?: string): ReadChain {
  const links = [
    ...[...site.branch.earlier, site.branch.files()].flatMap((files) => onBranch(files, chain)),
    ...inArtifacts(site, chain),
  ];
  const isOwn = (link: Link): boolean => sink === undefined || link.sink === sink;
  const kept = new Set(links.filter((link) => link.sink === 'commit').map(({ hash }) => hash));
  const [head] = links
    .filter(isOwn)
    .sort(
      (a, b) =>
        b.sequence - a.sequence ||
        Number(kept.has(b.hash)) - Number(kept.has(a.hash)) ||
        a.id - b.id,
    );
  const byHash = new Map(links.map((link) => [link.hash, link]));
  const problems: string[] = [];
  const found: Link[] = [];
  for (let link = head; link !== undefined;) {
    found.unshift(link);
    const { previous } = link.manifest;
    if (previous === null) break;
    const before = byHash.get(previous);
    if (before === undefined) problems.push(`${link.name} follows a delivery that nobody holds`);
    else if (before.sequence !== link.sequence - 1)
      problems.push(`${link.name} follows number ${before.sequence}`);
    link = before;
  }
  const read = readLinks(found, chain);
  return { ...read, head: head?.hash, problems: [...problems, ...read.problems] };
}

/** The same for what the later steps have stored, in the order in which they did. */
export function readStored(site: Site, chain: string): ReadChain {
  const links = site.stored.flatMap((delivery) =>
    toLink(delivery, { chain, sink: 'later', id: 0 }),
  );
  return { ...readLinks(links, chain), head: links.at(-1)?.hash };
}

function readLinks(links: readonly Link[], chain: string): Omit<ReadChain, 'head'> {
  const lines = new Map<string, string[]>();
  const gaps = new Map<string, Stretch[]>();
  const told = new Map<string, number>();
  const complete = new Map<string, boolean>();
  const problems: string[] = [];
  for (const { name, files, manifest } of links) {
    if (manifest.chain !== chain || manifest.archive !== ARCHIVE)
      problems.push(`${name} says it is one of ${manifest.archive}, ${manifest.chain}`);
    const held = [...files.keys()].filter((path) => !path.startsWith('manifests/')).sort();
    const { segments, quarantine = [] } = manifest;
    const listed = [...segments, ...quarantine].map(({ path }) => path).sort();
    if (held.join() !== listed.join())
      problems.push(`${name} lists ${listed.join()} but holds ${held.join()}`);
    for (const { path, sha256, events, bytes } of [...segments, ...quarantine]) {
      const content = files.get(path) ?? Buffer.of();
      const isOdd = path.startsWith('quarantine/');
      const folder = path.replace(/^quarantine\/|\/(day=|[^=]*\.jsonl$).*/g, '');
      const own = content.toString().split('\n').slice(0, -1);
      if (hash(content) !== sha256 || content.length !== bytes || own.length !== events)
        problems.push(`${name}: ${path} is not what the manifest says`);
      const texts = isOdd ? own.map(contentOf) : own;
      lines.set(folder, [...(lines.get(folder) ?? []), ...texts]);
    }
    for (const source of manifest.sources) {
      const folder = `scope=${source.scope}/slug=${source.slug}/log=${source.log}`;
      const own = source.gaps.map(({ from, to }) => ({
        from: Date.parse(from),
        to: Date.parse(to),
      }));
      gaps.set(folder, [...(gaps.get(folder) ?? []), ...own]);
      told.set(folder, (told.get(folder) ?? 0) + source.events);
      complete.set(folder, source.complete);
    }
  }
  const states = links.at(-1)?.manifest.checkpoint.sources ?? [];
  return { lines, gaps, told, states, complete, deliveries: links.length, problems };
}

/** What is in quarantine, as GitHub sent it. */
function contentOf(line: string): string {
  const { base64 } = JSON.parse(line) as { base64: string };
  return Buffer.from(base64, 'base64').toString();
}

function inArtifacts(site: Site, chain: string): Link[] {
  return site.artifacts
    .all()
    .flatMap((artifact) => toLink(artifact, { chain, sink: 'artifact', id: artifact.id }));
}

/** A delivery on the branch is its manifest with all files of its name, listed or not. */
function onBranch(held: ReadonlyMap<string, Buffer>, chain: string): Link[] {
  const files = [...held].map(([path, bytes]) => [path.slice(ARCHIVE.length + 1), bytes] as const);
  return files.flatMap(([path]) => {
    const delivery = /^manifests\/(.+)\.json$/.exec(path)?.[1];
    if (delivery === undefined) return [];
    const own = files.filter(([other]) => other === path || other.includes(`/${delivery}-`));
    const stored = { name: `${ARCHIVE}-${delivery}`, files: new Map(own) };
    return toLink(stored, { chain, sink: 'commit', id: 0 });
  });
}

function toLink(
  delivery: StoredDelivery,
  { chain, sink, id }: { chain: string; sink: string; id: number },
): Link[] {
  const { name, files } = delivery;
  const prefix = `${ARCHIVE}-${chain}-`;
  const digits = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  const bytes = files.get(`manifests/${name.slice(ARCHIVE.length + 1)}.json`);
  if (!/^\d{6}$/.test(digits) || bytes === undefined) return [];
  const manifest = JSON.parse(bytes.toString()) as Manifest;
  return [{ name, files, sink, id, sequence: Number(digits), hash: hash(bytes), manifest }];
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All that is kept of one chain, as one text: to see whether anything of it changed. */
export function traceOf(site: Site, chain: string): string {
  const prefix = `${ARCHIVE}/${chain === 'collect' ? 'checkpoint' : chain}/`;
  const cached = site.cache.newest(prefix);
  const parts = [
    ...site.artifacts
      .all()
      .filter(({ name }) => name.startsWith(`${ARCHIVE}-${chain}-`))
      .flatMap(({ id, files }) => [`${id}`, ...[...files].flat()]),
    ...[...site.branch.files()].filter(([path]) => path.includes(`/${chain}-`)).flat(),
    ...site.stored
      .filter(({ name }) => name.startsWith(`${ARCHIVE}-${chain}-`))
      .map(({ name }) => name),
    ...[cached?.key ?? '', ...[...(cached?.files ?? [])].flat()],
  ];
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
}

/** What the newest cache entry of a chain says; undefined if there is none, or it is torn. */
export function readCached(
  site: Site,
  chain: string,
): { head: string | null; states: readonly BackfillState[] } | undefined {
  const entry = site.cache.newest(`${ARCHIVE}/${chain}/`);
  try {
    const [bytes] = [...(entry?.files.values() ?? [])];
    const { head, sources } = JSON.parse(String(bytes)) as {
      head: string | null;
      sources: BackfillState[];
    };
    return { head, states: sources };
  } catch {
    return undefined;
  }
}

/** The state of a source of this name. */
export function stateOf(
  states: readonly BackfillState[],
  source: string,
): BackfillState | undefined {
  return states.find(
    ({ scope, slug, log }) => folderOf(`${scope}/${slug}/${log}`) === folderOf(source),
  );
}
