import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import { readBlocks } from './fenced.ts';

const page = await readFile(new URL('../../docs/query.md', import.meta.url), 'utf8');
const blocks = readBlocks(page);
const content = Buffer.from('{"a":"\xff\n"}', 'latin1');
const known = { source: 'org/my-org/web', time: '2026-11-20T16:00:00.000Z', action: 'a.b' };
const path = 'audit-log/quarantine/scope=org/slug=my-org/log=web/collect-000001-0001.jsonl';
let folder = '';

function textOf(by: string, name: string): string {
  return blocks.find(({ run }) => run?.by === by && run.name === name)?.text ?? '';
}

async function bash(name: string): Promise<string> {
  const args = ['-o', 'pipefail', '-c', textOf('bash', name)];
  return (await promisify(execFile)('bash', args, { cwd: folder })).stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collector-quarantine-'));
  const lines = [
    { reason: 'invalid-utf8', ...known },
    { reason: 'invalid-json', source: known.source },
  ].map((line) =>
    JSON.stringify({ ...line, bytes: content.length, base64: content.toString('base64') }),
  );
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, lines.map((line) => `${line}\n`).join(''));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('docs/query.md, of events in quarantine,', () => {
  test('shows them with DuckDB', async () => {
    const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
    try {
      const sql = textOf('duckdb', 'quarantine').replace('audit-log', `${folder}/audit-log`);
      const rows = (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
      const bytes = String(content.length);
      expect(rows).toEqual([
        { reason: 'invalid-utf8', ...known, bytes },
        { reason: 'invalid-json', ...known, time: null, action: null, bytes },
      ]);
      const others = await duckdb.runAndReadAll(
        `SELECT count(*) AS n FROM glob('${folder}/audit-log/**/*.ndjson')`,
      );
      expect(others.getRowObjectsJson()).toEqual([{ n: '0' }]);
    } finally {
      duckdb.closeSync();
    }
  });

  test('shows them with jq', async () => {
    const { source, time, action } = known;
    expect((await bash('quarantine')).split('\n')).toEqual([
      ['invalid-utf8', source, time, action, content.length].join('\t'),
      ['invalid-json', source, '', '', content.length].join('\t'),
      '',
    ]);
  });

  test('restores them, byte for byte', async () => {
    expect(await bash('restore')).toBe(`${content.toString()}\n`);
  });
});
