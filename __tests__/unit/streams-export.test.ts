import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { exportStreams, writeExport } from '../../src/streams/export.ts';
import { SHAPES } from '../../src/streams/providers.ts';
import type { Shape } from '../../src/streams/providers.ts';
import { parseConfig } from '../../src/streams/parse-config.ts';
import { known, state, stream } from '../support/stream-plans.ts';

const acme = { enterprise: 'acme-corp' };
const load = (text: string) => parseConfig(text).streams;

/** What a person fills in for a field. */
function example(field: Shape['fields'][string]): string | number | boolean {
  if ('example' in field) return field.example;
  if ('usual' in field) return field.usual;
  return field.options[0]!;
}

describe('the exported file', () => {
  test('has what the state knows, ties each name to its id, and names secrets after the stream', () => {
    const text = exportStreams([stream(7, { enabled: false })], state({ siem: known(7) }), acme);
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\S+\/streams\/schema\.json\n/);
    expect(text).toContain('# #7, of which GitHub says: splunk-7.example.com:8088\n  siem:\n');
    expect(load(text)).toMatchObject([
      {
        ...{ name: 'siem', type: 'Splunk', enabled: false, adopt: 7 },
        settings: known(7).settings,
        secrets: { token: 'SIEM_TOKEN' },
      },
    ]);
  });

  test.each(SHAPES.map((shape) => [shape.description, shape] as const))(
    'of a stream that nothing is known of can be read once the blanks are filled: %s',
    (_, { type, fields }) => {
      const text = exportStreams([stream(42, { type })], state(), acme);
      const blanks = text.match(/^ +(\w+):$/gm)!.filter((line) => line.startsWith('    '));
      expect(blanks.length).toBeGreaterThan(0);
      let filled = text.replace(
        /^ {4}(\w+):$/gm,
        (line, key: string) => `${line} ${example(fields[key]!)}`,
      );
      // Of Amazon S3 the fields of one of its shapes are remarks.
      filled = filled.replace(/^ {4}# (\w+): (.*)$/gm, (line, key: string, value: string) =>
        key in fields ? `    ${key}: ${value}` : line,
      );
      const [read] = load(filled);
      const secrets = Object.keys(fields).filter((key) => fields[key]!.kind === 'secret');
      expect(Object.keys(read!.secrets).sort()).toEqual(secrets.sort());
      expect(Object.keys({ ...read!.settings, ...read!.secrets }).sort()).toEqual(
        Object.keys(fields).sort(),
      );
      expect(read!.name).toMatch(/^[a-z0-9-]+-42$/);
    },
  );

  test('says what belongs into a blank', () => {
    const text = exportStreams([stream(42, { type: 'Datadog' })], state(), acme);
    expect(text).toMatch(/ {4}# To be filled in: .*Datadog.*\n {4}# One of US, US3.*\n {4}site:\n/);
  });

  test('has a name and variables of its own for each stream', () => {
    const streams = { 'a-b': known(1), a_b: known(2), github: known(3), '9': known(4) };
    const text = exportStreams(
      [1, 2, 3, 4, 5].map((id) => stream(id)),
      state(streams),
      acme,
    );
    const blanks = { domain: 'x.example.com', port: 1, ssl_verify: true };
    const filled = Object.entries(blanks).reduce(
      (all, [key, value]) => all.replace(`    ${key}:\n`, `    ${key}: ${String(value)}\n`),
      text,
    );
    expect(load(filled).map(({ name, secrets }) => [name, secrets['token']])).toEqual([
      ['a-b', 'A_B_TOKEN'],
      ['a_b', 'A_B_TOKEN_2'],
      ['github', 'STREAM_GITHUB_TOKEN'],
      ['9', 'STREAM_9_TOKEN'],
      ['splunk-5', 'SPLUNK_5_TOKEN'],
    ]);
  });

  test('takes no settings of a stream that was another one', () => {
    const other = known(7, { type: 'HTTPS Event Collector' });
    expect(exportStreams([stream(7)], state({ siem: other }), acme)).toMatch(/ {4}domain:\n/);
  });

  test('can not be broken by what GitHub says of a stream', () => {
    const evil = 'x\nstreams: {}\n\u2028mallory:\u0085 y';
    const settings = { ...known(7).settings, domain: 'a: b # c' };
    const text = exportStreams(
      [stream(7, { details: evil }), stream(8, { type: `New\n${evil}`, details: evil })],
      state({ siem: known(7, { settings }) }),
      acme,
    );
    const read = parse(text) as { streams: Record<string, Record<string, unknown>> };
    expect(Object.keys(read)).toEqual(['streams']);
    expect(Object.keys(read.streams)).toEqual(['siem']);
    expect(read.streams['siem']!['domain']).toBe('a: b # c');
    expect(text).toContain('# Not here, since its type is not known to this version: #8, New x');
  });

  test('of an enterprise without streams is a file without streams', () => {
    expect(load(exportStreams([], state(), acme))).toEqual([]);
  });

  test('is never written over another one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'export-'));
    const files = { writeFile };
    const write = (name: string, text: string) =>
      writeExport(files, { configPath: join(folder, name), config: name, text });
    expect(await write('x.yml', 'one')).toBeUndefined();
    expect(await write('x.yml', 'two')).toMatch(/^`x\.yml` is there already/);
    expect(await write('none/x.yml', 'two')).toMatch(/^`none\/x\.yml` could not be written/);
    expect(await readFile(join(folder, 'x.yml'), 'utf8')).toBe('one');
    await rm(folder, { recursive: true });
  });
});
