import { join } from 'node:path';
import { ExplainedError } from '../errors.ts';
import { exists } from '../events/files.ts';
import type { Files } from '../events/files.ts';
import type { Http } from '../github/http.ts';
import { ReadingStopped } from '../github/patience.ts';
import type { Clock } from '../github/patience.ts';
import {
  RECORDING_FILE,
  exchangeName,
  exchangeNumber,
  hashBody,
  keyOf,
  parseExchange,
  parseRecording,
  askedSource,
  toRequest,
  unusable,
} from './recording.ts';
import type { Exchange, Recording } from './recording.ts';

/** A recording as it was read; bodies are read when they are asked for. */
export interface Recorded {
  readonly recording: Recording;
  /** In the order of the answers. */
  readonly exchanges: readonly Exchange[];
  /** Throws an `ExplainedError` if it is not the body that was recorded. */
  body(exchange: Exchange): Promise<Buffer>;
}

/** Reads a recording; throws an `ExplainedError` unless it is whole. */
export async function readRecording(files: Files, folder: string): Promise<Recorded> {
  if (!(await exists(files, join(folder, RECORDING_FILE))))
    throw unusable(`there is no \`${RECORDING_FILE}\` in ${folder}`);
  const read = (file: string): Promise<string> => files.readFile(join(folder, file), 'utf8');
  const recording = parseRecording(await read(RECORDING_FILE));
  const names = new Set(await files.readdir(folder));
  const numbers = [...names].flatMap((name) => exchangeNumber(name) ?? []).sort((a, b) => a - b);
  const most = Math.max(recording.end?.exchanges ?? 0, numbers.at(-1) ?? 0);
  const exchanges: Exchange[] = [];
  for (let number = 1; number <= most; number += 1) {
    const name = exchangeName(number);
    if (!names.has(`${name}.json`)) throw unusable(`\`${name}.json\` is missing`);
    const exchange = parseExchange(await read(`${name}.json`), `${name}.json`);
    if (exchange.number !== number || (exchange.answer === null) === (exchange.failure === null))
      throw unusable(`\`${name}.json\` was changed`);
    if (exchange.answer !== null && !names.has(`${name}.body`))
      throw unusable(`\`${name}.body\` is missing`);
    exchanges.push(exchange);
  }
  return {
    recording,
    exchanges,
    async body({ number, answer }) {
      const file = `${exchangeName(number)}.body`;
      const body = await files.readFile(join(folder, file));
      if (hashBody(body) !== answer?.sha256)
        throw unusable(`\`${file}\` is not what was recorded: it was changed or cut`);
      return body;
    },
  };
}

/** The network and the clock of a replay. */
export interface Replay {
  readonly http: Http;
  readonly clock: Clock;
  /** Aborted where the recorded run was cancelled. */
  readonly cancelled: AbortSignal;
  /** How many of the exchanges were asked for. */
  used(): number;
}

/** What goes on when nothing else can: an answer comes, or a wait is over. */
interface Due {
  readonly at: number;
  /** The recorded order counts where times are the same. */
  readonly number: number;
  go(): void;
}

/**
 * Answers from a recording, and from nothing else: a request that is not in it is rejected. Equal requests get the
 * answers in their order. Answers come in the recorded order however many requests are under way, because the next one
 * is given only when nothing else can go on, which `whenIdle` tells, once each time; the clock goes by what was recorded.
 */
export function openReplay(
  { recording, exchanges, body }: Recorded,
  whenIdle: (wake: () => void) => void,
): Replay {
  const byRequest = Map.groupBy(exchanges, ({ request }) => keyOf(request));
  const waiting = new Set<Due>();
  const cancel = new AbortController();
  const startedAt = Date.parse(recording.startedAt);
  let now = startedAt;
  let used = 0;
  let given = 0;

  /** What ended the recorded run from outside does so after its last answer. */
  function endAsRecorded(): void {
    const reasons = new Set(recording.end?.stopped.map(({ reason }) => reason));
    if (reasons.has('max-duration'))
      now = Math.max(now, startedAt + recording.settings.maxDurationMs);
    if (reasons.has('cancelled')) cancel.abort();
  }
  if (exchanges.length === 0) endAsRecorded();

  /** One thing at a time: what it sets going may ask for what comes before all others. */
  function wake(): void {
    const [next] = [...waiting].sort((a, b) => a.at - b.at || a.number - b.number);
    if (next === undefined) return;
    waiting.delete(next);
    if (waiting.size > 0) whenIdle(wake);
    now = Math.max(now, next.at);
    next.go();
  }

  function until(at: number, number: number): Promise<void> {
    return new Promise((go) => {
      if (waiting.size === 0) whenIdle(wake);
      waiting.add({ at, number, go });
    });
  }

  return {
    used: () => used,
    cancelled: cancel.signal,
    clock: {
      now: () => now,
      // It shapes no request, only how long is waited.
      random: () => 0.5,
      sleep: (ms) => until(now + ms, 0),
    },
    async http(url) {
      const request = toRequest(url);
      const exchange = byRequest.get(keyOf(request))?.shift();
      if (exchange === undefined) throw unrecorded(recording, request);
      used += 1;
      const { askedAt, answeredAt, answer, failure, number } = exchange;
      await until(Date.parse(answeredAt), number);
      given += 1;
      if (given === exchanges.length) endAsRecorded();
      if (answer === null) {
        const { name, message, code, isLasting } = failure ?? { message: 'no answer' };
        throw Object.assign(new Error(message), { name, code, isLasting });
      }
      const tookMs = Date.parse(answeredAt) - Date.parse(askedAt);
      const { status, headers } = answer;
      return { status, headers, body: await body(exchange), tookMs };
    },
  };
}

/** What a limit kept the recorded run from asking; any other request is one that it would not have made. */
function unrecorded({ tool, end }: Recording, request: Exchange['request']): Error {
  const stop = end?.stopped.find(({ source }) => source === askedSource(request));
  if (stop !== undefined) return new ReadingStopped(stop.reason, stop.resumeAt ?? undefined);
  const failed = end?.failed.find(({ source }) => source === askedSource(request));
  if (failed !== undefined) return new ExplainedError(failed.failure);
  const why =
    end === null
      ? 'the recorded run died before it was answered'
      : `this release asks otherwise than the one that recorded (${tool}), or the recording was changed`;
  return new ExplainedError(
    `The recording in \`replay-dir\` has no (further) answer to GET ${keyOf(request)}: ${why}. Nothing is asked of GitHub instead.`,
  );
}
