import type { Simulator } from '../../simulator/simulator.ts';
import { unzip } from '../../simulator/zip.ts';
import { filesOf, linesOf, problemsOfFile, readQuarantine, sha256 } from './listed-files.ts';
import type { Quarantined } from './listed-files.ts';

/** The part of a manifest that is checked here, as design.md describes it. */
export interface Manifest {
  readonly archive: string;
  readonly chain: string;
  readonly sequence: number;
  readonly previous: string | null;
  readonly run: { readonly id: string; readonly attempt: number };
  readonly sources: readonly {
    readonly scope: string;
    readonly slug: string;
    readonly log: string;
    readonly phrase: string;
    readonly span: { readonly from: string; readonly to: string };
    readonly complete: boolean;
    readonly events: number;
    readonly quarantined?: Readonly<Record<string, number>>;
    readonly late: { readonly events: number; readonly longestSeconds: number };
    readonly gaps: readonly { readonly from: string; readonly to: string }[];
  }[];
  readonly segments: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly events: number;
    readonly firstTime?: string;
    readonly lastTime?: string;
  }[];
  readonly quarantine?: Manifest['segments'];
  readonly lacking?: readonly {
    readonly sink: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly checkpoint: {
    readonly sources: readonly {
      readonly scope: string;
      readonly slug: string;
      readonly log: string;
      readonly phrase: string;
      /** Epoch milliseconds. */
      readonly covered: readonly { readonly from: number; readonly to: number }[];
    }[];
  };
}

/** All deliveries of one archive, read with nothing of the action's code. */
export interface Archive {
  /** The chain, its oldest delivery first. */
  readonly manifests: readonly Manifest[];
  /** Every line by the folder of its source, such as `scope=org/slug=acme/log=web`; bytes as Latin-1. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** What is in quarantine, by the folder of its source. */
  readonly quarantined: ReadonlyMap<string, readonly Quarantined[]>;
  /** What contradicts the formats, the hashes or the chain. */
  readonly problems: readonly string[];
  /** Artifacts with the archive's name that the chain does not reach, such as `audit-log-collect-000002 (4700000003)`. */
  readonly orphans: readonly string[];
}

interface Delivery {
  readonly name: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

const SEGMENT =
  /^(scope=(?:org|enterprise)\/slug=[^/]+\/log=(?:web|git))\/day=([^/]+)\/((?:collect|backfill-[\w.-]+)-\d{6})-\d{4}\.ndjson$/;

/**
 * Unzips the artifacts of an archive, follows the chain from its head (the highest sequence, of that the lowest id) by
 * the hashes of manifests, and checks everything that a manifest says. Only what these workflows made on the default
 * branch can be the head.
 */
export async function readArchive(
  github: Simulator,
  archive = 'audit-log',
  workflows: readonly string[] = ['.github/workflows/audit-log.yml'],
  chain = 'collect',
): Promise<Archive> {
  const { defaultBranch, id: repository } = github.repository;
  const named = github.artifacts
    .list()
    .filter(({ name }) => name.replace(/-\d{6,}$/, '') === `${archive}-${chain}`)
    .sort((a, b) => numberOf(b.name) - numberOf(a.name) || a.id - b.id);
  const all = await Promise.all(
    named.map(async ({ id, name, run }) => {
      const files = unzipWhole(await github.artifacts.content(id));
      const manifest = files.get(manifestPath(name, archive));
      const isTrusted =
        workflows.includes(run.path) &&
        run.ref === `refs/heads/${defaultBranch}` &&
        run.headRepository.id === repository &&
        !run.event.startsWith('pull_request');
      return { id, name, files, isTrusted, hash: manifest && sha256(manifest) };
    }),
  );
  const deliveries: (typeof all)[number][] = [];
  let next = all.find(({ isTrusted }) => isTrusted);
  while (next !== undefined) {
    deliveries.unshift(next);
    const bytes = next.files.get(manifestPath(next.name, archive));
    const previous = bytes && (JSON.parse(bytes.toString()) as Manifest).previous;
    next = previous ? all.find(({ hash }) => hash === previous) : undefined;
  }
  const orphans = all
    .filter((one) => !deliveries.includes(one))
    .map(({ id, name }) => `${name} (${id})`);
  return { ...readDeliveries(deliveries, archive, chain), orphans };
}

/** Reads the deliveries of a chain in their order, wherever they are kept. */
export function readDeliveries(
  deliveries: readonly Delivery[],
  archive = 'audit-log',
  chain = 'collect',
): Omit<Archive, 'orphans'> {
  const problems: string[] = [];
  const lines = new Map<string, string[]>();
  const quarantined = new Map<string, Quarantined[]>();
  const manifests: Manifest[] = [];
  const spanEnds = new Map<string, string>();
  let previous: string | null = null;
  let sequence: number | undefined;
  for (const { name, files } of deliveries) {
    const delivery = name.slice(archive.length + 1);
    const bytes = files.get(`manifests/${delivery}.json`);
    if (bytes === undefined) {
      problems.push(`${name} has no manifest`);
      continue;
    }
    const manifest = JSON.parse(bytes.toString()) as Manifest;
    manifests.push(manifest);
    // Numbers go on when the state of an archive is lost.
    const begins = sequence === undefined;
    sequence = sequence === undefined ? manifest.sequence : sequence + 1;
    const number = `${chain}-${String(sequence).padStart(6, '0')}`;
    if (delivery !== number) problems.push(`${name} stands where ${number} is due`);
    if (manifest.sequence !== sequence || manifest.archive !== archive)
      problems.push(`${name} says it is ${manifest.archive} ${manifest.sequence}`);
    // What a sink lacks because it joined later stands in its first manifest.
    const follows = manifest.previous === previous || (begins && manifest.lacking !== undefined);
    if (!follows) problems.push(`${name} does not follow the one before`);
    previous = sha256(bytes);
    const listed = filesOf(manifest).map(({ path }) => path);
    const held = [...files.keys()].filter((path) => !path.startsWith('manifests/'));
    if (listed.toSorted().join('\n') !== held.toSorted().join('\n'))
      problems.push(`${name} lists ${listed.join()} but holds ${held.join()}`);
    for (const segment of manifest.segments) {
      const content = files.get(segment.path) ?? Buffer.alloc(0);
      problems.push(...problemsOfSegment(segment, content, delivery));
      const folder = SEGMENT.exec(segment.path)?.[1] ?? segment.path;
      lines.set(folder, [...(lines.get(folder) ?? []), ...linesOf(content)]);
    }
    for (const file of manifest.quarantine ?? []) {
      const odd = readQuarantine(file, files.get(file.path), delivery);
      problems.push(...odd.problems);
      quarantined.set(odd.folder, [...(quarantined.get(odd.folder) ?? []), ...odd.events]);
    }
    problems.push(...problemsOfSources(manifest, spanEnds).map((text) => `${name}: ${text}`));
  }
  return { manifests, lines, quarantined, problems };
}

function numberOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0]);
}

function manifestPath(name: string, archive: string): string {
  return `manifests/${name.slice(archive.length + 1)}.json`;
}

/** What is no zip holds nothing. */
function unzipWhole(bytes: Buffer): ReadonlyMap<string, Buffer> {
  try {
    return unzip(bytes);
  } catch {
    return new Map();
  }
}

/** Which lines an archive lacks, has more often than its log, or has although no log does. */
export function compare(
  archive: ReadonlyMap<string, readonly string[]>,
  logs: ReadonlyMap<string, readonly string[]>,
  form: (line: string) => string = (line) => line,
): string[] {
  return [...new Set([...archive.keys(), ...logs.keys()])].flatMap((folder) => {
    const wanted = count((logs.get(folder) ?? []).map(form));
    const held = count((archive.get(folder) ?? []).map(form));
    let [lost, twice, foreign] = [0, 0, 0];
    for (const [line, times] of wanted) lost += Math.max(0, times - (held.get(line) ?? 0));
    for (const [line, times] of held) {
      const due = wanted.get(line) ?? 0;
      if (due === 0) foreign += times;
      else twice += Math.max(0, times - due);
    }
    if (lost + twice + foreign === 0) return [];
    return [`${folder}: ${lost} lost, ${twice} twice, ${foreign} not in the log`];
  });
}

/** A text as the bytes it has in UTF-8, one character a byte. */
export function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** One form for all orders of an event's keys. */
export function sortKeys(line: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([key, field]) => [key, sorted(field)] as const);
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(sorted(JSON.parse(Buffer.from(line, 'latin1').toString())));
}

function problemsOfSegment(
  segment: Manifest['segments'][number],
  content: Buffer,
  delivery: string,
): string[] {
  const problems = problemsOfFile(segment, content);
  const { path } = segment;
  const [, , day, of] = SEGMENT.exec(path) ?? [];
  if (of !== delivery) problems.push(`${path} is in ${delivery}`);
  const times = linesOf(content).map(timeOf);
  for (const time of times) {
    const due = time === undefined ? 'unknown' : new Date(time).toISOString().slice(0, 10);
    if (due !== day) problems.push(`${path} has an event of ${due}`);
  }
  const known = times.filter((time) => time !== undefined);
  const [first, last] = [Math.min(...known), Math.max(...known)].map((time) =>
    known.length === 0 ? undefined : new Date(time).toISOString(),
  );
  if (segment.firstTime !== first || segment.lastTime !== last)
    problems.push(`${path} goes from ${first ?? 'nowhere'} to ${last ?? 'nowhere'}`);
  return problems;
}

/** Each span starts where the last ended, and the counts of sources and segments agree. */
function problemsOfSources(manifest: Manifest, spanEnds: Map<string, string>): string[] {
  return manifest.sources.flatMap((source) => {
    const name = `${source.scope}/${source.slug}/${source.log} ${source.phrase}`;
    const problems: string[] = [];
    const end = spanEnds.get(name);
    // A backfill's span is its range, however often it tells of it.
    const isCollected = manifest.chain === 'collect';
    if (isCollected && end !== undefined && end !== source.span.from)
      problems.push(`${name} goes on at ${source.span.from}, not at ${end}`);
    if (source.span.from > source.span.to) problems.push(`${name} runs backwards`);
    spanEnds.set(name, source.span.to);
    const folder = `scope=${source.scope}/slug=${source.slug}/log=${source.log}/`;
    const held = filesOf(manifest)
      .filter(({ path }) => path.replace(/^quarantine\//, '').startsWith(folder))
      .reduce((sum, { events }) => sum + events, 0);
    if (held !== source.events) problems.push(`${name} says ${source.events} events, has ${held}`);
    return problems;
  });
}

function timeOf(line: string): number | undefined {
  const event = JSON.parse(Buffer.from(line, 'latin1').toString()) as Record<string, unknown>;
  return [event['@timestamp'], event['created_at']].find((time) => typeof time === 'number');
}

function count(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
