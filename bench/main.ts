/**
 * Measures speed, memory, requests and cost of the built action, and how they grow; prints one report.
 *
 *     node bench/main.ts [--quick] [--only NAME,…] [--action FOLDER] [--out FILE]
 *
 * A whole run (about half an hour) also keeps its figures in bench/results/ and writes docs/performance.md from them.
 * `--quick` takes less than a minute and shows that everything works; its figures mean little. `--only` takes some of
 * the measurements. `--out` keeps the figures of such a run, too, in a file of its own.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurements } from './measurements.ts';
import { writePerformance } from './performance-files.ts';
import { RESULTS } from './render-document.ts';
import { renderText } from './render-text.ts';
import { chaptersOf, describeCommit, describeMachine, root, type Report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    action: { type: 'string', default: root },
    out: { type: 'string' },
  },
});

const names = measurements.map(({ name }) => name);
const chosen = options.only?.split(',') ?? names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0)
  throw new Error(`--only: ${unknown.join(', ')} is not one of ${names.join(', ')}.`);

const startedAt = performance.now();
const say = (line: string): void => {
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`);
};

const facts = {
  takenAt: new Date().toISOString().replace(/\.\d+/, ''),
  commit: describeCommit(),
  machine: describeMachine(),
  quick: options.quick,
};
const figures: Record<string, unknown> = {};
for (const measurement of measurements) {
  if (!chosen.includes(measurement.name)) continue;
  say(measurement.title);
  const how = {
    ...{ quick: options.quick, action: options.action },
    say: (line: string) => {
      say(`  ${line}`);
    },
  };
  figures[measurement.name] = await measurement.measure(how);
  // After each one, so that a whole run that fails late has not been in vain.
  if (options.out !== undefined) await writeFile(options.out, toKept());
}

function toKept(): string {
  return `${JSON.stringify({ ...facts, figures } satisfies Report, null, 2)}\n`;
}

const kept = toKept();
if (!options.quick && chosen.length === names.length && options.action === root) {
  await writeFile(join(root, RESULTS), kept);
  await writePerformance();
}
// As the document is made: from what is kept.
const report = JSON.parse(kept) as Report;
process.stdout.write(renderText(report, chaptersOf(report)));
