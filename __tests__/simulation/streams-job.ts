import type { Applied } from '../../src/streams/applied.ts';
import { apply } from '../../src/streams/apply.ts';
import { changeOne } from '../../src/streams/change-one.ts';
import type { OneChange } from '../../src/streams/change-one.ts';
import type { StreamConfig } from '../../src/streams/config.ts';
import { makePlan } from '../../src/streams/make-plan.ts';
import type { Plan, PlanBasis } from '../../src/streams/plan.ts';
import { openSteps } from './steps.ts';
import type { StepPlan, Steps } from './steps.ts';
import { fingerprint, seal } from './streams-world.ts';
import type { StreamFault, StreamWorld } from './streams-world.ts';
import type { Turns } from './turns.ts';

/** One stream of the file, and the secret that its variable has. */
export interface Wanted {
  readonly name: string;
  readonly port: number;
  readonly secret: string;
  readonly enabled?: boolean | undefined;
  readonly adopt?: number | 'none' | undefined;
  readonly type?: string;
}

export interface StreamJob {
  readonly file: readonly Wanted[];
  readonly rotate?: PlanBasis['rotate'];
  /** Undefined for `apply`. */
  readonly change?: OneChange | undefined;
  /** By the number of the boundary. */
  readonly faults?: ReadonlyMap<number, StreamFault>;
  readonly steps?: Partial<StepPlan>;
}

export interface StreamJobResult {
  readonly end: 'succeeded' | 'failed' | 'died';
  readonly plan: Plan | undefined;
  readonly applied: Applied | undefined;
  readonly steps: Steps;
  readonly failures: readonly string[];
}

export const settingsOf = ({ name, port }: Wanted) => ({ domain: `${name}.test`, port });

/** As the file would say it, ten lines each. */
export function toConfig(wanted: Wanted, index: number): StreamConfig {
  const { name, enabled, adopt, type = 'Splunk' } = wanted;
  const line = 10 * index + 2;
  return {
    ...{ name, type, enabled, adopt, settings: settingsOf(wanted), line },
    secrets: { token: `${name.toUpperCase()}_TOKEN` },
    lines: { type: line + 1, enabled: line + 2, domain: line + 3, port: line + 4, token: line + 5 },
  };
}

const silent = (): void => undefined;
const log = {
  ...{ info: silent, warn: silent, error: silent },
  group: <Result>(_: string, run: () => Promise<Result>): Promise<Result> => run(),
};

/** One run as the action makes it: state, list, plan, change. It ends when it is over or dead. */
export async function runStreamJob(
  world: StreamWorld,
  job: StreamJob,
  race?: { index: number; turns: Turns },
): Promise<StreamJobResult> {
  const { file, rotate = [], change, faults = new Map() } = job;
  const steps = openSteps({
    ...{ run: race?.index ?? 0, turns: race?.turns },
    plan: { death: undefined, cancelAt: undefined, ...job.steps },
    tick: () => world.pass(1000),
  });
  const streams = world.openStreams(steps, faults);
  const store = world.openStore(steps, faults);
  const config = file.map(toConfig);
  const values = new Map(file.map(({ name, secret }) => [name, { token: secret }]));
  const fingerprints = new Map(
    file.map(({ name, secret }) => [name, { token: fingerprint(name, 'token', secret) }]),
  );
  const keyCheck = 'key';
  let plan: Plan | undefined;

  async function run(): Promise<Applied> {
    await race?.turns.wait({ run: race.index, steps: 0 });
    const state = await store.load();
    const live = await streams.list();
    plan = makePlan({ config, state, live, fingerprints, keyCheck, rotate });
    const parts = {
      ...{ streams, store, seal, plan, state, live, fingerprints, keyCheck, log },
      secrets: { values, problems: [] },
      cancelled: steps.cancelled,
      runUrl: 'https://github.test/acme/audit/actions/runs/1',
      apiUrl: new URL('https://api.github.test'),
    };
    return change === undefined
      ? apply({ ...parts, expectedHash: plan.hash })
      : changeOne(parts, change);
  }

  const running = run().then(
    (applied): StreamJobResult => {
      race?.turns.leave();
      const failures = applied.failures.map(({ text }) => text);
      const end = failures.length === 0 ? 'succeeded' : 'failed';
      return { end, plan, applied, steps, failures };
    },
    (error: unknown): StreamJobResult => {
      race?.turns.leave();
      return { end: 'failed', plan, applied: undefined, steps, failures: [String(error)] };
    },
  );
  const dead = steps.death.then((): StreamJobResult => {
    return { end: 'died', plan, applied: undefined, steps, failures: [] };
  });
  return Promise.race([running, dead]);
}
