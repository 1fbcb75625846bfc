import * as files from 'node:fs/promises';
import type { Http, HttpAnswer } from '../../src/github/http.ts';
import { parseInputs } from '../../src/inputs/inputs.ts';
import { openRecorder } from '../../src/recording/record.ts';
import type { Recording, Start } from '../../src/recording/recording.ts';
import { openReplay, readRecording } from '../../src/recording/replay.ts';
import { toSettings } from '../../src/recording/settings.ts';
import { NOON } from './collect-world.ts';
import { stepEnv } from './environment.ts';
import { fakeClock } from './fake-clock.ts';
import { tempFolder } from './temp-folder.ts';

export const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ';
export const inputs = parseInputs(NOON, stepEnv({ org: 'acme', 'audit-log-token': TOKEN }));
export const about: Omit<Recording, 'version' | 'start' | 'end'> = {
  tool: 'test/1',
  startedAt: new Date(NOON).toISOString(),
  run: { id: '9', attempt: 1 },
  settings: toSettings(inputs),
};
export const START: Start = {
  ...{ origin: 'nowhere', lostSince: null, checkpoint: {}, sinks: [], lacking: [] },
  elsewhere: null,
};
export const page = (query: string): URL =>
  new URL(`https://api.github.com/orgs/acme/audit-log?include=web&${query}`);
export const ok = (body: string, headers: HttpAnswer['headers'] = {}): HttpAnswer => ({
  ...{ status: 200, headers, body: Buffer.from(body) },
});

/** Records what `http` answers to `ask`; each answer takes a second. */
export async function record(
  http: Http,
  ask: (http: Http) => Promise<unknown>,
  { folder = tempFolder(), token = TOKEN, isEnded = true } = {},
) {
  const clock = fakeClock(NOON);
  const slow: Http = async (url, sent) => {
    clock.advance(1000);
    return http(url, sent);
  };
  const recorder = await openRecorder({
    folder,
    files,
    http: slow,
    now: clock.now,
    recording: about,
  });
  await recorder.begin(START);
  const authorization = `Bearer ${token}`;
  await ask((url) => recorder.http(url, { headers: { authorization }, timeoutMs: 1 }));
  if (isEnded) await recorder.end({ stopped: [], failed: [] });
  return folder;
}

/** A replay of a folder, and how it asks. */
export async function open(folder: string) {
  const replay = openReplay(await readRecording(files, folder), (wake) => setImmediate(wake));
  const get = (url: URL) => replay.http(url, { headers: {}, timeoutMs: 1 });
  return { ...replay, get };
}

export const text = ({ body }: HttpAnswer): string => body.toString();
