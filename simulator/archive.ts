import type { Artifacts } from './results/artifacts.ts';
import { unzip } from './zip.ts';

/** What an archive has of a log. Counts are of events; equal events of the log count one by one. */
export interface ArchiveComparison {
  readonly inLog: number;
  readonly inArchive: number;
  /** In the log and not in the archive. */
  readonly lost: number;
  /** In the archive more often than in the log. */
  readonly twice: number;
  /** In both, and with the very bytes of the log. */
  readonly sameBytes: number;
}

/** The files of all artifacts whose names begin with `prefix`, as one tree; throws if two artifacts disagree about a file. */
export async function readArchive(
  artifacts: Artifacts,
  prefix = '',
): Promise<ReadonlyMap<string, Buffer>> {
  const tree = new Map<string, Buffer>();
  for (const { id, name } of artifacts
    .list()
    .filter((artifact) => artifact.name.startsWith(prefix)))
    for (const [path, content] of unzip(await artifacts.content(id))) {
      if (tree.get(path)?.equals(content) === false)
        throw new Error(`${path} in artifact ${name} is not what another artifact says.`);
      tree.set(path, content);
    }
  return tree;
}

/** Compares a log (the raw text of its events) with the NDJSON files of an archive, by `JSON.parse` and by bytes. */
export function compareArchive(
  log: readonly string[],
  archive: ReadonlyMap<string, Buffer>,
): ArchiveComparison {
  const lines = [...archive]
    .filter(([path]) => path.endsWith('.ndjson'))
    // One character per byte: what is not UTF-8 must not become equal to something else.
    .flatMap(([, content]) => content.toString('latin1').split('\n'))
    .filter((line) => line !== '');
  const bytes = log.map((event) => Buffer.from(event).toString('latin1'));
  const [wanted, found] = [bytes.map(parsed), lines.map(parsed)].map(counted) as [Counts, Counts];
  return {
    inLog: log.length,
    inArchive: lines.length,
    lost: excess(wanted, found),
    twice: excess(found, wanted),
    sameBytes: lines.length - excess(counted(lines), counted(bytes)),
  };
}

type Counts = ReadonlyMap<string, number>;

function parsed(line: string): string {
  return JSON.stringify(sorted(JSON.parse(Buffer.from(line, 'latin1').toString())));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([name, field]) => [name, sorted(field)]);
}

function counted(keys: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How much more often keys are in `counts` than in `others`. */
function excess(counts: Counts, others: Counts): number {
  let sum = 0;
  for (const [key, count] of counts) sum += Math.max(count - (others.get(key) ?? 0), 0);
  return sum;
}
