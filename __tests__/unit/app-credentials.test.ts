import { describe, expect, test } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import type { Entity } from '../../src/events/source.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import { openAppCredentials } from '../../src/github/app-credentials.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { fakeClock } from '../support/fake-clock.ts';

const acme: Entity = { scope: 'org', slug: 'acme' };
const hooli: Entity = { scope: 'org', slug: 'hooli' };
const MINUTE = 60_000;

const failed = (failure: ApiFailure, status: number, detail = 'x'): ApiError =>
  new ApiError(failure, { status, detail });
const notFound = failed({ kind: 'not-found' }, 404, 'Not Found');
const unwell = failed({ kind: 'server' }, 503, 'Server Error');

/** Credentials on a GitHub that mints `token-1`, `token-2` and so on, unless `plan` has something else for a turn. */
function open(
  plan: readonly (Error | Promise<unknown> | undefined)[] = [],
  lifetimeMs = 60 * MINUTE,
) {
  const clock = fakeClock();
  const cancel = new AbortController();
  const steps: string[] = [];
  const lines: string[] = [];
  let turn = 0;
  let unrevoked: Error | undefined;
  const credentials = openAppCredentials({
    installations: {
      async mint({ slug }) {
        const number = (turn += 1);
        steps.push(`mint ${slug}`);
        const planned = plan[number - 1];
        if (planned instanceof Error) throw planned;
        await planned;
        return { token: `token-${number}`, lifetimeMs };
      },
      async revoke(token) {
        steps.push(`revoke ${token}`);
        if (unrevoked !== undefined) throw unrevoked;
      },
    },
    installationId: undefined,
    ...{ clock, cancelled: cancel.signal },
    mask: (secret) => steps.push(`mask ${secret}`),
    log: (line) => lines.push(line),
  });
  const token = (entity = acme) => credentials.credentialOf(entity).token();
  return {
    ...{ clock, cancel, steps, lines, credentials, token },
    failRevoking: (error: Error) => (unrevoked = error),
  };
}

describe('the tokens of an App', () => {
  test('are one for each entity, masked before anyone has them, and shared by its sources', async () => {
    const { token, steps, credentials } = open();
    expect(credentials.credentialOf(acme)).toBe(credentials.credentialOf({ ...acme }));
    expect([await token(), await token(), await token(hooli)]).toEqual([
      ...['token-1', 'token-1', 'token-2'],
    ]);
    expect(steps).toEqual(['mint acme', 'mask token-1', 'mint hooli', 'mask token-2']);
  });

  test('are minted once for all who ask at the same time', async () => {
    const { token, steps } = open();
    expect(await Promise.all([token(), token(), token()])).toEqual(Array(3).fill('token-1'));
    expect(steps.filter((step) => step.startsWith('mint'))).toHaveLength(1);
  });

  test('are renewed five minutes before they end, by all askers together', async () => {
    const { token, clock, steps } = open();
    await token();
    clock.advance(55 * MINUTE - 1);
    expect(await token()).toBe('token-1');
    clock.advance(1);
    expect(await Promise.all([token(), token()])).toEqual(['token-2', 'token-2']);
    expect(steps.filter((step) => step.startsWith('mint'))).toHaveLength(2);
  });

  test('that live for a few minutes only are not minted for each request', async () => {
    const { token, clock } = open([], 4 * MINUTE);
    await token();
    clock.advance(MINUTE);
    expect(await token()).toBe('token-1');
  });

  test('are used while they are good if GitHub does not renew them, with a try each minute', async () => {
    const { token, clock, steps } = open([undefined, unwell, unwell]);
    await token();
    clock.advance(56 * MINUTE);
    expect([await token(), await token()]).toEqual(['token-1', 'token-1']);
    expect(steps.filter((step) => step.startsWith('mint'))).toHaveLength(2);
    clock.advance(MINUTE);
    expect(await token()).toBe('token-1');
    clock.advance(MINUTE);
    expect(await token()).toBe('token-4');
  });

  test('are replaced when GitHub refuses them, once for all whom it refused', async () => {
    const { token, credentials, steps } = open();
    const credential = credentials.credentialOf(acme);
    const refused = await token();
    expect([credential.giveUp(refused), await token()]).toEqual([true, 'token-2']);
    expect([credential.giveUp(refused), await token()]).toEqual([true, 'token-2']);
    expect(steps.filter((step) => step.startsWith('mint'))).toHaveLength(2);
  });
});

describe('an entity without a token', () => {
  test('is explained and asked for once, and the others get theirs', async () => {
    const { token, steps } = open([notFound]);
    for (const attempt of [token(), token()]) {
      await expect(attempt).rejects.toThrow(ExplainedError);
      await expect(attempt).rejects.toThrow(/organization `acme` \(404 Not Found\).*not installed/);
    }
    expect(await token(hooli)).toBe('token-2');
    expect(await token().catch(() => 'none')).toBe('none');
    expect(steps.filter((step) => step === 'mint acme')).toHaveLength(1);
  });

  test('because of a fault is asked for again', async () => {
    const { token } = open([unwell]);
    await expect(token()).rejects.toThrow(/503 Server Error.*the next run goes on there/s);
    expect(await token()).toBe('token-2');
  });

  test('because of a limit stops there, as reading does', async () => {
    const stopped = new ReadingStopped('rate-limit', 7);
    await expect(open([stopped]).token()).rejects.toBe(stopped);
  });
});

describe('at the end', () => {
  test('every token that may still be good is revoked, the renewed and the refused ones, too', async () => {
    const { token, clock, credentials, steps } = open();
    await token(hooli);
    clock.advance(20 * MINUTE);
    await token();
    clock.advance(41 * MINUTE);
    credentials.credentialOf(acme).giveUp('token-2');
    await token();
    steps.length = 0;
    await credentials.close();
    // That of hooli has ended.
    expect(steps.sort()).toEqual(['revoke token-2', 'revoke token-3']);
    await credentials.close();
    expect(steps).toHaveLength(2);
  });

  test('what is not revoked is a line, and no failure', async () => {
    const { token, credentials, failRevoking, lines } = open();
    await token();
    failRevoking(unwell);
    await credentials.close();
    expect(lines).toEqual([
      "GitHub did not revoke the App's token for organization `acme` (503 Server Error); it ends by itself at 13:00 UTC.",
    ]);
    expect(lines.join()).not.toContain('token-1');
  });

  test('a token that is still being made is waited for and revoked', async () => {
    const made = Promise.withResolvers<undefined>();
    const { token, credentials, steps } = open([made.promise]);
    const asked = token();
    const closed = credentials.close();
    made.resolve(undefined);
    await closed;
    await asked;
    expect(steps).toEqual(['mint acme', 'mask token-1', 'revoke token-1']);
  });

  test('a cancelled job revokes at once, and asks for no more', async () => {
    const { token, cancel, steps, credentials } = open();
    await token();
    cancel.abort();
    expect(steps.at(-1)).toBe('revoke token-1');
    await expect(token(hooli)).rejects.toMatchObject({ reason: 'cancelled' });
    await credentials.close();
    expect(steps.filter((step) => step.startsWith('revoke'))).toHaveLength(1);
  });

  test('who waits for a token when the job is cancelled waits no longer, and the token is revoked', async () => {
    const made = Promise.withResolvers<undefined>();
    const { token, cancel, steps, credentials } = open([made.promise]);
    const asked = token();
    cancel.abort();
    await expect(asked).rejects.toMatchObject({ reason: 'cancelled' });
    const closed = credentials.close();
    made.resolve(undefined);
    await closed;
    expect(steps.at(-1)).toBe('revoke token-1');
  });
});
