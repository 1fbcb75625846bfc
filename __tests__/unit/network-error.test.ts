import { describe, expect, test } from '@jest/globals';
import { isTransient } from '../../src/github/api-error.ts';
import { HttpTimeout, ProxyError, networkError } from '../../src/github/network-error.ts';

const coded = (code: string, message = 'it broke'): Error =>
  Object.assign(new Error(message), { code });
/** As Octokit gives what `fetch` threw. */
const fetched = (cause: Error): Error =>
  new Error('fetch failed', { cause: new TypeError('fetch failed', { cause }) });
const abort = new DOMException('The operation was aborted due to timeout', 'TimeoutError');

const say = (error: unknown) => {
  const said = networkError(error, 30_000);
  const { failure } = said;
  if (failure.kind !== 'network') throw new Error(failure.kind);
  return { text: said.message, timedOut: failure.timedOut, isTransient: isTransient(said) };
};

describe('a limit that was passed', () => {
  test.each([
    ['the connection', new HttpTimeout('connect', 10_000), 'no connection within 10 s', false],
    ['the whole request', abort, 'no answer within 30 s', true],
    [
      'a pause in the answer',
      new HttpTimeout('body', 15_000),
      'the answer stalled for 15 s',
      false,
    ],
    ['a request of Octokit', fetched(abort), 'no answer within 30 s', true],
    [
      'an answer to fetch',
      fetched(coded('UND_ERR_HEADERS_TIMEOUT')),
      'no answer within 30 s',
      true,
    ],
    ['a connection of fetch', fetched(coded('UND_ERR_CONNECT_TIMEOUT', 'slow')), 'slow', false],
  ])(
    '%s is told apart, tried again, and only GitHub is called slow',
    (_, error, text, timedOut) => {
      expect(say(error)).toEqual({ text, timedOut, isTransient: true });
    },
  );
});

describe('a certificate', () => {
  test.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', /renew it/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /another host name: look at `api-url`/],
  ])('that is not accepted (%s) is told with its remedy, and not tried again', (code, remedy) => {
    for (const error of [coded(code, 'not this one'), fetched(coded(code, 'not this one'))]) {
      const said = say(error);
      expect(said.text).toMatch(
        /^the certificate of the server is not accepted \(not this one\): /,
      );
      expect(said.text).toMatch(remedy);
      expect(said.isTransient).toBe(false);
    }
  });
});

describe('a proxy', () => {
  test.each([
    ['asks for a password', 407, /user and a password.*\(407\)/, false],
    ['forbids the host', 403, /refuses to connect to this host \(403\).*NO_PROXY/, false],
    ['fails', 502, /refuses to connect to this host \(502\)/, true],
    ['is gone', coded('ECONNREFUSED', 'connect ECONNREFUSED'), /can't be reached: connect/, true],
  ])('that %s is named by its variable', (_, cause, text, isTransient) => {
    const said = say(new ProxyError('proxy.acme:3128', cause));
    expect(said.text).toMatch(/^the proxy that `HTTPS_PROXY` names \(proxy\.acme:3128\)/);
    expect(said.text).toMatch(text);
    expect(said.isTransient).toBe(isTransient);
  });
});

test('whatever is thrown makes a failure in words', () => {
  expect(say('nothing')).toEqual({ text: 'nothing', timedOut: false, isTransient: true });
  expect(say(undefined).text).toBe('undefined');
  expect(say(coded('ECONNRESET', 'socket hang up')).text).toBe('socket hang up');
});
