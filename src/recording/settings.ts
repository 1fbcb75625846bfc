import type { Inputs } from '../inputs/inputs.ts';
import { unusable } from './recording.ts';
import type { Settings } from './recording.ts';

/** Of the inputs what a replay needs to make the same requests. */
export function toSettings(inputs: Inputs): Settings {
  const { mode, archive, phrase, isServer, range, order, concurrency, rateLimitReserve } = inputs;
  const { lookbackMs, maxDurationMs, maxWaitMs, pageDelayMs, perPage, retries } = inputs;
  return {
    mode: mode === 'backfill' ? 'backfill' : 'collect',
    ...{ archive, phrase, isServer, range, order, concurrency, rateLimitReserve },
    ...{ lookbackMs, maxDurationMs, maxWaitMs, pageDelayMs, perPage, retries },
    sources: inputs.sources.map(({ scope, slug, log, phrase }) => ({ scope, slug, log, phrase })),
    readBy: inputs.app === undefined ? 'token' : 'app',
    include: [...inputs.include],
    apiUrl: inputs.apiUrl.href,
    since: inputs.since ?? null,
    retentionMs: inputs.retentionMs ?? null,
    maxRequests: inputs.maxRequests === Infinity ? null : inputs.maxRequests,
    maxBytes: inputs.maxBytes === Infinity ? null : inputs.maxBytes,
  };
}

/** The inputs of the recorded run, without what would reach anything outside; where its files go is as it is given. */
export function toReplayInputs(given: Inputs, settings: Settings): Inputs {
  const apiUrl = URL.parse(settings.apiUrl);
  if (apiUrl === null) throw unusable('its `apiUrl` is no address');
  return {
    ...given,
    ...settings,
    apiUrl,
    since: settings.since ?? undefined,
    retentionMs: settings.retentionMs ?? undefined,
    maxRequests: settings.maxRequests ?? Infinity,
    maxBytes: settings.maxBytes ?? Infinity,
    ...{ allOrganizationsOf: [], app: undefined, auditLogToken: '' },
    ...{ sinks: [], attest: false, maxLagMs: undefined },
  };
}
