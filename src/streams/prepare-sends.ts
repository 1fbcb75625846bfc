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

/** Whether a stream is to be paused or resumed, if that is not for the file to say. */
export type Enabled = (planned: PlannedStream) => boolean;

/** As the file says; else as it is, and a new one begins enabled. */
export const enabledByFile: Enabled = ({ config, live }) => config.enabled ?? live?.enabled ?? true;

/** Reads the key, once, and seals every secret, so that all this is behind when the first change is made. */
export async function prepareSends(
  parts: ChangeParts,
  streams: readonly PlannedStream[],
  enabledOf: Enabled,
): Promise<Send[]> {
  if (streams.length === 0) return [];
  const { keyId, key } = await parts.streams.key();
  return Promise.all(
    streams.map(async (planned) => {
      const { name, type, settings, secrets } = planned.config;
      const enabled = enabledOf(planned);
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
