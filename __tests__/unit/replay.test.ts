import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Http } from '../../src/github/http.ts';
import { HttpTimeout } from '../../src/github/network-error.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { openRecorder } from '../../src/recording/record.ts';
import { readRecording } from '../../src/recording/replay.ts';
import { NOON } from '../support/collect-world.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { START, about, inputs, ok, open, page, record, text } from '../support/record-exchanges.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('a replay', () => {
  test('answers equal requests in their order, failures too, whatever the order of the query', async () => {
    const answers = [new HttpTimeout('body', 15_000), ok('[1]'), ok('[2]')];
    const folder = await record(
      async () => {
        const answer = answers.shift();
        if (answer instanceof Error) throw answer;
        return answer ?? ok('');
      },
      async (http) => {
        for (const query of ['b=1', 'b=1', 'b=1'])
          await http(page(query), { headers: {}, timeoutMs: 1 }).catch(() => undefined);
      },
    );
    const { get, clock, used } = await open(folder);
    await expect(get(page('b=1'))).rejects.toMatchObject({
      message: 'the answer stalled for 15 s',
    });
    const reordered = new URL('https://elsewhere.test/orgs/acme/audit-log?b=1&include=web');
    const answer = await get(reordered);
    expect([text(answer), answer.tookMs, clock.now()]).toEqual(['[1]', 1000, NOON + 2000]);
    expect(text(await get(page('b=1')))).toBe('[2]');
    expect(used()).toBe(3);
    await expect(get(page('b=1'))).rejects.toThrow(
      /no \(further\) answer to GET .*b=1&include=web/,
    );
  });

  test('gives answers in the recorded order, however the requests come', async () => {
    const folder = await record(
      async (url) => ok(url.searchParams.get('w') ?? ''),
      async (http) => {
        for (const w of ['b', 'a', 'c']) await http(page(`w=${w}`), { headers: {}, timeoutMs: 1 });
      },
    );
    const { get } = await open(folder);
    const order: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(async (w) => order.push(text(await get(page(`w=${w}`))))),
    );
    expect(order).toEqual(['b', 'a', 'c']);
  });

  test('takes no time, and waits in the order of its own clock', async () => {
    const folder = await record(
      async () => {
        throw new Error('reset');
      },
      (http) => http(page(''), { headers: {}, timeoutMs: 1 }).catch(() => undefined),
    );
    const { get, clock } = await open(folder);
    const order: string[] = [];
    const note = (what: string) => () => order.push(`${what} ${clock.now() - NOON}`);
    await Promise.all([
      clock.sleep(3_600_000).then(note('late')),
      clock.sleep(500).then(note('soon')),
      get(page('')).catch(note('failure')),
    ]);
    expect(order).toEqual(['soon 500', 'failure 1000', 'late 3600000']);
  });

  test.each([
    ['time was up', 'max-duration', inputs.maxDurationMs, false],
    ['its job was cancelled', 'cancelled', 1000, true],
  ] as const)('ends after the last answer if %s then', async (_, reason, now, isCancelled) => {
    const folder = tempFolder();
    const clock = fakeClock(NOON);
    const http: Http = async () => {
      clock.advance(1000);
      return ok('[]');
    };
    const recorder = await openRecorder({ folder, files, http, now: clock.now, recording: about });
    await recorder.http(page(''), { headers: {}, timeoutMs: 1 });
    const stopped = [{ source: 'org/acme/web', reason, resumeAt: null }];
    await recorder.end({ stopped, failed: [] });
    const replay = await open(folder);
    await replay.get(page(''));
    expect(replay.clock.now()).toBe(NOON + now);
    expect(replay.cancelled.aborted).toBe(isCancelled);
  });

  test('fails where no token was to be had in the recorded run', async () => {
    const folder = tempFolder();
    const http: Http = async () => ok('[]');
    const recorder = await openRecorder({ folder, files, http, now: () => NOON, recording: about });
    await recorder.begin(START);
    const failed = [{ source: 'org/acme/web', failure: 'No token for it.' }];
    await recorder.end({ stopped: [], failed });
    const { get } = await open(folder);
    await expect(get(page(''))).rejects.toThrow(/^No token for it\.$/);
  });

  test('ends where time ended the recorded run', async () => {
    const folder = tempFolder();
    const http: Http = async () => ok('[]');
    const recorder = await openRecorder({ folder, files, http, now: () => NOON, recording: about });
    await recorder.begin(START);
    const reason = 'max-duration' as const;
    const stopped = [{ source: 'org/acme/web', reason, resumeAt: null }];
    await recorder.end({ stopped, failed: [] });
    const { get } = await open(folder);
    await expect(get(page(''))).rejects.toMatchObject({ reason: 'max-duration' });
    await expect(get(page(''))).rejects.toBeInstanceOf(ReadingStopped);
    const git = new URL('https://api.github.com/orgs/acme/audit-log?include=git');
    await expect(get(git)).rejects.toThrow(/no \(further\) answer/);
  });

  test('of a run that died says so at its end', async () => {
    const folder = await record(
      async () => ok('[]'),
      (http) => http(page(''), { headers: {}, timeoutMs: 1 }),
      { isEnded: false },
    );
    const { get } = await open(folder);
    await get(page(''));
    await expect(get(page('after=1'))).rejects.toThrow(/died before it was answered/);
  });

  test.each([
    ['without its `recording.json`', 'recording.json', undefined, /there is no `recording.json`/],
    ['whose `recording.json` is torn', 'recording.json', '{"version":', /not valid JSON/],
    [
      'of another format',
      'recording.json',
      '{"version":2}',
      /`recording.json` is not valid: version/,
    ],
    ['that lacks an exchange', '0002.json', undefined, /`0002.json` is missing/],
    ['that lacks the last exchange', '0003.json', undefined, /`0003.json` is missing/],
    ['that lacks a body', '0002.body', undefined, /`0002.body` is missing/],
    ['with an exchange that is none', '0001.json', '{}', /`0001.json` is not valid/],
  ])('of a folder %s is refused', async (_, file, content, refusal) => {
    const folder = await record(
      async () => ok('[]'),
      async (http) => {
        for (const w of ['1', '2', '3']) await http(page(w), { headers: {}, timeoutMs: 1 });
      },
    );
    if (content === undefined) await files.rm(join(folder, file));
    else await files.writeFile(join(folder, file), content);
    await expect(readRecording(files, folder)).rejects.toThrow(refusal);
  });
});
