import { describe, expect, test } from '@jest/globals';
import { json } from '../../simulator/answer.ts';
import { serverError, type Fault } from '../../simulator/faults.ts';
import { zip } from '../../simulator/zip.ts';
import { DAY, HOUR, openScenario, type Run, type Scenario } from '../support/scenario.ts';

/** Answers that the toolkit does not try again, which would take many seconds. */
const refusal: Fault = {
  kind: 'status',
  answer: json(400, { code: 'invalid_argument', msg: 'not today' }),
};

function audited(run: Run): number {
  return run.calls.filter(({ family }) => family === 'audit-log').length;
}

async function withOneDelivery(seed: number): Promise<Scenario> {
  const scenario = await openScenario({ seed });
  scenario.pass(3 * DAY, { count: 150 });
  expect((await scenario.run()).exitCode).toBe(0);
  scenario.pass(HOUR, { count: 40 });
  return scenario;
}

function newestKey({ github }: Scenario): string {
  return github.cache.entries().at(-1)!.key;
}

describe('an artifact that can not be uploaded', () => {
  test.concurrent(
    'when it is created, when its bytes are sent, when it is finished: nothing is saved, and the next run delivers all once',
    async () => {
      await using scenario = await withOneDelivery(61);
      const before = await scenario.checkpoint();
      for (const [family, from] of [
        ['artifact', 1],
        ['blob', 2],
        ['artifact', 2],
      ] as const) {
        const rule = scenario.github.faults.add({ fault: refusal, family, from });
        const failed = await scenario.run();
        rule.remove();
        expect([failed.exitCode, rule.struck, failed.conclusion]).toEqual([1, 1, 'failure']);
        const { message } = failed.annotations.at(-1)!;
        expect(message).toMatch(
          /^The delivery could not be published to the sink `artifact` .*The position stays where it was, and the next run reads the same again\.$/,
        );
        expect(failed.rawLog).not.toMatch(/^\s+at /m);
        expect(failed.outputs['artifact-id']).toBe('');
        expect(failed.summary).toContain('[!WARNING]');
        expect(await scenario.checkpoint()).toEqual(before);
      }
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run();
      expect([next.exitCode, next.outputs['events'], next.excess]).toEqual([0, '50', []]);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'although it was finished, its answer being lost: no event is delivered twice',
    async () => {
      await using scenario = await withOneDelivery(62);
      const { faults } = scenario.github;
      faults.add({ fault: { kind: 'lost-answer' }, family: 'artifact', from: 2 });
      await scenario.run();
      scenario.pass(HOUR, { count: 10 });
      expect((await scenario.run()).exitCode).toBe(0);
      expect(await scenario.problems()).toEqual([]);
    },
  );
});

describe('a checkpoint that can not be saved', () => {
  test.concurrent.each([{ save: 409 }, { finalize: 'not ok' }] as const)(
    'to the cache (%j) fails the run loudly, and the next run goes on from the artifact',
    async (refused) => {
      await using scenario = await withOneDelivery(63);
      scenario.github.cache.refuse(refused);
      const failed = await scenario.run();
      expect([failed.exitCode, failed.outputs['events']]).toEqual([1, '40']);
      const { level, message } = failed.annotations.at(-1)!;
      expect(level).toBe('error');
      expect(message).toMatch(
        /The checkpoint could not be saved to the actions cache \(key `audit-log\/checkpoint\/000002-0000-\d+-1`\)/,
      );
      expect(failed.outputs['artifact-id']).not.toBe('');
      scenario.github.cache.refuse({});
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run();
      expect([next.exitCode, next.outputs['events']]).toEqual([0, '10']);
      expect(next.log).toContain('Going on after delivery 2');
      expect(next.annotations).toMatchObject([{ level: 'warning' }]);
      expect(next.annotations[0]?.message).toMatch(
        /^The cache is behind: going on from the artifact/,
      );
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 3 });
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'in the very first run leaves an artifact that the next one goes on from',
    async () => {
      await using scenario = await openScenario({ seed: 64 });
      scenario.pass(DAY, { count: 50 });
      scenario.github.cache.refuse({ save: 409 });
      expect((await scenario.run()).exitCode).toBe(1);
      scenario.github.cache.refuse({});
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run();
      expect([next.exitCode, next.outputs['events']]).toEqual([0, '10']);
      expect(await scenario.problems()).toEqual([]);
    },
  );
});

describe('a checkpoint that can not be restored', () => {
  type Way = readonly [string, (scenario: Scenario) => Promise<unknown>];

  /** One after the other they can be tried with one entry. */
  const ways: readonly Way[] = [
    [
      'is not JSON',
      (scenario) => scenario.github.cache.rewrite(newestKey(scenario), () => Buffer.from('{"ver')),
    ],
    [
      'is another format',
      (scenario) =>
        scenario.github.cache.rewrite(newestKey(scenario), () =>
          Buffer.from('{"version":9,"sources":[]}'),
        ),
    ],
    ['is damaged', (scenario) => scenario.github.cache.corrupt(newestKey(scenario))],
    [
      'is refused by the cache',
      async ({ github }) => {
        github.cache.refuse({ restore: 403 });
      },
    ],
  ];
  const evicted: Way = ['was evicted', (scenario) => scenario.github.cache.evict()];

  test.concurrent(
    `because it ${[...ways, evicted].map(([way]) => way).join(', ')}, is taken from the artifact`,
    async () => {
      await using scenario = await withOneDelivery(65);
      for (const [, spoil] of [...ways, evicted]) {
        await spoil(scenario);
        const run = await scenario.run();
        expect([run.exitCode, run.outputs['events']]).toEqual([0, '40']);
        const told = run.annotations.map(({ message }) => message).join('\n');
        expect(told).toMatch(/The cache has no usable checkpoint: going on from the artifact/);
        scenario.github.cache.refuse({});
        expect(await scenario.problems()).toEqual([]);
        scenario.pass(HOUR, { count: 40 });
      }
      const next = await scenario.run();
      expect([next.exitCode, next.outputs['events'], next.annotations]).toEqual([0, '40', []]);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    `because it ${ways.map(([way]) => way).join(', ')}, and is in no artifact, fails the run before anything is read`,
    async () => {
      await using scenario = await withOneDelivery(66);
      for (const { id } of scenario.github.artifacts.list())
        await scenario.github.artifacts.delete(id);
      for (const [, spoil] of ways) {
        await spoil(scenario);
        const run = await scenario.run();
        expect([run.exitCode, audited(run)]).toEqual([1, 0]);
        expect(run.annotations.at(-1)?.message).toMatch(
          /`gh cache delete 'audit-log\/checkpoint\/000001-0000-\d+-1'`/,
        );
        expect(run.rawLog).not.toMatch(/^\s+at /m);
      }
    },
  );

  test.concurrent(
    'nor found anywhere is announced as lost, and all is collected anew',
    async () => {
      await using scenario = await withOneDelivery(67);
      const { artifacts, cache } = scenario.github;
      for (const { id } of artifacts.list()) await artifacts.delete(id);
      await cache.evict();
      const run = await scenario.run();
      expect([run.exitCode, run.outputs['events']]).toEqual([0, '190']);
      expect(run.annotations).toMatchObject([{ level: 'warning' }]);
      expect(run.annotations[0]?.message).toMatch(/No checkpoint .* was found.*its state is lost/);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'because the artifact after it is no delivery fails the run before anything is read',
    async () => {
      await using scenario = await withOneDelivery(68);
      await scenario.run();
      const { artifacts, cache } = scenario.github;
      const [newest] = artifacts.list();
      await artifacts.overwrite(newest!.id, zip([['manifests/collect-000002.json', '{}']]));
      await cache.evict(newestKey(scenario));
      const run = await scenario.run();
      expect([run.exitCode, audited(run)]).toEqual([1, 0]);
      expect(run.annotations.at(-1)?.message).toMatch(/collect-000002.*delete that artifact/);
    },
  );
});

describe('a repository that does not answer', () => {
  test.concurrent('fails the run before anything is read', async () => {
    await using scenario = await withOneDelivery(69);
    await scenario.github.cache.evict();
    const fault = serverError(503);
    const when = ({ url }: { url: URL }) => url.pathname.endsWith('/actions/artifacts');
    const rule = scenario.github.faults.add({ family: 'repository', fault, when, times: Infinity });
    const run = await scenario.run({ retries: '0' });
    expect([run.exitCode, audited(run)]).toEqual([1, 0]);
    expect(run.annotations.at(-1)?.message).toMatch(/An unanswered store is not an empty one/);
    rule.remove();
    expect((await scenario.run()).exitCode).toBe(0);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('at once is asked again', async () => {
    await using scenario = await withOneDelivery(70);
    const fault = serverError(502);
    const rule = scenario.github.faults.add({ family: 'repository', fault });
    const run = await scenario.run();
    expect([run.exitCode, rule.struck, run.outputs['events']]).toEqual([0, 1, '40']);
    expect(await scenario.problems()).toEqual([]);
  });
});

test.concurrent(
  'artifacts of the right name that this workflow did not make are ignored, and the log says so',
  async () => {
    await using scenario = await withOneDelivery(71);
    const { artifacts, runs, cache } = scenario.github;
    const fork = { id: 4242, fullName: 'mallory/audit-archive' };
    const foreign = [
      { event: 'pull_request', ref: 'refs/pull/7/merge' },
      { event: 'pull_request_target' },
      { event: 'push', headRepository: fork },
      { path: '.github/workflows/other.yml' },
      { ref: 'refs/heads/topic' },
    ];
    const bytes = zip([['manifests/collect-000002.json', '{"version":1}']]);
    const made = await Promise.all(
      foreign.map((facts) =>
        artifacts.add({ run: runs.begin(facts), name: 'audit-log-collect-000002', bytes }),
      ),
    );
    await cache.evict();
    const own = await scenario.run();
    expect([own.exitCode, own.outputs['events']]).toEqual([0, '40']);
    const told = own.annotations.map(({ message }) => message).join('\n');
    for (const { id } of made) {
      expect(told).toContain(`Ignoring the artifact audit-log-collect-000002 (id ${id})`);
      await artifacts.delete(id);
    }
    expect(await scenario.problems()).toEqual([]);
  },
);
