import { afterAll, describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator/simulator.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { MovedHeadError, openBranch } from '../../src/github/branch.ts';
import type { Branch, NewFile } from '../../src/github/branch.ts';
import { openHttp } from '../../src/github/http.ts';
import { openBranchShelf, openMemoryBranch } from '../simulation/memory-branch.ts';
import { noSteps } from '../simulation/no-steps.ts';
import { fakeClock, notCancelled } from '../support/fake-clock.ts';

const running: Simulator[] = [];
afterAll(async () => {
  for (const github of running) await github.close();
});

async function openOnSimulator(options: { empty?: boolean } = {}): Promise<Branch> {
  const github = await startSimulator({ permissions: { contents: 'write' }, ...options });
  running.push(github);
  const apiUrl = new URL(github.apiUrl);
  const patience = {
    ...{ retries: 2, maxWaitMs: 60_000, maxRetryMs: 60_000, deadline: Infinity },
    cancelled: notCancelled,
  };
  return openBranch(
    {
      ...{ fullName: 'acme/audit-archive', token: github.tokens.github, apiUrl },
      ...{ http: openHttp(apiUrl, notCancelled), clock: fakeClock(), patience },
      ...{ userAgent: 'test', timeoutMs: 20_000, log: () => undefined },
    },
    'audit-log',
  );
}

const subjects: Readonly<Record<string, () => Promise<Branch>>> = {
  'GitHub, as the simulator is': () => openOnSimulator(),
  'an empty repository on GitHub': () => openOnSimulator({ empty: true }),
  'the branch in memory': async () =>
    openMemoryBranch({ shelf: openBranchShelf(), steps: noSteps() }),
};

const file = (path: string, bytes: string | Buffer): NewFile => ({
  path,
  bytes: Buffer.from(bytes),
});
const readme = { message: 'Begin', files: [file('README.md', '# Read me\n')] };
const DAY = 'log/scope=org/slug=a/day=2026-11-21';
const text = { headline: 'One', body: 'Two' };

/** The head of a branch that is there. */
async function headOf(branch: Branch): Promise<string> {
  const { head } = await branch.look([]);
  if (head === undefined) throw new Error('there is no branch');
  return head;
}

describe.each(Object.entries(subjects))('a branch: %s', (_, open) => {
  test('that is missing has no head and holds nothing', async () => {
    const branch = await open();
    expect(await branch.look(['README.md'])).toEqual({ head: undefined, entries: new Map() });
  });

  test('is created once, however often it is asked for', async () => {
    const branch = await open();
    await branch.create(readme);
    const head = await headOf(branch);
    await branch.create({ message: 'Again', files: [file('other', 'x')] });
    const { head: same, entries } = await branch.look(['README.md', 'other', 'log']);
    expect(same).toBe(head);
    expect([...entries].map(([path, entry]) => [path, entry.text])).toEqual([
      ['README.md', '# Read me\n'],
    ]);
  });

  test('takes a commit on its head alone', async () => {
    const branch = await open();
    await branch.create(readme);
    const head = await headOf(branch);
    const first = await branch.commit({ ...text, onto: head, files: [file('log/1', 'one')] });
    expect(await headOf(branch)).toBe(first);
    const late = branch.commit({ ...text, onto: head, files: [file('log/1', 'another')] });
    await expect(late).rejects.toThrow(MovedHeadError);
    expect((await branch.look(['log/1'])).entries.get('log/1')?.text).toBe('one');
    const next = await branch.commit({ ...text, onto: first, files: [file('log/2', 'two')] });
    expect(await headOf(branch)).toBe(next);
    expect(String(await branch.read(next, 'log/1'))).toBe('one');
  });

  test('gives back the bytes of each commit, whatever they are', async () => {
    const branch = await open();
    await branch.create(readme);
    const odd = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x00, 0x0d, 0x0a, 0xc3, 0x28]);
    const path = `${DAY}/ä +%.ndjson`;
    const files = [file(path, odd), file('log/empty', '')];
    const before = await headOf(branch);
    const made = await branch.commit({ ...text, onto: before, files });
    expect(await branch.read(made, path)).toEqual(odd);
    expect(await branch.read(made, 'log/empty')).toEqual(Buffer.of());
    expect(await branch.read(before, path)).toBeUndefined();
    expect(await branch.read(made, `${path}x`)).toBeUndefined();
  });

  test('lists what is in a folder', async () => {
    const branch = await open();
    await branch.create(readme);
    const files = ['log/manifests/b', 'log/manifests/a', `${DAY}/c`].map((path) => file(path, '1'));
    await branch.commit({ ...text, onto: await headOf(branch), files });
    const { entries } = await branch.look(['log/manifests']);
    const names = await branch.list(entries.get('log/manifests')?.oid ?? '');
    expect([...names].sort()).toEqual(['a', 'b']);
  });

  test('leaves long texts out of a look, but not that they are there', async () => {
    const branch = await open();
    await branch.create(readme);
    const sizes = [400_000, 600_000, 11_000_000];
    const files = sizes.map((size) => file(`log/${size}`, 'x'.repeat(size)));
    const made = await branch.commit({ ...text, onto: await headOf(branch), files });
    const paths = [...sizes.map((size) => `log/${size}`), 'log/missing'];
    const { entries } = await branch.look(paths);
    expect([...entries].map(([path, entry]) => [path, entry.text?.length])).toEqual([
      ['log/400000', 400_000],
      ['log/600000', undefined],
      ['log/11000000', undefined],
    ]);
    expect((await branch.read(made, 'log/11000000'))?.length).toBe(11_000_000);
  });
});
