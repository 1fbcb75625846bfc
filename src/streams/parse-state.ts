import * as v from 'valibot';
import { ExplainedError } from '../errors.ts';
import type { State } from './state.ts';

/** The format that this release writes and reads. */
const VERSION = 1;

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Before each name, so that `v.record` leaves none out, such as `constructor`. */
const MARK = ':';

/** By names of any kind, in the order of the names. */
function byName<Schema extends v.GenericSchema>(value: Schema) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isObject, 'this is no object'),
    v.transform((named) => mapNames(named, (name) => `${MARK}${name}`)),
    v.record(v.string(), value),
    v.transform((marked: Readonly<Record<string, v.InferOutput<Schema>>>) =>
      mapNames(marked, (name) => name.slice(MARK.length)),
    ),
  );
}

function mapNames<Value>(
  named: Readonly<Record<string, Value>>,
  change: (name: string) => string,
): Record<string, Value> {
  const entries = Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, value]) => [change(name), value]));
}

/** The fields in the order in which they are written. */
const known = v.object({
  id,
  type: v.string(),
  settings: byName(v.union([v.string(), v.number(), v.boolean()])),
  isSent: v.boolean(),
  fingerprints: byName(v.string()),
  keyCheck: v.string(),
  details: v.string(),
  enabled: v.boolean(),
  updatedAt: v.string(),
});

const announced = {
  name: v.string(),
  at: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'this is no time'),
  ),
  runUrl: v.string(),
  sent: v.pick(known, ['type', 'settings', 'fingerprints', 'keyCheck', 'enabled']),
};

const pending = v.variant('change', [
  v.object({ change: v.literal('create'), ...announced, before: v.array(id) }),
  v.object({ change: v.literal('update'), ...announced, id }),
]);

const schema = v.object({
  version: v.literal(VERSION),
  enterprise: v.string(),
  streams: byName(known),
  pending: v.optional(pending),
});

/** Where the state of an enterprise stands on its branch. */
export function statePath(enterprise: string): string {
  return `streams/${enterprise}.json`;
}

/** Reads what `serializeState` wrote of this enterprise; throws an `ExplainedError` for anything else. */
export function parseState(bytes: Buffer, enterprise: string): State {
  const refuse = (reason: string): ExplainedError =>
    new ExplainedError(
      `The state of the streams, \`${statePath(enterprise)}\` on \`state-branch\`, can't be used: ${reason}. Nothing was ` +
        'changed. Restore that file from an earlier commit of the branch; or delete it, and tie each name in your file to ' +
        'its stream with `adopt` and the id that `mode: list` shows.',
    );
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw refuse('it is not valid JSON, so it is torn or was changed');
  }
  const version = isObject(json) ? json['version'] : undefined;
  if (typeof version === 'number' && version > VERSION) {
    throw refuse(
      `it has the format ${version} of a newer release of this action, and this one knows ${VERSION} (use that release, if you can)`,
    );
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = (v.getDotPath(issue) ?? '').replaceAll(`.${MARK}`, '.');
    throw refuse(`it is damaged${place === '' ? '' : ` at \`${place}\``} (${issue.message})`);
  }
  const state = parsed.output;
  if (state.enterprise !== enterprise) {
    throw refuse(`it belongs to the enterprise \`${state.enterprise}\`, not to \`${enterprise}\``);
  }
  return { ...state, pending: state.pending };
}

/** The same bytes for the same state, in whatever order its parts were put together. */
export function serializeState(state: State): Buffer {
  return Buffer.from(`${JSON.stringify(v.parse(schema, state), null, 2)}\n`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
