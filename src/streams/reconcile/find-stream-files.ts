import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a stream's folder holds; paths are relative to it, with `/`, sorted. */
export interface StreamFiles {
  readonly files: readonly string[];
  /** Files of other names, and symbolic links: they are not read. */
  readonly others: readonly string[];
}

/**
 * GitHub's documentation says `.json.gz`; what it writes ends in `.json.log.gz`
 * (https://github.com/github/docs/pull/45787).
 */
const STREAMED = /\.(?:json|ndjson|jsonl)(?:\.log)?(?:\.gz)?$/i;

/** Lists the files of a stream at any depth, but for `.git`; throws if a folder can't be read. */
export function findStreamFiles(folder: string): StreamFiles {
  const files: string[] = [];
  const others: string[] = [];

  function visit(below: string): void {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) {
        if (entry.name !== '.git') visit(`${path}/`);
      } else if (entry.isFile() && STREAMED.test(entry.name)) files.push(path);
      else others.push(path);
    }
  }

  visit('');
  return { files: files.sort(), others: others.sort() };
}
