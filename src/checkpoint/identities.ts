import { IDENTITY_BYTES } from '../events/identity.ts';
import type { Identity } from '../events/identity.ts';

interface Known {
  /** Whole epoch second of the event's latest time; what `forgetBefore` goes by. */
  readonly second: number;
  /** How many events share this identity: 1, or more for twins without an id. */
  count: number;
  /** How many of them the present read has shown. */
  seen: number;
  /** Whether it was known before the present read. */
  readonly stored: boolean;
}

/** The exact set of events that the next read may show again. Only membership here ever drops an event. */
export interface Identities {
  readonly size: number;
  /** Notes that the read shows this event; true if the archive lacks it. Twins (no id) are new beyond the known count. */
  add(identity: Identity, options: { second: number; twins: boolean }): boolean;
  /** How many events of this identity the present read has shown. */
  shown(identity: Identity): number;
  /** Adds an event that the archive holds and that no read has shown yet. */
  keep(identity: Identity, second: number): void;
  /** Starts a new read over events that may have been shown before; `shown` holds the twins that it will not show again. */
  beginRead(shown: string): void;
  /** Of these identities, how many events the read has shown; for `beginRead` of a read that goes on here. */
  packShown(identities: Iterable<Identity>): string;
  /** How many stored events between the two seconds (both exclusive) the read has not shown. */
  missing(afterSecond: number, beforeSecond: number): number;
  /** The latest second of a stored event; -Infinity if none is stored. */
  readonly latestStoredSecond: number;
  /** Forgets events before the second: the caller guarantees that no later read shows them. */
  forgetBefore(second: number): void;
  /**
   * Those of the second and later, all by default. Base64 of, per second in ascending order: varint of the step, varint
   * of the number, the identities.
   */
  pack(fromSecond?: number): string;
}

/** Whether it is what `pack` or `packShown` wrote. */
export function isPacked(text: string): boolean {
  try {
    walk(text, () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** The identities in what `pack` or `packShown` wrote; throws if it is anything else. */
export function unpackIdentities(packed: string): Identity[] {
  return [...unpack(packed).keys()];
}

/** Throws if `packed` is not what `pack` wrote. */
export function openIdentities(packed = ''): Identities {
  const known = unpack(packed);
  let latestStoredSecond = -Infinity;
  for (const { second } of known.values())
    latestStoredSecond = Math.max(latestStoredSecond, second);

  return {
    get size() {
      return known.size;
    },
    latestStoredSecond,
    add(identity, { second, twins }) {
      const present = known.get(identity);
      if (present === undefined) {
        known.set(identity, { second, count: 1, seen: 1, stored: false });
        return true;
      }
      present.seen += 1;
      if (!twins || present.seen <= present.count) return false;
      present.count = present.seen;
      return true;
    },
    shown: (identity) => known.get(identity)?.seen ?? 0,
    keep(identity, second) {
      const present = known.get(identity);
      if (present === undefined) known.set(identity, { second, count: 1, seen: 0, stored: true });
      else present.count += 1;
    },
    beginRead(shown) {
      for (const present of known.values()) present.seen = 0;
      for (const [identity, { count }] of unpack(shown)) {
        const present = known.get(identity);
        if (present !== undefined) present.seen = count;
      }
    },
    packShown(identities) {
      const shown = new Map<Identity, Known>();
      for (const identity of identities) {
        const present = known.get(identity);
        if (present !== undefined) shown.set(identity, { ...present, count: present.seen });
      }
      return pack(shown);
    },
    missing(afterSecond, beforeSecond) {
      let missing = 0;
      for (const { second, seen, stored, count } of known.values()) {
        if (stored && second > afterSecond && second < beforeSecond)
          missing += Math.max(0, count - seen);
      }
      return missing;
    },
    forgetBefore(second) {
      for (const [identity, present] of known) if (present.second < second) known.delete(identity);
    },
    pack: (fromSecond) => pack(known, fromSecond),
  };
}

function pack(known: ReadonlyMap<Identity, Known>, fromSecond = -Infinity): string {
  const groups = new Map<number, { count: number; identities: string }>();
  for (const [identity, { second, count }] of known) {
    if (second < fromSecond) continue;
    const group = groups.get(second);
    const identities = count === 1 ? identity : identity.repeat(count);
    if (group === undefined) groups.set(second, { count, identities });
    else {
      group.count += count;
      group.identities += identities;
    }
  }
  const parts: string[] = [];
  let last = 0;
  for (const [second, { count, identities }] of [...groups].sort(([a], [b]) => a - b)) {
    parts.push(varint(second - last), varint(count), identities);
    last = second;
  }
  return Buffer.from(parts.join(''), 'latin1').toString('base64');
}

function unpack(packed: string): Map<Identity, Known> {
  const known = new Map<Identity, Known>();
  walk(packed, (second, bytes, at) => {
    const identity = bytes.toString('latin1', at, at + IDENTITY_BYTES);
    const present = known.get(identity);
    if (present !== undefined) present.count += 1;
    else known.set(identity, { second, count: 1, seen: 0, stored: true });
  });
  return known;
}

/** Visits each identity: its second, and where its bytes are. Throws if `packed` is not what `pack` wrote. */
function walk(packed: string, visit: (second: number, bytes: Buffer, at: number) => void): void {
  const bytes = Buffer.from(packed, 'base64');
  let at = 0;
  let second = 0;

  function readVarint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || scale > 2 ** 49)
        throw new Error('The packed identities are cut short.');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  while (at < bytes.length) {
    second += readVarint();
    for (let left = readVarint(); left > 0; left--) {
      if (at + IDENTITY_BYTES > bytes.length)
        throw new Error('The packed identities are cut short.');
      visit(second, bytes, at);
      at += IDENTITY_BYTES;
    }
  }
}

/** Seven bits a byte, lowest first, as latin1; arithmetic instead of shifts, because seconds since 1970 will pass 2^31. */
function varint(value: number): string {
  let bytes = '';
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128))
    bytes += String.fromCharCode((rest % 128) + 128);
  return bytes + String.fromCharCode(rest);
}
