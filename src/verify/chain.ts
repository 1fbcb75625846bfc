import { COLLECT, deliveryName, manifestPath } from '../events/manifest.ts';
import type { Lacking } from '../events/manifest.ts';
import { plural } from '../words.ts';
import { shownManifest } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';

/** How a delivery hangs on the one before it here: by its hash, not at all, or on none because the state was lost. */
export type Joint = 'linked' | 'broken' | 'anew';

export interface Link {
  readonly delivery: Delivery;
  /** `linked` for the first one, too. */
  readonly joint: Joint;
}

/** The deliveries of one chain in their order. */
export interface Chain {
  readonly archive: string;
  readonly name: string;
  /** Oldest first; at least one. */
  readonly links: readonly Link[];
  readonly head: Delivery;
  /** Deliveries that lost the race for their number: no part of the archive. */
  readonly orphans: readonly Delivery[];
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
}

export interface Expected {
  /** The number that the collecting chain begins with in this copy. */
  readonly first: number;
  /** SHA-256 of a manifest that has to be there. */
  readonly head: string | undefined;
}

/** Follows each chain of each archive from its newest delivery back; sorted by archive, the collecting chain first. */
export function linkChains(deliveries: readonly Delivery[], expected: Expected): Chain[] {
  const chains = groupBy(deliveries, ({ archive, chain }) => JSON.stringify([archive, chain]));
  return [...chains.values()]
    .map((members) => linkChain(members, expected))
    .sort(
      (a, b) =>
        compare(a.archive, b.archive) ||
        Number(b.name === COLLECT) - Number(a.name === COLLECT) ||
        compare(a.name, b.name),
    );
}

/** What `head` asks for is there: problems if it is not, notes on what it says nothing about. */
export function checkHead(
  chains: readonly Chain[],
  head: string | undefined,
): { problems: Finding[]; notes: Finding[] } {
  if (head === undefined) return { problems: [], notes: [] };
  for (const { links } of chains) {
    const named = links.find(({ delivery }) => delivery.hash === head);
    if (named === undefined) continue;
    const after = links.length - 1 - links.indexOf(named);
    const text = `${plural(after, 'delivery', 'deliveries')} came after the head that was asked for, which proves nothing about them`;
    const file = shownManifest(named.delivery);
    return { problems: [], notes: after === 0 ? [] : [{ file, text }] };
  }
  const orphan = chains.flatMap(({ orphans }) => orphans).find(({ hash }) => hash === head);
  if (orphan !== undefined) {
    const text =
      'it is the head that was asked for, yet the newest delivery here does not lead to it';
    return { problems: [{ file: shownManifest(orphan), text }], notes: [] };
  }
  const anew = chains
    .flatMap(({ links }) => links)
    .find(({ delivery }) => delivery.merged?.from === head)?.delivery;
  if (anew !== undefined) {
    const text = `the head that was asked for is that of its original, which merging wrote anew without what other chains hold: ask for ${anew.hash}, or verify the original`;
    return { problems: [{ file: shownManifest(anew), text }], notes: [] };
  }
  const newest = chains.find(({ name }) => name === COLLECT) ?? chains[0];
  const text =
    `the head that was asked for (${head}) is not there: the newest deliveries are missing, or the newest manifest was changed` +
    (newest === undefined ? '' : `; the newest here is ${newest.head.name} (${newest.head.hash})`);
  return {
    problems: [{ file: newest && shownManifest(newest.head), text }],
    notes: [],
  };
}

function linkChain(members: readonly Delivery[], { first, head }: Expected): Chain {
  const problems: Finding[] = [];
  const notes: Finding[] = [];
  const left = new Set(members);
  const byHash = new Map(members.map((delivery) => [delivery.hash, delivery]));
  const top = chooseTop(newestOf(members), { head, problems });
  const links: Link[] = [];
  /** What the manifests so far say that a sink lacks: it may be said some deliveries later. */
  const lacking: Lacking[] = [];
  for (let next: Delivery | undefined = top; next !== undefined;) {
    const current: Delivery = next;
    left.delete(current);
    lacking.push(...current.lacking);
    const before: Before = findBefore(current, { left, byHash, head, lacking });
    problems.push(...before.problems);
    notes.push(...before.notes);
    links.push({ delivery: current, joint: before.joint });
    next = before.delivery;
  }
  links.reverse();
  const [oldest] = links;
  const due = top.chain === COLLECT ? first : 1;
  if (oldest !== undefined) {
    const start = judgeStart(oldest.delivery, { due, lacking });
    problems.push(...start.problems);
    notes.push(...start.notes);
  }
  const numbers = new Set(links.map(({ delivery }) => delivery.sequence));
  const orphans = [...left].filter(({ sequence }) => numbers.has(sequence));
  for (const orphan of orphans) {
    const text = `an orphan: it lost the race for its number, and the chain goes on without it (run ${orphan.run.id}, attempt ${orphan.run.attempt})`;
    notes.push({ file: shownManifest(orphan), text });
  }
  for (const delivery of left) {
    if (numbers.has(delivery.sequence)) continue;
    const text =
      'the chain goes past it: no later manifest leads to it, so it was added, or the chain was written anew';
    problems.push({ file: shownManifest(delivery), text });
  }
  return {
    archive: top.archive,
    name: top.chain,
    ...{ links, head: top, orphans, problems, notes },
  };
}

/** Of two newest ones nothing in the files says which is the chain's. */
function chooseTop(
  candidates: readonly Delivery[],
  { head, problems }: { head: string | undefined; problems: Finding[] },
): Delivery {
  const [top, ...others] = byRun(candidates);
  if (top === undefined) throw new Error('A chain has at least one delivery.');
  if (others.length === 0) return top;
  const named = candidates.find(({ hash }) => hash === head);
  if (named !== undefined) return named;
  for (const delivery of [top, ...others]) {
    const text =
      `${others.length + 1} different manifests are the newest of the chain, and nothing here says which one counts: ` +
      `name it with \`head\` (this one is ${delivery.hash}; of artifacts the one with the lowest id counts)`;
    problems.push({ file: shownManifest(delivery), text });
  }
  return top;
}

interface Before {
  readonly delivery: Delivery | undefined;
  readonly joint: Joint;
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
}

/** The delivery before this one among those that are left: by hash or, if the chain is broken here, by number. */
function findBefore(
  current: Delivery,
  known: {
    left: ReadonlySet<Delivery>;
    byHash: ReadonlyMap<string, Delivery>;
    head: string | undefined;
    lacking: readonly Lacking[];
  },
): Before {
  const file = shownManifest(current);
  const linked = known.byHash.get(current.previous ?? '');
  if (linked !== undefined && linked.sequence < current.sequence) {
    const skipped = sayNumbers(linked.sequence + 1, current.sequence - 1);
    const text = `its number follows ${linked.sequence} and the chain is whole: the numbers between were given to deliveries that expired`;
    return {
      ...{ delivery: linked, joint: 'linked', problems: [] },
      notes: skipped === undefined ? [] : [{ file, text }],
    };
  }
  const earlier = [...known.left].filter(({ sequence }) => sequence < current.sequence);
  const nearest = byRun(newestOf(earlier));
  const before = nearest.find(({ hash }) => hash === known.head) ?? nearest[0];
  // What the oldest one says is judged by where this copy is expected to begin.
  if (before === undefined)
    return { delivery: undefined, joint: 'linked', problems: [], notes: [] };
  if (current.previous === null) {
    const text = `its manifest names none before it, although delivery ${before.sequence} is there: the state of the archive was lost, and the chain begins anew with delivery ${current.sequence}`;
    return { delivery: before, joint: 'anew', problems: [{ file, text }], notes: [] };
  }
  const result = { delivery: before, joint: 'broken' as const };
  if (before.sequence === current.sequence - 1) {
    const text = `it is not the manifest that delivery ${current.sequence} names (${current.previous}, but it has ${before.hash}): it was changed, or it is an orphan and the right one is missing`;
    return { ...result, problems: [{ file: shownManifest(before), text }], notes: [] };
  }
  const [from, to] = [before.sequence + 1, current.sequence - 1];
  const numbers = sayNumbers(from, to) ?? '';
  if (isExcused(known.lacking, from, to)) {
    const text = `${numbers} missing, as a manifest here says: the sink that this copy is of never got them`;
    return { ...result, problems: [], notes: [{ file, text }] };
  }
  const text = `${numbers} missing: delivery ${current.sequence} names a manifest with the SHA-256 ${current.previous}, which is not there`;
  return {
    ...result,
    problems: [{ file: manifestPath(deliveryName(current.chain, to)), text }],
    notes: [],
  };
}

/** What the oldest delivery that is there says of those before it. */
function judgeStart(
  oldest: Delivery,
  { due, lacking }: { due: number; lacking: readonly Lacking[] },
): { problems: readonly Finding[]; notes: readonly Finding[] } {
  const file = shownManifest(oldest);
  const { sequence, previous } = oldest;
  const numbers = sayNumbers(due, sequence - 1);
  if (numbers === undefined) {
    const isOdd = sequence === 1 && previous !== null;
    const text = `it is delivery 1, yet it names one before it (${previous ?? ''})`;
    return { problems: isOdd ? [{ file, text }] : [], notes: [] };
  }
  if (isExcused(lacking, due, sequence - 1)) {
    const text = `this copy begins with delivery ${sequence}, as a manifest here says: the sink that this copy is of joined then`;
    return { problems: [], notes: [{ file, text }] };
  }
  const why =
    previous === null
      ? `delivery ${sequence} names none before it, so the state of the archive was lost before it`
      : `delivery ${sequence} names a manifest with the SHA-256 ${previous}, which is not there`;
  const text = `${numbers} missing: ${why}. If this copy is to begin there, say so with \`first\``;
  return {
    problems: [{ file: manifestPath(deliveryName(oldest.chain, sequence - 1)), text }],
    notes: [],
  };
}

function isExcused(lacking: readonly Lacking[], from: number, to: number): boolean {
  return lacking.some((one) => one.from <= from && one.to >= to);
}

/** `delivery 4 is`, `deliveries 1 to 41 are`; undefined for no number at all. */
function sayNumbers(from: number, to: number): string | undefined {
  if (from > to) return undefined;
  return from === to ? `delivery ${from} is` : `deliveries ${from} to ${to} are`;
}

/** Those of the highest number. */
function newestOf(deliveries: readonly Delivery[]): Delivery[] {
  const highest = deliveries.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  return deliveries.filter(({ sequence }) => sequence === highest);
}

/** In an order that is the same wherever the files lie. */
function byRun(deliveries: readonly Delivery[]): Delivery[] {
  return [...deliveries].sort(
    (a, b) =>
      Number(a.run.id) - Number(b.run.id) ||
      a.run.attempt - b.run.attempt ||
      compare(a.hash, b.hash),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
