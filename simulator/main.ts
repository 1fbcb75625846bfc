import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { generateEvents } from './events.ts';
import { mintRuntimeToken, serverUrlOf } from './runner/environment.ts';
import { startSimulator, type Simulator } from './simulator.ts';

const USAGE = `Usage: node simulator/main.ts [--port 8642] [--events 5000] [--seed 1] [--for 60] [--server]

Starts a local GitHub on loopback: the organization "acme" and the enterprise "acme-corp" with an
audit log each, the enterprise's audit-log streams, a repository with issues and pull requests, and
the services that actions/cache and actions/artifact talk to. With --server it is a GitHub
Enterprise Server, whose enterprise is "github" and which keeps no artifacts.

  --port    port to listen on; 0 takes any free one
  --events  how many events each log has to begin with
  --seed    the same seed gives the same events and tokens
  --for     minutes after which it ends by itself
  --server  be a GitHub Enterprise Server instead of GitHub.com`;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Enough for both actions. */
const PERMISSIONS = {
  actions: 'read',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
} as const;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8642' },
    events: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    for: { type: 'string', default: '60' },
    server: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [port, count, seed, minutes] = [values.port, values.events, values.seed, values.for].map(
  Number,
);
const numbers = [port, count, seed, minutes];
if (values.help || numbers.some((number) => !Number.isSafeInteger(number) || Number(number) < 0)) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const { server } = values;
  await serve({
    ...{ port: port ?? 0, count: count ?? 0, seed: seed ?? 1, minutes: minutes ?? 60, server },
  });
}

async function serve(options: {
  port: number;
  count: number;
  seed: number;
  minutes: number;
  server: boolean;
}): Promise<void> {
  const { port, count, seed, minutes, server } = options;
  const timeLimitMs = minutes * 60_000;
  const github = await startSimulator({
    ...{ port, seed, server, timeLimitMs },
    permissions: PERMISSIONS,
  });
  fill(github, { count, seed, timeLimitMs });
  console.log(describe(github, { count, until: new Date(Date.now() + timeLimitMs) }));

  const stop = new AbortController();
  const interrupted = (): void => {
    stop.abort();
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  await wait(timeLimitMs, undefined, { signal: stop.signal }).catch(() => undefined);
  console.log(`\nStopped. Requests answered: ${github.journal.calls.length}.`);
  await github.close();
}

function fill(github: Simulator, log: { count: number; seed: number; timeLimitMs: number }): void {
  const now = github.clock.now();
  for (const scope of [
    { kind: 'org', slug: 'acme' },
    { kind: 'enterprise', slug: enterpriseOf(github) },
  ] as const) {
    const store = github.auditLog.log(scope);
    const form = github.isServer ? 'server' : 'cloud';
    store.add(
      generateEvents({
        ...{ seed: log.seed, count: log.count, from: now - 6 * DAY_MS, to: now, scope, form },
      }),
    );
    // These come to light while the simulator runs, so that a second collection finds something.
    const coming = Math.ceil(log.count / 20);
    store.add(
      generateEvents({
        seed: log.seed + 1,
        count: coming,
        from: now,
        to: now + log.timeLimitMs,
        ...{ scope, form },
      }),
    );
  }
}

function enterpriseOf({ isServer }: Simulator): string {
  return isServer ? 'github' : 'acme-corp';
}

function describe(github: Simulator, { count, until }: { count: number; until: Date }): string {
  const { apiUrl, origin, tokens } = github;
  const run = github.runs.begin();
  const streamsApi = `${apiUrl}/enterprises/${enterpriseOf(github)}/audit-log`;
  const results = `
  export ACTIONS_RESULTS_URL=${origin}/
  export ACTIONS_CACHE_SERVICE_V2=True`;
  return `A local GitHub${github.isServer ? ' Enterprise Server' : ''} is at ${origin} until ${until.toLocaleTimeString('en-GB')}; Ctrl-C ends it.
It has the organization "acme" and the enterprise "${enterpriseOf(github)}" with ${count.toLocaleString('en')} events each of the last six
days; more come while it runs.

Ask it for three events:
  curl -g -H 'Authorization: Bearer ${tokens.auditLog}' '${apiUrl}/orgs/acme/audit-log?include=all&per_page=3'

Inputs for the action:
  org: acme
  audit-log-token: ${tokens.auditLog}
  github-token: ${tokens.github}
  api-url: ${apiUrl}

The enterprise has no audit-log streams yet. Ask it for them, and for the key to seal secrets with:
  curl -H 'Authorization: Bearer ${tokens.enterprise}' '${streamsApi}/streams'
  curl -H 'Authorization: Bearer ${tokens.enterprise}' '${streamsApi}/stream-key'

Inputs for the action of streams, which may write to branch, issues and pull requests:
  enterprise: ${enterpriseOf(github)}
  enterprise-token: ${tokens.enterprise}
  github-token: ${tokens.github}
  api-url: ${apiUrl}

Environment for the toolkit's clients, as in a job of ${github.repository.fullName}:
  export GITHUB_API_URL=${apiUrl}
  export GITHUB_SERVER_URL=${serverUrlOf(github)}
  export GITHUB_REPOSITORY=${github.repository.fullName}
  export GITHUB_RUN_ID=${run.id}
  export ACTIONS_CACHE_URL=${origin}/${github.isServer ? '' : results}
  export ACTIONS_RUNTIME_TOKEN=${mintRuntimeToken(github, run, 'manual')}
`;
}
