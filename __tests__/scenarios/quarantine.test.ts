import { describe, expect, test } from '@jest/globals';
import type { NewEvent } from '../../simulator/audit-log/store.ts';
import { verify } from '../../src/verify/verify.ts';
import { downloadAll, oneTree, sideBySide, writeTree } from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { readBranch } from '../support/branch-archive.ts';
import { DAY, MINUTE, openScenario, type Scenario } from '../support/scenario.ts';
import { tempFolder } from '../support/temp-folder.ts';

const WEB = 'scope=org/slug=acme/log=web';
const FILE = (sequence: number): string => `quarantine/${WEB}/collect-00000${sequence}-0001.jsonl`;

/** One event of each kind that tools can't read, by the reason; one character a byte. */
function spoilt(time: number): Record<string, string> {
  const begin = `{"@timestamp":${time},"_document_id":"odd-${time}"`;
  return {
    'invalid-utf8': `${begin},"action":"a.utf8","note":"\xff\xc3"}`,
    'invalid-json': `${begin},"action":"a.json","note":"line\nbreak"}`,
    'too-deep': `${begin},"action":"a.deep","note":${'['.repeat(500)}${']'.repeat(500)}}`,
    'too-large': `${begin},"action":"a.large","note":"${'x'.repeat(8 * 1024 * 1024)}"}`,
    'not-an-object': '"neither { nor ["',
  };
}

/** What GitHub has to show, without being read: it need not be JSON. */
function toLogged(text: string, time: number): NewEvent {
  return {
    ...{ raw: Buffer.from(text, 'latin1'), time, createdAt: undefined, visibleAt: time },
    // Not to be sorted among the ids of the others.
    ...{ id: undefined, action: 'a', actor: undefined, repo: undefined },
  };
}

async function openLog(seed: number): Promise<Scenario> {
  const permissions = { actions: 'read', contents: 'write' } as const;
  const scenario = await openScenario({ seed, permissions });
  scenario.pass(DAY, { count: 20, gitShare: 0 });
  return scenario;
}

/** Good events, with one of each odd kind among them, all within the lookback. */
function addOdd(scenario: Scenario, isSmall = false): string[] {
  scenario.pass(10 * MINUTE, { count: 20, gitShare: 0 });
  const now = scenario.github.clock.now();
  const texts = Object.values(spoilt(now - 5 * MINUTE)).filter(
    (text) => !isSmall || text.length < 2000,
  );
  scenario.log().add(texts.map((text, at) => toLogged(text, now - 5 * MINUTE + at)));
  return texts;
}

const latin1 = (texts: readonly string[]): string[] =>
  texts.map((text) => Buffer.from(text).toString('latin1')).sort();

/** What the log has that tools can read. */
function goodOf(scenario: Scenario): string[] {
  return latin1(
    scenario
      .log()
      .everything('web')
      .filter((text) => text.includes('"created_at"')),
  );
}

function verdictOn(tree: Tree) {
  const { archives, problems } = verify(writeTree(tempFolder(), tree), {
    ...{ archive: undefined, head: undefined, first: 1 },
  });
  const [archive] = archives;
  return { ...archive!, problems: [...problems, ...archive!.problems] };
}

describe('events that tools can’t read', () => {
  test.concurrent('are kept in quarantine once, told, and known again', async () => {
    await using scenario = await openLog(1201);
    const odd = addOdd(scenario);
    const run = await scenario.run({ include: 'web' });
    expect([run.exitCode, run.outputs['events'], run.outputs['complete']]).toEqual([
      ...[0, '45', 'true'],
    ]);
    const reasons = Object.fromEntries(Object.keys(spoilt(0)).map((reason) => [reason, 1]));
    const told = JSON.parse(run.outputs['report'] ?? '') as { sources: object[] };
    expect(told.sources).toMatchObject([{ events: 45, quarantined: reasons }]);
    expect(JSON.parse(run.outputs['files'] ?? '')).toContain(FILE(1));
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(run.annotations[0]?.message).toMatch(
      /^org\/acme\/web: 5 new events would stop .*1 is not valid UTF-8.*byte for byte: quarantine\/.*jsonl/,
    );
    expect(run.summary).toMatch(
      /^> \*\*Quarantine\*\*: <code>org\/acme\/web<\/code>: 5 new events/m,
    );

    // Shown again, to a run that remembers and to one that has to find out.
    for (const isForgotten of [false, true]) {
      scenario.pass(5 * MINUTE, { count: 3, gitShare: 0 });
      if (isForgotten) await scenario.github.cache.evict();
      const next = await scenario.run({ include: 'web' });
      expect([next.exitCode, next.outputs['events']]).toEqual([0, '3']);
      expect(next.annotations.filter(({ message }) => !message.includes('cache'))).toEqual([]);
    }
    const archive = await scenario.archive();
    expect(archive.problems).toEqual([]);
    expect([...(archive.lines.get(WEB) ?? [])].sort()).toEqual(goodOf(scenario));
    const quarantined = archive.quarantined.get(WEB) ?? [];
    expect(quarantined.map(({ content }) => content).sort()).toEqual([...odd].sort());
    expect(quarantined.map(({ reason }) => reason).sort()).toEqual(Object.keys(reasons).sort());
    expect(archive.manifests.map(({ quarantine }) => quarantine?.length)).toEqual([
      ...[1, undefined, undefined],
    ]);
    expect(archive.manifests[0]?.sources).toMatchObject([{ events: 45, quarantined: reasons }]);

    const artifacts = await downloadAll(scenario);
    for (const tree of [oneTree(artifacts), sideBySide(artifacts)])
      expect(verdictOn(tree)).toMatchObject({ ...{ problems: [], events: 51, quarantined: 5 } });
    const tree = oneTree(artifacts);
    const changed = Buffer.from(tree.get(FILE(1))!);
    changed[changed.indexOf('"base64":"') + 20]! ^= 1;
    expect(verdictOn(new Map([...tree, [FILE(1), changed]])).problems).toEqual([
      { file: FILE(1), text: expect.stringMatching(/^it was changed: its SHA-256/) },
    ]);
    expect(verdictOn(new Map([...tree].filter(([path]) => path !== FILE(1)))).problems).toEqual([
      { file: FILE(1), text: 'it is missing' },
    ]);
    const added = `quarantine/${WEB}/collect-000001-0002.jsonl`;
    expect(verdictOn(new Map([...tree, [added, changed]])).problems).toEqual([
      { file: added, text: expect.stringMatching(/^no manifest names it/) },
    ]);
  });

  test.concurrent('are known again from a branch whose manifests leave that out', async () => {
    await using scenario = await openLog(1202);
    const inputs = { include: 'web', sinks: 'commit' };
    expect((await scenario.run(inputs)).exitCode).toBe(0);
    const odd = addOdd(scenario, true);
    expect((await scenario.run(inputs)).outputs['events']).toBe('24');
    await scenario.github.cache.evict();
    scenario.pass(5 * MINUTE, { count: 3, gitShare: 0 });
    const next = await scenario.run(inputs);
    expect([next.exitCode, next.outputs['events']]).toEqual([0, '3']);
    const archive = readBranch(scenario.github.repository);
    expect(archive.problems).toEqual([]);
    expect([...(archive.lines.get(WEB) ?? [])].sort()).toEqual(goodOf(scenario));
    expect(
      archive.quarantined
        .get(WEB)
        ?.map(({ content }) => content)
        .sort(),
    ).toEqual([...odd].sort());
  });
});
