import { describe, expect, test } from '@jest/globals';
import { json } from '../../simulator/answer.ts';
import { mintRuntimeToken } from '../../simulator/runner/environment.ts';
import { PUBLIC_GOOD, startSigstore, type Sigstore } from '../../simulator/sigstore/sigstore.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import { publishedManifest, verifyBundle } from '../support/attested.ts';
import { hold } from '../support/hold.ts';
import { DAY, HOUR, openScenario, type Run, type Scenario } from '../support/scenario.ts';

const allowed = { actions: 'read', attestations: 'write', 'id-token': 'write' } as const;
const attest = { attest: 'true' };
const PAGE = 'https://github.com/acme/audit-archive/attestations';

async function open(
  seed: number,
  options: SimulatorOptions & { serverUrl?: string } = {},
): Promise<{ scenario: Scenario; sigstore: Sigstore } & AsyncDisposable> {
  const { serverUrl, ...more } = options;
  const scenario = await openScenario({ seed, permissions: allowed, ...more });
  const sigstore = await startSigstore(scenario.github, serverUrl);
  scenario.pass(DAY, { count: 30 });
  return {
    ...{ scenario, sigstore },
    async [Symbol.asyncDispose]() {
      await sigstore[Symbol.asyncDispose]();
      await scenario[Symbol.asyncDispose]();
    },
  };
}

/** The newest attestation, checked. */
function newest({ github }: Scenario, { certificateFile }: Sigstore) {
  return verifyBundle(github.attestations.list().at(-1)!.bundle, certificateFile);
}

function hostsOf({ calls }: Sigstore): string[] {
  return [...new Set(calls.map(({ host }) => host))].sort();
}

/** The calls for identity tokens and attestations. */
function attestingCalls({ calls }: Run) {
  return calls.filter(({ path }) => /\/idtoken\/|\/attestations/.test(path));
}

/** No token of the job is in its log, but for the commands that hide them. */
function expectNoToken({ github }: Scenario, { rawLog, run, summary, outputs }: Run): void {
  const written = rawLog.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const shown = [...written, summary, ...Object.values(outputs)].join('\n');
  const tokens = [mintRuntimeToken(github, run, 'collect'), ...github.idTokens.made];
  for (const token of tokens)
    for (const part of token.split('.')) expect(shown).not.toContain(part);
}

describe('`attest: true`', () => {
  test.concurrent(
    'has the newest manifest attested, after the position is saved, by the private instance',
    async () => {
      await using world = await open(801);
      const { scenario, sigstore } = world;
      const run = await scenario.run(attest, { env: sigstore.env });
      expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '30', []]);

      const { path, sha256 } = await publishedManifest(scenario, 1);
      const { statement, signer } = await newest(scenario, sigstore);
      expect(statement.subject).toEqual([{ name: path, digest: { sha256 } }]);
      expect(statement.predicateType).toBe('https://slsa.dev/provenance/v1');
      expect(statement.predicate).toMatchObject({
        runDetails: {
          metadata: {
            invocationId: `https://github.com/acme/audit-archive/actions/runs/${run.run.id}/attempts/1`,
          },
        },
      });
      expect(signer).toBe(
        'URI:https://github.com/acme/audit-archive/.github/workflows/audit-log.yml@refs/heads/main',
      );
      const [{ bundle, id } = {}] = scenario.github.attestations.list();
      expect(bundle?.verificationMaterial).toMatchObject({
        timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: expect.any(String) }] },
      });

      const { dsseEnvelope } = bundle!;
      const payload = Buffer.from(JSON.stringify({ ...statement, subject: [] })).toString('base64');
      const forged = { ...bundle!, dsseEnvelope: { ...dsseEnvelope, payload } };
      await expect(verifyBundle(forged, sigstore.certificateFile)).rejects.toThrow(/signature/);

      const url = `${PAGE}/${id}`;
      expect(run.outputs['attestation-url']).toBe(url);
      expect(JSON.parse(run.outputs['report']!)).toMatchObject({ 'attestation-url': url });
      expect(run.summary).toContain(`[attested](${url})`);
      expect(run.log).toContain(`collect-000001 is attested: ${url}`);
      const [first] = attestingCalls(run);
      const saved = run.calls.findLast(({ family }) => family === 'cache');
      expect(first!.number).toBeGreaterThan(saved!.number);
      expect(hostsOf(sigstore)).toEqual([
        'fulcio.githubapp.com',
        'timestamp.githubapp.com',
        'token.actions.githubusercontent.com',
      ]);
      expect(sigstore.refused).toEqual([]);
      expectNoToken(scenario, run);

      const idle = await scenario.run(attest, { env: sigstore.env });
      expect([idle.exitCode, idle.outputs['attestation-url']]).toEqual([0, '']);
      expect(attestingCalls(idle)).toEqual([]);
      expect(idle.log + idle.summary).not.toMatch(/attested|Attest/);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('on GHE.com turns to the services of the tenant', async () => {
    await using world = await open(802, { serverUrl: 'https://acme.ghe.com' });
    const { scenario, sigstore } = world;
    const run = await scenario.run(attest, { env: sigstore.env });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['attestation-url']).toMatch(
      /^https:\/\/acme\.ghe\.com\/acme\/audit-archive\//,
    );
    await newest(scenario, sigstore);
    expect(hostsOf(sigstore)).toEqual([
      'fulcio.acme.ghe.com',
      'timestamp.acme.ghe.com',
      'token.actions.acme.ghe.com',
    ]);
    expect(sigstore.refused).toEqual([]);
  });

  test.concurrent('in a public repository has it signed by the public instance', async () => {
    await using world = await open(803, { visibility: 'public' });
    const { scenario, sigstore } = world;
    const run = await scenario.run({ ...attest, 'allow-public': 'true' }, { env: sigstore.env });
    expect(run.exitCode).toBe(0);
    await newest(scenario, sigstore);
    const { bundle } = scenario.github.attestations.list()[0]!;
    expect(bundle.verificationMaterial.tlogEntries).toHaveLength(1);
    expect(hostsOf(sigstore)).toEqual([...PUBLIC_GOOD, 'token.actions.githubusercontent.com']);
    expect(sigstore.refused).toEqual([]);
  });

  test.concurrent('with `sinks: none` attests what the later steps get', async () => {
    await using world = await open(804);
    const { scenario, sigstore } = world;
    // A private repository stays that, whatever is allowed.
    const none = { ...attest, sinks: 'none', 'allow-public': 'true' };
    const run = await scenario.run(none, { env: sigstore.env });
    expect([run.exitCode, run.conclusion]).toEqual([0, 'success']);
    await newest(scenario, sigstore);
    expect(hostsOf(sigstore)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/sigstore\.dev$/)]),
    );
    expect(sigstore.refused).toEqual([]);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });

    scenario.github.repository.tokens.set(scenario.github.tokens.github, {
      ...allowed,
      attestations: 'read',
    });
    scenario.pass(HOUR, { count: 5 });
    const failed = await scenario.run(none, { env: sigstore.env });
    expect([failed.exitCode, failed.post]).toEqual([1, undefined]);
    expect(failed.annotations.at(-1)?.message).toMatch(/`sinks: none`.*hands over the same events/);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
  });
});

describe('an attestation that can not be made', () => {
  test.concurrent('without `id-token: write` is refused before anything is read', async () => {
    await using world = await open(805, { permissions: { actions: 'read' } });
    const { scenario, sigstore } = world;
    const run = await scenario.run(attest, { env: sigstore.env });
    expect([run.exitCode, run.calls, run.post]).toEqual([1, [], undefined]);
    expect(run.annotations).toMatchObject([{ level: 'error' }]);
    expect(run.annotations[0]?.message).toMatch(
      /Nothing was read\.\n- `attest`: .*add `id-token: write` and `attestations: write` to the `permissions:` of this job/,
    );
  });

  test.concurrent(
    'without `attestations: write` fails the run, not the archive, and the next attestation covers it',
    async () => {
      await using world = await open(806, { permissions: { ...allowed, attestations: 'read' } });
      const { scenario, sigstore } = world;
      const failed = await scenario.run(attest, { env: sigstore.env });
      expect([failed.exitCode, failed.outputs['events']]).toEqual([1, '30']);
      expect(failed.outputs).toMatchObject({ 'attestation-url': '', complete: 'true' });
      const { message } = failed.annotations.at(-1)!;
      expect(message).toMatch(
        /^collect-000001 could not be attested \(Failed to persist attestation: Resource not accessible by integration/,
      );
      expect(message).toMatch(/nothing is lost.*next delivery covers this one, too/);
      expect(message).toMatch(/`id-token: write` and `attestations: write`.*Enterprise Cloud/);
      expect(failed.summary).toContain('[!WARNING]');
      expect(failed.rawLog).not.toMatch(/^\s+at /m);
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
      expectNoToken(scenario, failed);

      scenario.github.repository.tokens.set(scenario.github.tokens.github, allowed);
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run(attest, { env: sigstore.env });
      expect([next.exitCode, next.outputs['events'], next.annotations]).toEqual([0, '10', []]);
      const [before, after] = [
        await publishedManifest(scenario, 1),
        await publishedManifest(scenario, 2),
      ];
      const { statement } = await newest(scenario, sigstore);
      expect(statement.subject).toMatchObject([{ digest: { sha256: after.sha256 } }]);
      expect(after.manifest.previous).toBe(before.sha256);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent.each([
    ['fulcio', 503, /\(error creating signing certificate - \(503\) not today\)/],
    ['timestamp', 400, /\(error creating timestamp - \(400\) not today\)/],
  ])('because %s answers %d fails the run, with the position saved', async (name, status, why) => {
    await using world = await open(807);
    const { scenario, sigstore } = world;
    sigstore.answer(`${name}.githubapp.com`, json(status, { message: 'not today' }));
    const failed = await scenario.run(attest, { env: sigstore.env });
    expect([failed.exitCode, failed.outputs['events']]).toEqual([1, '30']);
    expect(failed.annotations.at(-1)?.message).toMatch(why);
    expect(failed.rawLog).not.toMatch(/^\s+at /m);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
    expect(scenario.github.attestations.list()).toEqual([]);
    expectNoToken(scenario, failed);
    expect(await scenario.problems()).toEqual([]);
  });
});

test.concurrent(
  'a job that is cancelled while it waits for an attestation ends soon, without one',
  async () => {
    await using world = await open(808);
    const { scenario, sigstore } = world;
    const held = hold(scenario.github, { family: 'other' });
    const kill = { signal: 'cancel', call: { family: 'other', n: 1 } } as const;
    const run = await scenario.run(attest, { env: sigstore.env, kill });
    held.release();
    expect([run.exitCode, run.conclusion, run.outputs['events']]).toEqual([0, 'cancelled', '30']);
    expect(run.log).toContain('The job is cancelled, so collect-000001 is not attested.');
    expect(run.summary).toContain('30 new audit-log events');
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
    expect(await scenario.problems()).toEqual([]);
  },
);
