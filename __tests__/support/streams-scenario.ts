import { join } from 'node:path';
import type { JournalCall } from '../../simulator/journal.ts';
import { runAction, type JobResult, type RunOptions } from '../../simulator/runner.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../../simulator/simulator.ts';
import type { StreamRecord } from '../../simulator/streams/streams.ts';

const ACTION = join(import.meta.dirname, '../../streams');
const CONFIG = 'audit-log-streams.yml';

/** One job with the streams action, with its calls of the simulator. */
export interface StreamsRun extends JobResult {
  readonly calls: readonly JournalCall[];
  /** Method and last part of the path of each call of the streams' endpoints. */
  readonly asked: readonly string[];
}

/** A simulated GitHub with an enterprise, whose streams jobs manage one after the other. */
export interface StreamsScenario extends AsyncDisposable {
  readonly github: Simulator;
  /** What the checked-out file holds; undefined for none. */
  config: string | undefined;
  /** The secrets of the step's `env:`. */
  secrets: Record<string, string>;
  run(inputs?: Readonly<Record<string, string>>, job?: Partial<RunOptions>): Promise<StreamsRun>;
  streams(): readonly StreamRecord[];
  /** The state on its branch; undefined if there is none. */
  state():
    | { readonly streams: Record<string, { readonly id: number }>; readonly pending?: object }
    | undefined;
}

export const SIEM = `streams:
  siem:
    type: Splunk
    domain: splunk.example.com
    port: 8088
    ssl_verify: true
    token: \${SPLUNK_TOKEN}
`;

/** The same, and a second stream. */
export const TWO = `${SIEM}  archive:
    type: Amazon S3
    authentication_type: access_keys
    bucket: acme-audit-log
    region: eu-central-1
    access_key_id: \${AWS_ID}
    secret_key: \${AWS_KEY}
`;

/** Starts a GitHub whose clock only the scenario moves. */
export async function openStreamsScenario(
  options: SimulatorOptions = {},
): Promise<StreamsScenario> {
  const clock = new SimulatedClock({ at: Date.now(), frozen: true });
  const github = await startSimulator({
    clock,
    permissions: { contents: 'write', issues: 'write', 'pull-requests': 'write' },
    ...options,
  });
  const [enterprise = 'acme-corp'] = options.enterprises ?? [];
  const scenario: StreamsScenario = {
    github,
    config: SIEM,
    secrets: { SPLUNK_TOKEN: 'splunk token one' },
    async run(inputs = {}, job = {}) {
      const start = github.journal.calls.length;
      const result = await runAction({
        github,
        action: ACTION,
        inputs: { enterprise, 'enterprise-token': github.tokens.enterprise, ...inputs },
        checkout: scenario.config === undefined ? {} : { [CONFIG]: scenario.config },
        secrets: Object.values(scenario.secrets),
        env: scenario.secrets,
        time: 'simulated',
        ...job,
      });
      const calls = github.journal.calls.slice(start);
      const asked = calls
        .filter(({ family }) => family === 'streams')
        .map(({ method, path }) => `${method} ${path.replace(/^.*\/audit-log\//, '')}`);
      return { ...result, calls, asked };
    },
    streams: () => github.streams.of(enterprise),
    state() {
      const { git } = github.repository;
      if (git.head('audit-log-streams') === undefined) return undefined;
      const file = git.files('audit-log-streams').get(`streams/${enterprise}.json`);
      return file === undefined ? undefined : (JSON.parse(String(file)) as never);
    },
    [Symbol.asyncDispose]: () => github.close(),
  };
  return scenario;
}
