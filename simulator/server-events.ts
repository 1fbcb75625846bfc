import type { Draft, Key } from './event-draft.ts';
import type { Actor } from './event-names.ts';

/** What an Enterprise Server writes beside `data`, as in the examples of its REST API's description. */
const OUTSIDE: ReadonlySet<Key> = new Set<Key>([
  ...([
    '@timestamp',
    '_document_id',
    'action',
    'actor',
    'actor_id',
    'actor_ip',
    'actor_location',
  ] as const),
  ...([
    'business',
    'business_id',
    'created_at',
    'data',
    'operation_type',
    'org',
    'org_id',
  ] as const),
  ...(['repo', 'repo_id', 'user', 'user_id', 'transport_protocol'] as const),
  ...(['repository', 'repository_public', 'transport_protocol_name'] as const),
]);

/** Makes an event what an Enterprise Server would write: it says more about where the actor is, and has most other fields in `data`. */
export function writeAsServer(draft: Draft, { id, country }: Actor): void {
  // Anonymous clones have no place.
  if (draft.get('actor_location') !== undefined) {
    const [lat, lon] = [(id % 12_000) / 100 - 60, (id % 36_000) / 100 - 180];
    draft.set(
      'actor_location',
      `{"country_code":"${country}","country_name":null,"region":"R${id % 100}","region_name":"Octoshire",` +
        `"city":"Octoville","postal_code":"${id % 90_000}","location":{"lat":${lat.toFixed(4)},"lon":${lon.toFixed(4)}}}`,
    );
  }
  draft.nest('data', OUTSIDE);
}
