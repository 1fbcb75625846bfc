import { expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import { serverError } from '../../simulator/faults.ts';
import { SIEM, TWO, openStreamsScenario } from '../support/streams-scenario.ts';
import type { StreamsScenario } from '../support/streams-scenario.ts';

/** The job dies when the stream is made and known to it, and nothing is saved of that. */
function whenMade({ github, streams }: StreamsScenario) {
  const when = (): boolean => streams().length > 0;
  github.faults.add({ family: 'graphql', when, fault: { kind: 'reset' } });
  return { signal: 'SIGKILL', call: { family: 'graphql', n: 1, when } } as const;
}

test.concurrent(
  'the answer to a creation is lost: its stream is found, and none is made twice',
  async () => {
    await using scenario = await openStreamsScenario();
    const { github } = scenario;
    github.faults.add({
      family: 'streams',
      when: ({ method }) => method === 'POST',
      fault: { kind: 'lost-answer' },
    });
    const apply = await scenario.run({ mode: 'apply' });
    expect(apply.conclusion).toBe('success');
    expect(apply.asked.filter((call) => call === 'POST streams')).toHaveLength(1);
    expect(apply.asked.at(-1)).toBe('GET streams');
    expect(scenario.streams()).toHaveLength(1);
    expect(scenario.state()?.streams).toMatchObject({ siem: { id: scenario.streams()[0]!.id } });
  },
);

test.concurrent(
  'a job that is killed while it creates a stream leaves the next one to find it',
  async () => {
    await using scenario = await openStreamsScenario();
    const killed = await scenario.run({ mode: 'apply' }, { kill: whenMade(scenario) });
    expect(killed.asked.at(-1)).toBe('POST streams');
    expect(scenario.streams()).toHaveLength(1);
    expect(scenario.state()?.pending).toMatchObject({ name: 'siem', change: 'create' });
    scenario.github.clock.advance(5 * 60_000);
    const next = await scenario.run({ mode: 'apply' });
    expect(next.conclusion).toBe('success');
    expect(next.asked).toEqual(['GET streams']);
    expect(scenario.streams()).toHaveLength(1);
    expect(scenario.state()).not.toHaveProperty('pending');
  },
);

test.concurrent.each([10, -10])(
  'a runner whose clock is %i minutes ahead finds what a lost answer made, and what one that died made',
  async (minutes) => {
    const clock = new SimulatedClock({ at: Date.now() - minutes * 60_000 });
    await using scenario = await openStreamsScenario({ clock });
    const { github } = scenario;
    scenario.config = SIEM.replace('type:', 'adopt: none\n    type:');
    github.faults.add({
      family: 'streams',
      when: ({ method }) => method === 'POST',
      fault: { kind: 'lost-answer' },
    });
    const apply = await scenario.run({ mode: 'apply' }, { time: 'real' });
    expect(apply.conclusion).toBe('success');
    github.streams.deleteByHand(scenario.streams()[0]!.id);
    await scenario.run({ mode: 'apply' }, { time: 'real', kill: whenMade(scenario) });
    expect((await scenario.run({ mode: 'apply' })).log).toMatch(/began to create `siem` \d+ s ago/);
    clock.advance(60_000);
    expect((await scenario.run({ mode: 'apply' })).asked).toEqual(['GET streams']);
    expect(scenario.streams()).toHaveLength(1);
    expect(scenario.state()).not.toHaveProperty('pending');
  },
);

test.concurrent(
  "the hour's requests are used up: nothing is begun that can't be finished",
  async () => {
    await using scenario = await openStreamsScenario();
    scenario.github.auditLog.switches.streamingRateLimit = 3;
    scenario.config = TWO;
    scenario.secrets = { SPLUNK_TOKEN: 'one', AWS_ID: 'two', AWS_KEY: 'three' };
    const early = await scenario.run({ mode: 'apply' });
    expect(early.conclusion).toBe('failure');
    expect(early.asked).toEqual(['GET streams']);
    expect(early.log).toMatch(
      /takes 3 requests, and GitHub grants 2 more of this hour's 3.*run again after/,
    );
  },
);

test.concurrent(
  'a refusal is told at the line of the file, and what was done before it stays done',
  async () => {
    await using scenario = await openStreamsScenario();
    scenario.config = TWO;
    scenario.secrets = { SPLUNK_TOKEN: 'one', AWS_ID: 'two', AWS_KEY: 'three' };
    const errors = JSON.stringify({ errors: ["bucket doesn't exist"] });
    scenario.github.faults.add({
      family: 'streams',
      when: ({ method, body }) => method === 'POST' && String(body).includes('Amazon S3'),
      fault: {
        kind: 'status',
        answer: { status: 422, headers: { 'content-type': 'application/json' }, body: errors },
      },
    });
    const apply = await scenario.run({ mode: 'apply' });
    expect(apply.conclusion).toBe('failure');
    expect(apply.rawLog).toMatch(
      /^::error .*file=audit-log-streams\.yml.*line=11.*::.*bucket doesn't exist/m,
    );
    expect(scenario.streams()).toMatchObject([{ type: 'Splunk' }]);
    const next = await scenario.run({ mode: 'apply' });
    expect(next.asked).toEqual(['GET streams', 'GET stream-key', 'POST streams']);
    expect(scenario.streams().map(({ type }) => type)).toEqual(['Splunk', 'Amazon S3']);
  },
);

test.concurrent(
  'everything wrong with the file is told at its lines before anything is asked',
  async () => {
    await using scenario = await openStreamsScenario();
    scenario.config = SIEM.replace('8088', 'eight').replace('${SPLUNK_TOKEN}', 'plain-secret-text');
    const plan = await scenario.run();
    expect(plan.conclusion).toBe('failure');
    expect(plan.asked).toEqual([]);
    expect(plan.rawLog).toMatch(/^::error .*line=5.*::/m);
    expect(plan.rawLog).toMatch(/^::error .*line=7.*::/m);
    expect(plan.log).not.toContain('plain-secret-text');
  },
);

test.concurrent(
  'an unanswered state is not an empty one, and a public repository is refused',
  async () => {
    await using scenario = await openStreamsScenario({ permissions: {} });
    const denied = await scenario.run({ mode: 'apply' });
    expect(denied.conclusion).toBe('failure');
    expect(denied.log).toMatch(/`contents: write`/);
    expect(denied.asked).toEqual([]);
    await using open = await openStreamsScenario({ visibility: 'public' });
    const refused = await open.run();
    expect(refused.conclusion).toBe('failure');
    expect(refused.log).toContain('is public: anyone could read its plans');
    expect(refused.asked).toEqual([]);
  },
);

test.concurrent("a server's streams are managed like those of GitHub.com", async () => {
  await using scenario = await openStreamsScenario({
    server: true,
    serverVersion: '3.17.2',
    enterprises: ['github'],
  });
  expect((await scenario.run({ mode: 'apply' })).conclusion).toBe('success');
  expect(scenario.streams()).toHaveLength(1);
});

test.concurrent(
  'a failing GitHub is asked again, and what a PUT repeats does no harm',
  async () => {
    await using scenario = await openStreamsScenario();
    await scenario.run({ mode: 'apply' });
    scenario.github.faults.add({
      family: 'streams',
      when: ({ method }) => method === 'PUT',
      fault: serverError(502),
    });
    const apply = await scenario.run({ mode: 'apply', rotate: 'true' });
    expect(apply.conclusion).toBe('success');
    expect(apply.asked.filter((call) => call.startsWith('PUT'))).toHaveLength(2);
  },
);
