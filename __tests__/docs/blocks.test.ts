import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { readBlocks } from './fenced.ts';

const page = await readFile(new URL('../../docs/query.md', import.meta.url), 'utf8');
const blocks = readBlocks(page);

describe('docs/query.md', () => {
  test('says which blocks are not run, and each of the others has a name of its own', () => {
    const names = blocks.flatMap(({ run }) => (run ? [`${run.by} ${run.name}`] : []));
    expect(new Set(names).size).toBe(names.length);
    for (const { run, chapter, text } of blocks)
      if (!run) expect({ text, chapter }).toMatchObject({ chapter: /ot run by our tests/ });
  });

  test('has no block that is run and that its tests know nothing of', async () => {
    const files = ['query.test.ts', 'quarantine.test.ts', 'asking.ts'].map(
      (name) => new URL(name, import.meta.url),
    );
    const source = String(await Promise.all(files.map((file) => readFile(file, 'utf8'))));
    const unknown = blocks.filter(({ run }) => run && !source.includes(`'${run.name}'`));
    expect(unknown).toEqual([]);
  });

  test('may not hold a block that does not say whether it is run', () => {
    const unmarked = '## Ask\n\nA question:\n\n```sql\nSELECT 1;\n```\n';
    expect(() => readBlocks(unmarked)).toThrow('A block has no mark');
    const marked = unmarked.replace('```sql', '<!-- run: duckdb one -->\n\n```sql');
    expect(readBlocks(`${marked}\n| a |\n| - |\n| 1 |\n`)).toEqual([
      expect.objectContaining({
        run: { by: 'duckdb', name: 'one' },
        text: 'SELECT 1;\n',
        table: [['a'], ['1']],
      }),
    ]);
  });
});
