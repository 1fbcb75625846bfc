import { deliveryName } from '../events/manifest.ts';
import type { Repository, StoredArtifact } from './repository.ts';

/** The workflow run that is asking: only what the same workflow made on the same ref counts as its archive. */
export interface ThisRun {
  readonly id: string;
  readonly attempt: number;
  /** `owner/name` of the workflow's repository. */
  readonly repository: string;
  /** Such as `.github/workflows/audit-log.yml`. */
  readonly workflowPath: string;
  readonly ref: string;
}

/** An artifact that holds, by its name, one delivery of the archive. */
export interface DeliveryArtifact extends StoredArtifact {
  readonly sequence: number;
}

/** The artifacts that hold one chain of an archive. Every call rejects if GitHub does not answer. */
export interface ArchiveArtifacts {
  /**
   * The highest delivery, of the lowest id, among those published after the known one and those that beat it to its
   * number; if none is known, among all, as far as the list's order tells. `expired` is the highest of which GitHub
   * kept the name alone.
   */
  newestBeside(known: { sequence: number; artifact: number } | undefined): Promise<{
    readonly live: DeliveryArtifact | undefined;
    readonly expired: DeliveryArtifact | undefined;
  }>;
  /** All that hold the delivery of this sequence, the lowest id, which is the chain, first. */
  ofSequence(sequence: number): Promise<DeliveryArtifact[]>;
}

/**
 * Opens the archive's artifacts. One counts only if this workflow made it, on this ref, in this repository, and not for
 * a pull request: anyone who can open one can make an artifact of any name. `warn` is told of those that do not.
 */
export function openArchiveArtifacts(options: {
  archive: string;
  /** The chain's name. */
  chain: string;
  repository: Repository;
  thisRun: ThisRun;
  warn: (line: string) => void;
}): ArchiveArtifacts {
  const { archive, chain, repository, thisRun, warn } = options;
  const branch = branchOf(thisRun.ref);
  const verdicts = new Map<number, Promise<boolean>>();

  async function judge(artifact: StoredArtifact): Promise<boolean> {
    const { runId, isFromFork, headBranch = branch } = artifact;
    if (String(runId) === thisRun.id) return true;
    // However many artifacts a pull request makes, it costs no request to see that they are not ours.
    const mayBeOurs = isFromFork !== true && headBranch === branch;
    const run = mayBeOurs ? await repository.run(runId) : undefined;
    const isOurs =
      run?.path === thisRun.workflowPath &&
      run.headBranch === branch &&
      run.headRepository?.toLowerCase() === thisRun.repository.toLowerCase() &&
      !run.event.startsWith('pull_request');
    if (!isOurs) {
      const maker =
        run === undefined
          ? describeMaker(artifact)
          : `${run.path} on ${run.headBranch ?? 'an unknown branch'} (${run.event})`;
      warn(
        `Ignoring the artifact ${artifact.name} (id ${artifact.id}): it was made by ${maker}, not by this workflow on ${branch}.`,
      );
    }
    return isOurs;
  }

  function isTrusted(artifact: StoredArtifact): Promise<boolean> {
    const verdict = verdicts.get(artifact.runId) ?? judge(artifact);
    verdicts.set(artifact.runId, verdict);
    return verdict;
  }

  function toDelivery(artifact: StoredArtifact): DeliveryArtifact[] {
    const prefix = `${archive}-${chain}-`;
    const digits = artifact.name.startsWith(prefix) ? artifact.name.slice(prefix.length) : '';
    return /^\d{6,12}$/.test(digits) ? [{ ...artifact, sequence: Number(digits) }] : [];
  }

  /** Each look at who made an artifact is a request, so it ends at the first that counts. */
  async function firstTrusted(
    artifacts: readonly DeliveryArtifact[],
  ): Promise<DeliveryArtifact | undefined> {
    for (const artifact of artifacts.toSorted((a, b) => b.sequence - a.sequence || a.id - b.id)) {
      if (await isTrusted(artifact)) return artifact;
    }
    return undefined;
  }

  async function ofSequence(sequence: number): Promise<DeliveryArtifact[]> {
    const named = await repository.artifactsNamed(`${archive}-${deliveryName(chain, sequence)}`);
    const trusted: DeliveryArtifact[] = [];
    for (const artifact of named.flatMap(toDelivery).sort((a, b) => a.id - b.id)) {
      if (!artifact.expired && (await isTrusted(artifact))) trusted.push(artifact);
    }
    return trusted;
  }

  /**
   * The same for a repository with so many others that the list is long. Expiry goes by age, so while the known one
   * lives, what follows it has the next number. Undefined if it does not live.
   */
  async function findByNumber(known: {
    sequence: number;
    artifact: number;
  }): Promise<DeliveryArtifact[] | undefined> {
    const same = await ofSequence(known.sequence);
    if (!same.some(({ id }) => id === known.artifact)) return undefined;
    const later = await ofSequence(known.sequence + 1);
    return [...later, ...same.filter(({ id }) => id < known.artifact)];
  }

  return {
    ofSequence,
    async newestBeside(known) {
      const afterId = known?.artifact ?? 0;
      const expired: DeliveryArtifact[] = [];
      let live: DeliveryArtifact | undefined;
      let isFirstPage = true;
      for await (const page of repository.artifactPages()) {
        const found = page
          .flatMap(toDelivery)
          .filter(
            ({ id, sequence }) => id > afterId || (sequence === known?.sequence && id < afterId),
          );
        expired.push(...found.filter((artifact) => artifact.expired));
        live = await firstTrusted([
          ...found.filter((artifact) => !artifact.expired),
          ...(live === undefined ? [] : [live]),
        ]);
        // What was made after an artifact stands before it. Without one to stop at, the first find is new enough.
        const isDone =
          known === undefined ? live !== undefined : page.some(({ id }) => id <= afterId);
        if (isDone) break;
        const byNumber = isFirstPage && known !== undefined ? await findByNumber(known) : undefined;
        if (byNumber !== undefined) {
          live = await firstTrusted([...byNumber, ...(live === undefined ? [] : [live])]);
          break;
        }
        isFirstPage = false;
      }
      return { live, expired: await firstTrusted(expired) };
    },
  };
}

/** The name under which a checkpoint remembers who made it. */
export function workflowOf({ workflowPath, ref }: Pick<ThisRun, 'workflowPath' | 'ref'>): string {
  return `${workflowPath}@${ref}`;
}

/** What to do about two runs at once. */
export const ONE_AT_A_TIME =
  'Let no two runs collect one archive at the same time: give the workflow a `concurrency:` group with ' +
  '`cancel-in-progress: false`.';

function describeMaker({ isFromFork, headBranch, runId }: StoredArtifact): string {
  if (isFromFork === true) return 'a fork';
  return headBranch === undefined
    ? `a run that is gone (${runId})`
    : `run ${runId} on ${headBranch}`;
}

/** The branch or tag that a ref names. */
export function branchOf(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '');
}
