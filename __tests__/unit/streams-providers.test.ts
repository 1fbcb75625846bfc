import { describe, expect, test } from '@jest/globals';
import { hostProblems } from '../../src/streams/compare.ts';
import { parseConfig } from '../../src/streams/parse-config.ts';
import { oidc, problemsOf, shape, splunk, splunkWith } from '../support/streams-files.ts';

const isGood = (text: string): boolean => {
  try {
    return parseConfig(text).streams.length === 1;
  } catch {
    return false;
  }
};

describe('the forms of fields', () => {
  test.each([
    ['arn:aws-us-gov:iam::123456789012:role/audit', true],
    ['arn:aws-cn:iam::123456789012:role/audit', true],
    ['arn:aws-iso-b:iam::123456789012:role/team/a/audit+x=1,@y', true],
    ['arn:aws:iam::12345:role/audit', false],
    ['arn:aws:sts::123456789012:assumed-role/audit/x', false],
    ['arn:aws:iam::123456789012:user/audit', false],
    ['arn:aws:s3:::my-audit-log', false],
  ])('a role %s is taken: %s', (arn_role, isTaken) => {
    expect(isGood(oidc({ arn_role }))).toBe(isTaken);
  });

  test.each([
    ['my.audit-log', true],
    ['Old_Bucket.Of.us-east-1', true],
    ['ab', false],
    ['my/bucket', false],
    ['s3://bucket', false],
    ['arn:aws:s3:::bucket', false],
  ])('a bucket of S3 %s is taken: %s', (bucket, isTaken) => {
    expect(isGood(oidc({ bucket }))).toBe(isTaken);
  });

  test.each(['us-east-1', 'us-gov-west-1', 'cn-northwest-1', 'us-isob-east-1', 'auto'])(
    'a region %s is taken',
    (region) => {
      expect(isGood(oidc({ region }))).toBe(true);
    },
  );

  test.each([
    ['audit-log', true],
    ['$root', true],
    ['a1-b2', true],
    ['Audit', false],
    ['a--b', false],
    ['-ab', false],
    ['ab-', false],
    ['ab', false],
    ['a'.repeat(63), true],
    ['a'.repeat(64), false],
  ])('a container %s is taken: %s', (container, isTaken) => {
    const text = shape('Azure Blob Storage', { container, sas_url: '${SAS}' });
    expect(isGood(text)).toBe(isTaken);
  });

  test.each([
    ['insights-logs.Audit_1', true],
    ['a', true],
    ['a'.repeat(256), true],
    ['a'.repeat(257), false],
    ['.a', false],
    ['Endpoint=sb://x', false],
  ])('an event hub %s is taken: %s', (name, isTaken) => {
    expect(isGood(shape('Azure Event Hubs', { name, connstring: '${C}' }))).toBe(isTaken);
  });

  test.each([
    ['my_bucket.example.com', true],
    ['My-Bucket', false],
    ['gs://bucket', false],
    ['-bucket', false],
    ['a'.repeat(222), true],
    ['a'.repeat(223), false],
  ])('a bucket of Google %s is taken: %s', (bucket, isTaken) => {
    const text = shape('Google Cloud Storage', { bucket, json_credentials: '${J}' });
    expect(isGood(text)).toBe(isTaken);
  });

  test.each([
    ['US', true],
    ['US1-FED', true],
    ['us', false],
    ['EU', false],
  ])('a site %s is taken: %s', (site, isTaken) => {
    expect(isGood(shape('Datadog', { site, token: '${T}' }))).toBe(isTaken);
  });

  test.each([
    ['/services/collector', true],
    ['services/collector/raw?channel=1&index=a', true],
    ['/hook?to=https://example.com/x', true],
    ['https://example.com/x', false],
    ['/with space', false],
  ])('a path %s is taken: %s', (path, isTaken) => {
    const text = shape('HTTPS Event Collector', {
      ...{ domain: 'x.example.com', port: '443', path, ssl_verify: 'true', token: '${T}' },
    });
    expect(isGood(text)).toBe(isTaken);
  });

  test.each(['localhost', '10.0.0.7', '"[2001:db8::7]"', 'bücher.example', 'a_b.internal'])(
    'a domain %s is taken',
    (domain) => {
      expect(isGood(splunkWith({ domain }))).toBe(true);
    },
  );
});

describe('Amazon S3', () => {
  test('is one of two shapes', () => {
    expect(parseConfig(oidc()).streams[0]?.settings).toEqual({
      authentication_type: 'oidc',
      bucket: 'my-audit-log',
      region: 'us-east-1',
      arn_role: 'arn:aws:iam::123456789012:role/audit',
    });
    const keys = shape('Amazon S3', {
      ...{ authentication_type: 'access_keys', bucket: 'abc', region: 'eu-west-1' },
      ...{ access_key_id: '${ID}', secret_key: '${KEY}' },
    });
    expect(parseConfig(keys).streams[0]?.secrets).toEqual({
      access_key_id: 'ID',
      secret_key: 'KEY',
    });
  });

  test('takes no field of the other shape', () => {
    expect(problemsOf(oidc({ secret_key: '${KEY}' }))).toEqual([
      expect.stringMatching(
        /^8: .*`secret_key` is no field of `Amazon S3` with `authentication_type: oidc`/,
      ),
    ]);
  });

  test('without a known authentication is asked for that, and not for the fields of both shapes', () => {
    expect(problemsOf(oidc({ authentication_type: 'OIDC' }))).toEqual([
      expect.stringMatching(/^4: .*`authentication_type`.*allowed: `oidc` or `access_keys`/),
    ]);
    expect(problemsOf(shape('Amazon S3', { bucket: 'abc', region: 'x' }))).toEqual([
      expect.stringMatching(
        /^2: .*`authentication_type` is missing; allowed: `oidc` or `access_keys`/,
      ),
    ]);
  });

  test('with OpenID Connect is not for GHE.com', () => {
    const config = parseConfig(oidc());
    const on = (url: string): unknown => hostProblems(config, new URL(url));
    expect(on('https://api.acme.ghe.com')).toEqual([
      { line: 4, text: expect.stringContaining('GHE.com') },
    ]);
    expect(on('https://api.github.com')).toEqual([]);
    expect(on('https://ghe.example.com/api/v3')).toEqual([]);
    expect(hostProblems(parseConfig(splunk), new URL('https://api.acme.ghe.com'))).toEqual([]);
  });
});
