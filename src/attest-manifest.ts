import { ExplainedError, explain } from './errors.ts';
import { manifestPath } from './events/manifest.ts';
import type { Log } from './log.ts';

/** What GitHub keeps of an attested manifest. */
export interface Attestation {
  /** On the web. */
  readonly url: string;
}

/** A file, by its name and its hash. */
interface Subject {
  name: string;
  digest: { sha256: string };
}

/** `attestProvenance` of `@actions/attest`, as far as it is used here. */
export type AttestProvenance = (options: {
  subjects: Subject[];
  token: string;
  sigstore: 'public-good' | 'github';
}) => Promise<{ readonly attestationID?: string }>;

/** What makes attestations. */
export interface Attestor {
  readonly attestProvenance: AttestProvenance;
  /** Aborted when it is no longer worth waiting for. */
  readonly giveUp: AbortSignal;
}

export interface AttestParts {
  readonly openAttestor: () => Promise<Attestor>;
  /** Whether the workflow's repository is open to everyone. */
  readonly isPublic: () => Promise<boolean>;
  readonly token: string;
  /** On the web. */
  readonly repositoryUrl: string;
  /** The position is saved whatever becomes of the attestation; with `sinks: none` it is not. */
  readonly isPositionSafe: boolean;
  readonly cancelled: AbortSignal;
  readonly log: Log;
}

/** A delivery, by its name and the SHA-256 of its manifest. */
export interface AttestedDelivery {
  /** Such as `collect-000042`. */
  readonly name: string;
  readonly sha256: string;
}

/**
 * Lets GitHub attest who made the manifest of a delivery, where and when. Through the hashes in it that covers all
 * deliveries before. Undefined if the job is cancelled; throws an `ExplainedError` if it failed.
 */
export async function attestManifest(
  parts: AttestParts,
  { name, sha256 }: AttestedDelivery,
): Promise<Attestation | undefined> {
  const { cancelled, log } = parts;
  const subject = { name: manifestPath(name), digest: { sha256 } };
  try {
    if (!cancelled.aborted) {
      const url = await log.group(`Attest ${name}`, () => attest(parts, subject));
      log.info(`${name} is attested: ${url}`);
      return { url };
    }
  } catch (error) {
    if (!cancelled.aborted) throw new ExplainedError(describeFailure(name, error, parts));
  }
  log.info(`The job is cancelled, so ${name} is not attested.`);
  return undefined;
}

/** Returns the attestation's address. */
async function attest(parts: AttestParts, subject: Subject): Promise<string> {
  const { token, repositoryUrl } = parts;
  const { attestProvenance, giveUp } = await parts.openAttestor();
  // The log of the public instance is open to everyone, with the names of repository and workflow.
  const sigstore = (await isPublic(parts)) ? 'public-good' : 'github';
  const attesting = attestProvenance({ subjects: [subject], token, sigstore });
  const { attestationID } = await orGiveUp(attesting, giveUp);
  const all = `${repositoryUrl}/attestations`;
  return attestationID === undefined ? all : `${all}/${attestationID}`;
}

/** What does not answer is taken for private. */
async function isPublic(parts: AttestParts): Promise<boolean> {
  return parts.isPublic().catch(() => false);
}

async function orGiveUp<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    reject(new ExplainedError('it took too long'));
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await Promise.race([promise, givenUp]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function describeFailure(name: string, error: unknown, parts: AttestParts): string {
  const position = parts.isPositionSafe
    ? 'Its events are published and the position does not wait for this, so nothing is lost. '
    : 'With `sinks: none` the position is saved only if the job succeeds, so nothing is lost: the next run hands over the same events again. ';
  return (
    `${name} could not be attested (${describeCause(error)}). ${position}` +
    'The attestation of the next delivery covers this one, too, by the hashes of the manifests. ' +
    'Check that the `permissions:` of this job have `id-token: write` and `attestations: write`. ' +
    'In a private or internal repository attestations need GitHub Enterprise Cloud.'
  );
}

/** The library tells what the network said only as the cause. */
function describeCause(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(explain(error));
  const why = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
  const text = message.includes(why) ? message : `${message}: ${why}`;
  return hideTokens(text).replaceAll(/\s+/g, ' ').trim();
}

/** One of the library's messages repeats the job's identity token, which the runner was not told to hide. */
function hideTokens(text: string): string {
  return text.replaceAll(/(identity token: )\S+|eyJ[\w-]+\.[\w.-]+/g, '$1***');
}
