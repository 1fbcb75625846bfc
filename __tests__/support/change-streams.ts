import type { ChangeParts } from '../../src/streams/applied.ts';
import type { SecretProblem } from '../../src/streams/secrets.ts';
import { makePlan } from '../../src/streams/make-plan.ts';
import { noSteps } from '../simulation/no-steps.ts';
import { toConfig } from '../simulation/streams-job.ts';
import type { Wanted } from '../simulation/streams-job.ts';
import { fingerprint, openWorld, seal } from '../simulation/streams-world.ts';
import type { StreamWorld } from '../simulation/streams-world.ts';
import { notCancelled } from './fake-clock.ts';

/** One of the file; a token as its secret. */
export const wanted = (name: string, more: Partial<Wanted> = {}): Wanted => ({
  ...{ name, port: 443, secret: `${name}-secret-1` },
  ...more,
});

/** What is said of a secret that the step did not get. */
export const notGiven = (stream: string, line: number): SecretProblem => ({
  ...{ stream, line, reason: 'not-given', text: `\`${stream.toUpperCase()}_TOKEN\` is not set.` },
});

/** What is asked of GitHub and saved, in its order. */
export interface Watched {
  readonly world: StreamWorld;
  readonly calls: string[];
  readonly lines: string[];
  /** Parts for changing streams, as they are now; what is given replaces its own. */
  parts(
    file: readonly Wanted[],
    given?: (parts: ChangeParts) => Partial<ChangeParts>,
    rotate?: 'all',
  ): Promise<ChangeParts>;
}

export function watchStreams(): Watched {
  const world = openWorld();
  const calls: string[] = [];
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  return {
    ...{ world, calls, lines },
    async parts(file, given = () => ({}), rotate) {
      const asked = world.openStreams(noSteps(), new Map());
      const kept = world.openStore(noSteps(), new Map());
      const [state, live] = [await kept.load(), await asked.list()];
      const fingerprints = new Map(
        file.map(({ name, secret }) => [name, { token: fingerprint(name, 'token', secret) }]),
      );
      const basis = { config: file.map(toConfig), state, live, fingerprints, keyCheck: 'key' };
      const parts: ChangeParts = {
        ...{ state, live, fingerprints, keyCheck: 'key', seal },
        plan: makePlan({ ...basis, rotate: rotate ?? [] }),
        secrets: {
          values: new Map(file.map(({ name, secret }) => [name, { token: secret }])),
          problems: [],
        },
        streams: {
          ...asked,
          list: () => (calls.push('list'), asked.list()),
          key: () => (calls.push('key'), asked.key()),
          create: (body) => (
            calls.push(`create ${String(body.vendorSpecific['domain'])}`),
            asked.create(body)
          ),
          update: (id, body) => (calls.push(`update ${id}`), asked.update(id, body)),
          delete: (id) => (calls.push(`delete ${id}`), asked.delete(id)),
        },
        store: {
          load: kept.load,
          save: (next, why) => (calls.push(`save: ${why}`), kept.save(next, why)),
        },
        log: { info: say, warn: say, error: say, group: (_, run) => run() },
        cancelled: notCancelled,
        runUrl: 'https://github.test/acme/audit/actions/runs/7',
        apiUrl: new URL('https://api.github.test'),
      };
      return { ...parts, ...given(parts) };
    },
  };
}
