import { getOctokit } from '@actions/github';
import type { Simulator } from '../../simulator/simulator.ts';

/** The client that an action has. */
export type Octokit = ReturnType<typeof getOctokit>;

/** The real client, with the workflow's own token or another. */
export function octokitOf(github: Simulator, token = github.tokens.github): Octokit {
  return getOctokit(token, { baseUrl: github.apiUrl });
}

/** What a REST call that fails is told. */
export async function refusalOf(
  asked: Promise<unknown>,
): Promise<{ readonly status: number; readonly message: string }> {
  const error = await failureOf(asked);
  const { status, response } = error as {
    readonly status: number;
    readonly response?: { readonly data: { readonly message: string } };
  };
  if (response === undefined) throw error as Error;
  return { status, message: response.data.message };
}

/** One error of a GraphQL answer. */
export interface GraphqlProblem {
  readonly type?: string;
  readonly path?: readonly string[];
  readonly message: string;
}

/** The errors of a GraphQL call, and what came with them. */
export async function problemsOf(
  asked: Promise<unknown>,
): Promise<{ readonly errors: readonly GraphqlProblem[]; readonly data: unknown }> {
  const error = await failureOf(asked);
  const { errors, data } = error as { errors?: readonly GraphqlProblem[]; data?: unknown };
  if (errors === undefined) throw error as Error;
  return { errors, data };
}

async function failureOf(asked: Promise<unknown>): Promise<unknown> {
  const failed = await asked.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (failed === undefined) throw new Error('The call did not fail');
  return failed.error;
}

/** What {@link commitOnBranch} commits. */
export interface Commit {
  readonly expected: string | undefined;
  readonly repository?: string;
  readonly branch?: string;
  readonly additions?: Readonly<Record<string, string | Buffer>>;
  readonly deletions?: readonly string[];
  readonly headline?: string;
  readonly body?: string;
  /** What is asked of the new commit. */
  readonly fields?: string;
}

/** What the mutation gives for the usual fields. */
export interface Committed {
  readonly createCommitOnBranch: {
    readonly clientMutationId: string | null;
    readonly commit: { readonly oid: string; readonly url: string; readonly message: string };
    readonly ref: { readonly name: string; readonly target: { readonly oid: string } };
  };
}

/** Commits with the mutation `createCommitOnBranch`, to `main` of the workflow's own repository by default. */
export function commitOnBranch(octokit: Octokit, commit: Commit): Promise<Committed> {
  const query = `mutation Commit($input: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $input) {
      clientMutationId
      commit { ${commit.fields ?? 'oid url message'} }
      ref { name target { oid } }
    }
  }`;
  return octokit.graphql<Committed>(query, {
    input: {
      clientMutationId: 'c-1',
      branch: {
        repositoryNameWithOwner: commit.repository ?? 'acme/audit-archive',
        branchName: commit.branch ?? 'main',
      },
      message: { headline: commit.headline ?? 'Add files', body: commit.body },
      fileChanges: {
        additions: Object.entries(commit.additions ?? {}).map(([path, content]) => ({
          path,
          contents: Buffer.from(content).toString('base64'),
        })),
        deletions: (commit.deletions ?? []).map((path) => ({ path })),
      },
      expectedHeadOid: commit.expected,
    },
  });
}
