import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { gzipSync } from 'node:zlib';
import { collectArchive, writeTree } from '../support/archive-copy.ts';
import { SIEM, TWO, openStreamsScenario } from '../support/streams-scenario.ts';
import { tempFolder } from '../support/temp-folder.ts';

const outputsOfAction = Object.keys(
  (
    parse(readFileSync(join(import.meta.dirname, '../../streams/action.yml'), 'utf8')) as {
      outputs: object;
    }
  ).outputs,
);
const DAY = 24 * 60 * 60 * 1000;

test.concurrent(
  'a plan changes nothing, and an apply makes what it showed, with secrets that decrypt',
  async () => {
    await using scenario = await openStreamsScenario();
    const { github } = scenario;
    scenario.config = TWO;
    const secrets = { SPLUNK_TOKEN: 'über\nzwei', AWS_ID: 'the id', AWS_KEY: 'k'.repeat(300) };
    scenario.secrets = secrets;
    const plan = await scenario.run();
    expect(plan.conclusion).toBe('success');
    expect(plan.asked).toEqual(['GET streams']);
    expect(plan.outputs).toMatchObject({ drift: 'true', changes: '2', streams: '[]' });
    expect(plan.summary).toContain('## 2 streams to create');
    expect(plan.summary).toContain('+   token: (secret SPLUNK_TOKEN)');
    expect(scenario.streams()).toEqual([]);
    expect(scenario.state()).toBeUndefined();

    const apply = await scenario.run({ mode: 'apply', 'plan-hash': plan.outputs['plan-hash']! });
    expect(apply.conclusion).toBe('success');
    expect(apply.asked).toEqual(['GET streams', 'GET stream-key', 'POST streams', 'POST streams']);
    expect(apply.outputs).toMatchObject({ drift: 'false', changes: '2' });
    expect(scenario.streams()).toMatchObject([
      {
        ...{ type: 'Splunk', enabled: true, secrets: { token: secrets.SPLUNK_TOKEN } },
        settings: { domain: 'splunk.example.com', port: 8088, ssl_verify: true },
      },
      {
        ...{ type: 'Amazon S3', secrets: { access_key_id: 'the id', secret_key: secrets.AWS_KEY } },
        settings: { authentication_type: 'access_keys', bucket: 'acme-audit-log' },
      },
    ]);

    const again = await scenario.run();
    expect(again.outputs).toMatchObject({ drift: 'false', changes: '0' });
    const stateText = JSON.stringify(scenario.state());
    const told = [plan, apply, again].map(({ log, summary, outputs }) =>
      [log, summary, JSON.stringify(outputs)].join('\n'),
    );
    for (const text of [stateText, ...told])
      for (const secret of [...Object.values(secrets), github.tokens.enterprise])
        expect(text).not.toContain(secret);
    for (const name of [...Object.keys(plan.outputs), ...Object.keys(apply.outputs)])
      expect(outputsOfAction).toContain(name);
  },
);

test.concurrent(
  'a changed file, a changed secret and a change by hand are told apart, and sent at once',
  async () => {
    await using scenario = await openStreamsScenario();
    await scenario.run({ mode: 'apply' });
    scenario.config = SIEM.replace('8088', '443');
    scenario.secrets = { SPLUNK_TOKEN: 'another one' };
    const [siem] = scenario.streams();
    scenario.github.clock.advance(DAY);
    scenario.github.streams.editByHand(siem!.id, { settings: { domain: 'elsewhere.example.com' } });
    const plan = await scenario.run();
    expect(plan.summary).toContain('-   port: 8088\n+   port: 443');
    expect(plan.summary).toContain('token: secret changed (SPLUNK_TOKEN)');
    expect(plan.summary).toMatch(/outside .*elsewhere\.example\.com/);
    const apply = await scenario.run({ mode: 'apply' });
    expect(apply.asked).toEqual(['GET streams', 'GET stream-key', `PUT streams/${siem!.id}`]);
    expect(scenario.streams()).toMatchObject([
      {
        id: siem!.id,
        secrets: { token: 'another one' },
        settings: { domain: 'splunk.example.com', port: 443 },
      },
    ]);
  },
);

test.concurrent('what was not reviewed is not applied', async () => {
  await using scenario = await openStreamsScenario();
  const plan = await scenario.run();
  scenario.github.streams.addByHand('acme-corp', { type: 'Datadog' });
  const apply = await scenario.run({ mode: 'apply', 'plan-hash': plan.outputs['plan-hash']! });
  expect(apply.conclusion).toBe('failure');
  expect(apply.annotations).toMatchObject([
    { level: 'error', message: expect.stringMatching(/^`plan-hash` is of another plan/) },
  ]);
  expect(apply.asked).toEqual(['GET streams']);
  expect(scenario.streams()).toHaveLength(1);
});

test.concurrent('a stream that exists is tied to a name only if the file says so', async () => {
  await using scenario = await openStreamsScenario();
  const id = scenario.github.streams.addByHand('acme-corp', {
    type: 'Splunk',
    settings: { domain: 'by-hand.example.com', port: 8088 },
  });
  const doubtful = await scenario.run();
  expect(doubtful.conclusion).toBe('failure');
  expect(doubtful.rawLog).toMatch(/^::error .*line=2.*::.*#\d+ \(Splunk, .*`adopt: none`/m);
  scenario.config = SIEM.replace('type: Splunk', `type: Splunk\n    adopt: ${id}`);
  const adopt = await scenario.run({ mode: 'apply' });
  expect(adopt.asked).toEqual(['GET streams']);
  expect(scenario.state()?.streams).toMatchObject({ siem: { id } });
  const rotate = await scenario.run({ mode: 'apply', rotate: 'siem' });
  expect(rotate.asked).toEqual(['GET streams', 'GET stream-key', `PUT streams/${id}`]);
  expect(scenario.streams()).toMatchObject([{ id, secrets: { token: 'splunk token one' } }]);
});

test.concurrent(
  'a pull request has one comment, and drift has one issue, kept up to date',
  async () => {
    await using scenario = await openStreamsScenario();
    const { issues } = scenario.github.repository;
    const number = issues.addPullRequest();
    const workflow = { event: 'pull_request', ref: `refs/pull/${number}/merge` };
    await scenario.run({}, { workflow });
    scenario.config = SIEM.replace('8088', '443');
    await scenario.run({}, { workflow });
    expect(issues.commentsOf(number)).toMatchObject([
      { body: expect.stringContaining('port: 443') },
    ]);
    const open = () => issues.all().filter((one) => one.state === 'open' && one.number !== number);
    await scenario.run({ 'drift-issue': 'true' });
    expect(open()).toMatchObject([
      { title: 'Audit-log streams of acme-corp differ from audit-log-streams.yml' },
    ]);
    await scenario.run({ mode: 'apply' });
    await scenario.run({ 'drift-issue': 'true' });
    expect(open()).toEqual([]);
  },
);

test.concurrent(
  'a stream is paused, warned about, resumed and deleted, each by its name',
  async () => {
    await using scenario = await openStreamsScenario();
    await scenario.run({ mode: 'apply' });
    expect((await scenario.run({ mode: 'pause', stream: 'siem' })).conclusion).toBe('success');
    expect(scenario.streams()).toMatchObject([{ enabled: false }]);
    scenario.github.clock.advance(22 * DAY);
    const list = await scenario.run({ mode: 'list' });
    expect(list.conclusion).toBe('failure');
    expect(list.log).toMatch(/Error: The stream `siem` .* has been paused for 22 days/);
    const resume = await scenario.run({ mode: 'resume', stream: 'siem' });
    expect(resume.asked).toEqual(['GET streams', 'GET stream-key', expect.stringMatching(/^PUT /)]);
    expect(scenario.streams()).toMatchObject([{ enabled: true }]);
    scenario.config = 'streams: {}\n';
    expect((await scenario.run({ mode: 'delete', stream: 'siem' })).conclusion).toBe('success');
    expect(scenario.streams()).toEqual([]);
    expect(scenario.state()?.streams).toEqual({});
  },
);

test.concurrent(
  'an archive of the collector is reconciled with what a stream delivered',
  async () => {
    const [tree] = (await collectArchive({ seed: 4711, runs: 1 })).values();
    const lines = [...tree!]
      .filter(([path]) => path.endsWith('.ndjson'))
      .flatMap(([, bytes]) => String(bytes).trimEnd().split('\n'));
    const [lost = '', ...held] = lines.sort();
    const api = lost.replace(/"action":"[^"]+"/, '"action":"api.request"');
    const folder = tempFolder();
    const archive = writeTree(join(folder, 'archive'), tree!);
    const streamed = gzipSync([...held, held[0], api].join('\n'));
    const delivered = new Map([['2026/11/22/08/15/one.json.log.gz', streamed]]);
    const stream = writeTree(join(folder, 'stream'), delivered);
    await using scenario = await openStreamsScenario();
    const inputs = { mode: 'reconcile', 'archive-dir': archive, 'stream-dir': stream };
    const run = await scenario.run({ ...inputs, 'output-dir': join(folder, 'lists') });
    expect(run.asked).toEqual([]);
    expect(run.outputs).toMatchObject({ 'only-in-archive': '1', 'only-in-stream': '1' });
    expect(readFileSync(join(folder, 'lists/only-in-archive.ndjson'), 'utf8')).toBe(`${lost}\n`);
    expect(readFileSync(join(folder, 'lists/only-in-stream.ndjson'), 'utf8')).toBe(`${api}\n`);
    expect(run.summary).toContain('api-request');
    for (const name of Object.keys(run.outputs)) expect(outputsOfAction).toContain(name);
  },
);
