/**
 * Fills the generated parts of the documents: the tables of inputs and outputs from an action.yml, and the workflows
 * from examples/; and writes the JSON Schema of the streams' file, and docs/performance.md with its charts from the kept
 * figures of the benchmarks. With `--check` it writes nothing and fails if a document is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findOutdated, writePerformance } from '../bench/performance-files.ts';
import { RESULTS } from '../bench/render-document.ts';
import { renderStreamsSchema } from './streams-schema.ts';

interface Field {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Record<string, Field>;
  readonly outputs: Record<string, Field>;
}

/** A document, the action that it describes, and what it has to show. */
interface Document {
  readonly path: string;
  readonly action: string;
  readonly shows: readonly string[];
}

const documents: readonly Document[] = [
  { path: 'README.md', action: 'action.yml', shows: ['examples/collect.yml', 'inputs', 'outputs'] },
  {
    path: 'docs/verify.md',
    action: 'verify/action.yml',
    shows: ['examples/verify.yml', 'inputs', 'outputs'],
  },
  {
    path: 'docs/streams.md',
    action: 'streams/action.yml',
    shows: ['examples/streams.yml', 'inputs', 'outputs'],
  },
  { path: 'docs/backfill.md', action: 'action.yml', shows: ['examples/backfill.yml'] },
  { path: 'docs/server.md', action: 'action.yml', shows: ['examples/collect-server.yml'] },
];

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (...cells: string[]): string =>
  `| ${cells.map(cell).join(' | ')} |`.replaceAll('|  |', '| |');

function defaultOf({ required, default: value }: Field): string {
  if (required === true) return '**required**';
  return value === undefined || value === '' ? '' : `\`${value}\``;
}

function inputsTable(action: ActionFile): string {
  const rows = Object.entries(action.inputs).map(([name, field]) =>
    row(`\`${name}\``, defaultOf(field), field.description),
  );
  return ['| input | default | |', '| --- | --- | --- |', ...rows].join('\n');
}

function outputsTable(action: ActionFile): string {
  const rows = Object.entries(action.outputs).map(([name, { description }]) =>
    row(`\`${name}\``, description),
  );
  return ['| output | |', '| --- | --- |', ...rows].join('\n');
}

/** The text for one marker; throws on a name it doesn't know. */
function content(name: string, action: ActionFile): string {
  if (name === 'inputs') return inputsTable(action);
  if (name === 'outputs') return outputsTable(action);
  if (name.startsWith('examples/')) return `\`\`\`yaml\n${read(name).trimEnd()}\n\`\`\``;
  throw new Error(`A document asks for "${name}", which nothing generates.`);
}

const markers = /<!-- generated: (\S+) -->[^]*?<!-- end generated -->/g;

/** Fills one document, or says what is wrong with it. */
function fill({ path, action: actionPath, shows }: Document): string | undefined {
  const action = parse(read(actionPath)) as ActionFile;
  const before = read(path);
  const found: string[] = [];
  const after = before.replaceAll(markers, (_, name: string) => {
    found.push(name);
    return [
      `<!-- generated: ${name} -->`,
      '<!-- prettier-ignore-start -->',
      content(name, action),
      '<!-- prettier-ignore-end -->',
      '<!-- end generated -->',
    ].join('\n');
  });
  const missing = shows.filter((name) => !found.includes(name));
  if (missing.length > 0)
    return `${path} lacks the marker "<!-- generated: … -->" for: ${missing.join(', ')}`;
  if (!process.argv.includes('--check')) writeFileSync(join(root, path), after);
  else if (before !== after)
    return `${path} is out of date with ${actionPath} or examples/: run \`npm run docs\`.`;
  return undefined;
}

/** Writes the schema, or says that it is out of date. */
async function fillSchema(path: string): Promise<string | undefined> {
  const schema = await renderStreamsSchema(join(root, path));
  if (!process.argv.includes('--check')) writeFileSync(join(root, path), schema);
  else if (!existsSync(join(root, path)) || read(path) !== schema)
    return `${path} is out of date with src/streams/providers.ts: run \`npm run docs\`.`;
  return undefined;
}

/** Writes the page of the benchmarks with its charts, or says which of these are out of date. */
async function fillPerformance(): Promise<string[]> {
  if (!existsSync(join(root, RESULTS)))
    return [`${RESULTS} is missing: \`npm run bench\` makes it.`];
  if (!process.argv.includes('--check')) await writePerformance();
  return (await findOutdated()).map(
    (path) => `${path} is out of date with ${RESULTS} or bench/: run \`npm run docs\`.`,
  );
}

const problems = [
  ...documents.map(fill),
  await fillSchema('streams/schema.json'),
  ...(await fillPerformance()),
];
for (const problem of problems) {
  if (problem === undefined) continue;
  console.error(problem);
  process.exitCode = 1;
}
