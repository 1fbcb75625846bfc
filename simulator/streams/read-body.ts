import type { Refusal } from '../audit-log/answers.ts';
import type { StreamKeys } from './keys.ts';
import { PROVIDERS, shapeOf, type FieldType, type Provider } from './providers.ts';

/** What a POST or PUT asks for, with its secrets opened. */
export interface StreamRequest {
  readonly type: Provider;
  readonly enabled: boolean;
  /** `vendor_specific` as it was sent, without `key_id` and what is sealed. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** By field, without `encrypted_`. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** GitHub's 422 for what only a look at the stream's own rules finds: it has no message. */
export interface StreamErrors {
  readonly errors: readonly string[];
}

const PREFIX = 'encrypted_';

/** Reads the body of a POST or PUT, or tells why GitHub does not take it. */
export async function readStreamBody(
  body: Buffer,
  keys: StreamKeys,
): Promise<StreamRequest | Refusal | StreamErrors> {
  const parsed = parseObject(body);
  if ('status' in parsed) return parsed;
  const { enabled, stream_type: type, vendor_specific: vendor } = parsed.value;
  const problems = [
    ...checkBody('enabled', enabled, 'boolean'),
    ...checkBody('stream_type', type, PROVIDERS),
    ...checkBody('vendor_specific', vendor, 'object'),
  ];
  if (problems.length > 0 || typeof enabled !== 'boolean' || !isProvider(type) || !isObject(vendor))
    return { status: 422, message: `Invalid request.\n\n${problems.join('\n')}` };
  const errors = findErrors(type, vendor, keys.keyId);
  const [settings, secrets]: [Record<string, unknown>, Record<string, string>] = [{}, {}];
  for (const [field, value] of Object.entries(vendor)) {
    if (field === 'key_id') continue;
    if (!field.startsWith(PREFIX)) settings[field] = value;
    else if (errors.length === 0 && typeof value === 'string') {
      const secret = await keys.open(value);
      if (secret === undefined) errors.push(`${field} could not be decrypted`);
      else secrets[field.slice(PREFIX.length)] = secret;
    }
  }
  return errors.length > 0 ? { errors } : { type, enabled, settings, secrets };
}

function parseObject(body: Buffer): { value: Record<string, unknown> } | Refusal {
  try {
    const value = JSON.parse(body.toString()) as unknown;
    if (isObject(value)) return { value };
  } catch {
    return { status: 400, message: 'Problems parsing JSON' };
  }
  return { status: 400, message: 'Body should be a JSON object' };
}

/** As GitHub words it where a body does not fit its description. */
function checkBody(
  field: string,
  value: unknown,
  wanted: 'boolean' | 'object' | readonly string[],
): string[] {
  if (value === undefined) return [`"${field}" wasn't supplied.`];
  const where = `For 'properties/${field}', ${JSON.stringify(value)}`;
  if (typeof wanted === 'string') {
    const fits = wanted === 'object' ? isObject(value) : typeof value === wanted;
    return fits ? [] : [`${where} is not ${wanted === 'object' ? 'an' : 'a'} ${wanted}.`];
  }
  if (typeof value !== 'string') return [`${where} is not a string.`];
  return wanted.includes(value) ? [] : [`${where} is not a member of ${JSON.stringify(wanted)}.`];
}

/** What GitHub says there is not known. */
function findErrors(type: Provider, vendor: Record<string, unknown>, keyId: string): string[] {
  const { fields } = shapeOf(type, vendor);
  // GitHub's description does not forbid other fields. Here they are mistakes, and one may be a secret that is not sealed.
  const errors = Object.keys(vendor)
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => `${field} is not known`);
  for (const [field, wanted] of Object.entries(fields)) {
    const value = vendor[field];
    if (value === undefined || value === '') errors.push(`${field} can't be blank`);
    else if (!isOf(value, wanted)) errors.push(`${field} is not ${nameOf(wanted)}`);
  }
  const { port, key_id: given } = vendor;
  if (Number.isInteger(port) && (Number(port) < 1 || Number(port) > 65_535))
    errors.push('port must be between 1 and 65535');
  if (typeof given === 'string' && given !== '' && given !== keyId)
    errors.push('key_id is not that of the current stream key');
  return errors;
}

function isOf(value: unknown, wanted: FieldType): boolean {
  if (wanted === 'integer') return Number.isInteger(value);
  if (typeof wanted === 'string') return typeof value === wanted;
  return typeof value === 'string' && wanted.includes(value);
}

function nameOf(wanted: FieldType): string {
  if (typeof wanted !== 'string') return `one of ${wanted.join(', ')}`;
  return `${wanted === 'integer' ? 'an' : 'a'} ${wanted}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProvider(type: unknown): type is Provider {
  return PROVIDERS.some((one) => one === type);
}
