import { describe, expect, test } from '@jest/globals';
import { ApiError, isTransient } from '../../src/github/api-error.ts';
import { openClient } from '../../src/github/client.ts';
import { fixedToken } from '../../src/github/credential.ts';
import type { Http, HttpAnswer } from '../../src/github/http.ts';

const TOKEN = 'ghp_secret';

function answer(
  status: number,
  body: unknown = [],
  headers: Record<string, string> = {},
): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, body: Buffer.from(text) };
}

/** A client of a network that gives these answers, one after the other. */
function clientOf(answers: readonly (HttpAnswer | Error)[], api = 'https://api.github.com') {
  const asked: { url: string; headers: Record<string, string> }[] = [];
  const left = [...answers];
  const http: Http = async (url, { headers }) => {
    asked.push({ url: url.href, headers });
    const next = left.shift();
    if (next === undefined) throw new Error('one request too many');
    if (next instanceof Error) throw next;
    return next;
  };
  const client = openClient({
    http,
    apiUrl: new URL(api),
    credential: fixedToken(TOKEN),
    userAgent: 'test/1',
    timeoutMs: 30_000,
  });
  return { client, asked, get: () => client.get('/orgs/acme/audit-log', { include: 'web' }) };
}

async function failureOf(...answers: (HttpAnswer | Error)[]): Promise<ApiError> {
  const error: unknown = await clientOf(answers)
    .get()
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

describe('a request', () => {
  test('carries the token, a version and its parameters', async () => {
    const { client, asked } = clientOf([answer(200)]);
    await client.get('/orgs/acme/audit-log', { phrase: 'created:>=2026 +x&y', after: 'a+/=' });
    const [{ url, headers } = { url: '', headers: {} }] = asked;
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      phrase: 'created:>=2026 +x&y',
      after: 'a+/=',
    });
    expect(url).toMatch(/created%3A%3E%3D2026\+%2Bx%26y/);
    expect(headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      'user-agent': 'test/1',
      'x-github-api-version': '2022-11-28',
    });
  });

  test.each(['https://ghes.example/api/v3', 'https://ghes.example/api/v3/'])(
    'goes below the path of %s',
    async (api) => {
      const { get, asked } = clientOf([answer(200)], api);
      await get();
      expect(asked[0]?.url).toBe('https://ghes.example/api/v3/orgs/acme/audit-log?include=web');
    },
  );

  test('follows redirects on the same origin, three at most', async () => {
    const moved = (path: string) => answer(307, '', { location: path });
    const { get, asked } = clientOf([moved('/a'), moved('/b'), moved('/c'), answer(200, 'x')]);
    expect((await get()).body.toString()).toBe('x');
    expect(asked.map(({ url }) => new URL(url).pathname).slice(1)).toEqual(['/a', '/b', '/c']);
    const endless = clientOf(Array.from({ length: 9 }, () => moved('/a')));
    await expect(endless.get()).rejects.toMatchObject({ failure: { kind: 'refused' } });
    expect(endless.asked).toHaveLength(4);
  });

  test.each([
    'https://evil.example/orgs/acme/audit-log',
    'http://api.github.com/orgs/acme/audit-log',
    'https://api.github.com:8443/x',
    'https://api.github.com@evil.example/x',
    '//evil.example/x',
    'https://api.github.com.evil.example/x',
  ])('is never sent on to %s', async (location) => {
    const { get, asked } = clientOf([answer(302, '', { location })]);
    await expect(get()).rejects.toMatchObject({ failure: { kind: 'refused' }, status: 302 });
    expect(asked).toHaveLength(1);
  });

  test('that is sent on to elsewhere fails with the name of that place', async () => {
    const error = await failureOf(answer(302, '', { location: 'https://evil.example/x?token=y' }));
    expect(error.message).toBe('302 redirects to evil.example');
    expect((await failureOf(answer(304, ''))).message).toBe('304 redirects to nowhere');
  });
});

/** The bodies are those of the facts, "Auth" and "Rate limits". */
describe('an answer is taken for', () => {
  const limited =
    'API rate limit exceeded for user ID 63502882. If you reach out to GitHub Support for help, please include the request ID CDAF.';
  const secondary =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const full = { 'x-ratelimit-remaining': '1749', 'x-ratelimit-reset': '1793491200' };
  const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1793491200' };
  const primary = { kind: 'primary-limit', resetAt: 1_793_491_200_000 };

  test.each([
    [401, 'Bad credentials', full, { kind: 'unauthorized' }],
    [403, 'Must have admin rights to Repository.', full, { kind: 'forbidden' }],
    [403, 'Resource not accessible by integration', {}, { kind: 'forbidden' }],
    [403, limited, used, primary],
    [429, limited, used, primary],
    [403, limited, { ...used, 'x-ratelimit-reset': 'soon' }, { ...primary, resetAt: undefined }],
    [403, secondary, full, { kind: 'secondary-limit', retryAfterMs: undefined }],
    [
      403,
      secondary,
      { ...full, 'retry-after': '7' },
      { kind: 'secondary-limit', retryAfterMs: 7000 },
    ],
    [429, 'Too many', { 'retry-after': '0' }, { kind: 'secondary-limit', retryAfterMs: 0 }],
    [
      429,
      'Too many',
      { 'retry-after': 'Sat, 21 Nov 2026 12:00:00 GMT' },
      { kind: 'secondary-limit', retryAfterMs: undefined },
    ],
    [
      429,
      'x',
      { 'retry-after': '9'.repeat(30) },
      { kind: 'secondary-limit', retryAfterMs: undefined },
    ],
    [429, 'Too many', {}, { kind: 'secondary-limit', retryAfterMs: undefined }],
    [403, 'rate limit', {}, { kind: 'secondary-limit', retryAfterMs: undefined }],
    [404, 'Not Found', full, { kind: 'not-found' }],
    [400, 'Bad', {}, { kind: 'refused' }],
    [422, 'Validation Failed', {}, { kind: 'refused' }],
    [500, 'Server Error', {}, { kind: 'server' }],
    [502, 'Server Error', {}, { kind: 'server' }],
    [503, 'x', { 'retry-after': '5' }, { kind: 'server' }],
  ])('%i %j %j → %j', async (status, message, headers, failure) => {
    const error = await failureOf(answer(status, { message, status: String(status) }, headers));
    expect(error).toMatchObject({ failure, status, detail: message });
    expect(error.message).toBe(`${status} ${message}`);
  });

  test('a refusal of permission is never tried again, all that may pass is', async () => {
    const transient = async (status: number, headers = {}) =>
      isTransient(await failureOf(answer(status, { message: 'x' }, headers)));
    expect(
      await Promise.all([401, 403, 404, 400, 422, 302].map((s) => transient(s))),
    ).not.toContain(true);
    expect(await Promise.all([429, 500, 502, 503, 504].map((s) => transient(s)))).not.toContain(
      false,
    );
    expect(await transient(403, used)).toBe(true);
  });
});

describe('the words of a failure', () => {
  test('are few when a proxy answers with a page of its own', async () => {
    expect((await failureOf(answer(502, '<html>'.repeat(1000)))).message).toBe(
      '502 without a message',
    );
    expect((await failureOf(answer(500, 'null'))).message).toBe('500 without a message');
    expect((await failureOf(answer(500, { message: 7 }))).message).toBe('500 without a message');
  });

  test('have at most 500 characters of the answer', async () => {
    expect((await failureOf(answer(500, { message: 'x'.repeat(9999) }))).detail).toHaveLength(500);
  });

  test('never hold the token', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    for (const failing of [reset, answer(401, { message: 'Bad credentials' }), answer(500, '')]) {
      const error = await failureOf(failing);
      expect(JSON.stringify({ ...error, text: error.message })).not.toContain(TOKEN);
    }
  });

  test('say that there was no answer in time', async () => {
    for (const timeout of [
      Object.assign(new Error('aborted'), { name: 'TimeoutError' }),
      Object.assign(new Error('Headers'), { code: 'UND_ERR_HEADERS_TIMEOUT' }),
    ]) {
      const error = await failureOf(timeout);
      expect(error).toMatchObject({ failure: { kind: 'network', timedOut: true }, status: 0 });
      expect(error.message).toBe('no answer within 30 s');
    }
    expect(await failureOf(new Error('read ECONNRESET'))).toMatchObject({
      failure: { kind: 'network', timedOut: false },
      message: 'read ECONNRESET',
    });
  });

  test('say that the request was cut off, as by a cancel, whose code is a number', async () => {
    const reason = new Error('This operation was aborted');
    expect(await failureOf(Object.assign(reason, { name: 'AbortError', code: 20 }))).toMatchObject({
      failure: { kind: 'network', timedOut: false },
      message: 'This operation was aborted',
    });
  });
});
