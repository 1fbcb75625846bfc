import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { QUARANTINE, QUARANTINE_ENDING } from '../events/quarantine.ts';
import { PARTIAL_SUFFIX } from '../events/segment.ts';

/** A folder that holds a `manifests` folder or segments. */
export interface Root {
  readonly path: string;
  /** The same as it is shown: what stands before its files' paths, with `/` on every system; may be empty. */
  readonly prefix: string;
  /** Paths relative to the root, with `/`, sorted. */
  readonly manifests: readonly string[];
  /** The files in the folders of sources, relative to the root, with `/`. */
  readonly segments: ReadonlySet<string>;
  /** Symbolic links among both, which are not followed. */
  readonly links: ReadonlySet<string>;
  /** Files that were never finished, relative to the root. */
  readonly torn: readonly string[];
}

/** What lies in a folder. */
export interface Found {
  readonly roots: readonly Root[];
  /** Files with events, and torn ones, that are in no root; as shown. */
  readonly strays: readonly string[];
}

const MANIFESTS = 'manifests';
const MANIFEST_NAME = /-\d{6,}\.json$/;
/** What systems leave in folders that a person has looked into. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Looks through a folder and all below it, but for `.git`. Symbolic links are not followed. `prefix` is what is shown
 * before the paths in it. Throws if a folder can't be read.
 */
export function findRoots(folder: string, prefix = ''): Found {
  const roots: Root[] = [];
  const strays: string[] = [];

  function visit(path: string, prefix: string): void {
    const entries = list(path);
    const parts = entries.filter((entry) => isPart(entry, path));
    if (parts.length > 0) roots.push(openRoot(path, prefix, parts));
    for (const entry of entries) {
      if (parts.includes(entry) || entry.name === '.git') continue;
      if (entry.isDirectory()) visit(join(path, entry.name), `${prefix}${entry.name}/`);
      else if (entry.name.endsWith('.ndjson') || isTorn(entry.name))
        strays.push(`${prefix}${entry.name}`);
    }
  }

  visit(folder, prefix);
  return { roots, strays };
}

function openRoot(path: string, prefix: string, parts: readonly Dirent[]): Root {
  const manifests: string[] = [];
  const segments = new Set<string>();
  const links = new Set<string>();
  const torn: string[] = [];

  function visit(folder: string): void {
    for (const entry of list(join(path, folder))) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(file);
      else if (entry.isSymbolicLink()) links.add(file);
      else if (isTorn(file)) torn.push(file);
      else if (LEFT_BY_SYSTEMS.has(entry.name)) continue;
      else if (folder === MANIFESTS && MANIFEST_NAME.test(file)) manifests.push(file);
      else segments.add(file);
    }
  }

  for (const { name } of parts) visit(name);
  return { path, prefix, manifests: manifests.sort(), segments, links, torn };
}

/** Other tools have folders named `manifests`, too. */
function isPart(entry: Dirent, path: string): boolean {
  if (!entry.isDirectory()) return false;
  if (isScope(entry.name)) return true;
  if (entry.name === QUARANTINE)
    return list(join(path, QUARANTINE)).some(({ name }) => isScope(name));
  return (
    entry.name === MANIFESTS &&
    list(join(path, MANIFESTS)).some(
      ({ name }) => MANIFEST_NAME.test(name) || name.endsWith(`.json${PARTIAL_SUFFIX}`),
    )
  );
}

function isScope(name: string): boolean {
  return name === 'scope=org' || name === 'scope=enterprise';
}

function isTorn(name: string): boolean {
  return TORN.some((ending) => name.endsWith(ending));
}

const TORN = ['json', 'ndjson', QUARANTINE_ENDING].map((ending) => `.${ending}${PARTIAL_SUFFIX}`);

/** In one order on every system. */
function list(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
