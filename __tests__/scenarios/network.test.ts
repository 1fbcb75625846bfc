import { describe, expect, test } from '@jest/globals';
import { putBehindProxy } from '../support/behind-proxy.ts';
import { DAY, HOUR, openScenario } from '../support/scenario.ts';

const CREDENTIALS = 'runner:Secret-of-the-proxy';

describe('behind a proxy, with certificates of an authority of its own', () => {
  test.concurrent(
    'all that a run needs goes through the proxy, and the archive is whole',
    async () => {
      await using scenario = await openScenario({ seed: 141 });
      await using behind = await putBehindProxy(scenario.github, CREDENTIALS);
      const { proxy, env } = behind;
      scenario.pass(DAY, { count: 730 });
      const first = await scenario.run({}, { env });
      expect([first.exitCode, first.outputs['complete']]).toEqual([0, 'true']);
      scenario.pass(HOUR, { count: 30 });
      const second = await scenario.run({}, { env });
      expect([second.exitCode, second.outputs['events']]).toEqual([0, '30']);
      expect(await scenario.problems()).toEqual([]);

      expect(proxy.refused).toEqual([]);
      // Nothing has found another way there.
      expect(scenario.github.journal.calls.map(({ path }) => path).sort()).toEqual(
        proxy.calls.map(({ path }) => path).sort(),
      );
      const used = (pattern: RegExp) => proxy.calls.filter(({ path }) => pattern.test(path)).length;
      expect(used(/audit-log$/)).toBeGreaterThan(10);
      expect(used(/CacheService/)).toBeGreaterThan(0);
      expect(used(/ArtifactService/)).toBeGreaterThan(0);
      for (const { log, rawLog, summary } of [first, second])
        expect(log + rawLog + summary).not.toContain('Secret-of-the-proxy');
    },
  );

  test.concurrent('a run without the authority says which variable to set', async () => {
    await using scenario = await openScenario({ seed: 142 });
    await using behind = await putBehindProxy(scenario.github, CREDENTIALS);
    scenario.pass(DAY, { count: 30 });
    const env = { ...behind.env, NODE_EXTRA_CA_CERTS: '' };
    const run = await scenario.run({}, { env });
    expect([run.exitCode, run.calls]).toEqual([1, []]);
    expect(run.annotations.map(({ message }) => message).join()).toMatch(
      /certificate of the server is not accepted \(unable to verify the first certificate\).*NODE_EXTRA_CA_CERTS/,
    );
    // Trying again would not help.
    expect(behind.proxy.tunnels.length).toBe(1);
  });

  test.concurrent('a run with a wrong password says so, and repeats no password', async () => {
    await using scenario = await openScenario({ seed: 143 });
    await using behind = await putBehindProxy(scenario.github, CREDENTIALS);
    const HTTPS_PROXY = behind.env['HTTPS_PROXY']!.replace('Secret-of', 'Wrong-of');
    const run = await scenario.run({}, { env: { ...behind.env, HTTPS_PROXY } });
    expect([run.exitCode, run.calls, behind.proxy.refused.length]).toEqual([1, [], 1]);
    expect(run.log).toMatch(/proxy that `HTTPS_PROXY` names \(127\.0\.0\.1:\d+\).*\(407\)/);
    expect(run.log + run.rawLog + run.summary).not.toContain('of-the-proxy');
  });
});
