import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readEvent } from '../../simulator/audit-log/store.ts';
import { startDecoy } from '../../simulator/decoy.ts';
import {
  primaryRateLimit,
  randomFaults,
  secondaryRateLimit,
  serverError,
  type Fault,
} from '../../simulator/faults.ts';
import { tokenLabel } from '../../simulator/journal.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';

let github: Simulator;

beforeEach(async () => {
  github = await startSimulator();
  const log = github.auditLog.log({ kind: 'org', slug: 'acme' });
  const now = github.clock.now();
  log.add(
    Array.from({ length: 5 }, (_, n) =>
      readEvent(
        JSON.stringify({
          '@timestamp': now - 1000 + n,
          _document_id: `id-${n}`,
          action: 'repo.create',
          created_at: now - 1000 + n,
        }),
      ),
    ),
  );
});
afterEach(() => github.close());

const read = (query = '?per_page=2', init: RequestInit = {}): Promise<Response> =>
  fetch(`${github.apiUrl}/orgs/acme/audit-log${query}`, {
    ...init,
    headers: { authorization: `Bearer ${github.tokens.auditLog}` },
  });

const strike = (fault: Fault): void => void github.faults.add({ family: 'audit-log', fault });

describe('faults', () => {
  test('statuses come in the words of GitHub', async () => {
    strike(serverError(502));
    strike(primaryRateLimit({ resetAt: 1_800_000_000_000 }));
    strike(secondaryRateLimit({ status: 429, retryAfterSeconds: 7 }));
    const [first, second, third, fourth] = [await read(), await read(), await read(), await read()];
    expect([first.status, await first.json()]).toEqual([502, { message: 'Server Error' }]);
    expect(second.status).toBe(403);
    expect(second.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(second.headers.get('x-ratelimit-reset')).toBe('1800000000');
    expect(((await second.json()) as { message: string }).message).toMatch(
      /^API rate limit exceeded for user ID/,
    );
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '7']);
    expect(((await third.json()) as { message: string }).message).toMatch(
      /^You have exceeded a secondary rate limit/,
    );
    expect(fourth.status).toBe(200);
  });

  test('a rule strikes the calls it names, from the n-th and so often, and tells how often it did', async () => {
    const rule = github.faults.add({
      family: 'audit-log',
      when: ({ url }) => url.searchParams.get('per_page') === '2',
      from: 2,
      times: 2,
      fault: serverError(500),
    });
    const statuses: number[] = [];
    for (const query of ['?per_page=2', '?per_page=1', '?per_page=2', '?per_page=2', '?per_page=2'])
      statuses.push((await read(query)).status);
    expect(statuses).toEqual([200, 200, 500, 500, 200]);
    expect(rule.struck).toBe(2);
  });

  test('connections break before, after and within an answer', async () => {
    strike({ kind: 'reset' });
    strike({ kind: 'lost-answer' });
    strike({ kind: 'cut-body' });
    await expect(read()).rejects.toThrow();
    await expect(read()).rejects.toThrow();
    const cut = await read();
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow();
    expect(github.journal.of('audit-log').map(({ status, fault }) => [status, fault])).toEqual([
      [0, 'reset'],
      [0, 'lost-answer'],
      [200, 'cut-body'],
    ]);
  });

  test('a truncated body has a matching length and no valid JSON', async () => {
    strike({ kind: 'truncated-json' });
    const text = await (await read()).text();
    expect(text).toMatch(/^\[\{/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('a stall gives nothing, or only headers, until its time is over', async () => {
    strike({ kind: 'stall', ms: 200, after: 'nothing' });
    strike({ kind: 'stall', ms: 200, after: 'headers' });
    strike({ kind: 'stall', ms: 60_000, after: 'nothing' });
    await expect(read()).rejects.toThrow('fetch failed');
    const stalled = await read();
    expect(stalled.status).toBe(200);
    await expect(stalled.text()).rejects.toThrow();
    await expect(read('', { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
  });

  test.each(['before', 'after'] as const)(
    'a call can be held %s it is handled, until it is released',
    async (when) => {
      const released = Promise.withResolvers<undefined>();
      strike({ kind: 'hold', until: released.promise, when });
      const held = read('?include=all');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await read()).status).toBe(200);
      github.clock.advance(1000);
      const event = { '@timestamp': github.clock.now(), action: 'repo.create' };
      const log = github.auditLog.log({ kind: 'org', slug: 'acme' });
      log.add([readEvent(JSON.stringify(event))]);
      released.resolve(undefined);
      const events = (await (await held).json()) as unknown[];
      expect(events).toHaveLength(when === 'before' ? 6 : 5);
    },
  );

  test('an empty page keeps its link, and a foreign link keeps its path', async () => {
    strike({ kind: 'empty-page' });
    strike({ kind: 'foreign-link', origin: 'http://other.example' });
    const empty = await read();
    expect([await empty.text(), empty.headers.get('link')]).toEqual([
      '[]',
      expect.stringContaining(`<${github.apiUrl}/organizations/`),
    ]);
    const foreign = await read();
    expect(foreign.headers.get('link')).toMatch(
      /<http:\/\/other\.example\/organizations\/\d+\/audit-log\?/,
    );
    expect(await foreign.json()).toHaveLength(2);
  });

  test('a redirect leads to the same host or to a decoy, which keeps what it is sent', async () => {
    strike({ kind: 'redirect', status: 307 });
    expect(await (await read()).json()).toHaveLength(2);
    const decoy = await startDecoy();
    strike({ kind: 'redirect', origin: decoy.origin });
    expect(await (await read()).json()).toEqual([]);
    expect(decoy.received.map(({ url, headers }) => [url.pathname, headers.authorization])).toEqual(
      [['/orgs/acme/audit-log', undefined]],
    );
    await decoy.close();
  });

  test('a random mix follows from its seed and leaves room for retries', async () => {
    const draw = async (seed: number): Promise<number[]> => {
      github.faults.clear();
      github.faults.add(
        randomFaults({ seed, rate: 0.7, kinds: [serverError(500), serverError(503)], inARow: 2 }),
      );
      const statuses: number[] = [];
      for (let n = 0; n < 30; n += 1) statuses.push((await read()).status);
      return statuses;
    };
    const [first, again, other] = [await draw(1), await draw(1), await draw(2)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(first.map((status) => (status === 200 ? '.' : 'x')).join('')).not.toContain('xxx');
    expect(new Set(first)).toEqual(new Set([200, 500, 503]));
  });
});

describe('the journal', () => {
  test('knows which token a call carried, without giving it away', async () => {
    await read('?per_page=2&phrase=action%3Arepo');
    await fetch(`${github.apiUrl}/repos/acme/audit-archive`);
    const [first, second] = github.journal.calls;
    expect(first).toMatchObject({
      family: 'audit-log',
      path: '/orgs/acme/audit-log',
      query: { per_page: '2', phrase: 'action:repo' },
      token: tokenLabel(github.tokens.auditLog),
      status: 200,
    });
    expect(second).toMatchObject({ family: 'repository', token: undefined, status: 404 });
    expect(JSON.stringify(github.journal.calls)).not.toContain(github.tokens.auditLog);
  });

  test('answers carry the simulated time', async () => {
    github.clock.advance(400 * 86_400_000);
    const date = Date.parse((await read()).headers.get('date') ?? '');
    expect(Math.abs(date - github.clock.now())).toBeLessThan(5_000);
  });
});
