import { randomBytes } from 'node:crypto';
import { createApps, type Apps } from './apps.ts';
import { createAttestations, type Attestations } from './attestations.ts';
import { createAuditLog, type AuditLog } from './audit-log/audit-log.ts';
import { RateLimits } from './audit-log/rate-limits.ts';
import { SimulatedClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGraphql, type Graphql } from './graphql/endpoint.ts';
import { createIdTokens, type IdTokens } from './id-tokens.ts';
import type { Journal } from './journal.ts';
import { Random } from './random.ts';
import { createRepositories, type RepositoryOptions } from './repositories.ts';
import { createHourlyLimits } from './repository/hourly-limits.ts';
import type { Repository, RepositoryPermissions } from './repository.ts';
import { createArtifacts, type Artifacts } from './results/artifacts.ts';
import { createBlobs } from './results/blobs.ts';
import { createCache, type Cache } from './results/cache.ts';
import { createRuntimeTokens, type RuntimeTokens } from './results/runtime-token.ts';
import { createWorkflowRuns, type WorkflowRuns } from './runs.ts';
import { startServer } from './server.ts';
import { enterpriseServer, githubCom } from './site.ts';
import { createStreams, type Streams } from './streams/streams.ts';
import type { Switches } from './switches.ts';
import { createUser } from './user.ts';

/** How the simulated GitHub is set up; every field has a sensible default. */
export interface SimulatorOptions {
  readonly seed?: number;
  readonly clock?: SimulatedClock;
  readonly switches?: Partial<Switches>;
  /** Whether it is a GitHub Enterprise Server; else GitHub.com. */
  readonly server?: boolean;
  /** What version that says it is: `3.17.2`. It has streams from 3.16 on. */
  readonly serverVersion?: string;
  /** Logins of the organizations with an audit log: `acme`. */
  readonly orgs?: readonly string[];
  /** Slugs of the enterprises with an audit log: `acme-corp`, or a server's own `github`. */
  readonly enterprises?: readonly string[];
  /** `owner/name` of the repository that the workflow is in: `acme/audit-archive`. */
  readonly repository?: string;
  /** Private by default. */
  readonly visibility?: Repository['visibility'];
  /** Whether that repository has no commit; else its default branch has one. */
  readonly empty?: boolean;
  /** What the workflow grants its `GITHUB_TOKEN`: `actions: read`. */
  readonly permissions?: RepositoryPermissions;
  /** The repository's setting for artifacts: 90. */
  readonly retentionDays?: number;
  /** When an artifact gets its id: at its creation, or when it is finished. */
  readonly artifactIdsGivenAt?: 'creation' | 'finalize';
  readonly port?: number;
  /** The simulator ends by itself after this long: an hour. */
  readonly timeLimitMs?: number;
}

/** A running local GitHub. */
export interface Simulator extends AsyncDisposable {
  readonly isServer: boolean;
  /** What `GITHUB_API_URL` is for a workflow on it. */
  readonly apiUrl: string;
  /** Where the services for workflows are. */
  readonly origin: string;
  readonly port: number;
  readonly clock: SimulatedClock;
  readonly auditLog: AuditLog;
  readonly streams: Streams;
  readonly cache: Cache;
  readonly artifacts: Artifacts;
  readonly apps: Apps;
  /** The logins of each enterprise's organizations: at first all of them. */
  readonly organizations: Map<string, readonly string[]>;
  readonly attestations: Attestations;
  readonly idTokens: IdTokens;
  /** The repository that the workflow is in. */
  readonly repository: Repository;
  readonly graphql: Graphql;
  readonly runs: WorkflowRuns;
  readonly runtimeTokens: RuntimeTokens;
  readonly retentionDays: number;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly tokens: SimulatorTokens;
  /** Adds a repository beside the workflow's own, without workflows. */
  addRepository(options: RepositoryOptions): Repository;
  close(): Promise<void>;
}

/** The tokens that the simulator knows from the start. */
export interface SimulatorTokens {
  /** A classic token of an owner, which may read the audit logs. */
  readonly auditLog: string;
  /** The workflow's own. */
  readonly github: string;
  /** A classic token of an enterprise owner, which may change the audit-log streams. */
  readonly enterprise: string;
}

/** Starts a local GitHub on loopback, with empty audit logs. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, clock = new SimulatedClock(), switches = {}, retentionDays = 90 } = options;
  const random = new Random(seed);
  const tokens = {
    auditLog: `ghp_${random.hex(36)}`,
    github: `ghs_${random.hex(36)}`,
    enterprise: `ghp_${random.hex(36)}`,
  };

  const { server: isServer = false, serverVersion = '3.17.2' } = options;
  const streamingLimits = new RateLimits({ clock });
  const auditLog = createAuditLog({ clock, seed, switches, isServer, streamingLimits });
  const scopes = ['read:audit_log', ...(isServer ? ['admin:enterprise'] : [])];
  auditLog.credentials.add({ token: tokens.auditLog, kind: 'classic', scopes });
  auditLog.credentials.add({ token: tokens.github, kind: 'github-token' });
  const ownerScopes = ['admin:enterprise'];
  auditLog.credentials.add({ token: tokens.enterprise, kind: 'classic', scopes: ownerScopes });
  const { orgs = ['acme'], enterprises = [isServer ? 'github' : 'acme-corp'] } = options;
  for (const slug of orgs) auditLog.addEntity({ kind: 'org', slug });
  for (const slug of enterprises) auditLog.addEntity({ kind: 'enterprise', slug });
  const organizations = new Map(enterprises.map((slug) => [slug, orgs]));
  const organizationsOf = (slug: string) => organizations.get(slug);

  const facts = {
    id: 80_307_827,
    fullName: options.repository ?? 'acme/audit-archive',
    defaultBranch: 'main',
  };
  const runtimeTokens = createRuntimeTokens(randomBytes(32));
  const runs = createWorkflowRuns({ repository: facts, clock });
  const blobs = createBlobs({ clock });
  const protocol = isServer ? 1 : 2;
  const cache = createCache({ blobs, clock, tokens: runtimeTokens, protocol });
  const artifacts = createArtifacts({
    ...{ blobs, clock, tokens: runtimeTokens, runs, retentionDays },
    idsGivenAt: options.artifactIdsGivenAt,
  });
  const limits = createHourlyLimits(clock, () => auditLog.switches.rateLimit < Infinity);
  const repositories = createRepositories({
    own: {
      facts,
      fullName: facts.fullName,
      tokens: { [tokens.github]: options.permissions ?? { actions: 'read' } },
      ...(options.visibility !== undefined && { visibility: options.visibility }),
      ...(options.empty !== undefined && { empty: options.empty }),
    },
    workflowToken: tokens.github,
    knows: (token) => auditLog.credentials.find(`Bearer ${token}`) !== undefined,
    ...{ clock, limits, runs, artifacts, cache },
  });
  const repository = () => repositories.own;
  const streams = createStreams({
    ...{ clock, seed, switches: auditLog.switches, credentials: auditLog.credentials },
    rateLimits: streamingLimits,
    findEnterprise: (name) => auditLog.findEntity('enterprise', name),
  });
  const user = createUser({ credentials: auditLog.credentials, limits });
  const apps = createApps({ clock, credentials: auditLog.credentials, organizationsOf });
  const attestations = createAttestations({ repository });
  const idTokens = createIdTokens({ clock, repository, runs, runtimeTokens });
  const graphql = createGraphql({
    find: repositories.find,
    knows: repositories.knows,
    workflowToken: tokens.github,
    holderOf: (token) => auditLog.credentials.find(`Bearer ${token}`),
    ...{ organizationsOf, limits, clock },
  });

  const faults = createFaults();
  // An Enterprise Server keeps neither.
  const cloudParts = isServer ? [] : [artifacts, attestations];
  const parts = [
    ...cloudParts,
    ...(!isServer || hasStreams(serverVersion) ? [streams] : []),
    auditLog,
    user,
    apps,
    cache,
    blobs,
    repositories,
    graphql,
    idTokens,
  ];
  const server = await startServer({
    clock,
    faults,
    site: isServer ? enterpriseServer(serverVersion) : githubCom,
    handlers: parts.map(({ handler }) => handler),
    ...(options.port !== undefined && { port: options.port }),
    ...(options.timeLimitMs !== undefined && { timeLimitMs: options.timeLimitMs }),
  });
  const close = async (): Promise<void> => {
    await server.close();
    await blobs.close();
  };
  return {
    isServer,
    apiUrl: isServer ? `${server.origin}/api/v3` : server.origin,
    origin: server.origin,
    port: server.port,
    clock,
    auditLog,
    streams,
    cache,
    artifacts,
    apps,
    organizations,
    attestations,
    idTokens,
    repository: repositories.own,
    graphql,
    runs,
    runtimeTokens,
    retentionDays,
    faults,
    journal: server.journal,
    tokens,
    addRepository: repositories.add,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** An Enterprise Server has the API of streams from 3.16 on. */
function hasStreams(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 3 || (major === 3 && minor >= 16);
}
