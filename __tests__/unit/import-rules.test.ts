import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { SourceImport } from '../support/source-imports.ts';
import { findCycle, loadedWith, parseImports, readSources } from '../support/source-imports.ts';

/**
 * What each part of src may import, beside its own files. A part is a folder or a file of src.
 * `run`, which puts the parts together, may import all of these.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  log: [],
  version: [],
  words: [],
  markdown: ['words'],
  events: [],
  github: ['events', 'errors'],
  checkpoint: ['events', 'github', 'errors'],
  sinks: ['events', 'github', 'errors', 'words'],
  inputs: ['events', 'errors', 'backfill'],
  'output-dir': ['events', 'errors'],
  credentials: ['events', 'github', 'inputs'],
  'all-organizations': ['collect', 'errors', 'events', 'github', 'inputs', 'words'],
  check: ['events', 'github', 'checkpoint', 'errors', 'markdown', 'report', 'words'],
  'attest-manifest': ['events', 'errors', 'log'],
  report: ['events', 'github', 'checkpoint', 'sinks', 'attest-manifest'],
  'delivery-manifest': ['events', 'checkpoint', 'report'],
  'read-source': ['events', 'github', 'checkpoint', 'errors', 'log', 'report', 'words'],
  'guard-visibility': ['github', 'errors'],
  deliveries: [
    ...['events', 'checkpoint', 'sinks', 'errors'],
    ...['delivery-manifest', 'log', 'output-dir', 'report'],
  ],
  'mend-sinks': ['events', 'checkpoint', 'sinks', 'errors', 'log', 'words'],
  'extend-chain': [
    ...['events', 'github', 'checkpoint', 'errors', 'attest-manifest', 'deliveries', 'mend-sinks'],
    ...['log', 'output-dir', 'report'],
  ],
  collect: [
    ...['events', 'checkpoint', 'deliveries', 'extend-chain', 'read-source', 'report', 'words'],
  ],
  'plan-matrix': ['backfill', 'errors', 'events', 'markdown', 'words'],
  backfill: [
    ...['events', 'github', 'checkpoint', 'deliveries', 'extend-chain', 'log', 'read-source'],
    ...['report', 'words'],
  ],
  state: [
    ...['events', 'checkpoint', 'errors', 'inputs', 'collect', 'extend-chain', 'output-dir'],
    ...['report', 'markdown', 'words'],
  ],
  timeline: ['words'],
  'backfill-summary': ['markdown', 'report', 'words'],
  'quarantine-notice': ['events', 'report', 'words'],
  // Between the pipeline and the network, and of neither.
  recording: ['events', 'github', 'errors', 'inputs'],
  summary: [
    'events',
    'github',
    'checkpoint',
    'sinks',
    'errors',
    'backfill-summary',
    'markdown',
    'quarantine-notice',
    'report',
    'timeline',
    'words',
  ],
};
const rules: typeof mayImport = {
  ...mayImport,
  parts: Object.keys(mayImport),
  'check-parts': [...Object.keys(mayImport), 'parts'],
  'post-step': ['checkpoint', 'errors', 'github', 'inputs', 'parts'],
  'record-run': [...Object.keys(mayImport), 'parts'],
  'recorded-run': ['inputs', 'parts', 'record-run'],
  'replay-run': [...Object.keys(mayImport), 'parts'],
  run: [
    ...Object.keys(mayImport),
    ...['parts', 'check-parts', 'post-step', 'recorded-run', 'replay-run', 'step'],
  ],
  main: ['run', 'inputs', 'errors'],
  step: ['github', 'log'],
  // Bundles of their own.
  verify: ['events', 'errors', 'markdown', 'words'],
  streams: [
    ...['errors', 'events', 'github', 'guard-visibility', 'inputs', 'log', 'markdown', 'step'],
    ...['verify', 'version', 'words'],
  ],
};

/** Loading one of these costs 40 to 80 ms, which a run without new events never needs. */
const heavyPackages = [
  ...['@actions/cache', '@actions/artifact', '@actions/attest', '@octokit/auth-app'],
  'libsodium-wrappers',
];

/** What a pure function does without: files, processes, the network, the runner. */
const impure =
  /^(node:)?(fs|fs\/promises|child_process|worker_threads|https?|http2|net|tls|os|process)$|^undici$|^@actions\//;

const wordsWithoutMeaning =
  /(^|-)(utils?|helpers?|managers?|processors?|services?|data|infos?)(-|\.)/;

const src = readSources('src');
const everything = new Map(
  ['src', 'simulator', 'scripts', 'bench', '__tests__'].flatMap((folder) => [
    ...readSources(folder),
  ]),
);
const imports = parseImports(src);

const partOf = (path: string): string => /^src\/([\w-]+)/.exec(path)?.[1] ?? path;
const isPackage = ({ target }: SourceImport): boolean => !/\.(ts|js|json)$/.test(target);
const show = ({ from, target }: SourceImport): string => `${from} → ${target}`;

describe('imports in src', () => {
  test('every part has a rule', () => {
    const parts = new Set([...src.keys()].map(partOf));
    expect([...parts].filter((part) => !(part in rules))).toEqual([]);
  });

  test('every part imports only what it may', () => {
    const forbidden = imports.filter((one) => {
      const [from, target] = [partOf(one.from), partOf(one.target)];
      return (
        !isPackage(one) &&
        from !== target &&
        target !== 'package.json' &&
        rules[from]?.includes(target) !== true
      );
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  test('no imports go round in a circle', () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  test('the pipeline loads nothing that touches files, network or runner', () => {
    expect([...loadedWith('src/collect.ts', imports)].filter((name) => impure.test(name))).toEqual(
      [],
    );
  });

  test('heavy packages are loaded only when used', () => {
    const early = imports.filter(
      ({ target, kind }) => kind === 'value' && heavyPackages.includes(target),
    );
    expect(early.map(show)).toEqual([]);
  });

  test('the entries load no heavy package on their way', () => {
    for (const entry of ['src/run.ts', 'src/streams/main.ts']) {
      const loaded = loadedWith(entry, imports);
      expect(heavyPackages.filter((name) => loaded.has(name))).toEqual([]);
    }
  });
});

test('a post step that has nothing to do loads next to nothing', () => {
  expect([...loadedWith('src/main.ts', imports)].sort()).toEqual([
    'src/errors.ts',
    'src/inputs/job.ts',
    'src/inputs/this-step.ts',
  ]);
});

describe('imports everywhere', () => {
  test('every imported package is a declared dependency', () => {
    const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
    const manifest = JSON.parse(text) as Record<string, Record<string, string>>;
    const undeclared = parseImports(everything).filter((one) => {
      const name = /^(@[^/]+\/)?[^/]+/.exec(one.target)?.[0] ?? '';
      if (!isPackage(one) || name.startsWith('node:') || name.startsWith('.')) return false;
      const shipped = name in (manifest['dependencies'] ?? {});
      return (
        !shipped && (one.from.startsWith('src/') || !(name in (manifest['devDependencies'] ?? {})))
      );
    });
    expect(undeclared.map(show)).toEqual([]);
  });

  test('the simulator shares no code with the action, whose judge it is', () => {
    const shared = parseImports(readSources('simulator')).filter(({ target }) =>
      target.startsWith('src/'),
    );
    expect(shared.map(show)).toEqual([]);
  });
});

test('file names are in kebab-case and say what is in the file', () => {
  const odd = [...everything.keys()].filter((path) => {
    const name = basename(path);
    return !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(name) || wordsWithoutMeaning.test(name);
  });
  expect(odd).toEqual([]);
});

describe('the rules themselves', () => {
  const parse = (files: Record<string, string>): SourceImport[] =>
    parseImports(new Map(Object.entries(files)));

  test('type, value and dynamic imports and re-exports are told apart', () => {
    const found = parse({
      'src/a/b.ts': [
        "import type { T } from '../c.ts';",
        "import { v } from './d.ts';",
        "export { w } from '../e/f.ts';",
        "export type { U } from 'package';",
        "const heavy = async () => import('@actions/cache');",
        "let x: import('@actions/artifact').Artifact;",
      ].join('\n'),
    });
    expect(found.map(({ target, kind }) => `${kind} ${target}`)).toEqual([
      'type src/c.ts',
      'value src/a/d.ts',
      'value src/e/f.ts',
      'type package',
      'dynamic @actions/cache',
      'type @actions/artifact',
    ]);
  });

  test('a circle is found, and told from two ways to one file', () => {
    const a = "import './b.ts'; import './c.ts';";
    expect(findCycle(parse({ 'src/a.ts': a, 'src/b.ts': "import './c.ts';" }))).toBeUndefined();
    expect(findCycle(parse({ 'src/a.ts': a, 'src/c.ts': "import './a.ts';" }))).toEqual([
      'src/a.ts',
      'src/c.ts',
      'src/a.ts',
    ]);
  });

  test('what a file loads is followed through other files, but not through types', () => {
    const files = parse({
      'src/a.ts': "import { b } from './b.ts'; import type { C } from './c.ts';",
      'src/b.ts': "import 'node:fs';",
      'src/c.ts': "import 'undici';",
    });
    expect([...loadedWith('src/a.ts', files)].sort()).toEqual(['node:fs', 'src/b.ts']);
  });
});
