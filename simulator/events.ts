import { hash } from 'node:crypto';
import { createRequestId } from './audit-log/answers.ts';
import type { NewEvent } from './audit-log/store.ts';
import { actors, filler, organizations } from './event-names.ts';
import { Draft } from './event-draft.ts';
import { fillGit, fillWeb, gitShapes, webShapes, type Shape } from './event-shapes.ts';
import { writeAsServer } from './server-events.ts';
import { Random } from './random.ts';

/** Which events are generated; the same options give the same bytes. */
export interface EventOptions {
  readonly seed?: number;
  readonly count: number;
  /** The span of their `@timestamp`, in epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Whose events: an organization's own, or those of an enterprise's organizations. */
  readonly scope: { readonly kind: 'org' | 'enterprise'; readonly slug: string };
  /** The share of git events. Default 0.4. */
  readonly gitShare?: number;
  /** How they are written: as by GitHub.com, or as by an Enterprise Server, without ids and with most fields in `data`. Default `cloud`. */
  readonly form?: 'cloud' | 'server';
  /** The share of events without `_document_id`. Default 0.01, or 1 on a server. */
  readonly idlessShare?: number;
  /** How late events become visible: log-normal, cut off at `maxMs`; or at once. Default 5 s, 30 min. */
  readonly lag?: { readonly medianMs: number; readonly maxMs: number } | 'none';
}

const dayMs = 86_400_000;
const minBytes = 600;
const maxFillerBytes = 700;
const blockLength = 512;

/** What a random number is for, so that no two uses of one index share a sequence. */
const purpose = { time: 1, tie: 2, burst: 3, content: 4, idless: 5, pair: 6, lag: 7 };

/** Each shape as often as it weighs. */
const spread = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => Array.from({ length: shape.weight }, () => shape));
const [allWeb, allGit] = [spread(webShapes), spread(gitShapes)];

/** Generates events in the order of their time; ties are in no order. */
export function* generateEvents(options: EventOptions): Generator<NewEvent> {
  const generator = new EventGenerator(options);
  for (let index = 0; index < options.count; index++) yield generator.at(index);
}

/** A log of any length that is never held: every event follows from the seed and its index. */
export class EventGenerator {
  readonly #options: Required<EventOptions>;

  constructor(options: EventOptions) {
    this.#options = {
      seed: 1,
      gitShare: 0.4,
      form: 'cloud',
      idlessShare: options.form === 'server' ? 1 : 0.01,
      lag: { medianMs: 5_000, maxMs: 1_800_000 },
      ...options,
    };
  }

  /** The event at an index from 0 to `count` − 1. */
  at(index: number): NewEvent {
    const { lag } = this.#options;
    const random = this.#random(purpose.lag, index);
    const lagMs =
      lag === 'none'
        ? 0
        : Math.min(random.lognormal({ median: lag.medianMs, sigma: 1.5 }), lag.maxMs);
    // A few events without an id have a twin, the same to the last byte.
    const isTwin = index > 0 && this.#isIdless(index - 1) && random.chance(0.05);
    const event = this.#write(isTwin ? index - 1 : index);
    return { ...event, visibleAt: Math.ceil(event.time + lagMs) };
  }

  /** When an event happens: denser by day than by night, and never before the one before it. */
  time(index: number): number {
    const { from, to, count } = this.#options;
    const leader = this.#leader(index);
    const at = (leader + this.#random(purpose.time, leader).next()) / count;
    const [start, end] = [warp(from), warp(to)];
    const share = (warp(from + (to - from) * at) - start) / (end - start || 1);
    return Math.floor(from + (to - from) * share);
  }

  #random(purpose: number, index: number): Random {
    return new Random(this.#options.seed, purpose, index);
  }

  /** The first of the events that happen in the same millisecond as this one. */
  #leader(index: number): number {
    while (index > 0 && this.#random(purpose.tie, index).chance(0.03)) index--;
    // Some blocks have a burst, sometimes longer than a page: one click, hundreds of events.
    const block = Math.floor(index / blockLength) * blockLength;
    const random = this.#random(purpose.burst, block);
    if (!random.chance(0.3)) return index;
    const start = block + random.int(0, 200);
    const length = random.chance(0.3) ? random.int(101, 300) : random.int(2, 20);
    return index >= start && index < start + length ? start : index;
  }

  #isIdless(index: number): boolean {
    return this.#random(purpose.idless, index).chance(this.#options.idlessShare);
  }

  #id({ index, time, isGit }: { index: number; time: number; isGit: boolean }): string | undefined {
    if (this.#isIdless(index)) return undefined;
    // One request sometimes leaves two events, at different times, under its own id.
    const pair = index - (index % 2);
    const shared = this.#random(purpose.pair, pair);
    if (shared.chance(0.02) && !isGit && this.time(pair) !== this.time(pair + 1)) {
      return createRequestId(shared, this.time(pair));
    }
    // A hash, as 32 bits of seed are too few for a million ids without a repetition.
    const id = hash('md5', `${this.#options.seed} ${index} ${time}`, 'base64url');
    return isGit ? `${id}==` : id;
  }

  #write(index: number): Omit<NewEvent, 'visibleAt'> {
    const { scope, gitShare } = this.#options;
    const random = this.#random(purpose.content, index);
    const time = this.time(index);
    const isGit = random.chance(gitShare);
    const shape = random.pick(isGit ? allGit : allWeb);
    const actor = random.pick(actors, 2.5);
    const org = scope.kind === 'org' ? scope.slug : random.pick(organizations, 2);
    const id = this.#id({ index, time, isGit });
    // Now and then an event takes a moment from creation to the log.
    const createdAt = isGit ? undefined : time - (random.chance(0.01) ? random.int(1, 40) : 0);

    const draft = new Draft({ random, org });
    draft.set('@timestamp', time);
    if (id !== undefined) draft.text('_document_id', id);
    draft.text('action', shape.action);
    draft.text('actor', actor.login);
    draft.set('actor_id', actor.id);
    draft.text('actor_ip', `192.0.2.${actor.id % 256}`);
    draft.set('actor_location', `{"country_code":"${actor.country}"}`);
    draft.text('business', scope.kind === 'enterprise' ? scope.slug : 'octo-enterprise');
    draft.set('business_id', 3082);
    if (createdAt !== undefined) draft.set('created_at', createdAt);
    draft.text('org', org);
    draft.set('org_id', 80_307_000 + org.length);
    (isGit ? fillGit : fillWeb)(draft, { shape, actor });

    pad(draft);
    if (this.#options.form === 'server') writeAsServer(draft, actor);
    return {
      raw: Buffer.from(render(draft)),
      time,
      createdAt,
      id,
      action: shape.action,
      actor: draft.get('actor')?.slice(1, -1),
      repo: draft.get('repo')?.slice(1, -1),
    };
  }
}

/** Makes the event long enough to be real. */
function pad(draft: Draft): void {
  const { random } = draft;
  const wanted = minBytes + random.next() * maxFillerBytes;
  if (draft.length < wanted) draft.text('referrer', filler(random, wanted - draft.length));
}

/** Writes the event out, its keys sorted as GitHub mostly does. */
function render(draft: Draft): string {
  const { random } = draft;
  return draft.render(random.chance(0.05) ? random.int(1, 40) : 0);
}

/** Bends time so that equal steps of it are short at 14:00 UTC and long at night. */
function warp(time: number): number {
  const turn = (2 * Math.PI) / dayMs;
  return time - (0.7 / turn) * Math.sin(turn * (time - (14 / 24) * dayMs));
}
