/**
 * Fills the generated parts of README.md: the tables of inputs and outputs from action.yml, and the
 * workflows from examples/. With `--check` it writes nothing and fails if the README is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Field {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Record<string, Field>;
  readonly outputs: Record<string, Field>;
}

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const action = parse(read('action.yml')) as ActionFile;

const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (...cells: string[]): string =>
  `| ${cells.map(cell).join(' | ')} |`.replaceAll('|  |', '| |');

function defaultOf({ required, default: value }: Field): string {
  if (required === true) return '**required**';
  return value === undefined || value === '' ? '' : `\`${value}\``;
}

function inputsTable(): string {
  const rows = Object.entries(action.inputs).map(([name, field]) =>
    row(`\`${name}\``, defaultOf(field), field.description),
  );
  return ['| input | default | |', '| --- | --- | --- |', ...rows].join('\n');
}

function outputsTable(): string {
  const rows = Object.entries(action.outputs).map(([name, { description }]) =>
    row(`\`${name}\``, description),
  );
  return ['| output | |', '| --- | --- |', ...rows].join('\n');
}

/** The text for one marker; throws on a name it doesn't know. */
function content(name: string): string {
  if (name === 'inputs') return inputsTable();
  if (name === 'outputs') return outputsTable();
  if (name.startsWith('examples/')) return `\`\`\`yaml\n${read(name).trimEnd()}\n\`\`\``;
  throw new Error(`README.md asks for "${name}", which nothing generates.`);
}

const markers = /<!-- generated: (\S+) -->[^]*?<!-- end generated -->/g;
const before = read('README.md');
const found: string[] = [];
const after = before.replaceAll(markers, (_, name: string) => {
  found.push(name);
  return [
    `<!-- generated: ${name} -->`,
    '<!-- prettier-ignore-start -->',
    content(name),
    '<!-- prettier-ignore-end -->',
    '<!-- end generated -->',
  ].join('\n');
});

const missing = ['examples/collect.yml', 'inputs', 'outputs'].filter(
  (name) => !found.includes(name),
);
if (missing.length > 0) {
  console.error(`README.md lacks the marker "<!-- generated: … -->" for: ${missing.join(', ')}`);
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(join(root, 'README.md'), after);
} else if (before !== after) {
  console.error('README.md is out of date with action.yml or examples/: run `npm run docs`.');
  process.exitCode = 1;
}
