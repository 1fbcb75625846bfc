import { json } from './answer.ts';
import type { Handler } from './http.ts';
import { tokenOf } from './journal.ts';
import { canSee, mayDo, refusal, type Need } from './repository/access.ts';
import { failure } from './repository/answers.ts';
import type { Repository } from './repository.ts';

/** An attestation's Sigstore bundle, as far as GitHub looks into it. */
export interface Bundle {
  readonly mediaType: string;
  readonly dsseEnvelope: {
    /** Base64. */
    readonly payload: string;
    readonly payloadType: string;
    readonly signatures: readonly { readonly sig: string }[];
  };
  readonly verificationMaterial: {
    readonly certificate: { readonly rawBytes: string };
    readonly tlogEntries?: readonly object[];
    readonly timestampVerificationData?: {
      readonly rfc3161Timestamps: readonly { readonly signedTimestamp: string }[];
    };
  };
}

/** What an attestation says of its subjects. */
export interface Statement {
  readonly subject: readonly {
    readonly name: string;
    readonly digest: { readonly sha256: string };
  }[];
  readonly predicateType: string;
  readonly predicate: object;
}

/** The attestations that a repository keeps. */
export interface Attestations {
  /** Source: https://docs.github.com/rest/repos/attestations */
  readonly handler: Handler;
  /** Oldest first. */
  list(): readonly { readonly id: number; readonly bundle: Bundle }[];
}

const FIRST_ID = 3_100_001;
const PAGE = 'repos/attestations';

/** No attestations yet. */
export function createAttestations(parts: { readonly repository: () => Repository }): Attestations {
  const kept: { id: number; bundle: Bundle }[] = [];

  return {
    list: () => kept,
    handler(call) {
      const repository = parts.repository();
      const base = `/repos/${repository.fullName}/attestations`;
      const { pathname } = call.url;
      if (pathname !== base && !pathname.startsWith(`${base}/`)) return undefined;
      const token = tokenOf(call.headers.authorization);
      if (!canSee(repository, token)) return failure(404, 'Not Found', PAGE);
      const need: Need = { area: 'attestations', level: call.method === 'GET' ? 'read' : 'write' };
      if (!mayDo(repository, token, need)) return refusal(token, need, PAGE);
      if (call.method === 'GET') {
        const [, sha256 = ''] = /\/sha256:([0-9a-f]{64})$/.exec(decodeURIComponent(pathname)) ?? [];
        const about = kept.filter(({ bundle }) =>
          statementOf(bundle).subject.some(({ digest }) => digest.sha256 === sha256),
        );
        const view = about.map(({ bundle }) => ({ bundle, repository_id: repository.id }));
        return about.length === 0
          ? failure(404, 'Not Found', PAGE)
          : json(200, { attestations: view });
      }
      const { bundle } = JSON.parse(call.body.toString()) as { bundle?: Bundle };
      if (bundle?.mediaType !== 'application/vnd.dev.sigstore.bundle.v0.3+json')
        return failure(422, 'Invalid bundle', PAGE);
      const id = FIRST_ID + kept.length;
      kept.push({ id, bundle });
      return json(201, { id });
    },
  };
}

/** What was signed. */
export function statementOf({ dsseEnvelope }: Bundle): Statement {
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as Statement;
}
