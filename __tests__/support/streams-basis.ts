import type { Stream } from '../../src/github/streams.ts';
import type { StreamConfig } from '../../src/streams/config.ts';
import type { Plan, PlanBasis } from '../../src/streams/plan.ts';
import type { KnownStream, PendingChange, State } from '../../src/streams/state.ts';

export const KEY_CHECK = 'c'.repeat(16);
const TIME = '2026-11-01T08:00:00Z';

/** A stream of the file, on the line 10, with one secret. */
export function streamConfig(name: string, more: Partial<StreamConfig> = {}): StreamConfig {
  return {
    ...{ name, type: 'Splunk', enabled: undefined, adopt: undefined },
    settings: { domain: 'splunk.example.com', port: 8088 },
    secrets: { token: 'SPLUNK_TOKEN' },
    ...{ line: 10, lines: { type: 11, adopt: 12 } },
    ...more,
  };
}

/** A stream that exists. */
export function liveStream(id: number, more: Partial<Stream> = {}): Stream {
  return {
    ...{ id, type: 'Splunk', details: `splunk.example.com/${id}`, enabled: true },
    ...{ createdAt: TIME, updatedAt: TIME, pausedAt: undefined },
    ...more,
  };
}

/** What is remembered of `liveStream(id)` after `streamConfig` was sent. */
export function knownStream(id: number, more: Partial<KnownStream> = {}): KnownStream {
  const { settings } = streamConfig('any');
  const { type, details, enabled, updatedAt } = liveStream(id);
  return {
    ...{ id, type, details, enabled, updatedAt, settings, isSent: true },
    ...{ fingerprints: { token: 'f1' }, keyCheck: KEY_CHECK },
    ...more,
  };
}

const SENT = { type: 'Splunk', enabled: true, fingerprints: { token: 'f1' }, keyCheck: KEY_CHECK };

/** A create that was announced when `liveStream` was made. */
export function pendingCreate(name: string, before: readonly number[]): PendingChange {
  const sent = { ...SENT, settings: streamConfig(name).settings };
  return {
    change: 'create',
    name,
    at: TIME,
    runUrl: 'https://github.example/runs/1',
    sent,
    before,
  };
}

export function pendingUpdate(name: string, id: number): PendingChange {
  const sent = { ...SENT, settings: streamConfig(name).settings };
  return { change: 'update', name, at: TIME, runUrl: 'https://github.example/runs/1', sent, id };
}

export function stateOf(
  streams: Readonly<Record<string, KnownStream>>,
  pending?: PendingChange,
): State {
  return { version: 1, enterprise: 'acme', streams, pending };
}

/** The secret with the fingerprint `f1` is given for every stream of the file. */
export function basisOf(parts: Partial<PlanBasis>): PlanBasis {
  const config = parts.config ?? [streamConfig('siem')];
  return {
    ...{ config, state: stateOf({}), live: [], keyCheck: KEY_CHECK, rotate: [] },
    fingerprints: new Map(config.map(({ name }) => [name, { token: 'f1' }])),
    ...parts,
  };
}

/** A line for each stream of the file: what is done to which, and for what differences; then strays and what is forgotten. */
export function sayPlan({ streams, strays, forgotten }: Plan): string[] {
  return [
    ...streams.map(({ config, step, live, differences }) =>
      [
        `${config.name}: ${step.action}`,
        live === undefined ? '' : `#${live.id}`,
        ...differences.map((one) => ('field' in one ? `${one.kind} ${one.field}` : one.kind)),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
    ...strays.map(({ live, name }) => `stray #${live.id}${name === undefined ? '' : ` ${name}`}`),
    ...forgotten.map((name) => `forget ${name}`),
  ];
}
