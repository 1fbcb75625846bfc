import type { StreamBody } from '../github/streams.ts';
import type { ChangeParts } from './applied.ts';
import type { PlannedStream } from './plan.ts';
import type { PendingChange } from './state.ts';

/** One configuration, ready to be sent. */
export interface Send {
  readonly planned: PlannedStream;
  readonly body: StreamBody;
  /** What is remembered of it. */
  readonly sent: PendingChange['sent'];
}

/**
 * Reads the key, once, and seals every secret, so that all this is behind when the first change is made. `isEnabled` is
 * for a stream that is paused or resumed; else it is as the file says, else as it is, and a new one begins enabled.
 */
export async function prepareSends(
  parts: ChangeParts,
  streams: readonly PlannedStream[],
  isEnabled?: boolean,
): Promise<Send[]> {
  if (streams.length === 0) return [];
  const { keyId, key } = await parts.streams.key();
  return Promise.all(
    streams.map(async (planned) => {
      const { config, live } = planned;
      const { name, type, settings, secrets } = config;
      const enabled = isEnabled ?? config.enabled ?? live?.enabled ?? true;
      const given = parts.secrets.values.get(name);
      const sealed = await Promise.all(
        Object.keys(secrets).map(async (field) => [
          `encrypted_${field}`,
          await parts.seal(given?.[field] ?? '', key),
        ]),
      );
      const vendorSpecific = {
        ...settings,
        ...(Object.fromEntries(sealed) as Record<string, string>),
        key_id: keyId,
      };
      const fingerprints = parts.fingerprints.get(name) ?? {};
      return {
        planned,
        body: { enabled, type, vendorSpecific },
        sent: { type, settings, fingerprints, keyCheck: parts.keyCheck, enabled },
      };
    }),
  );
}
