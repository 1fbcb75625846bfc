import { createHash } from 'node:crypto';
import type { Handler } from '../http.ts';
import { backendId, type WorkflowRun, type WorkflowRuns } from '../runs.ts';
import type { Blobs } from './blobs.ts';
import type { RuntimeTokens } from './runtime-token.ts';
import { textOf, TwirpError, twirpHandler, type TwirpCall } from './twirp.ts';

/** One finished artifact. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: WorkflowRun;
  readonly jobBackendId: string;
  readonly sizeBytes: number;
  /** `sha256:…` as the uploader said. */
  readonly digest: string;
  /** Simulated times, epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Artifacts of all runs, version 4, with a hand in them for tests. */
export interface Artifacts {
  readonly handler: Handler;
  /** All finished artifacts that were not deleted, expired ones too, newest first. */
  list(): readonly Artifact[];
  get(id: number): Artifact | undefined;
  isExpired(artifact: Artifact): boolean;
  /** Puts a finished artifact there without an upload, as another workflow might have made it. */
  add(artifact: {
    readonly run: WorkflowRun;
    readonly name: string;
    readonly bytes: Buffer;
  }): Promise<Artifact>;
  /** The bytes as uploaded: a zip, or one raw file. */
  content(id: number): Promise<Buffer>;
  /** Puts other bytes in its place; the digest stays. */
  overwrite(id: number, bytes: Buffer): Promise<void>;
  delete(id: number): Promise<boolean>;
  /** An address that the artifact can be downloaded from for an hour. */
  downloadUrl(artifact: Artifact, origin: string): string;
}

interface Upload extends Artifact {
  readonly blob: string;
  readonly fileName: string;
  finished: boolean;
}

const ZIP = 'application/zip';
const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_ID = 4_700_000_001;
/** More than these in one job are refused. */
const ARTIFACTS_PER_JOB = 500;

/** No artifacts yet. */
export function createArtifacts(parts: {
  readonly blobs: Blobs;
  readonly clock: { now(): number };
  readonly tokens: RuntimeTokens;
  readonly runs: WorkflowRuns;
  /** The repository's setting. */
  readonly retentionDays: number;
  /** When an upload gets its id, which GitHub does not say; by default when it begins. */
  readonly idsGivenAt?: 'creation' | 'finalize' | undefined;
}): Artifacts {
  const { blobs, clock, tokens, runs } = parts;
  let uploads: Upload[] = [];
  let lastId = FIRST_ID - 1;
  const finished = (): Upload[] => uploads.filter((upload) => upload.finished);
  const isExpired = (artifact: Artifact): boolean => artifact.expiresAt <= clock.now();

  // A token is for one job: what it says about another run is refused.
  const ownRun = ({ fields, caller }: TwirpCall): WorkflowRun => {
    const backendId = textOf(fields, 'workflow_run_backend_id');
    const run = runs.ofBackend(backendId);
    if (backendId !== caller.workflowRunBackendId || run === undefined)
      throw new TwirpError('permission_denied', 'token is not for this workflow run');
    return run;
  };

  const ofRun = (call: TwirpCall): Upload => {
    const [run, name] = [ownRun(call), textOf(call.fields, 'name')];
    const upload = uploads.find((candidate) => candidate.run === run && candidate.name === name);
    if (upload === undefined) throw new TwirpError('not_found', `artifact ${name} not found`);
    return upload;
  };

  const remove = async (upload: Upload): Promise<void> => {
    uploads = uploads.filter((other) => other !== upload);
    await blobs.remove(upload.blob);
  };

  const sign = (upload: Upload, origin: string): string =>
    blobs.sign({ origin, id: upload.blob, permission: 'read', fileName: upload.fileName });

  const one = (id: number): Upload => {
    const upload = finished().find((candidate) => candidate.id === id);
    if (upload === undefined) throw new Error(`There is no artifact ${id}.`);
    return upload;
  };

  const begin = (what: {
    readonly run: WorkflowRun;
    readonly name: string;
    readonly jobBackendId: string;
    readonly isZip: boolean;
    readonly expiresAt: unknown;
  }): Upload => {
    const { run, name, jobBackendId, isZip, expiresAt } = what;
    const upload = {
      id: parts.idsGivenAt === 'finalize' ? 0 : (lastId += 1),
      name,
      run,
      jobBackendId,
      blob: blobs.create(),
      fileName: isZip ? `${name}.zip` : name,
      sizeBytes: 0,
      digest: '',
      createdAt: clock.now(),
      expiresAt: clock.now() + retentionMs(expiresAt, run),
      finished: false,
    };
    uploads.push(upload);
    return upload;
  };

  const finish = (upload: Upload, how: Pick<Artifact, 'sizeBytes' | 'digest'>): Artifact => {
    const id = parts.idsGivenAt === 'finalize' ? (lastId += 1) : upload.id;
    const artifact = { ...upload, ...how, id, finished: true };
    uploads[uploads.indexOf(upload)] = artifact;
    return artifact;
  };

  const handler = twirpHandler({
    name: 'ArtifactService',
    tokens,
    methods: {
      CreateArtifact(call) {
        const [run, name] = [ownRun(call), textOf(call.fields, 'name')];
        const jobBackendId = textOf(call.fields, 'workflow_job_run_backend_id');
        if (uploads.some((upload) => upload.run === run && upload.name === name))
          throw new TwirpError(
            'already_exists',
            'an artifact with this name already exists on the workflow run',
          );
        if (
          uploads.filter((upload) => upload.jobBackendId === jobBackendId).length >=
          ARTIFACTS_PER_JOB
        )
          throw new TwirpError('resource_exhausted', 'too many artifacts for this job');
        const isZip = (call.fields.mime_type ?? ZIP) === ZIP;
        const { blob } = begin({
          run,
          name,
          jobBackendId,
          isZip,
          expiresAt: call.fields.expires_at,
        });
        return {
          ok: true,
          signed_upload_url: blobs.sign({ origin: call.origin, id: blob, permission: 'write' }),
        };
      },
      FinalizeArtifact(call) {
        const upload = ofRun(call);
        const sizeBytes = blobs.size(upload.blob);
        if (sizeBytes === undefined || sizeBytes !== Number(call.fields.size))
          throw new TwirpError('invalid_argument', 'size is not the size of the upload');
        const digest = typeof call.fields.hash === 'string' ? call.fields.hash : '';
        const { id } = finish(upload, { sizeBytes, digest });
        return { ok: true, artifact_id: id.toString() };
      },
      ListArtifacts(call) {
        const run = ownRun(call);
        const { name_filter: name, id_filter: id } = call.fields;
        const found = finished().filter(
          (upload) =>
            upload.run === run &&
            !isExpired(upload) &&
            (name === undefined || upload.name === name) &&
            (id === undefined || upload.id === Number(id)),
        );
        return { artifacts: found.map(listed) };
      },
      GetSignedArtifactURL(call) {
        const upload = ofRun(call);
        if (!upload.finished)
          throw new TwirpError('not_found', `artifact ${upload.name} not found`);
        return { name: upload.name, signed_url: sign(upload, call.origin) };
      },
      async DeleteArtifact(call) {
        const upload = ofRun(call);
        await remove(upload);
        return { ok: true, artifact_id: upload.id.toString() };
      },
    },
  });

  // The toolkit reckons the expiry by the clock of its machine, which may be another than the simulated one.
  const retentionMs = (expiresAt: unknown, { aheadMs }: WorkflowRun): number => {
    const longest = parts.retentionDays * DAY_MS;
    if (typeof expiresAt !== 'string') return longest;
    const asked = Math.round((Date.parse(expiresAt) - Date.now() - aheadMs) / DAY_MS) * DAY_MS;
    return Math.min(Math.max(asked, DAY_MS), longest);
  };

  return {
    handler,
    list: () => finished().sort((a, b) => b.id - a.id),
    get: (id) => finished().find((upload) => upload.id === id),
    isExpired,
    async add({ run, name, bytes }) {
      const jobBackendId = backendId('job', run.id, run.attempt, 'other');
      const upload = begin({ run, name, jobBackendId, isZip: true, expiresAt: undefined });
      await blobs.overwrite(upload.blob, bytes);
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      return finish(upload, { sizeBytes: bytes.length, digest });
    },
    content: (id) => blobs.read(one(id).blob),
    overwrite: (id, bytes) => blobs.overwrite(one(id).blob, bytes),
    async delete(id) {
      const upload = finished().find((candidate) => candidate.id === id);
      if (upload !== undefined) await remove(upload);
      return upload !== undefined;
    },
    downloadUrl: (artifact, origin) => sign(one(artifact.id), origin),
  };
}

function listed(artifact: Artifact): object {
  return {
    workflow_run_backend_id: artifact.run.backendId,
    workflow_job_run_backend_id: artifact.jobBackendId,
    database_id: artifact.id.toString(),
    name: artifact.name,
    size: artifact.sizeBytes.toString(),
    created_at: new Date(artifact.createdAt).toISOString(),
    digest: artifact.digest,
  };
}
