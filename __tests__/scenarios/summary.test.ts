import { expect, test } from '@jest/globals';
import { DAY, HOUR, openScenario } from '../support/scenario.ts';

test.concurrent('log, summary and outputs tell the same story in numbers', async () => {
  await using scenario = await openScenario({ seed: 131 });
  scenario.pass(3 * DAY, { count: 300 });
  await scenario.run();
  scenario.pass(3 * HOUR, { count: 90 });
  const run = await scenario.run();
  const { sources } = JSON.parse(run.outputs['report']!) as {
    sources: { source: string; events: number; alreadyDelivered: number; requests: number }[];
  };
  expect(sources.map(({ source }) => source)).toEqual(
    expect.arrayContaining(['org/acme/web', 'org/acme/git']),
  );
  for (const { source, events, alreadyDelivered, requests } of sources) {
    // In a group of its own, with what is left of the rate limit.
    expect(run.log).toMatch(
      new RegExp(`▼ ${source}\\n(  .*\\n)*  .*of 1,750 requests left this hour`),
    );
    expect(run.log).toMatch(
      new RegExp(
        `^${source}: ${events} new events with ${requests} requests?, ${alreadyDelivered} already delivered; lag 0 s`,
        'm',
      ),
    );
    expect(run.summary).toMatch(
      new RegExp(
        `\\| <code>${source}</code> \\| .* \\| ${events} \\| ${alreadyDelivered} \\| ${requests} \\| 0 s \\| yes \\|`,
      ),
    );
  }
  const sum = (of: 'events' | 'alreadyDelivered' | 'requests') =>
    sources.reduce((total, source) => total + source[of], 0).toString();
  expect(run.outputs).toMatchObject({
    events: sum('events'),
    'already-delivered': sum('alreadyDelivered'),
    requests: sum('requests'),
    complete: 'true',
  });
  const [artifact] = scenario.github.artifacts.list();
  expect(run.outputs['artifact-id']).toBe(String(artifact?.id));
  expect(run.outputs['artifact-url']).toMatch(
    new RegExp(`/acme/audit-archive/actions/runs/${run.run.id}/artifacts/${artifact?.id}$`),
  );
  expect(run.summary).toContain(`[audit-log-collect-000002](${run.outputs['artifact-url']})`);
  expect(run.summary).toMatch(/## 90 new audit-log events\n/);
  expect(run.summary).toContain('kept by GitHub until ');
  // A chart, the same as a table, and who and what was busy.
  const bars = /```mermaid\nxychart-beta\n[^`]* bar \[([\d, ]+)\]\n```/.exec(run.summary)?.[1];
  const drawn = bars!.split(',').reduce((total, bar) => total + Number(bar), 0);
  expect(drawn).toBe(90);
  expect(run.summary).toMatch(/\| Action \| Events \| Actor \| Events \|\n.*\n\| <code>git&?/);
  expect(JSON.parse(run.outputs['files']!)).toContain('manifests/collect-000002.json');
});

test.concurrent('a first run says so, and a later one says from where it goes on', async () => {
  await using scenario = await openScenario({ seed: 132 });
  scenario.pass(DAY, { count: 20 });
  expect((await scenario.run()).log).toContain(
    'No position of the archive `audit-log` yet: collecting all that GitHub has.',
  );
  expect((await scenario.run()).log).toContain(
    'Going on after delivery 1 of the archive `audit-log` (checkpoint from the cache).',
  );
});

test.concurrent('read-through moves with every run that reaches the end', async () => {
  await using scenario = await openScenario({ seed: 133 });
  const { clock } = scenario.github;
  for (let number = 0; number < 2; number += 1) {
    scenario.pass(DAY, { count: 20 });
    const run = await scenario.run();
    const second = Math.floor(clock.now() / 1000) * 1000;
    expect(Date.parse(run.outputs['read-through']!)).toBe(second);
  }
});
