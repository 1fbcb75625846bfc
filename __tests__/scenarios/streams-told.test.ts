import { expect, test } from '@jest/globals';
import { SIEM, openStreamsScenario } from '../support/streams-scenario.ts';

test.concurrent(
  'a run that ends early says why in the summary, too, as it does in the log',
  async () => {
    await using scenario = await openStreamsScenario();
    scenario.config = SIEM.replace('8088', 'eight').replace('true', 'perhaps');
    const broken = await scenario.run({ config: './audit-log-streams.yml' });
    expect(broken.conclusion).toBe('failure');
    expect(broken.log).toMatch(/^Error: audit-log-streams\.yml:5: Stream `siem`: `port`/m);
    expect(broken.rawLog).toMatch(/^::error file=audit-log-streams\.yml,line=6::/m);
    expect(broken.summary).toMatch(/^## <code>plan<\/code> failed&#58; 2 problems\n/);
    expect(broken.summary).toMatch(/^> Line 5&#58; Stream <code>siem<\/code>/m);
    expect(broken.summary).toMatch(/^> Line 6&#58; /m);
    scenario.config = SIEM;
    const denied = await scenario.run({ 'enterprise-token': scenario.github.tokens.github });
    expect(denied.conclusion).toBe('failure');
    expect(denied.summary).toMatch(
      /^## .* failed&#58; 1 problem\n\nEnterprise <code>acme-corp<\/code>/,
    );
    expect(denied.summary).toMatch(/^> 403 for the streams /m);
    expect(denied.annotations).toHaveLength(1);
  },
);

test.concurrent(
  'a secret that was saved wrongly, or not given, is not taken for the one that was sent',
  async () => {
    await using scenario = await openStreamsScenario();
    await scenario.run({ mode: 'apply' });
    scenario.secrets = { SPLUNK_TOKEN: 'another one\n' };
    for (const mode of ['plan', 'apply']) {
      const wrong = await scenario.run({ mode });
      expect(wrong.conclusion).toBe('failure');
      expect(wrong.log).toMatch(/^Error: audit-log-streams\.yml:7: .* ends with white space/m);
      expect(wrong.summary).toMatch(/^> Line 7&#58; .* ends with white space/m);
      expect(wrong.summary).not.toContain('Nothing to do');
      expect(wrong.asked).toEqual(['GET streams']);
    }
    const send = await scenario.run({ mode: 'apply', rotate: 'true' });
    expect(send.annotations.map(({ level }) => level)).toEqual(['error']);
    scenario.secrets = {};
    const without = await scenario.run({ mode: 'apply' });
    expect(without.conclusion).toBe('success');
    expect(without.log).toMatch(/^siem: token: secret unknown \(SPLUNK_TOKEN\): it was not given/m);
    expect(without.summary).toMatch(
      /^> \[!NOTE\]\n> <code>siem<\/code>&#58; token&#58; secret unknown/m,
    );
  },
);

test.concurrent("the workflow's own token stays on the GitHub that the job runs on", async () => {
  await using scenario = await openStreamsScenario();
  await using other = await openStreamsScenario({
    server: true,
    serverVersion: '3.17.2',
    enterprises: ['acme-corp'],
  });
  const run = await scenario.run({
    ...{ mode: 'apply', 'api-url': other.github.apiUrl },
    'enterprise-token': other.github.tokens.enterprise,
  });
  expect(run.conclusion).toBe('success');
  expect(other.github.journal.calls.map(({ family }) => family)).toEqual(Array(3).fill('streams'));
  expect(other.streams()).toHaveLength(1);
  expect(scenario.state()?.streams).toMatchObject({ siem: { id: other.streams()[0]!.id } });
  expect(run.asked).toEqual([]);
});

test.concurrent('what a pull request proposes is no drift', async () => {
  await using scenario = await openStreamsScenario();
  const { issues } = scenario.github.repository;
  const number = issues.addPullRequest();
  const workflow = { event: 'pull_request', ref: `refs/pull/${number}/merge` };
  await scenario.run({ 'drift-issue': 'true' }, { workflow });
  expect(issues.all()).toMatchObject([{ number }]);
  expect(issues.commentsOf(number)).toHaveLength(1);
});

test.concurrent('an export beside the file that is there shows what it would hold', async () => {
  await using scenario = await openStreamsScenario();
  await scenario.run({ mode: 'apply' });
  const run = await scenario.run({ mode: 'export' });
  expect(run.conclusion).toBe('failure');
  expect(run.log).toMatch(/^Error: `audit-log-streams\.yml` is there already/m);
  expect(run.summary).toContain('    token: ${SIEM_TOKEN}\n');
  expect(JSON.parse(run.outputs['streams']!)).toMatchObject([{ name: 'siem' }]);
});
