import { join } from 'node:path';
import { ExplainedError, LostRaceError } from '../errors.ts';
import type { Files } from '../events/files.ts';
import { ONE_AT_A_TIME } from '../github/archive-artifacts.ts';
import { MovedHeadError } from '../github/branch.ts';
import type { Branch, NewFile } from '../github/branch.ts';
import { describeDelivery } from './commit-message.ts';
import type { Delivery, Publication, Sink } from './sink.ts';

/**
 * What a delivery may have, so that one commit takes it with its manifest and the attributes, and memory stays flat
 * although the request repeats the files in base64.
 */
const LIMITS = { bytes: 12_000_000, files: 98 };
/**
 * What one commit may have: the 100 events of a page may be of 100 days, and a page is never cut, so that no delivery of
 * this sink's own takes two. Copies of deliveries that were made for another sink may.
 */
const COMMIT = { bytes: 25_000_000, files: 102 };
/** Others may commit to the branch meanwhile; so often in a row that is no coincidence. */
const MOST_TRIES = 10;

/**
 * Commits each delivery to a branch, manifest and segments together, so that data and position can't disagree. The
 * branch is created if it is missing. GitHub takes a commit only on the head that it was made for, so of two runs that
 * publish the same delivery the first one's is the chain; the other run's `publish` rejects with a `LostRaceError`.
 */
export function openCommitSink(options: {
  branch: Branch;
  files: Files;
  /** Put at the end of the commit's first line. */
  messageSuffix: string;
  runUrl: string;
  /** `https://github.com` */
  serverUrl: string;
}): Sink {
  const { branch, files, runUrl, messageSuffix } = options;
  const toPublication = (sha: string): Publication => ({
    sink: 'commit',
    commit: { sha, url: `${options.serverUrl}/${branch.repository}/commit/${sha}` },
  });

  /** Commits files unless the delivery is there already; returns the commit, and whether it was there. */
  async function commit(
    added: readonly NewFile[],
    { manifest, message }: { manifest: NewFile; message: { headline: string; body: string } },
  ): Promise<{ sha: string; isThere: boolean }> {
    const archive = manifest.path.slice(0, manifest.path.indexOf('/'));
    const attributes: NewFile = { ...ATTRIBUTES, path: `${archive}/${ATTRIBUTES.path}` };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { head, entries } = await branch.look([manifest.path, attributes.path]);
      if (head === undefined) {
        await branch.create({ message: 'Begin an audit-log archive', files: [README] });
        continue;
      }
      if (entries.has(manifest.path)) {
        // The answer to our own commit was lost, or another run was first.
        const theirs = await branch.read(head, manifest.path);
        if (theirs?.equals(manifest.bytes) === true) return { sha: head, isThere: true };
        throw new LostRaceError(
          `Another run published ${manifest.path} first: its commit on the branch \`${branch.name}\` of ${branch.repository} is the archive's. ` +
            `Nothing is lost: the next run goes on from the other one's position. ${ONE_AT_A_TIME}`,
        );
      }
      const files = entries.has(attributes.path) ? added : [attributes, ...added];
      try {
        return { sha: await branch.commit({ ...message, onto: head, files }), isThere: false };
      } catch (error) {
        if (!(error instanceof MovedHeadError)) throw error;
      }
    }
    throw new ExplainedError(
      `The branch \`${branch.name}\` of ${branch.repository} moved ${MOST_TRIES} times while ${manifest.path} was to be committed to it. ` +
        'Give the archive a branch that nothing else commits to.',
    );
  }

  async function publish({ name, manifest, root, files: paths }: Delivery): Promise<string> {
    const toFile = async (path: string): Promise<NewFile> => ({
      path: `${manifest.archive}/${path}`,
      bytes: await files.readFile(join(root, path)),
    });
    const [first = '', ...segments] = paths;
    const last = await toFile(first);
    const message = describeDelivery(manifest, { name, runUrl, suffix: messageSuffix });
    let batch: NewFile[] = [];
    let bytes = last.bytes.length;
    for (const path of segments) {
      const file = await toFile(path);
      bytes += file.bytes.length;
      if (batch.length > 0 && (bytes > COMMIT.bytes || batch.length + 3 > COMMIT.files)) {
        // The manifest comes with the last commit: before it the others hold nothing that counts.
        const { sha, isThere } = await commit(batch, { manifest: last, message });
        if (isThere) return sha;
        batch = [];
        bytes = last.bytes.length + file.bytes.length;
      }
      batch.push(file);
    }
    return (await commit([...batch, last], { manifest: last, message })).sha;
  }

  return {
    name: 'commit',
    limits: LIMITS,
    publish: async (delivery) => toPublication(await publish(delivery)),
  };
}

/** Git on Windows would change line ends, and with them every hash. */
const ATTRIBUTES: NewFile = { path: '.gitattributes', bytes: Buffer.from('* -text\n') };

const README: NewFile = {
  path: 'README.md',
  bytes: Buffer.from(`# Audit-log archive

This branch holds the audit log of an organization or enterprise on GitHub, collected by the action
\`audit-log-collector\`. It has no history in common with other branches.

- Each commit is one delivery: a manifest in \`manifests/\` and the events it lists, as NDJSON in folders by source and day.
- A line is one event, byte for byte as GitHub's API returned it. Files are added and never changed.
- A manifest names the SHA-256 of each file and of the manifest before it, so anything missing or changed can be found:
  the action's \`verify\` checks a clone of this branch offline.
- The next run goes on from the newest manifest. Don't edit, squash or rebase this branch.

Audit logs are sensitive: mind who can read this repository.
`),
};
