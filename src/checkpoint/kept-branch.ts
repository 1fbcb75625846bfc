import { ExplainedError } from '../errors.ts';
import { deliveryName, hashManifest, manifestPath } from '../events/manifest.ts';
import type { Source } from '../events/source.ts';
import type { Branch, BranchView } from '../github/branch.ts';
import type { CachedCheckpoint } from './cache-store.ts';
import { checkSegment, readManifest } from './kept.ts';
import type { ChainToRead, Kept, KeptHead } from './kept.ts';
import type { KeptDelivery } from './kept-delivery.ts';

/** The deliveries of a chain in the archive's folder of a branch, as the branch stands when `state` is called. */
export function openKeptBranch({
  archive,
  chain,
  branch,
}: {
  archive: string;
  chain: ChainToRead;
  branch: Branch;
}): Kept {
  let head: string | undefined;
  const pathOf = (sequence: number): string =>
    `${archive}/${manifestPath(deliveryName(chain.name, sequence))}`;

  async function read(path: string): Promise<Buffer | undefined> {
    return head === undefined ? undefined : branch.read(head, `${archive}/${path}`);
  }

  async function open(sequence: number, bytes: Buffer | undefined): Promise<KeptDelivery> {
    const name = deliveryName(chain.name, sequence);
    const refuse = (reason: string): ExplainedError =>
      new ExplainedError(
        `The delivery ${name} on the branch \`${branch.name}\` of ${branch.repository} can't be used: ${reason}. Nothing was ` +
          'read, because going on from older state would deliver events twice. Run again; if it stays so, restore that file ' +
          "from the branch's history, or choose another `commit-branch`.",
      );
    const manifest = readManifest(bytes, { archive, chain, sequence }, refuse);
    return {
      ...{ manifest, bytes: bytes ?? Buffer.of(), artifact: null },
      readSegment: async (segment) => checkSegment(await read(segment.path), segment, refuse),
      close: () => Promise.resolve(),
    };
  }

  function readManifestFile(sequence: number): Promise<Buffer | undefined> {
    return read(manifestPath(deliveryName(chain.name, sequence)));
  }

  async function hashOf(view: BranchView, sequence: number): Promise<string | undefined> {
    const text = view.entries.get(pathOf(sequence))?.text;
    const bytes = text === undefined ? await readManifestFile(sequence) : Buffer.from(text);
    return bytes === undefined ? undefined : hashManifest(bytes);
  }

  /** The highest number that the branch holds; undefined if it holds none. */
  async function highest(view: BranchView): Promise<number | undefined> {
    const folder = view.entries.get(`${archive}/manifests`);
    if (folder === undefined) return undefined;
    const names = await branch.list(folder.oid);
    const numbers = names.flatMap((name) => numberOf(name, chain.name) ?? []);
    return numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.max(a, b));
  }

  function toHead(sequence: number): KeptHead {
    const label = `the delivery ${deliveryName(chain.name, sequence)} on the branch \`${branch.name}\` of ${branch.repository}`;
    return { sequence, label, open: async () => open(sequence, await readManifestFile(sequence)) };
  }

  return {
    sink: 'commit',
    async state(cached) {
      const known = cached.kind === 'found' ? cached.checkpoint : undefined;
      const at = known?.sequence ?? 0;
      const view = await branch.look([`${archive}/manifests`, pathOf(at), pathOf(at + 1)]);
      head = view.head;
      const isNewest = at > 0 && view.entries.has(pathOf(at)) && !view.entries.has(pathOf(at + 1));
      const sequence = isNewest ? at : await highest(view);
      if (sequence === undefined)
        return { head: undefined, isAhead: false, holdsCached: known?.sequence === 0 };
      const isSame = sequence === known?.sequence && (await hashOf(view, sequence)) === known.head;
      const isAhead = !isSame && isPreferred(sequence, cached);
      return { head: toHead(sequence), isAhead, holdsCached: isSame };
    },
    async find({ sequence, hash }) {
      const bytes = await readManifestFile(sequence);
      return bytes !== undefined && hashManifest(bytes) === hash
        ? open(sequence, bytes)
        : undefined;
    },
  };
}

/** The number in the name of a manifest of this chain. */
function numberOf(name: string, chain: string): number | undefined {
  const rest = name.startsWith(`${chain}-`) ? name.slice(chain.length + 1) : '';
  return /^\d{6,12}\.json$/.test(rest) ? parseInt(rest, 10) : undefined;
}

/** A branch takes one delivery of each number, so of two it holds the one that counts. */
function isPreferred(sequence: number, cached: CachedCheckpoint<Source>): boolean {
  switch (cached.kind) {
    case 'found':
      return sequence >= cached.checkpoint.sequence;
    case 'unreadable':
      return sequence >= (cached.sequence ?? Infinity);
    case 'missing':
      return true;
  }
}
