import { openChance } from '../simulation/chance.ts';
import type { Chance } from '../simulation/chance.ts';
import type { Tree } from './archive-copy.ts';
import { NOON, chainFiles, lineOf } from './chain-files.ts';

/** An archive of a collection and of backfills that overlap it and one another. */
export interface RandomChains {
  readonly chance: Chance;
  /** The files of each delivery of every chain. */
  readonly parts: readonly Tree[];
  /** How often each line is to be there once all is merged. */
  readonly expected: ReadonlyMap<string, number>;
  /** How often the chains have it together. */
  readonly most: ReadonlyMap<string, number>;
}

interface Truth {
  readonly line: string;
  /** Twins are several. */
  readonly times: number;
  readonly time: number | undefined;
  readonly hasId: boolean;
}

const HOUR = 3_600_000;

/** Each chain has every event of a stretch of a few days once, in deliveries of no certain order. */
export function randomChains(seed: number): RandomChains {
  const chance = openChance(seed);
  const truths = Array.from({ length: chance.between(10, 60) }, (_, at) => toTruth(at, chance));
  const names = [
    'collect',
    ...['backfill-20260601-20260620-acme', 'backfill-20260610-20260701-acme'].slice(
      0,
      chance.between(1, 2),
    ),
  ];
  const best = new Map<string, number>();
  const most = new Map<string, number>();
  const parts: Tree[] = [];
  for (const chain of names) {
    const [a, b] = [chance.between(0, 72), chance.between(0, 72)];
    const [from, to] = [NOON + Math.min(a, b) * HOUR, NOON + Math.max(a, b) * HOUR];
    const count = chance.between(1, 4);
    const deliveries = Array.from({ length: count }, (): string[] => []);
    for (const { line, times, time, hasId } of truths) {
      if (time !== undefined && (time < from || time > to)) continue;
      // One twin may have been too late for this chain; without a time nothing says whose it is.
      const held = hasId ? 1 : chance.between(time === undefined ? 0 : times - 1, times);
      for (let at = 0; at < held; at += 1) deliveries[chance.between(0, count - 1)]!.push(line);
      const isKept = !hasId && time === undefined;
      const before = best.get(line) ?? 0;
      best.set(line, isKept ? before + held : Math.max(before, held));
      most.set(line, (most.get(line) ?? 0) + held);
    }
    const linesPerSegment = chance.between(1, 12);
    parts.push(...chainFiles({ chain, deliveries, linesPerSegment }).values());
  }
  return { chance, parts, expected: withoutZeros(best), most };
}

function toTruth(at: number, chance: Chance): Truth {
  const kind = chance.between(0, 9);
  const time = NOON + chance.between(0, 72 * 60) * 60_000;
  const more = { at, note: 'é '.repeat(chance.between(0, 4)) };
  if (kind === 0)
    return { line: lineOf(undefined, undefined, more), times: 2, time: undefined, hasId: false };
  if (kind === 1)
    return {
      line: lineOf(`timeless-${at}`, undefined, more),
      times: 1,
      time: undefined,
      hasId: true,
    };
  if (kind < 4)
    return { line: lineOf(undefined, time, more), times: chance.between(1, 3), time, hasId: false };
  return { line: lineOf(`id-${at}`, time, more), times: 1, time, hasId: true };
}

/** How often each line is in the segments of a tree. */
export function countLines(tree: Tree): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [path, content] of tree) {
    if (!path.endsWith('.ndjson')) continue;
    for (const line of String(content).split('\n').slice(0, -1))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

function withoutZeros(counts: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...counts].filter(([, times]) => times > 0));
}
