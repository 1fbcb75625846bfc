import { expect, test } from '@jest/globals';
import type { StreamConfig } from '../../src/streams/config.ts';
import { explainRefusal } from '../../src/streams/explain-refusal.ts';

/** A stream in line 1, with its type in line 2 and then a line for each of its fields. */
function streamOf(settings: readonly string[], secrets: readonly string[] = []): StreamConfig {
  const fields = ['type', 'enabled', ...settings, ...secrets];
  return {
    ...{ name: 'siem', type: 'Splunk', enabled: true, adopt: undefined, line: 1 },
    settings: Object.fromEntries(settings.map((field) => [field, 'x'])),
    secrets: Object.fromEntries(secrets.map((field) => [field, `MY_${field.toUpperCase()}`])),
    lines: Object.fromEntries(fields.map((field, index) => [field, index + 2])),
  };
}

const splunk = streamOf(['domain', 'port', 'ssl_verify'], ['token']);
const s3 = streamOf(
  ['authentication_type', 'bucket', 'region', 'arn_role'],
  ['access_key_id', 'secret_key'],
);
const other = streamOf(
  ['name', 'container', 'path'],
  ['connstring', 'sas_url', 'json_credentials'],
);

test.each([
  [splunk, "Domain can't be blank", 'domain'],
  [splunk, 'vendor_specific.domain is invalid', 'domain'],
  [splunk, 'domain: missing_field', 'domain'],
  [splunk, '"port" wasn\'t supplied.', 'port'],
  [splunk, 'For \'properties/vendor_specific/port\', "x" is not an integer.', 'port'],
  [splunk, 'Encrypted token could not be decrypted', 'token'],
  [splunk, 'vendor_specific[encrypted_token] is invalid', 'token'],
  [splunk, 'Ssl verify must be true or false', 'ssl_verify'],
  [splunk, 'SSL verification failed', 'ssl_verify'],
  [splunk, 'Domain is not reachable on this port', 'domain'],
  [splunk, 'Port of this domain is closed', 'port'],
  [splunk, 'Enabled is not a boolean', 'enabled'],
  [splunk, 'stream_type is not included in the list', 'type'],
  [splunk, 'Stream type is not supported', 'type'],
  [splunk, 'This subdomain has no support for tokens', undefined],
  [splunk, 'Not of a valid type', undefined],
  [splunk, 'Bucket is missing', undefined],
  [s3, 'Authentication type is unknown', 'authentication_type'],
  [s3, 'bucket_name does not exist', 'bucket'],
  [s3, 'Access key ID is invalid', 'access_key_id'],
  [s3, 'Secret access key is invalid', 'secret_key'],
  [s3, 'encrypted_secret_key is invalid', 'secret_key'],
  [s3, 'The role ARN can not be assumed', 'arn_role'],
  [other, 'Connection string is malformed', 'connstring'],
  [other, 'SAS URL has expired', 'sas_url'],
  [other, 'encrypted_json_credentials: invalid', 'json_credentials'],
  [other, 'Credentials are not JSON', 'json_credentials'],
  [other, 'Container name is invalid', 'container'],
])('%# "%s" is about a line of the file', (stream, error, field) => {
  const line = field === undefined ? 1 : stream.lines[field];
  expect(explainRefusal([error], stream)).toMatchObject([{ line }]);
});

test('what is to be done depends on what it is about', () => {
  const errors = [
    ...['Port is odd', 'Token is odd', 'Too many streams'],
    ...['key_id is outdated', 'access_key_id is none of it'],
  ];
  expect(explainRefusal(errors, splunk)).toEqual([
    {
      text: 'GitHub refuses `port` of the stream `siem`: "Port is odd". Correct it and plan again.',
      line: splunk.lines['port'],
    },
    {
      text: 'GitHub refuses `token` of the stream `siem`: "Token is odd". Check the secret that the environment variable `MY_TOKEN` is given from.',
      line: splunk.lines['token'],
    },
    {
      text: 'GitHub refuses the stream `siem`: "Too many streams". Correct it and plan again.',
      line: 1,
    },
    {
      text: 'GitHub refuses the stream `siem`: "key_id is outdated". Its stream key may have been replaced since it was read: run again.',
      line: 1,
    },
    {
      text: 'GitHub refuses the stream `siem`: "access_key_id is none of it". Correct it and plan again.',
      line: 1,
    },
  ]);
});
