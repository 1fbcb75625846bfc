import { describe, expect, test } from '@jest/globals';
import type { Credential } from '../../simulator/audit-log/credentials.ts';
import { requestsOf } from '../support/requests.ts';
import { DAY, START, openScenario, wholeLog, type Run } from '../support/scenario.ts';

const token = 'ghp_OctoTokenOfScenario0123456789abcdef';
const enterprise = { org: '', enterprise: 'acme-corp' };
type Inputs = Readonly<Record<string, string>>;

/** Why a token may not read an audit log, and the one paragraph about it. */
const refusals: readonly (readonly [string, Partial<Credential> | undefined, Inputs, RegExp])[] = [
  [
    'a token that GitHub does not know',
    undefined,
    {},
    /^[^:]+: 401 for organization `acme`: .*Make a new one/,
  ],
  [
    'an organization that does not exist',
    {},
    { org: 'nobody' },
    /^[^:]+: 404 for organization `nobody`: .*Check the spelling, the plan/,
  ],
  [
    "another owner's organization",
    { ownerOf: [] },
    {},
    /^[^:]+: 404 for organization `acme`: .*token of an owner/,
  ],
  [
    "another owner's enterprise",
    { ownerOf: [] },
    enterprise,
    /^[^:]+: 403 for enterprise `acme-corp`: .*must belong to an owner of the enterprise/,
  ],
  ['SAML single sign-on', { samlBlockedFor: ['acme'] }, {}, /SAML single sign-on.*"Configure SSO"/],
  [
    'an IP allow list',
    { ipBlockedFor: ['acme'] },
    {},
    /IP allow list.*larger runner with a static address/,
  ],
  [
    'a missing scope',
    { scopes: ['repo'] },
    {},
    /lacks the scope `read:audit_log` \(it has: repo\)/,
  ],
  [
    'a token without scopes',
    { scopes: [] },
    {},
    /lacks the scope `read:audit_log` \(it has: none\)/,
  ],
  [
    'a fine-grained token',
    { kind: 'fine-grained', permissions: [] },
    {},
    /fine-grained token may not read it.*"Administration: read"/,
  ],
  [
    'a fine-grained token for an enterprise',
    { kind: 'fine-grained' },
    enterprise,
    /for an enterprise, use a classic personal access token/,
  ],
  [
    "another app's token",
    { kind: 'installation', permissions: [] },
    {},
    /token of a GitHub App.*Use a classic personal access token/,
  ],
  [
    "another workflow's `GITHUB_TOKEN`",
    { kind: 'github-token' },
    {},
    /such as the workflow's own `GITHUB_TOKEN`/,
  ],
];

function expectOneParagraph(run: Run, words: RegExp): void {
  expect(run.exitCode).toBe(1);
  expect(run.annotations).toHaveLength(1);
  const { level, message } = run.annotations[0]!;
  expect(level).toBe('error');
  expect(message).toMatch(words);
  expect(message).not.toContain('\n');
  expect(`${run.log}${run.summary}`).not.toMatch(/^\s+at |Error:.*\.js|undefined|\[object/m);
}

describe('a token that may not read the audit log', () => {
  test.concurrent.each(refusals)(
    'because of %s is explained in one paragraph and asked for once',
    async (_, credential, inputs, words) => {
      await using scenario = await openScenario({ seed: 81 });
      const { credentials } = scenario.github.auditLog;
      if (credential !== undefined) credentials.add({ token, kind: 'classic', ...credential });
      scenario.pass(DAY, { count: 20 });
      const run = await scenario.run({ 'audit-log-token': token, ...inputs }, { secrets: [token] });
      expectOneParagraph(run, words);
      // Once for web and once for git.
      expect(run.calls.filter(({ family }) => family === 'audit-log')).toHaveLength(2);
      expect(run.outputs).toMatchObject({ events: '0', complete: 'false', 'artifact-id': '' });
      expect(run.summary).toContain('[!WARNING]');
      expect(scenario.github.artifacts.list()).toEqual([]);
    },
  );

  test.concurrent("being the workflow's own is told before any request", async () => {
    await using scenario = await openScenario({ seed: 82 });
    const run = await scenario.run({ 'audit-log-token': scenario.github.tokens.github });
    expect([run.exitCode, run.calls]).toEqual([1, []]);
    expect(run.annotations).toMatchObject([{ level: 'error' }]);
    expect(run.annotations[0]?.message).toMatch(
      /`audit-log-token`: the workflow's own `GITHUB_TOKEN` was given.*`read:audit_log`/,
    );
  });
});

describe('a token that may read the audit log', () => {
  test.concurrent.each([
    ['a fine-grained token of an organization', { kind: 'fine-grained' }, {}],
    ['an installation of an app', { kind: 'installation' }, {}],
    ['an OAuth token', { kind: 'oauth', scopes: ['admin:org'] }, {}],
    [
      'a fine-grained token, where enterprises take it',
      { kind: 'fine-grained', permissions: ['enterprise_administration'] },
      enterprise,
    ],
  ] as const)('as %s collects', async (_, credential, inputs: Inputs) => {
    const switches = { enterpriseTakesPermissions: true };
    await using scenario = await openScenario({ seed: 83, switches });
    scenario.github.auditLog.credentials.add({ token, ...credential });
    const isOrg = inputs['org'] === undefined;
    const entity = isOrg
      ? ({ kind: 'org', slug: 'acme' } as const)
      : ({ kind: 'enterprise', slug: 'acme-corp' } as const);
    scenario.pass(DAY, { count: 40, ...entity });
    const run = await scenario.run({ 'audit-log-token': token, ...inputs });
    expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '40', []]);
    const logs = wholeLog(scenario.log(entity), `${entity.kind}/${entity.slug}`);
    expect(await scenario.problems({ logs })).toEqual([]);
  });

  test.concurrent('but expires in ten days is warned about, and not in thirty', async () => {
    await using scenario = await openScenario({ seed: 84 });
    const { credentials } = scenario.github.auditLog;
    credentials.add({ token, kind: 'classic', expiresAt: START + 10 * DAY });
    const soon = await scenario.run({ 'audit-log-token': token });
    expect(soon.exitCode).toBe(0);
    expect(soon.annotations).toMatchObject([{ level: 'warning' }]);
    expect(soon.annotations[0]?.message).toMatch(/`audit-log-token` expires on .*, in (9|10) days/);
    credentials.add({ token, kind: 'classic', expiresAt: START + 30 * DAY });
    expect((await scenario.run({ 'audit-log-token': token })).annotations).toEqual([]);
  });

  test.concurrent(
    'and is revoked between two runs fails the second, and the third loses nothing',
    async () => {
      await using scenario = await openScenario({ seed: 85 });
      const { credentials } = scenario.github.auditLog;
      credentials.add({ token, kind: 'classic' });
      scenario.pass(DAY, { count: 50 });
      await scenario.run({ 'audit-log-token': token });
      credentials.revoke(token);
      scenario.pass(DAY, { count: 50 });
      expectOneParagraph(await scenario.run({ 'audit-log-token': token }), /401 for organization/);
      const third = await scenario.run();
      expect([third.exitCode, third.outputs['events'], third.excess]).toEqual([0, '50', []]);
      expect(await scenario.problems()).toEqual([]);
    },
  );
});

describe("the workflow's own token", () => {
  test.concurrent(
    'without `actions: read` fails the run with the line that is missing',
    async () => {
      await using scenario = await openScenario({ seed: 86, permissions: {} });
      scenario.pass(DAY, { count: 20 });
      const run = await scenario.run();
      expectOneParagraph(
        run,
        /Add `actions: read` to the `permissions:` of this job\. Nothing was read\./,
      );
      expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
      expect(run.calls.filter(({ status }) => status === 403)).toHaveLength(1);
    },
  );

  test.concurrent('that GitHub does not know fails the run before anything is read', async () => {
    await using scenario = await openScenario({ seed: 87 });
    const run = await scenario.run({ 'github-token': 'ghs_unknown' });
    expectOneParagraph(
      run,
      /401 Bad credentials\), so nothing was read\. Leave `github-token` out/,
    );
    expect(run.calls).toHaveLength(1);
  });
});

describe('several sources', () => {
  test.concurrent(
    'of which one fails: the others are delivered and saved, and the run names it',
    async () => {
      await using scenario = await openScenario({ seed: 88, orgs: ['acme', 'octo-labs'] });
      scenario.pass(DAY, { count: 60 });
      scenario.pass(DAY, { count: 30, slug: 'octo-labs' });
      const org = 'acme,nobody,octo-labs';
      const run = await scenario.run({ org });
      expectOneParagraph(run, /^org\/nobody\/\w+, org\/nobody\/\w+: 404 for organization `nobody`/);
      expect([run.outputs['events'], run.outputs['complete']]).toEqual(['90', 'false']);
      expect(run.summary).toMatch(/org\/nobody\/web<\/code> .*\| failed \|/);
      scenario.pass(DAY, { count: 10 });
      const next = await scenario.run({ org });
      expect([next.exitCode, next.outputs['events'], next.excess]).toEqual([1, '10', []]);
      const logs = {
        ...wholeLog(scenario.log()),
        ...wholeLog(scenario.log({ slug: 'octo-labs' }), 'org/octo-labs'),
      };
      expect(await scenario.problems({ logs })).toEqual([]);
      // When it comes into being, all that GitHub has of it is collected.
      const log = scenario.github.auditLog.addEntity({ kind: 'org', slug: 'nobody' });
      scenario.pass(DAY, { count: 20, slug: 'nobody' });
      const last = await scenario.run({ org });
      expect([last.exitCode, last.outputs['events']]).toEqual([0, '20']);
      expect(requestsOf(last.calls, { kind: 'org', slug: 'nobody', log: 'web' })).toHaveLength(1);
      expect(
        await scenario.problems({ logs: { ...logs, ...wholeLog(log, 'org/nobody') } }),
      ).toEqual([]);
    },
  );
});
