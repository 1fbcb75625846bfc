import { runStreamJob, settingsOf } from './streams-job.ts';
import type { StreamJobResult, Wanted } from './streams-job.ts';
import { fingerprint } from './streams-world.ts';
import type { RealStream, StreamWorld } from './streams-world.ts';

/** How the world came to be like the file. */
export interface Settled {
  /** What is wrong; nothing, if all is well. */
  readonly accusations: readonly string[];
  /** Names that a person had to say something about. */
  readonly helped: readonly string[];
  /** Names of which there were two streams. */
  readonly doubles: readonly string[];
}

/** More runs than that are not needed, whatever happened. */
const MOST_RUNS = 4;

/**
 * Applies until nothing is left to do, helps where the plan asks a person, and judges: each name has one stream, with
 * the file's settings and secret, and the state says so.
 */
export async function settle(world: StreamWorld, wanted: readonly Wanted[]): Promise<Settled> {
  let file = wanted;
  const accusations: string[] = [];
  const helped: string[] = [];
  const doubles = new Set<string>();
  let rotate: string[] = [];
  for (let run = 0; ; run++) {
    world.pass(61_000);
    const result = await runStreamJob(world, { file, rotate });
    const { plan, failures } = result;
    if (result.end === 'succeeded') rotate = [];
    for (const one of file) {
      if (ours(world, one).length < 2) continue;
      doubles.add(one.name);
      if (plan?.drift === false) accusations.push(`${one.name}: two streams, and no drift`);
    }
    const isSettled = result.end === 'succeeded' && result.applied?.requests === 1;
    if (isSettled) break;
    if (run >= MOST_RUNS + 2 * helped.length) {
      accusations.push(`never settles: ${failures.join('; ')}`);
      break;
    }
    const asked = file.filter(({ name }) => failures.some((text) => isAsked(text, name)));
    if (result.end === 'failed' && asked.length === 0)
      accusations.push(`fails without need: ${failures.join('; ')}`);
    file = file.map((one) => (asked.includes(one) ? help(world, one) : one));
    helped.push(...asked.map(({ name }) => name));
    // Of what a person ties, nobody knows what was sent.
    rotate.push(...asked.map(({ name }) => name));
  }
  // A person removes what is there twice, as the plan has shown.
  for (const one of file) {
    const id = world.state().streams[one.name]?.id;
    for (const extra of ours(world, one)) if (extra.id !== id) world.live.delete(extra.id);
  }
  accusations.push(...judge(world, file), ...(await judgeLast(world, file)));
  return { accusations, helped, doubles: [...doubles] };
}

/** The next plan finds nothing to do, and asks for no more than the list. */
async function judgeLast(world: StreamWorld, file: readonly Wanted[]): Promise<string[]> {
  const { plan, applied, steps }: StreamJobResult = await runStreamJob(world, { file });
  const left = plan?.streams.filter(({ step }) => step.action !== 'none') ?? [];
  const isIdle = applied?.requests === 1 && steps.passed.join() === 'branch,request';
  return left.length === 0 && isIdle ? [] : ['the last apply was not idle'];
}

function judge(world: StreamWorld, file: readonly Wanted[]): string[] {
  const { streams, pending } = world.state();
  const isLeft = file.some(({ name }) => name === pending?.name);
  const problems = isLeft ? ['a change is left pending'] : [];
  for (const one of file) {
    const { name, secret } = one;
    const [stream, ...others] = ours(world, one);
    if (stream === undefined) problems.push(`${name}: there is no stream`);
    if (others.length > 0) problems.push(`${name}: ${others.length} too many`);
    if (stream === undefined) continue;
    const known = streams[name];
    const isRight =
      JSON.stringify(stream.settings) === JSON.stringify(settingsOf(one)) &&
      stream.secrets['token'] === secret &&
      (one.enabled ?? stream.enabled) === stream.enabled;
    if (!isRight) problems.push(`${name}: ${JSON.stringify(stream)}`);
    const sent = known?.fingerprints['token'];
    const isKnown =
      known?.id === stream.id &&
      JSON.stringify(known.settings) === JSON.stringify(settingsOf(one)) &&
      (!known.isSent || sent === fingerprint(name, 'token', secret));
    if (!isKnown) problems.push(`${name}: the state says ${JSON.stringify(known)}`);
  }
  if (world.stateText().includes('-secret-')) problems.push('the state has a secret');
  return problems;
}

/** The streams that were made for a name, also by a person. */
export function ours(world: StreamWorld, { name }: Wanted): RealStream[] {
  return [...world.live.values()].filter(({ settings }) => settings['domain'] === `${name}.test`);
}

function isAsked(text: string, name: string): boolean {
  return text.includes(`\`${name}\``) && text.includes('adopt');
}

/** What a person finds out on the web; where two are alike, one is removed. */
function help(world: StreamWorld, one: Wanted): Wanted {
  const [first, ...others] = ours(world, one);
  for (const { id } of others) world.live.delete(id);
  return { ...one, adopt: first?.id ?? 'none' };
}
