/** What a field of `vendor_specific` takes: a JSON type, or one of these texts. Every field has to be there. */
export type FieldType = 'string' | 'integer' | 'boolean' | readonly string[];

/** One form of `vendor_specific`. A field whose name begins with `encrypted_` is sealed. */
export interface Shape {
  readonly fields: Readonly<Record<string, FieldType>>;
  /** What GitHub's list says of such a stream; its form is not documented. */
  readonly details: (settings: Readonly<Record<string, unknown>>) => string;
}

/** By `stream_type`, in GitHub's order. */
export const PROVIDERS = [
  'Azure Blob Storage',
  'Azure Event Hubs',
  'Amazon S3',
  'Splunk',
  'HTTPS Event Collector',
  'Google Cloud Storage',
  'Datadog',
] as const;

/** One of GitHub's names of a destination. */
export type Provider = (typeof PROVIDERS)[number];

const KEY = { key_id: 'string' } as const;
const BUCKET = { bucket: 'string', region: 'string', ...KEY } as const;
const COLLECTOR = {
  domain: 'string',
  port: 'integer',
  ssl_verify: 'boolean',
  encrypted_token: 'string',
  ...KEY,
} as const;

const text = (value: unknown): string => String(value);
const bucket: Shape['details'] = (settings) => text(settings['bucket']);
const address: Shape['details'] = ({ domain, port }) => `${text(domain)}:${text(port)}`;

/** https://docs.github.com/enterprise-cloud@latest/rest/enterprise-admin/audit-log */
const SHAPES: Readonly<Record<Exclude<Provider, 'Amazon S3'>, Shape>> = {
  'Azure Blob Storage': {
    fields: { ...KEY, encrypted_sas_url: 'string', container: 'string' },
    details: ({ container }) => text(container),
  },
  'Azure Event Hubs': {
    fields: { name: 'string', encrypted_connstring: 'string', ...KEY },
    details: ({ name }) => text(name),
  },
  Splunk: { fields: COLLECTOR, details: address },
  'HTTPS Event Collector': {
    fields: { ...COLLECTOR, path: 'string' },
    details: (settings) => `${address(settings)}${text(settings['path'])}`,
  },
  'Google Cloud Storage': {
    fields: { bucket: 'string', encrypted_json_credentials: 'string', ...KEY },
    details: bucket,
  },
  Datadog: {
    fields: {
      encrypted_token: 'string',
      site: ['US', 'US3', 'US5', 'EU1', 'US1-FED', 'AP1'],
      ...KEY,
    },
    details: ({ site }) => text(site),
  },
};

const S3_WITH_KEYS: Shape = {
  fields: {
    ...BUCKET,
    authentication_type: ['oidc', 'access_keys'],
    encrypted_secret_key: 'string',
    encrypted_access_key_id: 'string',
  },
  details: bucket,
};
const S3_WITH_OIDC: Shape = {
  fields: { ...BUCKET, authentication_type: ['oidc', 'access_keys'], arn_role: 'string' },
  details: bucket,
};

/** The form that a provider's settings are to have; Amazon S3 has two. */
export function shapeOf(type: Provider, settings: Readonly<Record<string, unknown>>): Shape {
  if (type !== 'Amazon S3') return SHAPES[type];
  return settings['authentication_type'] === 'access_keys' ? S3_WITH_KEYS : S3_WITH_OIDC;
}
