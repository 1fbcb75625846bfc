import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { collectDeliveries, type Logs } from './archive-to-query.ts';
import type { Block } from './fenced.ts';

/** What DuckDB answers; large integers and times are texts. */
export type Answer = readonly Readonly<Record<string, string | null>>[];

/** An event of the log, read with nothing of what docs/query.md says. */
export interface Logged {
  readonly raw: string;
  readonly scope: string;
  readonly slug: string;
  readonly log: string;
  readonly day: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An archive in the current folder, and what a page's blocks say of it. */
export interface Asked {
  readonly events: readonly Logged[];
  readonly deliveries: number;
  ask(sql: string): Promise<Answer>;
  askBlock(name: string): Promise<Answer>;
  /** The lines that a script prints; throws if any of its commands fails. */
  bash(script: string): Promise<string[]>;
  bashBlock(name: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Collects an archive, merges its artifacts and makes the view as the page says; the current folder is the archive's until the end. */
export async function openArchiveToAsk(blocks: readonly Block[]): Promise<Asked> {
  const home = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), 'collector-query-'));
  const { logs, deliveries } = await collectDeliveries(join(folder, 'deliveries'));
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  // What is not built in is not fetched.
  await duckdb.run('SET autoinstall_known_extensions = false');
  await duckdb.run('SET autoload_known_extensions = false');
  process.chdir(folder);

  const ask: Asked['ask'] = async (sql) => {
    const reader = await duckdb.runAndReadAll(sql);
    return reader.getRowObjectsJson() as unknown as Answer;
  };
  const bash: Asked['bash'] = async (script) => {
    const run = promisify(execFile)('bash', ['-o', 'pipefail', '-c', script]);
    const { stdout } = await run.catch((error: unknown) => {
      if (/jq: (command )?not found/.test(String(error)))
        throw new Error('This test needs jq: `apt-get install jq`, or `brew install jq`.');
      throw error;
    });
    return stdout.split('\n').filter((line) => line !== '');
  };
  const textOf = (by: string, name: string): string => {
    const [found, ...more] = blocks.filter(({ run }) => run?.by === by && run.name === name);
    if (found === undefined || more.length > 0)
      throw new Error(`The page has not one block "${by} ${name}"`);
    return found.text;
  };
  const askBlock = (name: string) => ask(textOf('duckdb', name));
  const bashBlock = (name: string) => bash(textOf('bash', name));

  await bashBlock('merge');
  await askBlock('view');
  return {
    ...{ events: readEvents(logs), deliveries, ask, askBlock, bash, bashBlock },
    async close() {
      process.chdir(home);
      duckdb.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function readEvents(logs: Logs): Logged[] {
  return Object.entries(logs).flatMap(([source, texts]) => {
    const [scope = '', slug = '', log = ''] = source.split('/');
    return texts.map((raw) => {
      const fields = JSON.parse(raw) as Logged['fields'];
      const time = timeOf(fields);
      const day = time === undefined ? 'unknown' : duckdbTime(time).slice(0, 10);
      return { raw, scope, slug, log, day, fields };
    });
  });
}

/** The time of an event in milliseconds. */
export function timeOf(fields: Logged['fields']): number | undefined {
  return [fields['@timestamp'], fields['created_at']].find((time) => typeof time === 'number');
}

/** A field that is a text; DuckDB sorts what has none last. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '~ none';
}

/** Such as `org/my-org/web`. */
export function sourceOf(of: Partial<Record<'scope' | 'slug' | 'log', string | null>>): string {
  return [of.scope, of.slug, of.log].map(text).join('/');
}

/** A time as DuckDB writes it. */
export function duckdbTime(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.?0*Z$/, '');
}

/** How many events each key has, most first and then by key. */
export function tally(
  of: readonly Logged[],
  key: (event: Logged) => string,
): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const event of of) counts.set(key(event), (counts.get(key(event)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
