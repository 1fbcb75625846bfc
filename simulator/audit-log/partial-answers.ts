import type { Random } from '../random.ts';
import type { Switches } from '../switches.ts';
import type { StoredEvent } from './store.ts';

/** Decides which answers lack events that were shown before, and which events those are. */
export class PartialAnswers {
  readonly #random: Random;
  readonly #switches: Switches;
  #answers = 0;
  #lastNoted = Infinity;
  #forced = 0;

  constructor({ random, switches }: { random: Random; switches: Switches }) {
    this.#random = random;
    this.#switches = switches;
  }

  /** The next `answers` with events shown before lack one of these at least. */
  force(answers: number): void {
    this.#forced += answers;
  }

  /** From now on, only events shown up to now count as shown before. */
  noteShown(): void {
    this.#lastNoted = this.#answers;
  }

  /** Notes that an answer shows these events. */
  show(events: readonly StoredEvent[]): void {
    this.#answers++;
    for (const event of events) event.shownIn ||= this.#answers;
  }

  /** Draws one answer's omissions. */
  draw(): (event: StoredEvent) => boolean {
    const { partialAnswers, partialShare } = this.#switches;
    let forced = this.#forced > 0;
    if (!forced && !this.#random.chance(partialAnswers)) return () => false;
    return ({ shownIn }) => {
      if (shownIn === 0 || shownIn > this.#lastNoted) return false;
      if (!forced) return this.#random.chance(partialShare);
      forced = false;
      this.#forced--;
      return true;
    };
  }
}
