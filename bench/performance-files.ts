/** The document and the charts that show the kept figures, on disk. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CHARTS, RESULTS, renderPerformance } from './render-document.ts';
import { chaptersOf, root, type Report } from './report.ts';

/** Also removes the charts that no chapter has any more. */
export async function writePerformance(): Promise<void> {
  const files = await render();
  await rm(join(root, CHARTS), { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** The paths of those that do not show the kept figures. */
export async function findOutdated(): Promise<string[]> {
  const files = await render();
  const charts = await readdir(join(root, CHARTS)).catch(() => []);
  const paths = new Set([...files.keys(), ...charts.map((name) => `${CHARTS}/${name}`)]);
  const outdated: string[] = [];
  for (const path of paths) {
    const there = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (there !== files.get(path)) outdated.push(path);
  }
  return outdated;
}

async function render(): Promise<Map<string, string>> {
  const report = JSON.parse(await readFile(join(root, RESULTS), 'utf8')) as Report;
  return renderPerformance(report, chaptersOf(report));
}
