import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect } from '@jest/globals';
import { unzip } from '../../simulator/zip.ts';
import { HOUR, openScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { tempFolder } from './temp-folder.ts';

/** The files of a folder by their paths with `/`. */
export type Tree = Map<string, Buffer>;

/** A manifest as it stands in a file. */
export interface ManifestFile {
  archive: string;
  chain: string;
  sequence: number;
  previous: string | null;
  run: { id: string; attempt: number };
  sources: {
    scope: string;
    slug: string;
    log: string;
    phrase: string;
    span: { from: string; to: string };
    gaps: { from: string; to: string }[];
    events: number;
  }[];
  segments: {
    path: string;
    sha256: string;
    bytes: number;
    events: number;
    firstTime?: string;
    lastTime?: string;
  }[];
  lacking?: { sink: string; from: number; to: number }[];
}

/** The files of each artifact of an archive, by the artifact's name. */
export async function downloadAll({ github }: Scenario): Promise<Map<string, Tree>> {
  const artifacts = new Map<string, Tree>();
  for (const { id, name } of github.artifacts.list().toReversed())
    artifacts.set(name, unzip(await github.artifacts.content(id)));
  return artifacts;
}

/** What the built collector leaves of a few runs an hour apart: artifacts by name. */
export async function collectArchive(options: {
  seed: number;
  runs: number;
}): Promise<Map<string, Tree>> {
  await using scenario = await openScenario({ seed: options.seed });
  for (let run = 0; run < options.runs; run += 1) {
    scenario.pass(30 * HOUR, { count: 40 });
    const { exitCode, log } = await scenario.run();
    if (exitCode !== 0) throw new Error(`A run failed:\n${log}`);
  }
  // Awaited here: the artifacts are gone with the scenario.
  return await downloadAll(scenario);
}

/** All artifacts as one tree. */
export function oneTree(artifacts: ReadonlyMap<string, Tree>): Tree {
  return new Map([...artifacts.values()].flatMap((files) => [...files]));
}

/** Every artifact in a folder of its name, as `gh run download` leaves them. */
export function sideBySide(artifacts: ReadonlyMap<string, Tree>): Tree {
  return new Map(
    [...artifacts].flatMap(([name, files]) =>
      [...files].map(([path, content]): [string, Buffer] => [`${name}/${path}`, content]),
    ),
  );
}

export function writeTree(folder: string, tree: ReadonlyMap<string, Buffer | string>): string {
  for (const [path, content] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function readFolder(folder: string): Tree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
  );
}

export function manifestPaths(tree: ReadonlyMap<string, unknown>): string[] {
  return [...tree.keys()].filter((path) => path.includes('manifests/')).sort();
}

export function segmentPaths(tree: ReadonlyMap<string, unknown>): string[] {
  return [...tree.keys()].filter((path) => path.endsWith('.ndjson')).sort();
}

export function readManifest(tree: Tree, path: string): ManifestFile {
  return JSON.parse(String(tree.get(path))) as ManifestFile;
}

export function writeManifest(tree: Tree, path: string, manifest: ManifestFile): void {
  tree.set(path, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
}

/** Changes one manifest and leaves the rest as it is. */
export function editManifest(
  tree: Tree,
  path: string,
  edit: (manifest: ManifestFile) => void,
): void {
  const manifest = readManifest(tree, path);
  edit(manifest);
  writeManifest(tree, path, manifest);
}

/**
 * Makes an archive agree with itself again after its segments were changed, as a forger would: sizes, counts, times,
 * hashes and the chain are those of the files. `edit` changes each manifest before it is sealed.
 */
export function repair(tree: Tree, edit: (manifest: ManifestFile) => void = () => undefined): void {
  let previous: string | null = null;
  for (const path of manifestPaths(tree)) {
    editManifest(tree, path, (manifest) => {
      for (const segment of manifest.segments) {
        const content = tree.get(segment.path) ?? Buffer.alloc(0);
        const events = linesOf(content).length;
        const log = /log=(\w+)/.exec(segment.path)?.[1];
        const source = manifest.sources.find((one) => one.log === log);
        if (source !== undefined) source.events += events - segment.events;
        Object.assign(segment, { sha256: sha256(content), bytes: content.length, events });
        Object.assign(segment, timesOf(content));
      }
      manifest.previous = previous;
      edit(manifest);
    });
    previous = sha256(tree.get(path)!);
  }
}

function timesOf(content: Buffer): { firstTime?: string; lastTime?: string } {
  const times = linesOf(content)
    .map((line) => Number(/"@timestamp":(\d+)/.exec(line)?.[1]))
    .filter((time) => !Number.isNaN(time))
    .sort((a, b) => a - b)
    .map((time) => new Date(time).toISOString());
  const [firstTime, lastTime] = [times[0], times.at(-1)];
  return firstTime === undefined || lastTime === undefined ? {} : { firstTime, lastTime };
}

export function linesOf(content: Buffer): string[] {
  return content.toString('latin1').split('\n').slice(0, -1);
}

export function toSegment(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the built verification says, by hand. */
export function runVerify(
  ...args: string[]
): Record<'stdout' | 'stderr', string> & { exitCode: number | null } {
  const script = join(import.meta.dirname, '../../dist/verify/index.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: {},
  });
  return { exitCode: status, stdout, stderr };
}

/** What is said of a tree when it is verified by hand. */
export interface Said {
  readonly exitCode: number | null;
  readonly text: string;
  /** Each line below `Problems:`, as file and text. */
  readonly problems: readonly (readonly [file: string, text: string])[];
}

/** Verifies a tree as the files of a folder. */
export function verdictOn(tree: ReadonlyMap<string, Buffer | string>, ...args: string[]): Said {
  const { exitCode, stdout, stderr } = runVerify(writeTree(tempFolder(), tree), ...args);
  return { exitCode, text: stdout + stderr, problems: problemsIn(stdout) };
}

function problemsIn(text: string): Said['problems'] {
  const [, list = ''] = text.split(/^Problems:$/m);
  const lines = list.split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('- '));
  return lines
    .slice(0, end)
    .map((line) => /^- (?:(\S+): )?(.*)$/.exec(line) ?? [])
    .map(([, file = '', rest = '']) => [file, rest] as const);
}

/** A copy of an archive in one folder, for a test to break in its way. */
export interface Copy {
  readonly tree: Tree;
  readonly manifests: readonly string[];
  /** SHA-256 of the newest manifest. */
  readonly head: () => string;
  /** A segment with several events of the delivery of this number. */
  readonly segmentOf: (number: number) => string;
  /** Removes the delivery of this number, all of it. */
  readonly remove: (number: number) => void;
  readonly verdict: (...args: string[]) => Said;
}

export function freshCopy(artifacts: ReadonlyMap<string, Tree>): Copy {
  const tree = oneTree(artifacts);
  const manifests = manifestPaths(tree);
  const segmentsOf = (number: number): ManifestFile['segments'] =>
    readManifest(tree, manifests[number - 1]!).segments;
  return {
    tree,
    manifests,
    head: () => sha256(tree.get(manifestPaths(tree).at(-1)!)!),
    segmentOf: (number) => segmentsOf(number).find(({ events }) => events > 2)!.path,
    remove: (number) => {
      for (const { path } of segmentsOf(number)) tree.delete(path);
      tree.delete(manifests[number - 1]!);
    },
    verdict: (...args) => verdictOn(tree, ...args),
  };
}

/** That the verdict fails and says just this, of this file. */
export function expectProblem(
  copy: Copy,
  file: string,
  text: RegExp | string,
  ...args: string[]
): Said {
  const said = copy.verdict(...args);
  expect(said.exitCode).toBe(1);
  const wanted =
    typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
  expect(said.problems).toEqual([[file, wanted]]);
  return said;
}
