import { IDENTITY_BYTES } from '../events/identity.ts';
import type { Identity } from '../events/identity.ts';
import type { AuditEvent } from '../events/page.ts';
import type { Span } from '../events/spans.ts';

/** What both windows at a border show, by the border's time; how often, for twins without an id. */
export interface Border {
  readonly at: number;
  readonly identities: string;
}

/**
 * The events around the borders between windows. The windows overlap there, so an event may be shown in both: the one
 * that shows it first delivers it.
 */
export interface Borders {
  /** Whether no other window has delivered this event, the nth of its identity that the window shows; notes that this one does. */
  isLacking(window: Span, event: AuditEvent, identity: Identity, nth: number): boolean;
  /** Forgets the borders for which `isOpen` is false: nothing on either side will be read again. */
  keep(isOpen: (at: number) => boolean): void;
  /** What `openBorders` takes. */
  pack(): Border[];
}

/**
 * So far around a border identities are held. An event is shown by two windows only if the time that GitHub filters by
 * lies in the second that they share, and one of the event's own times is that one, or near to it.
 */
const NEAR_MS = 60_000;

export function openBorders(packed: readonly Border[]): Borders {
  const borders = new Map(packed.map(({ at, identities }) => [at, unpack(identities)]));

  return {
    isLacking(window, { time, createdAt }, identity, nth) {
      const isNear = (at: number): boolean =>
        time === undefined ||
        [time, createdAt ?? time].some((one) => Math.abs(one - at) <= NEAR_MS);
      const near = [window.from, window.to].filter(isNear);
      const isKnown = near.some((at) => nth <= (borders.get(at)?.get(identity) ?? 0));
      if (isKnown) return false;
      for (const at of near) {
        const held = borders.get(at) ?? new Map<Identity, number>();
        held.set(identity, nth);
        borders.set(at, held);
      }
      return true;
    },
    keep(isOpen) {
      for (const at of [...borders.keys()]) if (!isOpen(at)) borders.delete(at);
    },
    pack: () =>
      [...borders]
        .toSorted(([a], [b]) => a - b)
        .map(([at, held]) => ({ at, identities: pack(held) })),
  };
}

function pack(held: ReadonlyMap<Identity, number>): string {
  const repeated = [...held].map(([identity, times]) => identity.repeat(times));
  return Buffer.from(repeated.join(''), 'latin1').toString('base64');
}

function unpack(packed: string): Map<Identity, number> {
  const text = Buffer.from(packed, 'base64').toString('latin1');
  const held = new Map<Identity, number>();
  for (let at = 0; at < text.length; at += IDENTITY_BYTES) {
    const identity = text.slice(at, at + IDENTITY_BYTES);
    held.set(identity, (held.get(identity) ?? 0) + 1);
  }
  return held;
}
