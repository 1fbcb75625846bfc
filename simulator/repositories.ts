import type { Handler } from './http.ts';
import type { RepositoryPermissions, Visibility } from './repository/access.ts';
import { createActionsEndpoints } from './repository/actions.ts';
import { createGit } from './repository/git.ts';
import type { HourlyLimits } from './repository/hourly-limits.ts';
import { createRepository, type Repository, type RepositoryFacts } from './repository.ts';
import type { Artifacts } from './results/artifacts.ts';
import type { Cache } from './results/cache.ts';
import type { WorkflowRuns } from './runs.ts';

/** A repository to be added; every field but its name has a sensible default. */
export interface RepositoryOptions {
  /** `owner/name` */
  readonly fullName: string;
  /** Private by default. */
  readonly visibility?: Visibility;
  /** The tokens that can see it, each with what it may do: none. A token becomes known by this. */
  readonly tokens?: Readonly<Record<string, RepositoryPermissions>>;
  /** Without any commit; else it has one on its default branch. */
  readonly empty?: boolean;
  readonly archived?: boolean;
  /** `main` */
  readonly defaultBranch?: string;
}

/** All repositories of the simulator. */
export interface Repositories {
  /** The one that the workflow is in. */
  readonly own: Repository;
  readonly handler: Handler;
  add(options: RepositoryOptions): Repository;
  /** By `owner/name`, in any case. */
  find(fullName: string): Repository | undefined;
  /** Whether a token is anybody's. */
  knows(token: string): boolean;
}

/** What the repositories share, and what only the workflow's own has. */
export interface RepositoriesParts {
  readonly own: RepositoryOptions & { readonly facts: RepositoryFacts };
  readonly workflowToken: string;
  /** Whether a token is known although no repository lists it. */
  readonly knows: (token: string) => boolean;
  readonly clock: { now(): number };
  readonly limits: HourlyLimits;
  readonly runs: WorkflowRuns;
  readonly artifacts: Artifacts;
  readonly cache: Cache;
}

const WORKFLOW = `name: Audit log
on:
  schedule:
    - cron: '17 * * * *'
jobs:
  collect:
    runs-on: ubuntu-latest
`;

/** The workflow's own repository, and those that are added. */
export function createRepositories(parts: RepositoriesParts): Repositories {
  const { clock, limits, workflowToken } = parts;
  const all: Repository[] = [];
  const knows = (token: string): boolean =>
    parts.knows(token) || all.some(({ tokens }) => tokens.has(token));

  const open = (options: RepositoryOptions, facts: RepositoryFacts, isOwn: boolean): Repository => {
    const git = createGit({ defaultBranch: facts.defaultBranch, clock });
    const firstFiles = isOwn
      ? { '.github/workflows/audit-log.yml': WORKFLOW }
      : { 'README.md': `# ${facts.fullName}\n` };
    if (options.empty !== true) git.commit({ files: firstFiles, message: 'Initial commit' });
    const repository = createRepository({
      facts,
      visibility: options.visibility ?? 'private',
      archived: options.archived ?? false,
      tokens: new Map(Object.entries(options.tokens ?? {})),
      git,
      clock,
      limits,
      knows,
      workflowToken,
      ...(isOwn && { actions: createActionsEndpoints({ ...parts, repository: facts }) }),
    });
    all.push(repository);
    return repository;
  };

  const find = (fullName: string): Repository | undefined =>
    all.find((repository) => repository.fullName.toLowerCase() === fullName.toLowerCase());

  const own = open(parts.own, parts.own.facts, true);
  return {
    own,
    find,
    knows,
    add(options) {
      const { fullName, defaultBranch = 'main' } = options;
      if (find(fullName) !== undefined)
        throw new Error(`There is a repository ${fullName} already`);
      return open(options, { id: own.id + all.length, fullName, defaultBranch }, false);
    },
    async handler(call) {
      for (const repository of all) {
        const answer = await repository.handler(call);
        if (answer !== undefined) return answer;
      }
      return undefined;
    },
  };
}
