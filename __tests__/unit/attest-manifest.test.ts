import { describe, expect, test } from '@jest/globals';
import { attestManifest } from '../../src/attest-manifest.ts';
import type { AttestParts, AttestProvenance } from '../../src/attest-manifest.ts';
import { ExplainedError } from '../../src/errors.ts';
import { fakeLog } from '../support/fake-log.ts';

const sha256 = 'ab'.repeat(32);
const delivery = { name: 'collect-000042', sha256 };
const repositoryUrl = 'https://github.com/acme/audit';
const never = new AbortController().signal;
const aborted = AbortSignal.abort();

/** Attests with a library that answers like this; tells what the library was asked for. */
async function attest(
  answer: () => Promise<{ attestationID?: string }>,
  more: Partial<AttestParts> & { giveUp?: AbortSignal } = {},
) {
  const log = fakeLog();
  const asked: Parameters<AttestProvenance>[0][] = [];
  const attestProvenance: AttestProvenance = (options) => {
    asked.push(options);
    return answer();
  };
  const { giveUp = never, ...parts } = more;
  const attestation = attestManifest(
    {
      openAttestor: () => Promise.resolve({ attestProvenance, giveUp }),
      isPublic: () => Promise.resolve(false),
      ...{ token: 'ghs_token', repositoryUrl, isPositionSafe: true, cancelled: never, log },
      ...parts,
    },
    delivery,
  );
  const [result] = await Promise.allSettled([attestation]);
  const failure = result.status === 'rejected' ? (result.reason as Error) : undefined;
  if (failure !== undefined) expect(failure).toBeInstanceOf(ExplainedError);
  const value = result.status === 'fulfilled' ? result.value : undefined;
  return { value, asked, message: failure?.message, lines: log.lines };
}

const kept = () => Promise.resolve({ attestationID: '77' });
const failsWith = (error: unknown) => () =>
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the library may reject with anything
  Promise.reject<{ attestationID?: string }>(error);

describe('an attestation', () => {
  test('is of the manifest, by its path in the archive and its hash', async () => {
    const { asked, value, lines } = await attest(kept);
    const subject = { name: 'manifests/collect-000042.json', digest: { sha256 } };
    expect(asked).toEqual([{ subjects: [subject], token: 'ghs_token', sigstore: 'github' }]);
    const url = `${repositoryUrl}/attestations/77`;
    expect(value).toEqual({ url });
    expect(lines.join('\n')).toContain(`collect-000042 is attested: ${url}`);
  });

  test('without an id leads to the list of all', async () => {
    const { value } = await attest(() => Promise.resolve({}));
    expect(value).toEqual({ url: `${repositoryUrl}/attestations` });
  });

  test.each<[string, AttestParts['isPublic'], string]>([
    ['of a public repository', () => Promise.resolve(true), 'public-good'],
    ['of any other repository', () => Promise.resolve(false), 'github'],
    ['of one that does not say', () => Promise.reject(new Error('503')), 'github'],
  ])('%s is signed by the instance for it', async (_, isPublic, sigstore) => {
    const { asked } = await attest(kept, { isPublic });
    expect(asked).toMatchObject([{ sigstore }]);
  });
});

describe('a cancelled job', () => {
  test('loads nothing', async () => {
    const openAttestor = () => Promise.reject(new Error('loaded'));
    const { value, message, lines } = await attest(kept, { cancelled: aborted, openAttestor });
    expect([value, message]).toEqual([undefined, undefined]);
    expect(lines.join('\n')).toContain('The job is cancelled, so collect-000042 is not attested.');
  });

  test('meanwhile ends the waiting without a failure', async () => {
    const job = new AbortController();
    const { value, message } = await attest(
      () => {
        job.abort();
        return new Promise(() => undefined);
      },
      { cancelled: job.signal, giveUp: job.signal },
    );
    expect([value, message]).toEqual([undefined, undefined]);
  });
});

describe('a failure', () => {
  test('says what is safe, what covers the delivery, and which permissions are needed', async () => {
    const { message } = await attest(failsWith(new Error('Failed to persist attestation: 403')));
    expect(message).toMatch(/^collect-000042 could not be attested \(Failed to persist att.*403\)/);
    expect(message).toMatch(/events are published and the position does not wait.*nothing is lost/);
    expect(message).toMatch(/The attestation of the next delivery covers this one, too/);
    expect(message).toMatch(/`id-token: write` and `attestations: write`.*Enterprise Cloud/);
  });

  test('with `sinks: none` says that the same events are handed over again', async () => {
    const { message } = await attest(failsWith(new Error('no')), { isPositionSafe: false });
    expect(message).toMatch(/`sinks: none`.*the next run hands over the same events again/);
    expect(message).not.toContain('are published');
  });

  test.each<[unknown, string]>([
    [
      new Error('no certificate', { cause: new Error('connect\n refused') }),
      'no certificate: connect refused',
    ],
    [new Error('(503) no', { cause: new Error('no') }), '(503) no'],
    [
      new Error('no token', { cause: 'CI: no tokens available' }),
      'no token: CI: no tokens available',
    ],
    ['only text', 'Unexpected failure: only text'],
    [undefined, 'Unexpected failure: undefined'],
    [new Error('invalid identity token: undefined'), 'invalid identity token: ***'],
    [new Error('refused eyJhbGciOiJ9.eyJzdWIiOiJ9.c2ln!'), 'refused ***!'],
  ])('tells its cause, and no token: %p', async (error, told) => {
    const { message } = await attest(failsWith(error));
    expect(message).toContain(`could not be attested (${told}).`);
  });

  test('is what takes too long', async () => {
    const waits = () => new Promise<never>(() => undefined);
    const { message } = await attest(waits, { giveUp: aborted });
    expect(message).toMatch(/could not be attested \(it took too long\)/);
  });

  test('of loading the library is one, too', async () => {
    const openAttestor = () => Promise.reject(new Error('no such chunk'));
    const { message } = await attest(kept, { openAttestor });
    expect(message).toMatch(/could not be attested \(no such chunk\)/);
  });
});
