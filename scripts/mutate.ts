/**
 * Puts one bug after the other into a copy of the project and shows that the tests find it. Prints a Markdown table;
 * ends with 1 if a bug stays unseen. `--only TEXT` takes the bugs whose description has the text.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutants } from './mutants.ts';
import type { Mutant } from './mutant.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = mutants.filter(({ bug }) => bug.includes(values.only ?? ''));
const left = [...chosen];
const found = new Map<Mutant, string | undefined>();

/** The quick tests first; the built bundle only for what they let pass. */
const stages = [
  { tests: ['__tests__/(unit|contracts|simulation)/'], build: false },
  { tests: ['__tests__/scenarios/'], build: true },
];

function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'));
  const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of tracked.stdout.split('\0').filter(Boolean))
    cpSync(join(root, path), join(copy, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function run(copy: string, command: string, args: readonly string[]): Promise<[number, string]> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: copy,
      env: { ...process.env, CI: 'true', SCHEDULES: '120' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => {
      resolve([code ?? 1, output]);
    });
  });
}

/** The name of a test that fails; undefined if all pass. */
async function firstFailure(copy: string): Promise<string | undefined> {
  for (const { tests, build } of stages) {
    if (build) {
      const [code, output] = await run(copy, 'npm', ['run', '--silent', 'build']);
      if (code !== 0) throw new Error(`This bug does not build:\n${output}`);
    }
    // These compare the project with itself, so they would find any change, not the bug.
    const ignored = '--testPathIgnorePatterns=unit/(mutants|import-rules|action-file)';
    const jest = ['test', '--', ...tests, ignored, '--bail', '--maxWorkers=1'];
    const [code, output] = await run(copy, 'npm', jest);
    if (code === 0) continue;
    const name = /^\s+● (.+)$/m.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
    const suite = /^FAIL (\S+)/m.exec(output)?.[1] ?? '';
    return `${suite.replace(/^__tests__\/|\.test\.ts$/g, '')}: ${name}`;
  }
  return undefined;
}

async function work(): Promise<void> {
  const copy = copyProject();
  try {
    for (let mutant = left.shift(); mutant !== undefined; mutant = left.shift()) {
      const { file, find, replace, bug } = mutant;
      const path = join(copy, file);
      const source = readFileSync(path, 'utf8');
      if (source.split(find).length !== 2) throw new Error(`${file} has not one place for: ${bug}`);
      writeFileSync(
        path,
        source.replace(find, () => replace),
      );
      const killer = await firstFailure(copy);
      writeFileSync(path, source);
      found.set(mutant, killer);
      console.error(`${found.size}/${chosen.length} ${bug}: ${killer ?? 'NOT FOUND'}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log('| Bug | Found by |\n| --- | --- |');
for (const mutant of chosen)
  console.log(`| ${mutant.bug} | ${(found.get(mutant) ?? '**nothing**').replaceAll('|', '\\|')} |`);
const unseen = chosen.filter((mutant) => found.get(mutant) === undefined);
console.log(`\n${chosen.length} bugs, ${unseen.length} not found.`);
process.exitCode = unseen.length === 0 ? 0 : 1;
