import { describe, expect, test } from '@jest/globals';
import type { Applied, AppliedStream } from '../../src/streams/applied.ts';
import { appliedOutputs, keyOutputs, listOutputs, planOutputs } from '../../src/streams/outputs.ts';
import { describeApplied, renderApplied, sayApplied } from '../../src/streams/render-applied.ts';
import type { AppliedView } from '../../src/streams/render-applied.ts';
import { describeList, renderKey, renderList } from '../../src/streams/render-list.ts';
import { nameByState } from '../../src/streams/name-streams.ts';
import { known, plan, planned, state, stream, view } from '../support/stream-plans.ts';

const outcome = (name: string, what: AppliedStream['outcome'], id?: number): AppliedStream => ({
  ...{ name, outcome: what, id },
});

const applied = (
  streams: readonly AppliedStream[],
  more: Partial<Applied> = {},
  of: Partial<AppliedView> = {},
): AppliedView => ({
  ...{ mode: 'apply', enterprise: 'acme-corp', path: 'audit-log-streams.yml', notes: [] },
  plan: plan([
    planned('siem', { action: 'create' }),
    planned('s3', { action: 'update' }, { live: stream(42) }),
  ]),
  applied: {
    ...{ streams, forgotten: [], failures: [], state: state({ s3: known(42) }) },
    ...{ live: [stream(42), stream(43)], requests: 3, ...more },
  },
  ...of,
});

const failure = { text: 'GitHub refused `siem`: <b>.', line: 3 };

describe('what apply did', () => {
  test('is said in one sentence', () => {
    const say = (...of: Parameters<typeof applied>) => sayApplied(applied(...of));
    expect(say([outcome('siem', 'created', 43), outcome('s3', 'updated', 42)])).toBe(
      '1 stream created, 1 updated',
    );
    expect(say([outcome('s3', 'nothing', 42)])).toMatch(
      /^Nothing to do: the enterprise `acme-corp`/,
    );
    expect(say([outcome('s3', 'nothing')], { forgotten: ['old'] })).toBe('1 name forgotten');
    const failures = [failure];
    expect(say([outcome('siem', 'not-reached')], { failures })).toBe(
      'Nothing was changed: 1 problem',
    );
    expect(say([outcome('siem', 'refused'), outcome('s3', 'updated', 42)], { failures })).toBe(
      '1 problem, 1 stream updated, 1 refused by GitHub',
    );
    expect(say([outcome('siem', 'unknown')], { failures })).toBe(
      '1 problem, 1 stream not known whether it was done',
    );
    expect(say([outcome('s3', 'nothing')], {}, { mode: 'pause' })).toMatch(/paused already/);
  });

  test('is shown with reasons, the diff of what was done, and the streams that are there now', () => {
    const of = applied([outcome('siem', 'refused'), outcome('s3', 'updated', 42)], {
      failures: [failure],
    });
    const text = renderApplied(of);
    expect(text).toContain('> Line 3&#58; GitHub refused <code>siem</code>&#58; &#60;b&#62;.');
    expect(text).toContain('| <code>siem</code> | – | refused by GitHub |');
    expect(text).toContain('```diff\n! s3 (Splunk, #42)\n```');
    expect(text).toMatch(/\| <code>s3<\/code> \| .*\n\| – \|/);
    // What was done is in the log from when it was done.
    expect(describeApplied(of).slice(1)).toEqual(['siem: refused by GitHub']);
  });

  test('to one stream shows no diff of the file', () => {
    expect(
      renderApplied(applied([outcome('s3', 'paused', 42)], {}, { mode: 'pause' })),
    ).not.toContain('```');
  });
});

describe('the list', () => {
  const streams = nameByState([stream(42), stream(43)], state({ s3: known(42) }));

  test('names the streams that the state knows', () => {
    expect(describeList({ enterprise: 'acme-corp', streams, notes: [] })).toEqual([
      '2 audit-log streams',
      '#42 Splunk, s3: enabled; splunk-42.example.com:8088; created 2026-10-01 09:00 UTC, updated 2026-11-02 10:30 UTC',
      expect.stringMatching(/^#43 Splunk, without a name: enabled/),
    ]);
  });

  test('of an enterprise without any says so', () => {
    expect(renderList({ enterprise: 'acme-corp', streams: [], notes: [] })).toMatch(
      /^## No audit-log streams\n\nEnterprise <code>acme-corp<\/code>\n$/,
    );
  });

  test('shows notes, and the file that was written', () => {
    const notes = [{ level: 'failure', text: 'Paused for 22 days.' }] as const;
    const written = { path: 'x.yml', text: 'streams:\n  # ```\n  a:\n' };
    const text = renderList({ enterprise: 'acme-corp', streams, notes, written });
    expect(text).toContain('> [!CAUTION]\n> Paused for 22 days.');
    expect(text).toContain('\n````yaml\nstreams:\n  # ```\n  a:\n````\n');
  });

  test('shows the file that could not be written, and why', () => {
    const written = { path: 'x.yml', text: 'streams: {}\n', problem: '`x.yml` is there already.' };
    const shown = { enterprise: 'acme-corp', streams, notes: [], written };
    const text = renderList(shown);
    expect(text).toContain('> [!CAUTION]\n> <code>x.yml</code> is there already.');
    expect(text).toContain('```yaml\nstreams: {}\n```\n');
    expect(text).not.toContain('Written to');
    expect(describeList(shown).join()).not.toContain('Written to');
  });

  test('is escaped as is the key', () => {
    expect(renderKey('acme', { keyId: '<v1>', key: 'a+b=' })).toBe(
      '## Stream key <code>&#60;v1&#62;</code>\n\nEnterprise <code>acme</code> · public key, base64: <code>a&#43;b=</code>\n',
    );
  });
});

describe('the outputs', () => {
  const shown = {
    ...{ id: 42, type: 'Splunk', details: 'splunk-42.example.com:8088', enabled: true },
    ...{ createdAt: '2026-10-01T09:00:00Z', updatedAt: '2026-11-02T10:30:00Z', pausedAt: null },
  };
  const parse = (text: string | undefined): unknown => JSON.parse(text ?? '');

  test('of a plan are whether it differs, the hash, what is to be done and the streams', () => {
    const streams = [
      planned('siem', { action: 'create' }),
      planned('s3', { action: 'none' }, { live: stream(42) }),
    ];
    const { report, streams: live, ...rest } = planOutputs(view(plan(streams)));
    expect(rest).toEqual({ drift: 'true', 'plan-hash': 'ab'.repeat(32), changes: '1' });
    expect(parse(live)).toEqual([{ name: 's3', ...shown }]);
    const same = { line: 2, type: 'Splunk', differences: [], unknownSecrets: {}, isAssumed: false };
    expect(parse(report)).toEqual({
      ...{ mode: 'plan', enterprise: 'acme-corp', config: 'audit-log-streams.yml' },
      ...{ drift: true, planHash: 'ab'.repeat(32), changes: 1 },
      streams: [{ name: 's3', ...shown }],
      plan: [
        { name: 'siem', action: 'create', id: null, ...same },
        { name: 's3', action: 'none', id: 42, ...same },
      ],
      ...{ strays: [], forgotten: [], problems: [], notes: [] },
    });
  });

  test('of apply say what was done', () => {
    const { report, streams, ...rest } = appliedOutputs(
      applied([outcome('siem', 'created', 43), outcome('s3', 'nothing', 42)]),
    );
    expect(rest).toEqual({ drift: 'false', 'plan-hash': 'ab'.repeat(32), changes: '1' });
    expect(parse(streams)).toMatchObject([{ name: 's3' }, { name: null, id: 43 }]);
    expect(parse(report)).toMatchObject({
      mode: 'apply',
      outcomes: [
        { name: 'siem', id: 43, outcome: 'created' },
        { name: 's3', id: 42, outcome: 'nothing' },
      ],
      ...{ failures: [], forgotten: [], requests: 3 },
    });
  });

  test.each([
    ['what was not done', applied([outcome('siem', 'unknown')])],
    [
      'a stream that is not in the file',
      applied([], {}, { plan: plan([], { strays: [{ live: stream(1), name: undefined }] }) }),
    ],
    [
      'a stream with a problem',
      applied(
        [outcome('s3', 'nothing')],
        { failures: [failure] },
        { plan: plan([], { drift: true }) },
      ),
    ],
  ])('of apply tell of drift: %s', (_, of) => {
    expect(appliedOutputs(of)['drift']).toBe('true');
  });

  test('of one stream, the list and the key are only those of the mode', () => {
    const one = appliedOutputs(applied([outcome('s3', 'paused', 42)], {}, { mode: 'pause' }));
    expect(Object.keys(one)).toEqual(['changes', 'streams', 'report']);
    const list = listOutputs('list', { enterprise: 'acme-corp', streams: [], notes: [] });
    expect(list).toEqual({
      streams: '[]',
      report: '{"mode":"list","enterprise":"acme-corp","streams":[],"notes":[]}',
    });
    const key = keyOutputs('acme-corp', { keyId: 'v1', key: 'a+b=' });
    expect(Object.keys(key)).toEqual(['key-id', 'key', 'report']);
    expect(key['key-id']).toBe('v1');
  });
});
