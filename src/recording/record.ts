import { join } from 'node:path';
import { ExplainedError, explain } from '../errors.ts';
import type { Files } from '../events/files.ts';
import type { Http, HttpAnswer } from '../github/http.ts';
import {
  RECORDING_FILE,
  encode,
  exchangeName,
  hashBody,
  toKeptHeaders,
  toRequest,
} from './recording.ts';
import type { End, Exchange, Recording, Start } from './recording.ts';

/** Writes a recording while the run goes on, so that one that dies leaves what was there. */
export interface Recorder {
  /** Records each exchange, whatever becomes of it. */
  readonly http: Http;
  begin(start: Start): Promise<void>;
  end(how: Omit<End, 'exchanges'>): Promise<void>;
}

/** Audit events are for nobody else's eyes. */
const MODE = { mode: 0o600 };

/**
 * Opens a recording in a folder of its own, which need not exist. Throws an `ExplainedError` if it holds anything. No
 * token that is sent is ever written, whatever the answers repeat.
 */
export async function openRecorder(options: {
  folder: string;
  files: Files;
  http: Http;
  now: () => number;
  recording: Omit<Recording, 'version' | 'start' | 'end'>;
}): Promise<Recorder> {
  const { folder, files, http, now } = options;
  await files.mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await files.readdir(folder)).length > 0) {
    throw new ExplainedError(
      `\`record-dir\` (${folder}) is not empty. Choose an empty folder, or one that does not exist: a recording is of one run. Nothing was read.`,
    );
  }
  let recording: Recording = { version: 1, ...options.recording, start: null, end: null };
  let exchanges = 0;
  let writing: Promise<void> = Promise.resolve();

  async function save(): Promise<void> {
    const file = join(folder, RECORDING_FILE);
    await files.writeFile(`${file}.part`, encode(recording), MODE);
    await files.rename(`${file}.part`, file);
  }

  /** The body first: an exchange counts when its `.json` is there. */
  async function write(
    exchange: Omit<Exchange, 'number'>,
    body: Buffer | undefined,
  ): Promise<void> {
    const number = exchanges + 1;
    const file = join(folder, exchangeName(number));
    try {
      if (body !== undefined) await files.writeFile(`${file}.body`, body, MODE);
      await files.writeFile(`${file}.json`, encode({ number, ...exchange }), MODE);
    } catch (error) {
      throw new ExplainedError(
        `The recording could not be written to \`record-dir\` (${explain(error)}). What was read until then is kept; make room, or leave \`record-dir\` out.`,
      );
    }
    exchanges = number;
  }

  /** One after the other, so that the run takes the answers in the order of their numbers. */
  function note(exchange: Omit<Exchange, 'number'>, body?: Buffer): Promise<void> {
    const noted = writing.then(() => write(exchange, body));
    writing = noted.catch(() => undefined);
    return noted;
  }

  await save();
  return {
    async begin(start) {
      recording = { ...recording, start };
      await save();
    },
    async end(how) {
      recording = { ...recording, end: { exchanges, ...how } };
      await save();
    },
    async http(url, sent) {
      const hide = hider(sent.headers['authorization']);
      const sentAt = now();
      const askedAt = toIso(sentAt);
      const about = { request: hide.texts(toRequest(url)), askedAt };
      let answer: HttpAnswer;
      try {
        answer = await http(url, sent);
      } catch (error) {
        const failure = hide.texts(toFailure(error));
        await note({ ...about, answeredAt: toIso(now()), answer: null, failure });
        throw error;
      }
      const arrivedAt = now();
      const answeredAt = toIso(arrivedAt);
      const body = hide.bytes(answer.body);
      const headers = hide.texts(toKeptHeaders(answer.headers, url));
      const head = { status: answer.status, headers, bytes: body.length, sha256: hashBody(body) };
      await note({ ...about, answeredAt, answer: head, failure: null }, body);
      // Without the writing: a replay measures the same.
      return { ...answer, tookMs: arrivedAt - sentAt };
    },
  };
}

function toFailure(error: unknown): NonNullable<Exchange['failure']> {
  const { name, message, code, isLasting } = (error ?? {}) as Partial<Record<string, unknown>>;
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : String(error),
    code: typeof code === 'string' ? code : null,
    isLasting: isLasting === true,
  };
}

/** Puts stars in the place of a token, should a server or proxy send back what it was sent. */
function hider(authorization = '') {
  const secrets = authorization.split(' ').filter((part) => part.length >= 8);
  const hideIn = (text: string): string =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '*'.repeat(secret.length)), text);
  return {
    texts: <Json>(json: Json): Json =>
      JSON.parse(JSON.stringify(json), (_, value: unknown) =>
        typeof value === 'string' ? hideIn(value) : value,
      ) as Json,
    bytes: (body: Buffer): Buffer =>
      secrets.some((secret) => body.includes(secret))
        ? Buffer.from(hideIn(body.toString('latin1')), 'latin1')
        : body,
  };
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
