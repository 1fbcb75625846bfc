import { statSync } from 'node:fs';
import { ExplainedError } from '../errors.ts';
import { COLLECT } from '../events/manifest.ts';
import type { Span } from '../events/spans.ts';
import { plural } from '../words.ts';
import { checkBackfills, isBackfill } from './backfills.ts';
import { checkHead, linkChains } from './chain.ts';
import type { Chain } from './chain.ts';
import { checkQuarantine } from './check-quarantine.ts';
import { checkSegments } from './check-segments.ts';
import type { SegmentsCheck, Shared } from './check-segments.ts';
import { readDeliveries } from './delivery.ts';
import type { Deliveries, Delivery } from './delivery.ts';
import { findRoots } from './find-roots.ts';
import type { Root } from './find-roots.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { partition } from './partitions.ts';
import { recordedChanges } from './recorded-changes.ts';
import type { RecordedChange } from './recorded-changes.ts';
import { checkSpans } from './spans.ts';
import type { Gap } from './spans.ts';

/** What a copy of an archive is expected to be. */
export interface Expectation {
  /** Only the archive of this name; undefined for all. */
  readonly archive: string | undefined;
  /** SHA-256 of the newest manifest that has to be there. */
  readonly head: string | undefined;
  /** Number of the delivery that the collecting chain begins with. */
  readonly first: number;
}

/** What was found of one archive. */
export interface ArchiveVerdict extends Omit<SegmentsCheck, 'shared'> {
  readonly archive: string;
  readonly deliveries: number;
  /** Those of the events that are in quarantine. */
  readonly quarantined: number;
  /** SHA-256 of the newest manifest of the collecting chain or, if there is none, of another. */
  readonly head: string;
  readonly covered: Span | undefined;
  readonly gaps: readonly Gap[];
  /** Positions that a person changed, in their order. */
  readonly changes: readonly RecordedChange[];
  /** No delivery is missing, changed or added, as far as the chain can tell. */
  readonly isChainIntact: boolean;
}

export interface Verdict {
  /** Sorted by name. */
  readonly archives: readonly ArchiveVerdict[];
  /** What belongs to no single archive. */
  readonly problems: readonly Finding[];
}

/**
 * Verifies every archive in a folder and below it; changes nothing. Throws an `ExplainedError` if there is no such
 * folder, and an error of the system if a file can't be read.
 */
export function verify(folder: string, expected: Expectation): Verdict {
  requireFolder(folder);
  const { roots, strays } = findRoots(folder);
  const { deliveries, problems } = readDeliveries(roots);
  const { archive: only } = expected;
  const byArchive = groupBy(deliveries, ({ archive }) => archive);
  const chosen = [...byArchive].filter(([archive]) => only === undefined || archive === only);
  const chains = new Map(
    chosen
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([archive, members]) => [archive, linkChains(members, expected)]),
  );
  const head = checkHead([...chains.values()].flat(), expected.head);
  const held = heldIn(roots, deliveries);
  const odd = roots.flatMap((root) =>
    oddFiles(root, held.get(root) ?? []).map((finding) => ({ root, finding })),
  );
  const owners = new Map(roots.map((root) => [root, ownerOf(held.get(root) ?? [])]));
  const ownedBy = (archive: string | undefined, all: Deliveries['problems']): Finding[] =>
    all.filter(({ root }) => owners.get(root) === archive).map(({ finding }) => finding);
  const isAlone = chains.size === 1;
  const archives = [...chains].map(([archive, members]) =>
    judge(archive, members, {
      manifests: [...(isAlone ? head.problems : []), ...ownedBy(archive, problems)],
      files: ownedBy(archive, odd),
      notes: isAlone ? head.notes : [],
    }),
  );
  const nothing = { file: undefined, text: sayNothing(only, [...byArchive.keys()]) };
  return {
    archives,
    problems: [
      ...ownedBy(undefined, [...problems, ...odd]),
      ...strays.map((file) => ({ file, text: sayStray(file) })),
      ...(isAlone ? [] : head.problems),
      ...(archives.length > 0 ? [] : [nothing]),
    ],
  };
}

/** Throws an `ExplainedError` unless it is a folder. */
export function requireFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ExplainedError(`There is no folder \`${folder}\`.`);
}

function judge(
  archive: string,
  chains: readonly Chain[],
  found: {
    manifests: readonly Finding[];
    files: readonly Finding[];
    notes: readonly Finding[];
  },
): ArchiveVerdict {
  const { partitions, quarantined, problems: misplaced } = partition(chains);
  const { shared, ...segments } = checkSegments(partitions);
  const odd = checkQuarantine(quarantined, partitions);
  const spans = chains.map(checkSpans);
  const chainProblems = [...chains.flatMap(({ problems }) => problems), ...found.manifests];
  const covered = spans.flatMap((one) => one.covered ?? []);
  const collecting = chains.find(({ name }) => name === COLLECT) ?? chains[0];
  const backfills = checkBackfills(chains);
  const both = [...shared].map(([strands, one]) => sayShared(strands, one));
  const withoutId = segments.withoutId + odd.withoutId;
  const twins = sayWithoutId(withoutId);
  return {
    segments: segments.segments + odd.segments,
    events: segments.events + odd.events,
    quarantined: odd.events,
    bytes: segments.bytes + odd.bytes,
    duplicates: segments.duplicates + odd.duplicates,
    withoutId,
    archive,
    deliveries: chains.reduce((sum, { links }) => sum + links.length, 0),
    head: collecting?.head.hash ?? '',
    covered:
      covered.length === 0
        ? undefined
        : {
            from: Math.min(...covered.map(({ from }) => from)),
            to: Math.max(...covered.map(({ to }) => to)),
          },
    gaps: spans.flatMap(({ gaps }) => gaps),
    changes: chains.flatMap(recordedChanges),
    isChainIntact: chainProblems.length === 0,
    problems: [
      ...chainProblems,
      ...spans.flatMap(({ problems }) => problems),
      ...backfills.problems,
      ...misplaced,
      ...found.files,
      ...segments.problems,
      ...odd.problems,
    ],
    notes: [
      ...chains.flatMap(({ notes }) => notes),
      ...found.notes,
      ...backfills.notes,
      ...segments.notes,
      ...odd.notes,
      ...both,
      ...twins,
    ],
  };
}

function heldIn(roots: readonly Root[], deliveries: readonly Delivery[]): Map<Root, Delivery[]> {
  const held = new Map(roots.map((root): [Root, Delivery[]] => [root, []]));
  for (const delivery of deliveries)
    for (const { root } of delivery.copies) held.get(root)?.push(delivery);
  return held;
}

/** The archive that all deliveries of a root belong to; undefined if there are several, or none. */
function ownerOf(deliveries: readonly Delivery[]): string | undefined {
  const archives = new Set(deliveries.map(({ archive }) => archive));
  return archives.size === 1 ? deliveries[0]?.archive : undefined;
}

/** Files of a root that no manifest there names, an orphan's included. */
function oddFiles(root: Root, deliveries: readonly Delivery[]): Finding[] {
  const odd = new Set(root.segments);
  for (const { segments } of deliveries) for (const { path } of segments) odd.delete(path);
  return [
    ...[...odd].map((file) => ({
      file: root.prefix + file,
      text: 'no manifest names it: it was added, or its manifest is missing',
    })),
    ...root.torn.map((file) => ({ file: root.prefix + file, text: sayStray(file) })),
  ];
}

function sayStray(file: string): string {
  return file.endsWith('.ndjson')
    ? 'no manifest names it: it was added'
    : 'it was never finished, and is no part of an archive';
}

function sayNothing(only: string | undefined, others: readonly string[]): string {
  if (only === undefined) return 'there is no archive here: no folder `manifests` with a manifest';
  const names = others.length === 0 ? 'none' : others.join(', ');
  return `there is no archive \`${only}\` here; there is: ${names}`;
}

function sayShared(strands: string, { events, chains: [first, second] }: Shared): Finding {
  const text = `${plural(events, 'event')} ${events === 1 ? 'is' : 'are'} in both ${strands}`;
  if (first === second || !isBackfill(second)) return { file: undefined, text };
  const them = events === 1 ? 'it' : 'them';
  return { file: undefined, text: `${text}: \`merge\` drops ${them} from ${second}` };
}

function sayWithoutId(events: number): Finding[] {
  if (events === 0) return [];
  const text = `${plural(events, 'event')} ${events === 1 ? 'has' : 'have'} no id, so that nothing tells a duplicate from a twin that GitHub made; none is called one`;
  return [{ file: undefined, text }];
}
