import { ExplainedError } from '../errors.ts';
import type { Stream, Streams } from '../github/streams.ts';
import { ConfigError } from './config.ts';
import type { Config } from './config.ts';
import { explained } from './explain-streams-error.ts';
import { findPauses } from './find-pauses.ts';
import { deriveFingerprints } from './fingerprints.ts';
import type { Inputs, Mode } from './inputs.ts';
import { makePlan } from './make-plan.ts';
import { nameByPlan } from './name-streams.ts';
import type { Plan, PlanBasis } from './plan.ts';
import { parseConfig } from './parse-config.ts';
import type { Problem } from './problem.ts';
import { SHAPE_FIELD } from './providers.ts';
import type { PlanView } from './render-plan.ts';
import { readSecrets } from './secrets.ts';
import type { SecretProblem, Secrets } from './secrets.ts';
import type { State, StateStore } from './state.ts';

/** Where the file, the secrets, the state and the streams are read. */
export interface CompareParts {
  readonly inputs: Inputs;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: { readFile(path: string, encoding: 'utf8'): Promise<string> };
  readonly store: Pick<StateStore, 'load'>;
  readonly streams: Pick<Streams, 'list'>;
  /** Told of each secret before anything else is done with it. */
  readonly mask: (secret: string) => void;
  readonly warn: (problem: Problem) => void;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A plan, as people see it, and what it is made of. */
export interface Compared extends Pick<PlanBasis, 'state' | 'fingerprints' | 'keyCheck'> {
  readonly view: PlanView;
  readonly secrets: Secrets;
}

/**
 * Compares the file with the enterprise, and changes nothing; one request of GitHub's streams. Throws a `ConfigError` for
 * a file that can't be used, before anything is asked, and an `ExplainedError` if the state or GitHub give no answer.
 */
export async function compare(parts: CompareParts): Promise<Compared> {
  const { inputs, env, now } = parts;
  const { enterprise, mode, rotate } = inputs;
  const config = await readConfig(parts);
  const secrets = readSecrets(config.streams, env);
  for (const secret of secrets.masks) parts.mask(secret);
  const impossible = hostProblems(config, inputs.apiUrl);
  if (impossible.length > 0) throw new ConfigError(impossible);
  for (const warning of config.warnings) parts.warn(warning);
  const state: State = await parts.store.load();
  const live: Stream[] = await explained(inputs, parts.streams.list());
  const { fingerprints, keyCheck } = fingerprint(inputs, secrets);
  const plan = makePlan({ config: config.streams, state, live, fingerprints, keyCheck, rotate });
  const problems = [...plan.problems, ...findMalformed(plan, secrets, mode)];
  const notes = findPauses(nameByPlan(live, plan), now);
  const view = { enterprise, path: inputs.config, plan: { ...plan, problems }, live, notes };
  return { view, secrets, state, fingerprints, keyCheck };
}

/** To delete a stream there need be no file any more. */
async function readConfig({ inputs, files }: CompareParts): Promise<Config> {
  const { config: path, configPath, mode } = inputs;
  let text: string;
  try {
    text = await files.readFile(configPath, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string };
    if (code === 'ENOENT' && mode === 'delete') return { streams: [], warnings: [] };
    throw new ExplainedError(
      `\`config\`: the file \`${path}\` can't be read (${code}). Check the repository out first (actions/checkout), and give the file's path in it; \`mode: export\` writes a first one.`,
    );
  }
  return parseConfig(text);
}

function fingerprint({ fingerprintKey, enterprise }: Inputs, { values }: Secrets) {
  const { keyCheck, of } = deriveFingerprints(fingerprintKey, enterprise);
  const fingerprints = new Map(
    [...values].map(([stream, secrets]) => [
      stream,
      Object.fromEntries(
        Object.entries(secrets).map(([field, secret]) => [field, of(stream, field, secret)]),
      ),
    ]),
  );
  return { keyCheck, fingerprints };
}

/**
 * Secrets that can't be sent can't be compared either, and whoever gave one expects that it is. Of streams that are to be
 * sent the change itself looks at them.
 */
function findMalformed({ streams }: Plan, { problems }: Secrets, mode: Mode): SecretProblem[] {
  if (mode !== 'plan' && mode !== 'apply') return [];
  const sent = streams.filter(({ step }) => step.action === 'create' || step.action === 'update');
  const seen = mode === 'plan' ? [] : sent.map(({ config }) => config.name);
  return problems.filter(({ reason, stream }) => reason === 'malformed' && !seen.includes(stream));
}

/**
 * What a GitHub with this API can't do.
 * Source: docs.github.com, "Streaming the audit log for your enterprise": S3 with OpenID Connect and data residency.
 */
export function hostProblems(config: Config, apiUrl: URL): Problem[] {
  if (!/\.ghe\.com$/i.test(apiUrl.hostname)) return [];
  return config.streams
    .filter(({ settings }) => settings[SHAPE_FIELD] === 'oidc')
    .map(({ name, line, lines }) => ({
      text: `Stream \`${name}\`: GitHub does not offer Amazon S3 with \`${SHAPE_FIELD}: oidc\` on GHE.com; use \`access_keys\`.`,
      line: lines[SHAPE_FIELD] ?? line,
    }));
}
