import { expect, test } from '@jest/globals';
import type { Log } from '../../src/log.ts';
import { reconcileStep } from '../../src/streams/reconcile/reconcile-step.ts';
import { renderSummary, sayVerdict, toReport } from '../../src/streams/reconcile/render.ts';
import {
  HOUR,
  MINUTE,
  NOON,
  archiveOf,
  folders,
  line,
  reconciled,
  writeFiles,
} from '../support/reconciled.ts';

const [a, b] = [line('a', NOON), line('b', NOON + 1)];

async function step(lines: readonly string[], files: Readonly<Record<string, string>>) {
  const dirs = folders();
  writeFiles(dirs.archiveDir, archiveOf([[{ lines }]]));
  writeFiles(dirs.streamDir, files);
  const said: string[] = [];
  const log: Log = {
    info: (text) => void said.push(`info ${text}`),
    warn: (text) => void said.push(`warn ${text}`),
    error: (text) => void said.push(`error ${text}`),
    group: (_, run) => run(),
  };
  return { ...(await reconcileStep(dirs, log)), said };
}

test('a step without a difference says so and warns of nothing', async () => {
  const { outputs, summary, failures, said } = await step([a, b], { 'a.json': a + b });
  expect(outputs).toMatchObject({
    'only-in-archive': '0',
    'only-in-stream': '0',
    unexplained: '0',
  });
  expect(JSON.parse(outputs['report'] ?? '')).toMatchObject({ both: 2, hours: [] });
  expect(summary).toMatch(/^## Archive and stream have the same 2 events\n/);
  expect(failures).toEqual([]);
  expect(said.filter((text) => !text.startsWith('info'))).toEqual([]);
});

test('an unexplained difference is a warning and no failure', async () => {
  const { outputs, summary, failures, said } = await step([a], { 'a.json': a + b });
  expect(outputs).toMatchObject({
    'only-in-archive': '0',
    'only-in-stream': '1',
    unexplained: '1',
  });
  expect(failures).toEqual([]);
  expect(said).toContain('info - 1 UNEXPLAINED');
  expect(said.filter((text) => text.startsWith('warn'))).toEqual([
    expect.stringMatching(
      /^warn 1 difference without a known reason: 0 events only in the archive, 1 event only in the stream/,
    ),
  ]);
  expect(summary).toContain('[!WARNING]');
  expect(summary).toContain('| 2026-11-21 12:00 | 1 | 0 | 1 | 1 |');
});

test('a damaged file is a failure that names it', async () => {
  const { failures, summary } = await step([a], { 'a.json': a, '%0A::error::x.json': '{"torn' });
  expect(failures).toEqual([expect.stringMatching(/^%0A::error::x\.json: 1 event is cut off/)]);
  expect(summary).toContain('### Damaged');
});

test('the verdict tells certain reasons from possible ones', async () => {
  const at = (id: string, time: number): string => line(id, time);
  const certain = await reconciled([{ lines: [a] }], [a, at('x', NOON - 9 * HOUR)]);
  expect(sayVerdict(certain)).toBe('1 difference, all with a known reason');
  const stopped = await reconciled([{ lines: [a, at('z', NOON + HOUR)] }], [a]);
  expect(sayVerdict(stopped)).toMatch(/^1 difference, of which 1 may have a reason/);
  const late = await reconciled(
    [{ lines: [a] }],
    [a, at('x', NOON - 9 * HOUR), at('y', NOON + 6 * HOUR - MINUTE)],
  );
  expect(sayVerdict(late)).toBe(
    '2 differences, of which 1 may have a reason and the others have one',
  );
});

test('names from outside cannot break the summary, and long lists are cut', async () => {
  const lines = Array.from({ length: 130 }, (_, n) => line(`n${n}`, NOON - n * HOUR));
  const worst = line('worst', NOON - 129 * HOUR);
  const files = Object.fromEntries(
    Array.from({ length: 130 }, (_, n) => [`|<b>@user|${n}.json`, '{"torn']),
  );
  const result = await reconciled(archiveOf([[{ from: 0 }]]), {
    ...files,
    'a.json': [...lines, worst].join(''),
  });
  const summary = renderSummary(result);
  expect(summary).not.toMatch(/<b>|@user/);
  expect(summary).toContain('… and 30 hours with fewer of them.');
  expect(summary).toContain('… and 30 more.');
  expect(summary).toContain('| 2026-11-16 03:00 | 0 | 0 | 2 | 2 |');
  const report = toReport(result);
  expect(report).toMatchObject({ hoursWithDifferences: 130, damaged: 130, unexplained: 131 });
});
