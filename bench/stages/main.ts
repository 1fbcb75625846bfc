/**
 * Measures what each stage of a collection behind its requests costs alone, with the modules that a collection uses, in a job's environment.
 * One page's work at a time is measured: what a stage needs of the one before is made in between.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveCheckpoint, uploadArtifact, writeSegments } from './keep.ts';
import { dropDuplicates, requestPages, slice } from './read.ts';
import { copyAlone, hashAlone, parseAndStringify } from './references.ts';
import type { StageCost, StageName } from './stage.ts';
import type { Cost } from './meter.ts';

const PER_PAGE = 100;

const { TOKEN = '', API_URL = '', FILE = '', SIZES = '', ROUNDS = '' } = process.env;
const { RUNNER_TEMP = '', GITHUB_WORKSPACE = '' } = process.env;
const api = { apiUrl: API_URL, token: TOKEN };
const sizes = SIZES.split(',').map(Number);

async function measureStages(pages: readonly Buffer[], folder: string): Promise<StageCost[]> {
  const events = pages.length * PER_PAGE;
  const megabytes = pages.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const costs: StageCost[] = [];
  const note = (stage: StageName, cost: Cost): void =>
    void costs.push({ stage, events, megabytes, ...cost });
  await mkdir(folder);
  note('slicing into events', await slice(pages));
  const read = dropDuplicates(pages);
  note('duplicates', read.cost);
  const written = await writeSegments({ pages, folder });
  note('segment files, hashed', written.cost);
  note('artifact upload', await uploadArtifact(written.delivery));
  const archive = written.delivery.manifest.archive;
  const workspace = GITHUB_WORKSPACE;
  note('checkpoint save', await saveCheckpoint(read.state, { archive, workspace }));
  note('JSON.parse and JSON.stringify', await parseAndStringify(pages));
  note('SHA-256 alone', await hashAlone(pages));
  note('copying in memory', await copyAlone(pages));
  await rm(folder, { recursive: true });
  return costs;
}

// The cache names its files relative to where a step runs.
process.chdir(GITHUB_WORKSPACE);
const pages: Buffer[] = [];
for await (const body of requestPages(api, Math.max(...sizes) / PER_PAGE)) pages.push(body);
const costs: StageCost[] = [];
for (let round = 1; round <= Number(ROUNDS); round += 1)
  for (const events of sizes) {
    const folder = join(RUNNER_TEMP, `stages-${round}-${events}`);
    costs.push(...(await measureStages(pages.slice(0, events / PER_PAGE), folder)));
  }
await writeFile(FILE, JSON.stringify(costs));
