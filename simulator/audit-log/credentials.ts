import type { SimulatedClock } from '../clock.ts';

/** A token the simulated GitHub knows, and what it may. */
export interface Credential {
  readonly token: string;
  readonly kind: 'classic' | 'oauth' | 'fine-grained' | 'installation' | 'github-token';
  /** Rate limits count per user; defaults to one user per token. */
  readonly userId?: number;
  /** Of classic and OAuth tokens. Default `read:audit_log`. */
  readonly scopes?: readonly string[];
  /** Of fine-grained and installation tokens. Default `organization_administration`. */
  readonly permissions?: readonly string[];
  /** Slugs of the entities the token's user owns. Default: all. */
  readonly ownerOf?: readonly string[];
  /** When the token expires (epoch milliseconds); GitHub says so in a header. */
  readonly expiresAt?: number;
  /** Entities for which the token lacks SAML authorization. */
  readonly samlBlockedFor?: readonly string[];
  /** Entities whose IP allow list the caller is not on. */
  readonly ipBlockedFor?: readonly string[];
}

/** A credential with its defaults filled in. */
export type KnownCredential = Credential &
  Required<Pick<Credential, 'userId' | 'scopes' | 'permissions'>>;

/** The tokens that are valid now. */
export class Credentials {
  readonly #clock: SimulatedClock;
  readonly #known = new Map<string, KnownCredential>();
  #lastUserId = 63502881;

  constructor({ clock }: { clock: SimulatedClock }) {
    this.#clock = clock;
  }

  /** Makes a token known, or changes what a known one may. */
  add(credential: Credential): void {
    this.#known.set(credential.token, {
      userId: ++this.#lastUserId,
      scopes: ['read:audit_log'],
      permissions: ['organization_administration'],
      ...credential,
    });
  }

  /** Makes a token bad. */
  revoke(token: string): void {
    this.#known.delete(token);
  }

  /** The credential an `Authorization` header carries, unless it is unknown or expired. */
  find(authorization: string): KnownCredential | undefined {
    const token = /^(?:bearer|token)\s+(\S+)$/i.exec(authorization.trim())?.[1] ?? '';
    const credential = this.#known.get(token);
    const expired = (credential?.expiresAt ?? Infinity) <= this.#clock.now();
    return expired ? undefined : credential;
  }
}
