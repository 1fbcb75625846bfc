import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { streamsSchema } from '../../scripts/streams-schema.ts';
import type { StreamConfig } from '../../src/streams/config.ts';
import { SHAPES, TYPES } from '../../src/streams/providers.ts';
import { parseConfig } from '../../src/streams/parse-config.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** As editors read it: strictly, but for the text that some of them show instead of a pattern. */
const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false })
  .addVocabulary(['patternErrorMessage'])
  .compile(JSON.parse(read('streams/schema.json')) as object);

const isTaken = (text: string): boolean => {
  try {
    parseConfig(text);
    return true;
  } catch {
    return false;
  }
};

const examples = readdirSync(join(root, 'examples/streams')).sort();
const exampleOf = (file: string): { text: string; stream: StreamConfig } => {
  const text = read(`examples/streams/${file}`);
  const [stream, ...others] = parseConfig(text).streams;
  if (stream === undefined || others.length > 0) throw new Error(`${file} has not one stream.`);
  return { text, stream };
};

test('the schema is what the providers make', () => {
  expect(JSON.parse(read('streams/schema.json'))).toEqual(
    JSON.parse(JSON.stringify(streamsSchema())),
  );
});

test("the providers have GitHub's fields, all of them", () => {
  // Source: GitHub's OpenAPI description, `vendor_specific`, without `key_id`; secrets with their own prefix.
  const fields = SHAPES.map(({ type, fields: own }) => [
    type,
    ...Object.entries(own)
      .map(([name, { kind }]) => (kind === 'secret' ? `encrypted_${name}` : name))
      .sort(),
  ]);
  expect(fields).toEqual([
    ['Amazon S3', 'arn_role', 'authentication_type', 'bucket', 'region'],
    [
      ...['Amazon S3', 'authentication_type', 'bucket'],
      ...['encrypted_access_key_id', 'encrypted_secret_key', 'region'],
    ],
    ['Azure Blob Storage', 'container', 'encrypted_sas_url'],
    ['Azure Event Hubs', 'encrypted_connstring', 'name'],
    ['Datadog', 'encrypted_token', 'site'],
    ['Google Cloud Storage', 'bucket', 'encrypted_json_credentials'],
    ['HTTPS Event Collector', 'domain', 'encrypted_token', 'path', 'port', 'ssl_verify'],
    ['Splunk', 'domain', 'encrypted_token', 'port', 'ssl_verify'],
  ]);
});

describe('examples', () => {
  test.each(examples)('%s is taken by action and schema, and names the schema', (file) => {
    const { text } = exampleOf(file);
    expect(isValid(parse(text))).toBe(true);
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/audit-log-collector/v1/streams/schema.json',
    );
  });

  test('there is one for each kind of stream, named after it', () => {
    const kinds = SHAPES.map(({ type, fields }) => {
      const authentication = fields['authentication_type'];
      return authentication?.kind === 'one-of' ? `${type} ${authentication.options.join()}` : type;
    });
    const found = examples.map((file) => {
      const { type, settings } = exampleOf(file).stream;
      return [file, `${type} ${String(settings['authentication_type'] ?? '')}`.trim()];
    });
    const expected = kinds.map((kind) => [
      `${kind.toLowerCase().replaceAll(/[ _]/g, '-')}.yml`,
      kind,
    ]);
    expect(found).toEqual(expected.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
  });

  test.each(examples)('%s explains how the step gives each secret', (file) => {
    const { text, stream } = exampleOf(file);
    for (const name of Object.values(stream.secrets))
      expect(text).toContain(`#     ${name}: \${{ secrets.${name} }}`);
  });

  test('what the schema offers as an example or a default is allowed', () => {
    for (const { type, fields } of SHAPES) {
      const values = Object.entries(fields).map(([name, field]) => {
        if (field.kind === 'one-of') return [name, field.options[0]];
        return [name, 'example' in field ? field.example : field.usual];
      });
      const own = Object.fromEntries(values) as Record<string, unknown>;
      const text = stringify({ streams: { a: { type, ...own } } });
      expect(isTaken(text) && isValid(parse(text))).toBe(true);
    }
  });
});

describe('schema and action agree', () => {
  const agree = (content: unknown): void => {
    const text = stringify(content);
    const isGood = isValid(parse(text));
    if (isGood !== isTaken(text))
      throw new Error(`The schema says ${String(isGood)}, the action not:\n${text}`);
  };

  const good = examples.map((file) => parse(exampleOf(file).text) as Streams);
  interface Streams {
    readonly streams: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }
  const streams = good.flatMap(({ streams: all }) => Object.values(all));

  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      ...[
        null,
        true,
        false,
        '',
        ' ',
        'none',
        'None',
        'true',
        '443',
        '${A}',
        '${A} ',
        '${GITHUB_A}',
      ],
      ...[
        '${input_a}',
        '${INPUTS}',
        '$A',
        'a${B}c',
        'x',
        'ab',
        'abc',
        'A',
        'https://a.example',
        '/a',
      ],
      ...[
        0,
        1,
        65_535,
        65_536,
        -1,
        1.5,
        42,
        2 ** 53,
        [],
        ['a'],
        {},
        { a: 1 },
        'oidc',
        'access_keys',
      ],
      ...[
        'US',
        'EU1',
        'us-east-1',
        'a.b',
        'a\n',
        '-a',
        'a-',
        'a--b',
        '$root',
        '[::1]',
        'é',
        'a:b',
        'a/b',
      ],
      ...TYPES,
    ),
    fc.string({ maxLength: 70 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const key = fc.oneof(
    fc.constantFrom(...new Set(streams.flatMap((stream) => Object.keys(stream)))),
    fc.constantFrom('enabled', 'adopt', 'key_id', 'encrypted_token', 'colour', 'constructor'),
  );
  const name = fc.oneof(
    fc.constantFrom('a', 'A', '0', '-', 'a b', 'true', 'constructor', 'null', 'a'.repeat(41)),
    fc.stringMatching(/^[a-z0-9_-]{1,42}$/),
  );

  const stream = fc
    .tuple(
      fc.constantFrom(...streams),
      fc.array(fc.tuple(key, fc.option(odd, { nil: undefined })), { maxLength: 2 }),
    )
    .map(([base, changes]) => {
      const changed = new Map(Object.entries(base));
      for (const [field, value] of changes)
        if (value === undefined) changed.delete(field);
        else changed.set(field, value);
      return Object.fromEntries(changed);
    });

  test('on streams with a field or two that are missing, added or changed', () => {
    let taken = 0;
    fc.assert(
      fc.property(name, stream, (called, one) => {
        agree({ streams: { siem: one } });
        agree({ streams: { [called]: streams[0] } });
        if (isValid({ streams: { siem: one } })) taken += 1;
      }),
      { seed: 7, numRuns: 40 },
    );
    // Else the test shows nothing of one side.
    expect(taken).toBeGreaterThan(6);
    expect(taken).toBeLessThan(34);
  });

  test('on a change of each field of each example to each odd value', () => {
    const values = ['', null, 1, true, 'A_b', '${Runner_A}', []];
    for (const one of streams)
      for (const field of [...Object.keys(one), 'extra'])
        for (const value of values) agree({ streams: { siem: { ...one, [field]: value } } });
  });

  test.each([
    {},
    [],
    'a',
    { streams: null },
    { streams: [] },
    { streams: {} },
    { streams: {}, a: 1 },
  ])('on the file %j', (content) => {
    agree(content);
  });
});
