import type { Stream } from '../../src/github/streams.ts';
import type { StreamConfig } from '../../src/streams/config.ts';
import type { Plan, PlannedStream } from '../../src/streams/plan.ts';
import type { PlanView } from '../../src/streams/render-plan.ts';
import type { KnownStream, State } from '../../src/streams/state.ts';

/** Parts of plans as the renderings get them; each differs from the plainest one in what is given. */

export const stream = (id: number, more: Partial<Stream> = {}): Stream => ({
  ...{ id, type: 'Splunk', details: `splunk-${id}.example.com:8088`, enabled: true },
  ...{ createdAt: '2026-10-01T09:00:00Z', updatedAt: '2026-11-02T10:30:00Z' },
  ...{ pausedAt: undefined, ...more },
});

export const config = (name: string, more: Partial<StreamConfig> = {}): StreamConfig => ({
  ...{ name, type: 'Splunk', enabled: undefined, adopt: undefined },
  settings: { domain: 'splunk.example.com', port: 8088, ssl_verify: true },
  secrets: { token: 'SPLUNK_TOKEN' },
  ...{ line: 2, lines: {}, ...more },
});

export const known = (id: number, more: Partial<KnownStream> = {}): KnownStream => ({
  ...{ id, type: 'Splunk', settings: config('any').settings, isSent: true },
  ...{ fingerprints: {}, keyCheck: '0123456789abcdef', details: stream(id).details },
  ...{ enabled: true, updatedAt: stream(id).updatedAt, ...more },
});

export const planned = (
  name: string,
  step: PlannedStream['step'],
  more: Partial<PlannedStream> = {},
): PlannedStream => ({
  ...{ config: config(name), step, live: undefined, differences: [] },
  ...{ unknownSecrets: {}, isAssumed: false, ...more },
});

export const plan = (streams: readonly PlannedStream[], more: Partial<Plan> = {}): Plan => ({
  ...{ streams, strays: [], forgotten: [], problems: [], hash: 'ab'.repeat(32) },
  drift: streams.some(({ step }) => step.action !== 'none'),
  ...more,
});

export const view = (of: Plan, more: Partial<PlanView> = {}): PlanView => ({
  ...{ enterprise: 'acme-corp', path: 'audit-log-streams.yml', plan: of, notes: [] },
  live: [...of.streams, ...of.strays].flatMap(({ live }) => live ?? []),
  ...more,
});

export const state = (streams: Record<string, KnownStream> = {}): State => ({
  ...{ version: 1, enterprise: 'acme-corp', streams, pending: undefined },
});
