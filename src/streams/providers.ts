/** What one field of `vendor_specific` is; `allowed` completes "allowed: …". */
export type Field = {
  /** What it is and where to find it, for people and editors. */
  readonly description: string;
} & (
  | {
      readonly kind: 'text';
      readonly allowed: string;
      /** A regular expression that the whole value matches, such as JSON Schema takes it. */
      readonly pattern: string;
      readonly example: string;
    }
  | { readonly kind: 'port'; readonly usual: number }
  | { readonly kind: 'yes-no'; readonly usual: boolean }
  | { readonly kind: 'one-of'; readonly options: readonly string[] }
  /** In the file the name of a variable, at GitHub `encrypted_` and the field's name. */
  | { readonly kind: 'secret'; readonly form: SecretForm; readonly example: string }
);

/** What a secret's value has to be: any text, an https address, or a JSON object. */
export type SecretForm = 'text' | 'https' | 'json';

/** What one kind of stream is made of. GitHub wants every field. */
export interface Shape {
  /** GitHub's `stream_type`, case-sensitive. */
  readonly type: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The field that tells the two shapes of Amazon S3 apart. */
export const SHAPE_FIELD = 'authentication_type';

/** Exactly one `${NAME}`; none of a variable that the runner fills, among which are the job's own tokens. */
export const SECRET_REFERENCE = `^\\$\\{(?!(?:${['INPUT', 'GITHUB', 'ACTIONS', 'RUNNER'].map(anyCase).join('|')})_)[A-Za-z_][A-Za-z0-9_]*\\}$`;

export const MAX_PORT = 65_535;

/** The patterns are no stricter than what the providers document: what they let pass, GitHub still checks. */
const domain = (what: string, example: string): Field => ({
  kind: 'text',
  description: `Host name of ${what}, which GitHub has to reach over HTTPS.`,
  allowed: 'a host name without `https://`, port or path',
  pattern: '^(?:[^\\s:/?#@\\[\\]{}\\\\]+|\\[[0-9A-Fa-f:.]+\\])$',
  example,
});

const port = (usual: number, where: string): Field => ({
  kind: 'port',
  description: `Port of that host, from 1 to ${MAX_PORT}. ${where}`,
  usual,
});

const sslVerify: Field = {
  kind: 'yes-no',
  description:
    "Whether GitHub verifies the host's certificate. With `false` whoever is between the two can read events and token.",
  usual: true,
};

const secret = (description: string, example: string, form: SecretForm = 'text'): Field => ({
  kind: 'secret',
  description: `Secret. ${description}`,
  form,
  example: `\${${example}}`,
});

// Source: docs.aws.amazon.com, "General purpose bucket naming rules", with the older names of us-east-1 (as botocore takes them).
const s3Bucket: Field = {
  kind: 'text',
  description: 'Name of the S3 bucket, not its ARN.',
  allowed: 'the name of a bucket: 3 to 255 letters, digits, `.`, `-` or `_`',
  pattern: '^[A-Za-z0-9._-]{3,255}$',
  example: 'my-audit-log',
};

// GitHub's page offers to detect the region, and does not say what the API takes for that.
const s3Region: Field = {
  kind: 'text',
  description: 'AWS region of the bucket.',
  allowed: 'the code of a region, such as `us-east-1`',
  pattern: '^[A-Za-z0-9][A-Za-z0-9 _-]*$',
  example: 'us-east-1',
};

const s3Authentication = (own: string, description: string): Field => ({
  kind: 'one-of',
  description: `How GitHub signs in to AWS. ${description}`,
  options: [own],
});

/** Every kind of stream that GitHub's API knows. Source: GitHub's OpenAPI description, POST of audit-log streams. */
export const SHAPES: readonly Shape[] = [
  {
    type: 'Amazon S3',
    description: 'Amazon S3, with a role that GitHub assumes by OpenID Connect.',
    fields: {
      authentication_type: s3Authentication(
        'oidc',
        '`oidc`: GitHub assumes a role and keeps no secret (not on GHE.com).',
      ),
      bucket: s3Bucket,
      region: s3Region,
      arn_role: {
        kind: 'text',
        description:
          "ARN of the IAM role that GitHub assumes. It trusts GitHub's provider `oidc-configuration.audit-log.githubusercontent.com` and may write to the bucket.",
        allowed: 'the ARN of a role, such as `arn:aws:iam::123456789012:role/github-audit-log`',
        // Source: docs.aws.amazon.com, "IAM identifiers": partitions, account, path and name.
        pattern: '^arn:aws(?:-[a-z0-9]+)*:iam::[0-9]{12}:role/[!-~]+$',
        example: 'arn:aws:iam::123456789012:role/github-audit-log',
      },
    },
  },
  {
    type: 'Amazon S3',
    description: 'Amazon S3, with the access key of an IAM user.',
    fields: {
      authentication_type: s3Authentication(
        'access_keys',
        '`access_keys`: GitHub keeps the key of an IAM user.',
      ),
      bucket: s3Bucket,
      region: s3Region,
      access_key_id: secret(
        'The id of an access key of an IAM user who may write to the bucket.',
        'S3_ACCESS_KEY_ID',
      ),
      secret_key: secret('The secret part of that access key.', 'S3_SECRET_KEY'),
    },
  },
  {
    type: 'Azure Blob Storage',
    description: 'A container of Azure Blob Storage. Azure Government is not supported by GitHub.',
    fields: {
      container: {
        kind: 'text',
        description: 'Name of the container that the SAS URL is of.',
        // Source: learn.microsoft.com, "Naming and referencing containers, blobs, and metadata".
        allowed: 'the name of a container: 3 to 63 lower-case letters, digits and single `-`',
        pattern: '^(?:\\$(?:root|web|logs)|(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9])$',
        example: 'audit-log',
      },
      sas_url: secret(
        'The “Blob SAS URL” of the container, with the permissions Create and Write. It expires: see to a new one in time.',
        'AZURE_SAS_URL',
        'https',
      ),
    },
  },
  {
    type: 'Azure Event Hubs',
    description: 'An event hub of Azure. Azure Government is not supported by GitHub.',
    fields: {
      name: {
        kind: 'text',
        description: 'Name of the event hub, not of its namespace.',
        // Source: learn.microsoft.com, "Naming rules and restrictions for Azure resources", Microsoft.EventHub.
        allowed:
          'the name of an event hub: up to 256 letters, digits, `.`, `-` or `_`, with a letter or digit at both ends',
        pattern: '^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,254}[A-Za-z0-9])?$',
        example: 'audit-log',
      },
      connstring: secret(
        'The connection string of a shared access policy that may send: `Endpoint=sb://…`.',
        'EVENT_HUB_CONNECTION_STRING',
      ),
    },
  },
  {
    type: 'Datadog',
    description: 'Log Management of Datadog.',
    fields: {
      site: {
        kind: 'one-of',
        description: 'The Datadog site of your account; `US` is the one that Datadog calls US1.',
        options: ['US', 'US3', 'US5', 'EU1', 'US1-FED', 'AP1'],
      },
      token: secret('A client token or an API key of Datadog.', 'DATADOG_TOKEN'),
    },
  },
  {
    type: 'Google Cloud Storage',
    description: 'A bucket of Google Cloud Storage.',
    fields: {
      bucket: {
        kind: 'text',
        description: 'Name of the bucket, without `gs://`.',
        // Source: cloud.google.com, "About Cloud Storage buckets".
        allowed:
          'the name of a bucket: 3 to 222 lower-case letters, digits, `.`, `-` or `_`, with a letter or digit at both ends',
        pattern: '^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$',
        example: 'my-audit-log',
      },
      json_credentials: secret(
        'The whole JSON key file of a service account with the role Storage Object Creator on the bucket.',
        'GCS_CREDENTIALS',
        'json',
      ),
    },
  },
  {
    type: 'HTTPS Event Collector',
    description: 'Any endpoint that takes events as an HTTP Event Collector does.',
    fields: {
      domain: domain('the collector', 'collector.example.com'),
      port: port(443, 'Often 443.'),
      path: {
        kind: 'text',
        description:
          'Path that events are sent to. GitHub does not treat it as a secret, and plans show it.',
        allowed: 'a path such as `/services/collector`, without the host',
        pattern: '^(?![A-Za-z][A-Za-z0-9+.-]*://)[^\\s{}]+$',
        example: '/services/collector',
      },
      ssl_verify: sslVerify,
      token: secret('The token that the collector expects.', 'HEC_TOKEN'),
    },
  },
  {
    type: 'Splunk',
    description: 'The HTTP Event Collector of Splunk.',
    fields: {
      domain: domain(
        'the HTTP Event Collector, at Splunk Cloud `http-inputs-NAME.splunkcloud.com`',
        'splunk.example.com',
      ),
      port: port(8088, 'At Splunk Cloud 443, in its trial and on servers of your own mostly 8088.'),
      ssl_verify: sslVerify,
      token: secret('Token of the HTTP Event Collector.', 'SPLUNK_TOKEN'),
    },
  },
];

/** GitHub's names of the providers. */
export const TYPES: readonly string[] = [...new Set(SHAPES.map(({ type }) => type))];

/** The shapes of a provider; several only of Amazon S3. */
export function shapesOf(type: string): Shape[] {
  return SHAPES.filter((shape) => shape.type === type);
}

/** Whether fields with this `authentication_type`, if any, are of this shape. */
export function isOfShape({ fields }: Shape, authenticationType: unknown): boolean {
  const own = fields[SHAPE_FIELD];
  return (
    own === undefined ||
    (own.kind === 'one-of' && own.options.some((o) => o === authenticationType))
  );
}

/** JSON Schema knows no flag for it. */
function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toLowerCase()}]`).join('');
}
