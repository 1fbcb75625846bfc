import { ConfigError } from '../../src/streams/config.ts';
import { parseConfig } from '../../src/streams/parse-config.ts';

/** A good file. */
export const splunk = `streams:
  siem:
    type: Splunk
    domain: splunk.example.com
    port: 8088
    ssl_verify: true
    token: \${SPLUNK_TOKEN}
`;

/** The error about a file. */
export const failure = (text: string): ConfigError => {
  try {
    parseConfig(text);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('The file was taken.');
};

/** Each problem as `line: text`. */
export const problemsOf = (text: string): string[] =>
  failure(text).problems.map((problem) => `${problem.line}: ${problem.text}`);

/** One Splunk stream with some lines put in place of others; a line of a field that is undefined is left out. */
export const splunkWith = (changes: Record<string, string | undefined>): string => {
  const fields: Record<string, string | undefined> = {
    type: 'Splunk',
    domain: 'splunk.example.com',
    port: '8088',
    ssl_verify: 'true',
    token: '${SPLUNK_TOKEN}',
    ...changes,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `streams:\n  siem:\n${lines.map(([key, value]) => `    ${key}: ${value!}\n`).join('')}`;
};

/** One stream of any type. */
export const shape = (type: string, fields: Record<string, string>): string =>
  `streams:\n  a:\n    type: ${type}\n${Object.entries(fields)
    .map(([key, value]) => `    ${key}: ${value}\n`)
    .join('')}`;

/** One of Amazon S3, with some fields in place of others. */
export const oidc = (changes: Record<string, string> = {}): string =>
  shape('Amazon S3', {
    authentication_type: 'oidc',
    bucket: 'my-audit-log',
    region: 'us-east-1',
    arn_role: 'arn:aws:iam::123456789012:role/audit',
    ...changes,
  });
