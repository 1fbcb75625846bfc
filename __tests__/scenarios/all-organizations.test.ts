import { describe, expect, test } from '@jest/globals';
import { json } from '../../simulator/answer.ts';
import type { Credential } from '../../simulator/audit-log/credentials.ts';
import { serverError } from '../../simulator/faults.ts';
import type { MatrixJob } from '../../src/plan-matrix.ts';
import { requestsOf } from '../support/requests.ts';
import { HOUR, openScenario, wholeLog, type Run, type Scenario } from '../support/scenario.ts';

const token = 'ghp_OctoTokenOfScenario0123456789abcdef';
const scopes = ['read:audit_log', 'read:enterprise', 'read:org'];
const all = { org: '*', enterprise: 'acme-corp', include: 'web', 'audit-log-token': token };

/** An enterprise with these organizations, and a token of its owner. */
async function openEnterprise(
  seed: number,
  orgs = ['acme', 'hooli', 'octo-labs'],
  more: Partial<Credential> = {},
): Promise<Scenario> {
  const scenario = await openScenario({ seed, orgs });
  scenario.github.auditLog.credentials.add({ token, kind: 'classic', scopes, ...more });
  return scenario;
}

const isRead = ({ calls }: Run, slug: string): boolean =>
  requestsOf(calls, { kind: 'org', slug, log: 'web' }).length > 0;

const sourcesOf = async (scenario: Scenario): Promise<string[] | undefined> =>
  (await scenario.checkpoint())?.sources.map(({ scope, slug, log }) => `${scope}/${slug}/${log}`);

describe("`org: '*'`", () => {
  test.concurrent(
    'reads all organizations of the enterprise; a new one is picked up, one that is gone is carried along and told of',
    async () => {
      await using scenario = await openEnterprise(1101);
      const { organizations } = scenario.github;
      organizations.set('acme-corp', ['Acme', 'hooli']);
      for (const slug of ['acme', 'hooli', 'octo-labs'])
        scenario.pass(HOUR, { count: 20, slug, gitShare: 0 });
      const first = await scenario.run(all);
      expect([first.exitCode, first.outputs['events'], first.annotations]).toEqual([0, '40', []]);
      expect(first.log).toContain('The enterprise `acme-corp` has 2 organizations.');
      // The enterprise's own log is another source.
      expect(await sourcesOf(scenario)).toEqual(['org/acme/web', 'org/hooli/web']);

      organizations.set('acme-corp', ['hooli', 'octo-labs']);
      scenario.pass(HOUR, { count: 5, gitShare: 0 });
      scenario.pass(HOUR, { count: 7, slug: 'hooli', gitShare: 0 });
      const second = await scenario.run(all);
      expect([second.exitCode, second.outputs['events'], isRead(second, 'acme')]).toEqual([
        0,
        '27',
        false,
      ]);
      expect(second.annotations).toMatchObject([
        {
          level: 'warning',
          message: expect.stringMatching(/^The archive has events of `acme`, which/),
        },
      ]);
      expect(second.summary).toMatch(/\[!WARNING\]\n> .*<code>acme<\/code>/);
      expect(await sourcesOf(scenario)).toEqual([
        'org/acme/web',
        'org/hooli/web',
        'org/octo-labs/web',
      ]);

      organizations.set('acme-corp', ['acme', 'hooli', 'octo-labs']);
      const third = await scenario.run(all);
      expect([third.outputs['events'], third.annotations]).toEqual(['5', []]);
      const logs = Object.assign(
        {},
        ...['acme', 'hooli', 'octo-labs'].map((slug) => {
          const name = `org/${slug}`;
          return { [`${name}/web`]: wholeLog(scenario.log({ slug }), name)[`${name}/web`] };
        }),
      ) as Record<string, string[]>;
      expect(await scenario.problems({ logs })).toEqual([]);
    },
  );

  test.concurrent(
    'finds more organizations than one answer holds, and plans a matrix of them',
    async () => {
      const orgs = Array.from({ length: 230 }, (_, at) => `org-${at}`);
      await using scenario = await openEnterprise(1102, orgs);
      const run = await scenario.run({ ...all, mode: 'matrix', since: '30d' });
      const { include } = JSON.parse(run.outputs['matrix']!) as { include: MatrixJob[] };
      expect(include.map(({ org }) => org)).toEqual(orgs.toSorted());
      expect(include.every(({ enterprise }) => enterprise === '')).toBe(true);
      expect(run.calls.filter(({ family }) => family === 'graphql')).toHaveLength(3);
      expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
    },
  );

  test.concurrent('with a GitHub App is asked for as the enterprise', async () => {
    const orgs = Array.from({ length: 101 }, (_, at) => `org-${at}`);
    await using scenario = await openEnterprise(1103, orgs);
    const { apps } = scenario.github;
    const app = apps.register();
    apps.install(app, { kind: 'enterprise', slug: 'acme-corp' });
    const key = { 'client-id': app.clientId, 'private-key': app.privateKey };
    const plan = { ...all, 'audit-log-token': '', mode: 'matrix', since: '30d' };
    const run = await scenario.run({ ...plan, ...key });
    const { include } = JSON.parse(run.outputs['matrix']!) as { include: MatrixJob[] };
    expect([run.exitCode, include.length, run.annotations]).toEqual([0, 101, []]);
    const lists = run.calls.filter(({ path }) => path.endsWith('/installable_organizations'));
    expect(lists.map(({ query }) => query['page'])).toEqual(['1', '2', '3']);
    expect(apps.minted.map(({ slug, revoked }) => [slug, revoked])).toEqual([['acme-corp', true]]);
    const elsewhere = await scenario.run({ ...plan, ...key, enterprise: 'other-corp' });
    expect(elsewhere.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /No token for enterprise `other-corp`.*installed on the enterprise itself/,
      ),
    ]);
  });

  test.concurrent.each([
    [
      'is refused for lack of a scope',
      { scopes: ['read:audit_log', 'read:org'] },
      /`read:enterprise` and `read:org`/,
    ],
    [
      'is not shown to who is no owner',
      { ownerOf: ['acme'] },
      /not show this token all organizations.*owner of the enterprise/,
    ],
    ['lacks one for want of single sign-on', { samlBlockedFor: ['hooli'] }, /"Configure SSO"/],
  ] as const)('of which the list %s reads nothing', async (_, more: Partial<Credential>, words) => {
    await using scenario = await openEnterprise(1104, undefined, more);
    const run = await scenario.run(all);
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expect(run.annotations[0]?.message).toMatch(words);
    expect(run.annotations[0]?.message).toContain('Nothing was read.');
    expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
    expect(scenario.github.artifacts.list()).toEqual([]);
  });

  test.concurrent(
    'whose list is empty, cut short or not to be had fails instead of reading too little',
    async () => {
      await using scenario = await openEnterprise(1105);
      const { organizations, faults } = scenario.github;
      organizations.set('acme-corp', []);
      const empty = await scenario.run(all);
      organizations.set('acme-corp', ['acme']);
      const page = {
        nodes: [{ login: 'acme' }],
        pageInfo: { hasNextPage: false, endCursor: null },
      };
      const enterprise = { viewerIsAdmin: true, organizations: { totalCount: 2, ...page } };
      const answer = json(200, { data: { enterprise } });
      faults.add({ fault: { kind: 'status', answer }, family: 'graphql' });
      const short = await scenario.run(all);
      faults.add({ fault: serverError(502), family: 'graphql' });
      const down = await scenario.run({ ...all, retries: '0' });
      const words = [
        /no organization of the enterprise `acme-corp`.*Nothing was read/,
        /the list of organizations is not whole.*look removed\. Nothing was read; run again/,
        /could not be found \(502 .*look removed\. Nothing was read; run again/,
      ];
      for (const [at, run] of [empty, short, down].entries()) {
        expect(run.exitCode).toBe(1);
        expect(run.annotations).toMatchObject([{ message: expect.stringMatching(words[at]!) }]);
        expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
      }
    },
  );
});
