import type { StreamConfig } from './config.ts';
import type { Problem } from './problem.ts';

/** How GitHub's own pages call the fields whose label is not their name. */
const LABELS: Readonly<Record<string, string>> = {
  type: 'stream type',
  connstring: 'connection string',
  arn_role: 'role arn',
  secret_key: 'secret access key',
  json_credentials: 'credentials',
  ssl_verify: 'ssl verification',
};

/** In words for a person, each with the line of the file that it is about, as far as GitHub's text tells. */
export function explainRefusal(errors: readonly string[], config: StreamConfig): Problem[] {
  return errors.map((error) => {
    const stream = `the stream \`${config.name}\``;
    const field = findField(error, config);
    const line = field === undefined ? undefined : config.lines[field];
    if (field === undefined || line === undefined) {
      const remedy = isAboutKey(error)
        ? 'Its stream key may have been replaced since it was read: run again.'
        : 'Correct it and plan again.';
      return { text: `GitHub refuses ${stream}: "${error}". ${remedy}`, line: config.line };
    }
    const variable = config.secrets[field];
    const remedy =
      variable === undefined
        ? 'Correct it and plan again.'
        : `Check the secret that the environment variable \`${variable}\` is given from.`;
    return { text: `GitHub refuses \`${field}\` of ${stream}: "${error}". ${remedy}`, line };
  });
}

/** The field that a text names first. */
function findField(error: string, { lines }: StreamConfig): string | undefined {
  const found = Object.keys(lines).flatMap((field) => {
    // Many a word before "type" makes another one of it.
    const names = [field, LABELS[field]].filter((name) => name !== undefined && name !== 'type');
    return names.flatMap((name = '') => {
      const match = mention(name).exec(error);
      return match === null ? [] : [{ field, index: match.index }];
    });
  });
  found.sort((one, other) => one.index - other.index);
  return found[0]?.field;
}

/** A field's name as a whole, with or without `encrypted_` before it: `ssl_verify`, `SSL verify`. */
function mention(name: string): RegExp {
  const words = name.split(/[ _]/).join('[ _-]?');
  return new RegExp(`(?<![a-z0-9])${words}(?![a-z0-9])`, 'i');
}

/** `key_id` is sent, but is no field of the file. */
function isAboutKey(error: string): boolean {
  return /(?<!access[ _-]?)key[ _-]?id(?![a-z0-9])/i.test(error);
}
