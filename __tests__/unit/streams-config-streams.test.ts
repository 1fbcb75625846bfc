import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/streams/parse-config.ts';
import { failure, problemsOf, splunk, splunkWith } from '../support/streams-files.ts';

describe('a stream', () => {
  test.each([
    'Siem',
    '-siem',
    '_siem',
    'my siem',
    'a'.repeat(41),
    '__proto__',
    'constructor',
    'true',
  ])('can not be named %j', (name) => {
    expect(problemsOf(splunk.replace('siem', name))[0]).toMatch(/^2: .*can't be the name/);
  });

  test.each(['1', 'a', 'null', 'to-string', 'a'.repeat(40), 'valueof', 'a_b-c'])(
    'can be named %j',
    (name) => {
      expect(parseConfig(splunk.replace('siem', name)).streams[0]?.name).toBe(name);
    },
  );

  test('has its name once', () => {
    expect(problemsOf(`${splunk}${splunk.replace('streams:\n', '')}`)).toEqual([
      '8: `siem` is there twice, first in line 2.',
    ]);
  });

  test('has each field once', () => {
    expect(problemsOf(`${splunk}    port: 1\n`)).toEqual([
      '8: Stream `siem`: `port` is there twice, first in line 5.',
    ]);
  });

  test.each([
    ['splunk', 'did you mean `Splunk`'],
    ['DATADOG', 'did you mean `Datadog`'],
    ['amazon s3', 'did you mean `Amazon S3`'],
    ['Azure Event Hub', 'did you mean `Azure Event Hubs`'],
    ['Kafka', 'allowed: `Amazon S3`, '],
    ['"toString"', 'allowed: '],
    ['7', 'allowed: '],
    ['', 'allowed: '],
  ])('of the type %j is refused', (type, reason) => {
    const found = problemsOf(splunkWith({ type }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^3: Stream `siem`: `type` is none of the providers; /);
    expect(found[0]).toContain(reason);
  });

  test('without a type is told so at its name', () => {
    expect(problemsOf(splunkWith({ type: undefined }))).toEqual([
      expect.stringMatching(/^2: .*`type` is missing/),
    ]);
  });

  test.each([
    ['prot', '`prot` is no field of `Splunk`; did you mean `port`?'],
    ['encrypted_token', 'did you mean `token`?'],
    ['stream_type', 'did you mean `type`?'],
    ['key_id', 'filled in by this action'],
    ['vendor_specific', "stand beside the stream's `type`"],
    ['path', 'allowed: `type`, `enabled`, `adopt`, `domain`, `port`, `ssl_verify` or `token`.'],
    ['__proto__', 'is no field of `Splunk`'],
  ])('with the unknown key %j is told what was meant', (key, reason) => {
    const [first, ...others] = problemsOf(`${splunk}    ${key}: 1\n`);
    expect(others).toEqual([]);
    expect(first).toMatch(/^8: /);
    expect(first).toContain(reason);
  });

  test.each(['domain', 'port', 'ssl_verify', 'token'])('without %s is told so', (field) => {
    expect(problemsOf(splunkWith({ [field]: undefined }))).toEqual([
      expect.stringMatching(new RegExp(`^2: Stream \`siem\`: \`${field}\` is missing; allowed: `)),
    ]);
  });

  test.each([
    [
      'port',
      '"8088"',
      'a text was given; allowed: a whole number from 1 to 65535, without quotes.',
    ],
    ['port', '0', 'a number was given'],
    ['port', '65536', 'a number was given'],
    ['port', '80.5', 'a number was given'],
    ['port', '', 'nothing was given'],
    ['ssl_verify', '"true"', 'allowed: `true` or `false`, without quotes.'],
    ['ssl_verify', 'yes', 'allowed: `true` or `false`.'],
    [
      'domain',
      '12',
      'a number was given; allowed: a host name without `https://`, port or path, in quotes.',
    ],
    ['domain', 'https://splunk.example.com', 'allowed: a host name without `https://`'],
    ['domain', 'splunk.example.com:8088', 'allowed: a host name'],
    ['domain', 'splunk.example.com/services', 'allowed: a host name'],
    ['domain', '" splunk.example.com"', 'allowed: a host name'],
    ['domain', '[a]', 'a list was given'],
    ['domain', '${SPLUNK_DOMAIN}', 'a setting takes no `${…}`'],
    ['domain', 'a-${X}.example.com', 'a setting takes no `${…}`'],
    ['enabled', '"true"', 'allowed: `true`, `false`, or no such line'],
    ['enabled', '', 'nothing was given'],
    ['adopt', '"42"', 'a number, without quotes'],
    ['adopt', '0', 'allowed: the id'],
    ['adopt', '-1', 'allowed: the id'],
    ['adopt', '4.2', 'allowed: the id'],
    ['adopt', '99999999999999999999', 'allowed: the id'],
    ['adopt', 'None', 'allowed: the id'],
  ])('with %s: %s is told what is allowed', (field, value, reason) => {
    const text = splunkWith({ [field]: value });
    const line = text.split('\n').findIndex((one) => one.includes(`${field}:`)) + 1;
    expect(problemsOf(text)).toEqual([expect.stringContaining(reason)]);
    expect(failure(text).problems[0]?.line).toBe(line);
  });

  test('can not adopt the id of another one', () => {
    const one = splunkWith({ adopt: '42' });
    const text = `${one}${one.replace('streams:\n', '').replace('siem', 'copy')}`;
    expect(problemsOf(text)).toEqual([
      '15: Streams `siem` and `copy` both adopt the id 42; a stream has one name.',
    ]);
    expect(parseConfig(text.replaceAll('42', 'none')).streams).toHaveLength(2);
  });
});

describe('a secret', () => {
  test('that is not named is told how to', () => {
    expect(problemsOf(splunkWith({ token: '' }))).toEqual([
      '7: Stream `siem`: `token`: nothing was given; allowed: `${NAME}`, the name of an environment variable, such as `${SPLUNK_TOKEN}`.',
    ]);
  });

  // Put together here, so that nothing in the repository looks like one.
  const literal = ['ghp', 'S3cr3t'.repeat(6)].join('_');

  test.each([
    literal,
    `"Bearer ${literal}"`,
    `\${SPLUNK_TOKEN}${literal}`,
    '$SPLUNK_TOKEN',
    '${{ secrets.SPLUNK_TOKEN }}',
    '"${SPLUNK_TOKEN} "',
    '"${SPLUNK_TOKEN}\\n"',
    '${SPLUNK-TOKEN}',
    '${}',
    '[a]',
    '12345',
    'true',
  ])('given as %j is refused and not repeated', (value) => {
    const error = failure(splunkWith({ token: value }));
    expect(error.problems).toHaveLength(1);
    expect(error.problems[0]).toMatchObject({ line: 7 });
    expect(error.message).toContain('the name of an environment variable');
    expect(error.message).not.toContain('S3cr3t');
  });

  test.each([
    'GITHUB_TOKEN',
    'github_token',
    'Actions_Runtime_Token',
    'INPUT_ENTERPRISE-TOKEN'.slice(0, 16),
    'RUNNER_TEMP',
  ])('is never taken from the variable %s', (name) => {
    expect(problemsOf(splunkWith({ token: `\${${name}}` }))).toEqual([
      expect.stringMatching(/^7: .*never sent to anybody/),
    ]);
  });

  test.each(['MY_GITHUB_TOKEN', 'GITHUBTOKEN', '_a', 't'])('may be in the variable %s', (name) => {
    const [stream] = parseConfig(splunkWith({ token: `\${${name}}` })).streams;
    expect(stream?.secrets).toEqual({ token: name });
  });

  test.each([
    ['a setting', splunkWith({ domain: `https://${literal}@splunk.example.com` })],
    ['the type', splunkWith({ type: literal })],
    ['a field', splunkWith({ [literal]: '1' })],
    ['a name', splunk.replace('siem', literal)],
    ['a key of the file', `${splunk}${literal}: 1\n`],
    ['broken YAML', `${splunk}    ${literal}\n`],
    ['broken YAML of one line', `streams: ]${literal}\n`],
    ['an anchor', splunkWith({ token: `*${literal}` })],
    ['a tag', splunkWith({ token: `!${literal} x` })],
    ['quotes that do not end', splunkWith({ token: `"${literal}` })],
  ])('that stands in the place of %s is not repeated', (_, text) => {
    expect(failure(text).message).not.toContain('S3cr3t');
  });
});
