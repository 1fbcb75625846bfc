import * as files from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Files } from '../../src/events/files.ts';
import type { Http, HttpAnswer } from '../../src/github/http.ts';
import { parseInputs } from '../../src/inputs/inputs.ts';
import { openRecorder } from '../../src/recording/record.ts';
import { toReplayInputs, toSettings } from '../../src/recording/settings.ts';
import { NOON } from '../support/collect-world.ts';
import { stepEnv } from '../support/environment.ts';
import { TOKEN, about, inputs, ok, page, record } from '../support/record-exchanges.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

describe('a recording', () => {
  test('holds each exchange for a person to read, its body as it was', async () => {
    const folder = await record(
      async () => ok('[{"a":1}]', { date: 'Sat, 21 Nov 2026 12:00:00 GMT', server: 'x' }),
      (http) => http(page('after=x%3D'), { headers: {}, timeoutMs: 1 }),
    );
    const tree = readTree(folder);
    expect(Object.keys(tree)).toEqual(['0001.body', '0001.json', 'recording.json']);
    expect(tree['0001.body']).toBe('[{"a":1}]');
    expect(JSON.parse(tree['0001.json'] ?? '')).toMatchObject({
      request: {
        method: 'GET',
        path: '/orgs/acme/audit-log',
        query: { include: 'web', after: 'x=' },
      },
      askedAt: '2026-11-21T12:00:00.000Z',
      answeredAt: '2026-11-21T12:00:01.000Z',
      answer: { status: 200, headers: { date: 'Sat, 21 Nov 2026 12:00:00 GMT' } },
    });
  });

  test('keeps of the answers no cookie, no address that signs in, and of a redirect only where it leads', async () => {
    const headers = {
      'set-cookie': 'session=1',
      'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?authorization_request=abc',
      location: 'https://login.acme.test/?ticket=abc',
    };
    const folder = await record(
      async () => ({ ...ok('', headers), status: 403 }),
      (http) => http(page(''), { headers: {}, timeoutMs: 1 }),
    );
    const { answer } = JSON.parse(readTree(folder)['0001.json'] ?? '') as { answer: HttpAnswer };
    expect(answer.headers).toEqual({
      location: 'https://login.acme.test',
      'x-github-sso': 'required',
    });
  });

  test('never holds a token that was sent, wherever an answer or a failure repeats it', async () => {
    const character = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
    const token = fc.array(character, { minLength: 12, maxLength: 60 }).map((all) => all.join(''));
    const place = fc.constantFrom('link', 'date', 'x-other', 'body', 'failure', 'query');
    await fc.assert(
      fc.asyncProperty(token, place, async (secret, where) => {
        const folder = await record(
          async () => {
            if (where === 'failure') throw new Error(`not with ${secret}!`);
            return ok(where === 'body' ? `<p>${secret}</p>` : '[]', { [where]: `a ${secret} b` });
          },
          async (http) => {
            const url = page('');
            if (where === 'query') url.searchParams.set('phrase', secret);
            await http(url, { headers: {}, timeoutMs: 1 }).catch(() => undefined);
          },
          { token: secret },
        );
        const written = Object.values(readTree(folder));
        // As it is, and as JSON has it.
        const forms = [secret, JSON.stringify(secret).slice(1, -1)];
        expect(written.filter((file) => forms.some((form) => file.includes(form)))).toEqual([]);
        await files.rm(folder, { recursive: true });
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('that can no longer be written ends the reading in words', async () => {
    const full: Files = {
      ...files,
      writeFile: async (file, ...rest) => {
        if ((file as string).endsWith('.body')) throw new Error('ENOSPC');
        await files.writeFile(file, ...rest);
      },
    };
    const http: Http = async () => ok('[]');
    const recorder = await openRecorder({
      ...{ folder: tempFolder(), files: full, http, now: () => NOON, recording: about },
    });
    const sent = { headers: {}, timeoutMs: 1 };
    await expect(recorder.http(page(''), sent)).rejects.toThrow(/`record-dir` \(Error: ENOSPC\)/);
  });

  test('has what shapes the requests, and gives it back', () => {
    const settings = toSettings({ ...inputs, since: 5, maxBytes: 7 });
    const given = parseInputs(NOON, stepEnv({ 'replay-dir': '/tmp/x' }));
    const again = toReplayInputs(given, JSON.parse(JSON.stringify(settings)) as typeof settings);
    expect(again).toMatchObject({ sources: inputs.sources, since: 5, maxBytes: 7, sinks: [] });
    expect([again.maxRequests, again.apiUrl]).toEqual([Infinity, inputs.apiUrl]);
    expect(JSON.stringify(settings)).not.toContain(TOKEN);
  });
});

describe('inputs', () => {
  const refuse = (given: Record<string, string>): string => {
    try {
      parseInputs(NOON, stepEnv(given));
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const read = { org: 'acme', 'audit-log-token': TOKEN };

  test('for a replay need neither an organization nor a token', () => {
    expect(refuse({ 'replay-dir': 'recording' })).toBe('');
    expect(refuse({ 'replay-dir': 'recording', mode: 'backfill' })).toBe('');
  });

  test.each([
    [
      'a recording of a replay',
      { 'replay-dir': 'a', 'record-dir': 'b' },
      /`record-dir`, `replay-dir`: both/,
    ],
    [
      'a replay that checks',
      { 'replay-dir': 'a', mode: 'check' },
      /`replay-dir`: given together with `mode: check`/,
    ],
    [
      'a recorded plan',
      { ...read, 'record-dir': 'a', mode: 'matrix' },
      /`record-dir`: given together with `mode: matrix`/,
    ],
  ])('for %s are refused', (_, given, refusal) => {
    expect(refuse(given)).toMatch(refusal);
  });
});
