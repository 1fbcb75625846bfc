import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/streams/parse-config.ts';
import { failure, problemsOf, splunk, splunkWith } from '../support/streams-files.ts';

describe('a good file', () => {
  test('becomes streams with settings, the names of secrets, and the line of everything', () => {
    expect(parseConfig(splunk)).toEqual({
      streams: [
        {
          name: 'siem',
          type: 'Splunk',
          enabled: undefined,
          adopt: undefined,
          settings: { domain: 'splunk.example.com', port: 8088, ssl_verify: true },
          secrets: { token: 'SPLUNK_TOKEN' },
          line: 2,
          lines: { type: 3, domain: 4, port: 5, ssl_verify: 6, token: 7 },
        },
      ],
      warnings: [],
    });
  });

  test('may say whether a stream is enabled and which one it is', () => {
    const [paused] = parseConfig(splunkWith({ enabled: 'false', adopt: '42' })).streams;
    expect(paused).toMatchObject({ enabled: false, adopt: 42, lines: { enabled: 8, adopt: 9 } });
    const [fresh] = parseConfig(splunkWith({ enabled: 'true', adopt: 'none' })).streams;
    expect(fresh).toMatchObject({ enabled: true, adopt: 'none' });
  });

  test('may have no streams, as long as it says so', () => {
    expect(parseConfig('streams: {}\n').streams).toEqual([]);
  });

  test('keeps the order of its streams', () => {
    const text = `${splunk}${splunk.replace('streams:\n', '').replace('siem', 'archive')}`;
    expect(parseConfig(text).streams.map(({ name, line }) => [name, line])).toEqual([
      ['siem', 2],
      ['archive', 8],
    ]);
  });

  test('may be of Windows, with a byte order mark', () => {
    const text = `\uFEFF${splunk.replaceAll('\n', '\r\n')}`;
    expect(parseConfig(text).streams[0]).toMatchObject({ line: 2, lines: { token: 7 } });
  });

  test('with more than three streams has a warning at the fourth', () => {
    const one = splunk.replace('streams:\n', '');
    const text = `streams:\n${['a', 'b', 'c', 'd'].map((name) => one.replace('siem', name)).join('')}`;
    const { streams, warnings } = parseConfig(text);
    expect(streams).toHaveLength(4);
    expect(warnings).toEqual([{ line: 20, text: expect.stringContaining('4 streams') }]);
  });
});

describe('a file that is no list of streams', () => {
  test.each([
    ['', 1, 'begins with `streams:`'],
    ['# nothing yet\n', 1, 'begins with `streams:`'],
    ['just a text', 1, 'begins with `streams:`'],
    ['- a\n- b\n', 1, 'begins with `streams:`'],
    ['{}', 1, '`streams` is missing'],
    ['\nstreams:\n', 2, 'a mapping of names'],
    ['streams: []', 1, 'a mapping of names'],
    ['streams: 3', 1, 'a mapping of names'],
    ['stream: {}', 1, 'did you mean `streams`?'],
    ['streams: {}\nversion: 1\n', 2, '`version` is not known; the file has only `streams`'],
    ['streams:\n  siem: Splunk\n', 2, 'allowed: a mapping with `type`'],
    ['streams:\n  siem:\n', 2, 'allowed: a mapping with `type`'],
  ])('%j is refused with the reason', (text, line, reason) => {
    const found = problemsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${line}: `);
    expect(found[0]).toContain(reason);
  });

  test.each([
    ['an open bracket', 'streams: {a: 1', 1, 'a bracket that is not closed'],
    ['a tab', 'streams:\n\tsiem: {}\n', 2, 'a tab'],
    ['two documents', 'streams: {}\n---\nstreams: {}\n', 2, 'a second document'],
    ['a second colon', 'streams: {}\nx: a: b\n', 2, 'needs quotes'],
    ['an alias of nothing', 'streams: *all\n', 1, 'an alias (`*…`)'],
    ['a tag', 'streams: !env X\n', 1, 'a tag'],
    ['a list as key', 'streams: {}\n? [a]\n: b\n', 2, 'a key that is a list'],
  ])('%s is refused with its line', (_, text, line, reason) => {
    const found = failure(text).problems;
    expect(found[0]).toMatchObject({ line });
    expect(found.map((problem) => problem.text).join()).toContain(reason);
  });

  test('deep nesting is refused and not followed', () => {
    expect(problemsOf(`streams: ${'['.repeat(2_000)}`)[0]).toContain('no valid YAML');
  });

  test('aliases are not followed, so nothing can grow', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'streams:', '  siem: *b'].join('\n');
    expect(problemsOf(bomb)).toEqual([
      expect.stringMatching(/^1: `a` is not known/),
      expect.stringMatching(/^2: `b` is not known/),
      expect.stringMatching(/^4: .*an alias/),
    ]);
    const anchored = splunkWith({ port: '&p 8088', domain: '*p' });
    expect(problemsOf(anchored)[0]).toContain('alias');
    const merged = `${splunk.replace('siem:', 'siem: &a')}  copy:\n    <<: *a\n    port: 1\n`;
    expect(problemsOf(merged)).toContainEqual(
      '9: Stream `copy`: `<<` is not supported; write out what it stands for.',
    );
  });

  test('the values of another version of YAML are not taken for truths', () => {
    expect(problemsOf(`%YAML 1.1\n---\n${splunkWith({ ssl_verify: 'yes' })}`)[0]).toContain(
      '`ssl_verify`',
    );
  });
});

test('all problems are listed at once, in the order of the lines', () => {
  const text = [
    'streams:',
    '  Siem: {}',
    '  siem:',
    '    type: Splunk',
    '    port: "1"',
    '    token: abc',
    '    colour: red',
    '  b:',
    '    type: datadog',
    'more: 1',
  ].join('\n');
  const error = failure(text);
  expect(error.problems.map(({ line }) => line)).toEqual([2, 3, 3, 5, 6, 7, 9, 10]);
});
