import { ExplainedError, explain } from './errors.ts';
import { ApiError } from './github/api-error.ts';
import type { Repository } from './github/repository.ts';

/** A repository in which the archive, or what a run says of it, can be seen. */
export interface Place {
  readonly name: string;
  readonly repository: Pick<Repository, 'visibility'>;
  /** The input with its token. */
  readonly token: 'github-token' | 'commit-token';
  /** What anyone could do if it were public; by default, what a collection leaves to see. */
  readonly danger?: string;
}

/**
 * An audit log is sensitive: throws an `ExplainedError` if one of the places is public, or does not say that it is not.
 * Returns the names of those that a whole enterprise can look into.
 */
export async function guardVisibility(
  places: readonly Place[],
  cancelled: AbortSignal,
): Promise<string[]> {
  const internal: string[] = [];
  for (const place of places) {
    const { name, repository, token } = place;
    const visibility = await repository.visibility().catch((error: unknown) => {
      if (cancelled.aborted)
        throw new ExplainedError('The job was cancelled before anything was read.');
      const why = error instanceof ApiError ? error.message : explain(error);
      throw new ExplainedError(
        `Whether the repository ${name} is public could not be found out (${why}), so nothing was read. ${isConnected(error) ? REMEDIES[token] : DISCONNECTED}`,
      );
    });
    if (visibility === 'public') throw new ExplainedError(describePublic(place));
    if (visibility === 'internal') internal.push(name);
  }
  return internal;
}

function isConnected(error: unknown): boolean {
  return !(error instanceof ApiError && error.failure.kind === 'network');
}

const DISCONNECTED =
  'Run again; if it stays so, check the address of the API, the proxy settings and the firewall of this runner.';

const REMEDIES = {
  'github-token':
    "Leave `github-token` out, so that it is the workflow's own token, or run again later.",
  'commit-token':
    'Give a `commit-token` that may read and write that repository, check the name, or run again later.',
};

function describePublic({ name, token, danger = DANGERS[token] }: Place): string {
  return `The repository ${name} is public: anyone could ${danger} Nothing was read. (\`allow-public: true\` overrides this.)`;
}

const DANGERS = {
  'github-token':
    "download the archive and read this run's log and summary. Run this workflow in a private repository.",
  'commit-token': 'read the archive that is committed to it. Choose a private `commit-repository`.',
};
