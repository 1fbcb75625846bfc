import type { Draft } from './event-draft.ts';
import { actors, repositories, userAgents, type Actor } from './event-names.ts';

/** An action, how often it happens, and what its events carry beyond the common fields. */
export interface Shape {
  readonly action: string;
  readonly weight: number;
  readonly operation: string;
  readonly fill?: (draft: Draft) => void;
}

function repo(draft: Draft): void {
  const name = draft.random.pick(repositories, 2);
  const isPublic = name === 'docs' || name === 'playground';
  draft.text('repo', `${draft.org}/${name}`);
  draft.set('repo_id', 600_000_000 + name.length * 1_234_567);
  draft.set('public_repo', isPublic);
  draft.text('visibility', isPublic ? 'public' : 'private');
}

function user(draft: Draft): void {
  const { login, id } = draft.random.pick(actors.slice(2));
  draft.text('user', login);
  draft.set('user_id', id);
}

function workflowRun(draft: Draft): void {
  const { random } = draft;
  repo(draft);
  draft.set('name', draft.title());
  draft.text('event', random.pick(['push', 'pull_request', 'schedule', 'workflow_dispatch']));
  draft.text('head_branch', random.pick(['main', 'main', 'feature/search', 'release-7']));
  draft.text('head_sha', random.hex(40));
  draft.set('workflow_id', random.int(10_000_000, 99_999_999));
  draft.set('workflow_run_id', random.int(10_000_000_000, 19_999_999_999));
  draft.set('run_attempt', 1);
  draft.set('trigger_id', random.chance(0.5) ? null : draft.hugeInteger());
}

function workflowJob(draft: Draft): void {
  workflowRun(draft);
  draft.set('job_name', draft.title());
  draft.set('job_workflow_ref', `"${draft.org}/ci/.github/workflows/build.yml@refs/heads/main"`);
  draft.set('is_hosted_runner', true);
  draft.set('runner_id', draft.hugeInteger());
  draft.set('runner_labels', '["ubuntu-latest","x64"]');
  draft.set('environment_name', '""');
  const secrets = draft.random.int(0, 8);
  const names = Array.from({ length: secrets }, (_, at) => `"OCTO_DEPLOY_KEY_${at}"`);
  draft.set('secrets_passed', `[${names.join(',')}]`);
}

function pullRequest(draft: Draft): void {
  repo(draft);
  draft.set('pull_request_id', draft.random.int(1e9, 2e9));
  draft.set('pull_request_title', draft.title());
  draft.set(
    'pull_request_url',
    `"https://example.com/${draft.org}/pull/${draft.random.int(1, 9999)}"`,
  );
}

function protectedBranch(draft: Draft): void {
  repo(draft);
  draft.set('branch', String.raw`"release\/*"`);
  draft.set('overridden_codes', '["review_policy_not_satisfied","required_status_checks"]');
  draft.set(
    'data',
    `{"reasons":[{"code":"review","message":${draft.title()}}],"location":{"lat":51.50,"lon":-0.0},` +
      `"actor_session":${draft.hugeInteger()},"allowed":null,"nested":{"list":[[],{}],"score":1E2}}`,
  );
}

function hook(draft: Draft): void {
  repo(draft);
  draft.set('hook_id', draft.random.int(1e8, 9e8));
  draft.set('events', '["push","pull_request"]');
  if (draft.random.chance(0.5)) {
    draft.set(
      'config',
      '{"content_type":"json","insecure_ssl":"0","url":"https://example.com/hook"}',
    );
  } else {
    draft.set('config', '[{"url":"https://example.com/hook"}]');
    draft.set('config_was', '[]');
  }
}

function singleSignOn(draft: Draft): void {
  user(draft);
  draft.text('issuer', 'https://sso.example.com/octo');
  draft.set('external_identity_nameid', `"octo-${draft.random.hex(6)}@example.com"`);
  draft.set('external_identity_username', null);
}

/** The account's applications belong to no, one or several organizations. */
function manyOrganizations(draft: Draft): void {
  const [org, id] = draft.random.pick([
    ['null', 'null'],
    ['[]', '[]'],
    [`["${draft.org}","octo-labs"]`, `[80307827,${draft.hugeInteger()}]`],
  ] as const);
  draft.set('org', org);
  draft.set('org_id', id);
  draft.set('oauth_application_id', draft.random.int(1e5, 9e5));
}

function team(draft: Draft): void {
  user(draft);
  draft.text('team', `${draft.org}/${draft.random.pick(['platform', 'security', 'design'])}`);
}

function addedRepositories(draft: Draft): void {
  const count = draft.random.int(1, 4);
  const ids = Array.from({ length: count }, () => draft.hugeInteger());
  const names = Array.from(
    { length: count },
    () => `"${draft.org}/${draft.random.pick(repositories)}"`,
  );
  draft.set('integration', draft.title());
  draft.set('repositories_added', `[${ids.join(',')}]`);
  draft.set('repositories_added_names', `[${names.join(',')}]`);
  draft.text('repository_selection', 'selected');
}

/** What happens in a browser, by API or by itself; the first ones most of the time. */
export const webShapes: readonly Shape[] = [
  { action: 'workflows.prepared_workflow_job', weight: 40, operation: 'create', fill: workflowJob },
  { action: 'workflows.created_workflow_run', weight: 18, operation: 'create', fill: workflowRun },
  {
    action: 'workflows.completed_workflow_run',
    weight: 18,
    operation: 'modify',
    fill: workflowRun,
  },
  { action: 'pull_request_review.submit', weight: 9, operation: 'create', fill: pullRequest },
  { action: 'pull_request.create', weight: 8, operation: 'create', fill: pullRequest },
  { action: 'pull_request.merge', weight: 7, operation: 'modify', fill: pullRequest },
  { action: 'org.sso_response', weight: 6, operation: 'authentication', fill: singleSignOn },
  {
    action: 'protected_branch.policy_override',
    weight: 4,
    operation: 'modify',
    fill: protectedBranch,
  },
  { action: 'team.add_member', weight: 2, operation: 'modify', fill: team },
  { action: 'repo.create', weight: 2, operation: 'create', fill: repo },
  { action: 'hook.config_changed', weight: 2, operation: 'modify', fill: hook },
  { action: 'hook.create', weight: 1, operation: 'create', fill: hook },
  { action: 'org.add_member', weight: 1, operation: 'create', fill: user },
  { action: 'org.remove_member', weight: 1, operation: 'remove', fill: user },
  { action: 'repo.access', weight: 1, operation: 'access', fill: repo },
  { action: 'repo.destroy', weight: 1, operation: 'remove', fill: repo },
  { action: 'oauth_authorization.create', weight: 2, operation: 'create', fill: manyOrganizations },
  {
    action: 'integration_installation.repositories_added',
    weight: 1,
    operation: 'create',
    fill: addedRepositories,
  },
  { action: 'org.audit_log_export', weight: 1, operation: 'create' },
];

/** What git does; the operation is never written. */
export const gitShapes: readonly Shape[] = [
  { action: 'git.fetch', weight: 12, operation: '' },
  { action: 'git.clone', weight: 5, operation: '' },
  { action: 'git.push', weight: 3, operation: '' },
];

/** The fields nearly every web event has. */
export function fillWeb(draft: Draft, { shape, actor }: { shape: Shape; actor: Actor }): void {
  const { random } = draft;
  draft.set('actor_is_bot', actor.isBot);
  draft.text('operation_type', shape.operation);
  draft.set('request_access_security_header', null);
  draft.text('request_id', random.hex(32));
  draft.text('user_agent', random.pick(userAgents.web, 1.5));
  shape.fill?.(draft);
  if (actor.isBot || random.chance(0.2)) fillToken(draft, actor);
}

/** The fields of git events; clones of public repositories may be anyone's. */
export function fillGit(draft: Draft, { shape, actor }: { shape: Shape; actor: Actor }): void {
  const { random } = draft;
  const name = random.pick(repositories, 2);
  const isPublic = name === 'docs' || name === 'playground';
  const overSsh = random.chance(0.2);
  draft.text('repo', `${draft.org}/${name}`);
  draft.text('repository', `${draft.org}/${name}`);
  draft.set('repository_public', isPublic);
  draft.set('transport_protocol', overSsh ? 2 : 1);
  draft.text('transport_protocol_name', overSsh ? 'ssh' : 'http');
  draft.text('user_agent', random.pick(userAgents.git, 1.5));
  draft.set('user_id', 0);
  draft.set('external_id', '""');
  if (isPublic && shape.action === 'git.clone') {
    for (const key of ['actor', 'actor_id', 'actor_ip', 'actor_location'] as const) {
      draft.set(key, undefined);
    }
    return;
  }
  draft.set('user', '""');
  if (!overSsh) fillToken(draft, actor);
}

function fillToken(draft: Draft, { isBot }: Actor): void {
  draft.text('hashed_token', draft.random.bytes(32).toString('base64'));
  draft.text(
    'programmatic_access_type',
    isBot ? 'GitHub App server-to-server token' : 'Personal access token (classic)',
  );
  draft.set('token_id', isBot ? 0 : draft.random.int(1e9, 2e9));
  if (!isBot) draft.text('token_scopes', 'read:org,repo,workflow');
}
