import { oddTexts, repositories } from './event-names.ts';
import type { Random } from './random.ts';

/** Every field of generated events, sorted as GitHub mostly writes them. */
const keys = [
  '@timestamp',
  '_document_id',
  'action',
  'actor',
  'actor_id',
  'actor_ip',
  'actor_is_bot',
  'actor_location',
  'branch',
  'business',
  'business_id',
  'config',
  'config_was',
  'created_at',
  'data',
  'environment_name',
  'event',
  'events',
  'external_id',
  'external_identity_nameid',
  'external_identity_username',
  'hashed_token',
  'head_branch',
  'head_sha',
  'hook_id',
  'integration',
  'is_hosted_runner',
  'issuer',
  'job_name',
  'job_workflow_ref',
  'name',
  'oauth_application_id',
  'operation_type',
  'org',
  'org_id',
  'overridden_codes',
  'programmatic_access_type',
  'public_repo',
  'pull_request_id',
  'pull_request_title',
  'pull_request_url',
  'referrer',
  'repo',
  'repo_id',
  'repositories_added',
  'repositories_added_names',
  'repository',
  'repository_public',
  'repository_selection',
  'request_access_security_header',
  'request_id',
  'run_attempt',
  'runner_id',
  'runner_labels',
  'secrets_passed',
  'team',
  'token_id',
  'token_scopes',
  'transport_protocol',
  'transport_protocol_name',
  'trigger_id',
  'user',
  'user_agent',
  'user_id',
  'visibility',
  'workflow_id',
  'workflow_run_id',
] as const;

/** The name of a field. */
export type Key = (typeof keys)[number];

const places = new Map(keys.map((key, place) => [key, place]));
const names = keys.map((key) => `"${key}":`);

/** An event being written: its fields as JSON text, under the names GitHub gives them. */
export class Draft {
  // One place per key: a million events are faster written in order than sorted.
  readonly #fields = new Array<string | undefined>(keys.length);
  readonly random: Random;
  readonly org: string;

  constructor({ random, org }: { random: Random; org: string }) {
    this.random = random;
    this.org = org;
  }

  /** Sets a field to JSON text, e.g. an integer that no double could hold; `undefined` removes it. */
  set(key: Key, json: string | number | boolean | null | undefined): void {
    this.#fields[places.get(key) ?? 0] = json === undefined ? undefined : String(json);
  }

  /** Sets a field to a plain string that needs no escapes. */
  text(key: Key, value: string): void {
    this.#fields[places.get(key) ?? 0] = `"${value}"`;
  }

  /** A field's JSON text. */
  get(key: Key): string | undefined {
    return this.#fields[places.get(key) ?? 0];
  }

  /** Moves all fields but some into an object that is a field itself, after what it has already. */
  nest(into: Key, outside: ReadonlySet<Key>): void {
    const had = this.get(into)?.slice(1, -1);
    const members = had ? [had] : [];
    for (const [at, key] of keys.entries()) {
      const value = this.#fields[at];
      if (value === undefined || outside.has(key)) continue;
      members.push(`${names[at] ?? ''}${value}`);
      this.#fields[at] = undefined;
    }
    if (members.length > 0) this.set(into, `{${members.join(',')}}`);
  }

  /** How long the JSON text is. */
  get length(): number {
    let length = 1;
    for (let at = 0; at < keys.length; at++) {
      const value = this.#fields[at];
      if (value !== undefined) length += (names[at]?.length ?? 0) + value.length + 1;
    }
    return length;
  }

  /** The event's JSON text, its keys beginning with the one at `place` and going round. */
  render(place = 0): string {
    let json = '';
    for (let at = 0; at < keys.length; at++) {
      const index = (place + at) % keys.length;
      const value = this.#fields[index];
      if (value !== undefined) json += `${json === '' ? '{' : ','}${names[index] ?? ''}${value}`;
    }
    return `${json}}`;
  }

  /** An integer with more digits than a double holds. */
  hugeInteger(): string {
    return `9${this.random.int(1e8, 9e8)}${this.random.int(1e8, 9e8)}`;
  }

  /** A title someone typed: mostly dull, sometimes odd. */
  title(): string {
    return this.random.chance(0.3)
      ? this.random.pick(oddTexts)
      : `"Update ${this.random.pick(repositories)} to ${this.random.int(1, 40)}.${this.random.int(0, 9)}"`;
  }
}
