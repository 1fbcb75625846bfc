import type { SimulatedClock } from '../clock.ts';

const hourMs = 3_600_000;

/** Where a caller stands; `reset` is in epoch seconds. */
export interface RateLimit {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly reset: number;
}

/** Counts requests per user and entity in windows of one hour. */
export class RateLimits {
  readonly #clock: SimulatedClock;
  readonly #windows = new Map<string, { userId: number; used: number; endsAt: number }>();

  constructor({ clock }: { clock: SimulatedClock }) {
    this.#clock = clock;
  }

  /** Counts one request, and tells whether the limit was already used up. */
  count({ userId, entity, limit }: { userId: number; entity: string; limit: number }) {
    const window = this.#window({ userId, entity });
    const exceeded = window.used >= limit;
    if (!exceeded) window.used++;
    return { exceeded, ...standing(window, limit) };
  }

  /** Takes a counted request back, as for a 304. */
  uncount({ userId, entity, limit }: { userId: number; entity: string; limit: number }): RateLimit {
    const window = this.#window({ userId, entity });
    window.used = Math.max(0, window.used - 1);
    return standing(window, limit);
  }

  /** The user's most used window, as there is one per entity; an untouched one without a user. */
  read({ userId, limit }: { userId?: number; limit: number }): RateLimit {
    const now = this.#clock.now();
    const windows = [...this.#windows.values()].filter(
      (window) => window.userId === userId && window.endsAt > now,
    );
    const [most] = windows.sort((a, b) => b.used - a.used);
    return standing(most ?? { used: 0, endsAt: now + hourMs }, limit);
  }

  #window({ userId, entity }: { userId: number; entity: string }) {
    const now = this.#clock.now();
    const key = `${userId} ${entity}`;
    const known = this.#windows.get(key);
    if (known && known.endsAt > now) return known;
    const window = { userId, used: 0, endsAt: now + hourMs };
    this.#windows.set(key, window);
    return window;
  }
}

function standing({ used, endsAt }: { used: number; endsAt: number }, limit: number): RateLimit {
  return {
    limit,
    used,
    remaining: Math.max(0, limit - used),
    reset: Math.ceil(endsAt / 1000),
  };
}
