import { describe, expect, test } from '@jest/globals';
import type { StreamConfig } from '../../src/streams/config.ts';
import { readSecrets } from '../../src/streams/secrets.ts';

const stream = (type: string, secrets: Record<string, string>): StreamConfig => ({
  ...{ name: 'siem', type, enabled: undefined, adopt: undefined, settings: {}, secrets, line: 2 },
  lines: Object.fromEntries(Object.keys(secrets).map((field, index) => [field, 5 + index])),
});
const splunk = stream('Splunk', { token: 'SPLUNK_TOKEN' });
const blob = stream('Azure Blob Storage', { sas_url: 'SAS' });
const google = stream('Google Cloud Storage', { json_credentials: 'KEY_FILE' });

// Put together here, so that nothing in the repository looks like one.
const secret = ['s3cr3t', 'of', 'a', 'test'].join('-');

test('secrets are found by stream and field', () => {
  const keys = { ...stream('Amazon S3', { access_key_id: 'ID', secret_key: 'KEY' }), name: 'b' };
  const { values, problems } = readSecrets([splunk, keys], {
    ...{ SPLUNK_TOKEN: secret, ID: 'an id', KEY: 'a key', OTHER: 'x' },
  });
  expect([...values]).toEqual([
    ['siem', { token: secret }],
    ['b', { access_key_id: 'an id', secret_key: 'a key' }],
  ]);
  expect(problems).toEqual([]);
});

describe('what was not given', () => {
  test.each([{}, { SPLUNK_TOKEN: undefined }, { SPLUNK_TOKEN: '' }, { SPLUNK_TOKEN: ' \n' }])(
    'is a problem with its line and the remedy: %j',
    (env) => {
      const { values, problems, masks } = readSecrets([splunk], env);
      expect(values.get('siem')).toEqual({});
      expect(problems).toEqual([
        {
          ...{ stream: 'siem', reason: 'not-given', line: 5 },
          text: expect.stringContaining(
            '`env:` of the step (`SPLUNK_TOKEN: ${{ secrets.SPLUNK_TOKEN }}`)',
          ),
        },
      ]);
      expect(masks).toEqual([]);
    },
  );

  test('is not looked for in what every object has', () => {
    const odd = stream('Splunk', { token: 'constructor' });
    expect(readSecrets([odd], {}).problems[0]?.reason).toBe('not-given');
  });

  test('is listed for every stream', () => {
    const lines = readSecrets([splunk, blob, google], { SAS: 'x' }).problems;
    expect(lines.map(({ text, reason }) => `${/, `(\w+)`/.exec(text)?.[1]} ${reason}`)).toEqual([
      'token not-given',
      'sas_url malformed',
      'json_credentials not-given',
    ]);
  });
});

describe('what can not be right', () => {
  test.each([
    ['a line break at the end', splunk, `${secret}\n`, 'white space'],
    ['a space before', splunk, ` ${secret}`, 'white space'],
    ['a SAS token without its URL', blob, `sv=2024&sig=${secret}`, 'not an https address'],
    ['a SAS URL without TLS', blob, `http://x.blob.core.windows.net/c?sig=${secret}`, 'https'],
    ['a JSON text that is cut off', google, `{"private_key": "${secret}"`, 'not a JSON object'],
    ['a JSON list', google, `["${secret}"]`, 'not a JSON object'],
    ['null', google, 'null', 'not a JSON object'],
    ['a path of a JSON file', google, `${secret}.json`, 'not a JSON object'],
  ])('%s is a problem, is not sent, and is not repeated', (_, config, value, reason) => {
    const [variable = ''] = Object.values(config.secrets);
    const { values, problems, masks } = readSecrets([config], { [variable]: value });
    expect(values.get('siem')).toEqual({});
    expect(problems).toMatchObject([{ reason: 'malformed', line: 5 }]);
    expect(problems[0]?.text).toContain(reason);
    expect(problems[0]?.text).toContain(`\`${variable}\``);
    expect(problems[0]?.text).not.toContain('s3cr3t');
    expect(masks).toContain(value.trim());
  });
});

test('a JSON key file is sent as it is, with its line breaks', () => {
  const file = '{\n  "type": "service_account"\n}\n';
  expect(readSecrets([google], { KEY_FILE: file }).values.get('siem')).toEqual({
    json_credentials: file,
  });
});

test('a whole SAS URL is sent', () => {
  const url = `https://x.blob.core.windows.net/c?sp=cw&sig=${secret}`;
  expect(readSecrets([blob], { SAS: url })).toEqual({
    values: new Map([['siem', { sas_url: url }]]),
    problems: [],
    masks: [url],
  });
});

describe('what logs must not show', () => {
  test('is a value of one line, however short', () => {
    expect(readSecrets([splunk], { SPLUNK_TOKEN: 'abc' }).masks).toEqual(['abc']);
  });

  test('is of several lines the whole and each telling line, once', () => {
    const file = `{\r\n  "a": "${secret}",\r\n  "a": "${secret}",\r\n  },\r\n ----\n  "b"\n}\n`;
    expect(readSecrets([google], { KEY_FILE: file }).masks).toEqual([
      file,
      file.trim(),
      `"a": "${secret}",`,
    ]);
  });
});
