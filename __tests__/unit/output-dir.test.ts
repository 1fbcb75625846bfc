import { mkdirSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import { openOutputDir } from '../../src/output-dir.ts';
import { toEvent } from '../support/event.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

const web = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const DAY = 'scope=org/slug=acme/log=web/day=2026-11-21';

function put(root: string, ...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'kept');
  }
}

describe('the output folder', () => {
  test('is made if it is missing', async () => {
    const path = join(tempFolder(), 'a/b');
    expect((await openOutputDir(files, path, () => undefined)).path).toBe(path);
    expect(readTree(path)).toEqual({});
  });

  test.each(['notes.txt', '.git/config', 'scope=team/x', 'Manifests.json'])(
    'is refused if it holds %s',
    async (foreign) => {
      const root = tempFolder();
      put(root, 'manifests/collect-000001.json', foreign);
      const opening = openOutputDir(files, root, () => undefined);
      await expect(opening).rejects.toThrow(ExplainedError);
      await expect(opening).rejects.toThrow(foreign.split('/')[0]);
      await expect(opening).rejects.toThrow('output-dir');
      expect(Object.keys(readTree(root)).sort()).toEqual(
        ['manifests/collect-000001.json', foreign].sort(),
      );
    },
  );

  test('may hold an archive', async () => {
    const root = tempFolder();
    put(root, 'manifests/collect-000001.json', `${DAY}/collect-000001-0001.ndjson`);
    const delivery = await (
      await openOutputDir(files, root, () => undefined)
    ).openDelivery('collect-000002');
    await delivery.write(web, toEvent({ '@timestamp': Date.parse('2026-11-21T10:00:00Z') }));
    await delivery.seal();
    await delivery.writeManifest(Buffer.from('{}'));
    expect(Object.keys(readTree(root))).toEqual([
      'manifests/collect-000001.json',
      'manifests/collect-000002.json',
      `${DAY}/collect-000001-0001.ndjson`,
      `${DAY}/collect-000002-0001.ndjson`,
    ]);
  });
});

describe('a delivery', () => {
  test('loses what a torn one of the same name left, and nothing else', async () => {
    const root = tempFolder();
    const others = [
      'manifests/collect-000041.json',
      `${DAY}/collect-000041-0001.ndjson`,
      `${DAY}/collect-0000420-0001.ndjson`,
      `${DAY}/backfill-2026-000042-0001.ndjson`,
    ];
    put(
      root,
      ...others,
      `${DAY}/collect-000042-0001.ndjson`,
      `${DAY}/collect-000042-0002.ndjson.partial`,
      'manifests/collect-000042.json.partial',
    );
    await (await openOutputDir(files, root, () => undefined)).openDelivery('collect-000042');
    expect(Object.keys(readTree(root)).sort()).toEqual([...others].sort());
  });

  test('that is whole already, but whose position was not saved, is kept beside the folder', async () => {
    const root = join(tempFolder(), 'out');
    const others = ['manifests/collect-000041.json', `${DAY}/collect-000041-0001.ndjson`];
    const whole = ['manifests/collect-000042.json', `${DAY}/collect-000042-0001.ndjson`];
    put(root, ...others, ...whole);
    const warnings: string[] = [];
    const outputDir = await openOutputDir(files, root, (line) => warnings.push(line));
    expect(warnings).toEqual([]);
    await outputDir.openDelivery('collect-000042');
    expect(Object.keys(readTree(root))).toEqual(others);
    expect(readTree(`${root}.unsaved`)).toEqual(
      Object.fromEntries(whole.map((path) => [path, 'kept'])),
    );
    expect(warnings).toEqual([expect.stringMatching(/not saved.*read again.*out\.unsaved/)]);
  });

  test('has its manifest under the final name only when it is written', async () => {
    const root = tempFolder();
    const delivery = await (
      await openOutputDir(files, root, () => undefined)
    ).openDelivery('collect-000001');
    await delivery.writeManifest(Buffer.from('{"a":1}\n'));
    expect(readTree(root)).toEqual({ 'manifests/collect-000001.json': '{"a":1}\n' });
  });
});
