import { describe, expect, test } from '@jest/globals';
import { diffLines } from '../../src/streams/diff-lines.ts';
import type { Difference, PlannedStream } from '../../src/streams/plan.ts';
import { describePlan, renderPlan, sayVerdict } from '../../src/streams/render-plan.ts';
import { config, known, plan, planned, stream, view } from '../support/stream-plans.ts';

const create = planned('siem', { action: 'create' });
const same = planned('same', { action: 'none' }, { live: stream(44) });
const update = (differences: readonly Difference[], more: Partial<PlannedStream> = {}) =>
  planned('siem', { action: 'update' }, { live: stream(42), differences, ...more });
const verdict = (...of: Parameters<typeof plan>) => sayVerdict(view(plan(...of)));

describe('the headline', () => {
  test('says at once that nothing is to be done', () => {
    expect(verdict([same])).toBe(
      'Nothing to do: the enterprise `acme-corp` is like `audit-log-streams.yml`',
    );
  });

  test('counts what is to be done', () => {
    const adopt = planned('dd', { action: 'adopt', known: known(43) });
    expect(verdict([create, update([]), same])).toBe('1 stream to create, 1 to update');
    expect(verdict([create, create, adopt])).toBe('2 streams to create, 1 to adopt');
    expect(verdict([same], { strays: [{ live: stream(1), name: undefined }] })).toBe(
      '1 stream not in the file',
    );
    expect(verdict([same], { forgotten: ['a', 'b'] })).toBe('2 names to forget');
  });

  test('begins with the problems', () => {
    expect(verdict([create], { problems: [{ text: 'x', line: 1 }] })).toBe(
      '1 problem to solve, 1 stream to create',
    );
  });
});

describe('the diff of a stream', () => {
  test('that is new shows all that it will be, and of secrets the names', () => {
    expect(diffLines(create)).toEqual([
      '+ siem (Splunk)',
      '+   domain: splunk.example.com',
      '+   port: 8088',
      '+   ssl_verify: true',
      '+   token: (secret SPLUNK_TOKEN)',
      '+   enabled: true',
    ]);
  });

  test('that is new says that it begins paused, what became of the old one, and what is missing', () => {
    const lines = diffLines({
      ...create,
      config: config('siem', { enabled: false, settings: {} }),
      differences: [
        { kind: 'deleted', id: 12 },
        { kind: 'unfinished', at: '2026-11-20T10:00:00Z' },
      ],
      unknownSecrets: { token: 'not-given' },
    });
    expect(lines).toEqual([
      '+ siem (Splunk)',
      '-   stream #12 was deleted outside of this action',
      '!   a run on 2026-11-20 10:00 UTC was about to send it, and did not learn whether it arrived',
      '+   token: (secret SPLUNK_TOKEN, which was not given to this run)',
      '+   enabled: false',
    ]);
  });

  test.each<[Difference, string[]]>([
    [{ kind: 'setting', field: 'port', from: 8088, to: 443 }, ['-   port: 8088', '+   port: 443']],
    [{ kind: 'setting', field: 'path', from: undefined, to: '/x' }, ['+   path: /x']],
    [{ kind: 'setting', field: 'path', from: '/x', to: undefined }, ['-   path: /x']],
    [
      { kind: 'setting', field: 'port', from: 8088, to: '8088' },
      ['-   port: 8088', '+   port: "8088"'],
    ],
    [{ kind: 'enabled', from: true, to: false }, ['-   enabled: true', '+   enabled: false']],
    [
      { kind: 'secret', field: 'token', variable: 'SPLUNK_TOKEN' },
      ['!   token: secret changed (SPLUNK_TOKEN)'],
    ],
    [
      { kind: 'outside', updatedAt: '2026-11-20T10:00:00Z' },
      ['!   changed outside of this file on 2026-11-20 10:00 UTC'],
    ],
    [
      { kind: 'outside', updatedAt: '2026-11-20T10:00:00Z', details: { from: 'a', to: 'b' } },
      ['!   changed outside of this file on 2026-11-20 10:00 UTC: "a" became "b"'],
    ],
    [{ kind: 'rotate' }, ['!   everything is sent anew (`rotate`)']],
  ])('shows %j', (difference, lines) => {
    expect(diffLines(update([difference]))).toEqual(['! siem (Splunk, #42)', ...lines]);
  });

  test('says which secrets can not be compared, and why', () => {
    expect(diffLines(update([], { unknownSecrets: { token: 'other-key' } }))[1]).toBe(
      '#   token: secret unknown (SPLUNK_TOKEN): it was sent with another `fingerprint-key` or `enterprise-token`',
    );
  });

  test('that is adopted says that nothing is sent, and how to send it', () => {
    const adopt = (isSent: boolean) =>
      diffLines(
        planned('dd', { action: 'adopt', known: known(43, { isSent }) }, { live: stream(43) }),
      ).join('\n');
    expect(adopt(false)).toMatch(/^! dd \(Splunk, #43\).*\n#.*nothing is sent.*`rotate: dd`/);
    expect(adopt(true)).toMatch(/an earlier run made it/);
  });

  test('with nothing to be done is empty', () => {
    expect(diffLines(same)).toEqual([]);
  });
});

const evil =
  '```\n## Nothing to do\n<img src=x> @octocat | [a](http://x) ##[error]x ::error::x \u202egnp';

/** A time that JavaScript takes for one. */
const evilTime = 'Nov 1 2026 10:00 (<img src=x> ##[error]x\n::error::x)';

/** As a name, a type, a value, details, a time or a problem. */
const evilView = view(
  plan(
    [
      {
        ...update([
          { kind: 'setting', field: 'path', from: evil, to: `${'`'.repeat(9)}x` },
          { kind: 'outside', updatedAt: evilTime, details: { from: evil, to: evil } },
        ]),
        config: config('siem', { type: evil }),
        live: stream(42, { type: evil, details: evil, updatedAt: evilTime }),
      },
    ],
    { problems: [{ text: `\`siem\`: ${evil}`, line: 3 }], forgotten: [evil] },
  ),
  { enterprise: evil, path: evil, notes: [{ level: 'warning', text: evil }] },
);

describe('nothing from outside', () => {
  test('can break the Markdown', () => {
    const text = renderPlan(evilView, 'summary');
    const [before, block, after, ...more] = text.split(/^`{10}(?:diff)?$/m);
    expect(more).toEqual([]);
    expect(block!.trim().split('\n')).toEqual([
      expect.stringMatching(/^! siem/),
      expect.stringMatching(/^- {3}path/),
      expect.stringMatching(/^\+ {3}path/),
      expect.stringMatching(/^! {3}changed outside/),
    ]);
    expect(before! + after!).not.toMatch(/<img|@octocat|\[a\]|\u202e|`/);
    expect(text.match(/^## .*/gm)).toEqual([
      '## 1 problem to solve, 1 stream to update, 1 name to forget',
    ]);
  });

  test('can add a line, or a command, to the log', () => {
    const lines = describePlan(evilView);
    expect(lines).toHaveLength(10);
    expect(lines.join('')).not.toMatch(/[\n\u202e]|##\[/);
    expect(lines.filter((line) => line.startsWith('::'))).toEqual([]);
  });
});

const many = Array.from({ length: 600 }, (_, id) =>
  planned(
    `stream-${id}`,
    { action: 'update' },
    {
      live: stream(id, { details: '<'.repeat(400) }),
      differences: [{ kind: 'setting', field: 'path', from: 'ü'.repeat(400), to: '`'.repeat(400) }],
    },
  ),
);

describe('the plan as Markdown', () => {
  test('has the hash, what to do next, and the streams that exist with their names', () => {
    const paused = stream(44, { enabled: false, pausedAt: '2026-11-15T10:00:00Z' });
    const text = renderPlan(view(plan([create, { ...same, live: paused }])), 'comment');
    expect(text).toContain(`Plan <code>${'ab'.repeat(32)}</code>`);
    expect(text).toContain('as <code>plan-hash</code>');
    expect(text).toMatch(
      /\| <code>same<\/code> \| <code>Splunk<\/code> \| .*44<\/code> \| paused since 2026-11-15 10&#58;00 UTC \| .*2026-11-02 10&#58;30 \|/,
    );
  });

  test('tells of streams that GitHub paused by itself', () => {
    const live = stream(44, { pausedAt: '2026-11-15T10:00:00Z' });
    expect(renderPlan(view(plan([{ ...same, live }])), 'summary')).toContain(
      'enabled, paused by GitHub since 2026-11-15',
    );
  });

  test('says how to keep or delete what is not in the file', () => {
    const strays = [{ live: stream(50), name: 'old' }];
    const text = renderPlan(view(plan([same], { strays })), 'summary');
    expect(text).toContain('<code>old</code>, not in the file');
    expect(text).toContain('<code>mode&#58; export</code>');
    expect(text).toContain('<code>stream&#58; &#34;&#35;50&#34;</code>');
  });

  test('says of an unchanged stream what can not be known, and the remedy if there is one', () => {
    const text = (more: Partial<PlannedStream>) =>
      renderPlan(view(plan([{ ...same, ...more }])), 'summary');
    expect(text({ unknownSecrets: { token: 'not-sent' } })).toContain('rotate&#58; same');
    const missing = text({ unknownSecrets: { token: 'not-given' } });
    expect(missing).toContain('it was not given to this run');
    expect(missing).not.toContain('rotate');
    expect(text({ isAssumed: true, unknownSecrets: { token: 'not-sent' } })).toContain(
      'assumed to be like the file',
    );
    expect(text({})).not.toContain('[!NOTE]');
  });

  test('shows problems with their lines, and that nothing is applied until they are solved', () => {
    const problems = [{ text: 'Two streams fit.', line: 12 }];
    const text = renderPlan(view(plan([create], { problems })), 'summary');
    expect(text).toMatch(/\[!CAUTION\]\n> Line 12&#58; Two streams fit\./);
    expect(text).toContain('changes nothing as long as');
  });

  test.each([
    ['summary', 1_048_576],
    ['comment', 65_536],
  ] as const)('fits into a %s, however many streams there are', (place, limit) => {
    const problems = many.map((_, line) => ({ text: '<'.repeat(5000), line }));
    const text = renderPlan(view(plan(many, { problems })), place);
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    expect(text).toContain('600 problems to solve, 600 streams');
    expect(text).toMatch(/… and [\d,]+ more/);
  });
});
