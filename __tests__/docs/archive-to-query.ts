import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readEvent, type NewEvent } from '../../simulator/audit-log/store.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import { generateEvents } from '../../simulator/events.ts';
import { unzip } from '../../simulator/zip.ts';
import { bareEvents, oddEvents } from '../support/odd-events.ts';
import { DAY, HOUR, MINUTE, openScenario, wholeLog, type Scenario } from '../support/scenario.ts';

const START = Date.parse('2026-11-19T08:00:00Z');
const ORG = { kind: 'org', slug: 'my-org' } as const;
const OTHER_ORG = { kind: 'org', slug: 'my-other-org' } as const;
const ENTERPRISE = { kind: 'enterprise', slug: 'my-enterprise' } as const;
const ENTITIES = [ORG, OTHER_ORG, ENTERPRISE];
const ROCKET = { org: 'my-org', repo: 'my-org/rocket' };

/** What docs/query.md tells of: rows of time, action, actor, and other fields. */
const STORY: readonly (readonly [string, string, string, Record<string, unknown>])[] = [
  ['19T09:12:03', 'repo.create', 'mona', { ...ROCKET, visibility: 'private' }],
  ['19T09:13:00', 'protected_branch.create', 'mona', { ...ROCKET, name: 'main' }],
  ['20T08:30:10', 'git.clone', 'mona', { ...ROCKET, repository: 'my-org/rocket' }],
  ['20T08:31:00', 'git.clone', 'mona', { org: 'my-org', repository: 'my-org/docs' }],
  [
    '20T16:02:11',
    'org.update_member',
    'octocat',
    { org: 'my-org', user: 'mona', old_permission: 'read', permission: 'admin' },
  ],
  ['20T16:05:20', 'protected_branch.destroy', 'mona', { ...ROCKET, name: 'main' }],
  ['20T16:06:02', 'git.push', 'mona', { ...ROCKET, repository: 'my-org/rocket' }],
  ['20T16:20:45', 'protected_branch.create', 'mona', { ...ROCKET, name: 'main' }],
  [
    '20T16:40:00',
    'org.update_member',
    'octocat',
    { org: 'my-org', user: 'mona', old_permission: 'admin', permission: 'read' },
  ],
  ['21T07:50:00', 'git.clone', 'mona', { ...ROCKET, repository: 'my-org/rocket' }],
  [
    '21T08:00:00',
    'personal_access_token.access_granted',
    'octocat',
    { org: 'my-org', user: 'hubot', user_programmatic_access_name: 'deploy' },
  ],
  ['21T08:10:00', 'public_key.create', 'mona', { ...ROCKET, title: 'ci', read_only: 'false' }],
  ['21T08:20:00', 'protected_branch.rejected_ref_update', 'mona', { ...ROCKET, branch: 'main' }],
  [
    '21T08:25:00',
    'workflows.completed_workflow_run',
    'hubot',
    { ...ROCKET, conclusion: 'failure' },
  ],
  ['21T08:26:00', 'repo.access', 'mona', { ...ROCKET, visibility: 'public' }],
];

function story(): NewEvent[] {
  return STORY.map(([at, action, actor, fields], number) => {
    const time = Date.parse(`2026-11-${at}Z`);
    const created = action.startsWith('git.') ? {} : { created_at: time };
    const head = { '@timestamp': time, _document_id: `story-${number}`, action, actor };
    return readEvent(JSON.stringify({ ...head, actor_ip: '192.0.2.7', ...created, ...fields }));
  });
}

/** Every event of every log as GitHub sent it, by source, such as `org/my-org/web`. */
export type Logs = Readonly<Record<string, readonly string[]>>;

/** Collects two organizations and an enterprise in three runs, and puts each artifact into a folder as `gh run download` does. */
export async function collectDeliveries(
  folder: string,
): Promise<{ readonly logs: Logs; readonly deliveries: number }> {
  const clock = new SimulatedClock({ at: START, frozen: true });
  await using scenario = await openScenario({
    ...{ clock, seed: 12, orgs: ['my-org', 'my-other-org'], enterprises: ['my-enterprise'] },
  });
  scenario.log(ORG).add(story());
  const from = [START, START + 28 * HOUR, START + 2 * DAY];
  for (const [number, start] of from.entries()) {
    clock.advance(start - clock.now() + 26 * HOUR);
    happen(scenario, { from: start, to: clock.now() - HOUR, seed: number * 10 });
    const run = await scenario.run({ org: 'my-org,my-other-org', enterprise: 'my-enterprise' });
    if (run.exitCode !== 0) throw new Error(run.log);
  }
  const entries = ENTITIES.flatMap((entity) =>
    Object.entries(wholeLog(scenario.log(entity), `${entity.kind}/${entity.slug}`)),
  );
  const logs: Logs = Object.fromEntries(entries);
  const problems = await scenario.problems({ logs });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const artifacts = scenario.github.artifacts.list();
  for (const { id, name } of artifacts)
    for (const [path, content] of unzip(await scenario.github.artifacts.content(id))) {
      const file = join(folder, name, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  return { logs, deliveries: artifacts.length };
}

function happen(scenario: Scenario, span: { from: number; to: number; seed: number }): void {
  for (const [at, scope] of ENTITIES.entries())
    scenario.log(scope).add(
      generateEvents({
        ...{ scope, ...span, seed: span.seed + at, count: 120, lag: 'none' },
      }),
    );
  const time = span.to - 40 * MINUTE;
  scenario.log(ORG).add([...oddEvents(time), ...bareEvents(time + 1000)]);
}
