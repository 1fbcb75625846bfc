import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { App } from '../../simulator/apps.ts';
import { serverError } from '../../simulator/faults.ts';
import { tokenLabel } from '../../simulator/journal.ts';
import { unzip } from '../../simulator/zip.ts';
import { hold } from '../support/hold.ts';
import { requestsOf } from '../support/requests.ts';
import {
  DAY,
  MINUTE,
  openScenario,
  wholeLog,
  type Run,
  type Scenario,
} from '../support/scenario.ts';

const orgs = ['acme', 'octo-labs'];
const both = { org: 'acme, octo-labs' };

/** What the workflow gives to the action for an App. */
const inputsOf = ({ clientId, privateKey }: App) => ({
  'audit-log-token': '',
  'client-id': clientId,
  'private-key': privateKey,
});

/** A GitHub with an App that is installed on some of its organizations. */
async function openWithApp(seed: number, installed = orgs) {
  const scenario = await openScenario({ seed, orgs });
  const { apps } = scenario.github;
  const app = apps.register();
  const installations = installed.map((slug) => apps.install(app, { kind: 'org', slug }));
  return { scenario, app, apps, installations, inputs: inputsOf(app) };
}

function logsOf(scenario: Scenario) {
  return {
    ...wholeLog(scenario.log()),
    ...wholeLog(scenario.log({ slug: 'octo-labs' }), 'org/octo-labs'),
  };
}

/** With which tokens a log was read, by their labels. */
function readWith({ calls }: Run, slug: string): (string | undefined)[] {
  const logs = (['web', 'git'] as const).flatMap((log) =>
    requestsOf(calls, { kind: 'org', slug, log }),
  );
  return [...new Set(logs.map(({ token }) => token))];
}

const paths = ({ calls }: Run, pattern: RegExp): string[] =>
  calls.filter(({ path }) => pattern.test(path)).map(({ method, path }) => `${method} ${path}`);

/** Everything that the run leaves to others than the runner itself. */
async function tracesOf({ github }: Scenario, run: Run): Promise<string> {
  const { artifacts, cache } = github;
  // The runner shows the inputs, and is told of secrets.
  const log = run.rawLog.replaceAll(/^ {4}private-key: [^]*?END RSA PRIVATE KEY-----$/gm, '');
  const traces = [log.replaceAll(/^.*::add-mask::.*$/gm, ''), run.summary];
  traces.push(JSON.stringify([run.annotations, run.outputs, run.state]));
  for (const { id } of artifacts.list())
    for (const content of unzip(await artifacts.content(id)).values())
      traces.push(content.toString('latin1'));
  for (const { key } of cache.entries())
    for (const content of (await cache.files(key)).values())
      traces.push(content.toString('latin1'));
  for (const entry of await readdir(run.temp, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) traces.push(await readFile(join(entry.parentPath, entry.name), 'latin1'));
  return traces.join('\n');
}

describe('a GitHub App', () => {
  test.concurrent(
    'reads two organizations with a token each, revokes both, and leaves no secret anywhere',
    async () => {
      const { scenario, apps, app, inputs } = await openWithApp(1001);
      await using _ = scenario;
      scenario.pass(DAY, { count: 130 });
      scenario.pass(DAY, { count: 40, slug: 'octo-labs' });
      const run = await scenario.run({ ...inputs, ...both }, { keep: true, debug: true });
      const traces = await tracesOf(scenario, run);
      await run.remove();
      expect([run.exitCode, run.outputs['events'], run.excess, run.annotations]).toEqual([
        ...[0, '170', [], []],
      ]);
      expect(await scenario.problems({ logs: logsOf(scenario) })).toEqual([]);
      expect(apps.minted.map(({ slug, revoked }) => [slug, revoked])).toEqual(
        expect.arrayContaining(orgs.map((slug) => [slug, true])),
      );
      expect(apps.minted).toHaveLength(2);
      for (const { token, slug } of apps.minted)
        expect(readWith(run, slug)).toEqual([tokenLabel(token)]);
      expect(paths(run, /installation/)).toEqual([
        expect.stringMatching(/^GET \/orgs\/[\w-]+\/installation$/),
        expect.stringMatching(/^POST .*\/access_tokens$/),
        expect.stringMatching(/^GET \/orgs\/[\w-]+\/installation$/),
        expect.stringMatching(/^POST .*\/access_tokens$/),
        ...['DELETE /installation/token', 'DELETE /installation/token'],
      ]);
      const tokens = apps.minted.map(({ token }) => token);
      const keyLines = app.privateKey.split('\n').filter((line) => !/^$|^-----/.test(line));
      expect([...tokens, ...keyLines].filter((secret) => traces.includes(secret))).toEqual([]);
      expect(run.masks).toEqual(expect.arrayContaining([...tokens, ...keyLines]));
      // Before it was used, a token was masked.
      expect(run.rawLog.indexOf(`::add-mask::${tokens[0]}`)).toBeGreaterThan(-1);
    },
  );

  test.concurrent('whose token ends in the middle of a page gets another one for it', async () => {
    const { scenario, apps, inputs } = await openWithApp(1002);
    await using _ = scenario;
    scenario.pass(2 * DAY, { count: 250, gitShare: 0 });
    // The clock of the run's machine does not show how time passes for GitHub.
    apps.lifetimeMs = 6 * MINUTE;
    const { clock, faults } = scenario.github;
    faults.add({
      family: 'audit-log',
      times: Infinity,
      fault: (_, n) => {
        if (n === 2) clock.advance(10 * MINUTE);
        return undefined;
      },
    });
    const run = await scenario.run({ ...inputs, include: 'web' });
    expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '250', []]);
    expect(apps.minted).toHaveLength(2);
    expect(apps.minted.map(({ revoked }) => revoked)).toContain(true);
    // The one that had ended was refused once, and the same page was asked for again.
    const requests = requestsOf(run.calls, { kind: 'org', slug: 'acme', log: 'web' });
    expect(requests.map(({ status }) => status)).toEqual([200, 401, 200, 200]);
    expect(requests[2]?.query).toEqual(requests[1]?.query);
    const logs = { 'org/acme/web': scenario.log().everything('web') };
    expect(await scenario.problems({ logs })).toEqual([]);
  });

  test.concurrent(
    'that is not installed on one organization reads the other, and names the remedy',
    async () => {
      const { scenario, apps, inputs } = await openWithApp(1003, ['octo-labs']);
      await using _ = scenario;
      scenario.pass(DAY, { count: 30 });
      scenario.pass(DAY, { count: 40, slug: 'octo-labs' });
      const run = await scenario.run({ ...inputs, ...both });
      expect([run.exitCode, run.outputs['events'], run.outputs['complete']]).toEqual([
        1,
        '40',
        'false',
      ]);
      expect(run.annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^org\/acme\/\w+, org\/acme\/\w+: No token for organization `acme` \(404 Not Found\): the GitHub App is not installed there/,
        ),
      ]);
      expect(paths(run, /\/orgs\/acme\//)).toEqual(['GET /orgs/acme/installation']);
      expect(apps.minted.map(({ slug, revoked }) => [slug, revoked])).toEqual([
        ['octo-labs', true],
      ]);
    },
  );

  test.concurrent.each([
    ['a key of another App', {}, /401 A JSON web token could not be decoded\).*`private-key`/],
    ['an unknown client id', { 'client-id': 'Iv23linobody' }, /404 Integration not found\)/],
    ['a suspended installation', {}, /403 This installation has been suspended\)/],
    [
      'an installation without the permission',
      {},
      /lacks the organization permission "Administration: read"/,
    ],
  ] as const)('with %s fails in one paragraph without a stack', async (kind, more, words) => {
    const { scenario, apps, inputs, installations } = await openWithApp(1004);
    await using _ = scenario;
    const [acme] = installations;
    if (kind === 'a suspended installation') acme!.suspended = true;
    if (kind.endsWith('permission')) acme!.permissions = { members: 'read' };
    const key = kind.startsWith('a key') ? { 'private-key': apps.register().privateKey } : {};
    const run = await scenario.run({ ...inputs, ...key, ...more });
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expect(run.annotations[0]?.message).toMatch(words);
    expect(`${run.log}${run.summary}`).not.toMatch(/^\s+at |Error:.*\.js|undefined|\[object/m);
    expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
    expect(apps.minted).toEqual([]);
  });

  test.concurrent(
    'whose job is cancelled during a page revokes its token and publishes',
    async () => {
      const { scenario, apps, inputs } = await openWithApp(1005);
      await using _ = scenario;
      scenario.pass(DAY, { count: 250, gitShare: 0 });
      hold(scenario.github, { family: 'audit-log', from: 2 });
      const run = await scenario.run(
        { ...inputs, include: 'web' },
        { kill: { signal: 'cancel', call: { family: 'audit-log', n: 2 } } },
      );
      expect([run.conclusion, run.outputs['events']]).toEqual(['cancelled', '100']);
      expect(apps.minted.map(({ revoked }) => revoked)).toEqual([true]);
      // At once, not only when all else was done.
      const order = run.calls.map(({ method, path }) => `${method} ${path}`);
      expect(order.indexOf('DELETE /installation/token')).toBeLessThan(
        order.findIndex((call) => call.endsWith('/CreateArtifact')),
      );
    },
  );

  test.concurrent(
    'is made its tokens again after faults, and a token that is not revoked is a line only',
    async () => {
      const { scenario, apps, inputs } = await openWithApp(1006);
      await using _ = scenario;
      scenario.pass(DAY, { count: 20 });
      const { faults } = scenario.github;
      faults.add({
        fault: serverError(502),
        when: ({ url }) => url.pathname.endsWith('/access_tokens'),
      });
      faults.add({
        fault: serverError(503),
        when: ({ method }) => method === 'DELETE',
        times: Infinity,
      });
      const run = await scenario.run(inputs);
      expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '20', []]);
      expect(run.log).toMatch(/^ *502 .*: trying again in .* s \(1 of 5\)$/m);
      expect(run.log).toMatch(
        /^GitHub did not revoke the App's token for organization `acme` \(503 .*\); it ends by itself at \d\d:\d\d UTC\.$/m,
      );
      expect(apps.minted).toHaveLength(1);
      expect(await scenario.problems()).toEqual([]);
    },
  );
});
