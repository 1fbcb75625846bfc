import { describe, expect, test } from '@jest/globals';
import { parsePhrase, PhraseError } from '../../simulator/audit-log/phrase.ts';
import { readEvent } from '../../simulator/audit-log/store.ts';

const created = (phrase: string, time: string, wholeLastSecond = true) =>
  parsePhrase(phrase, { wholeLastSecond }).covers(Date.parse(time));

const finds = (phrase: string, fields: Record<string, unknown>) =>
  parsePhrase(phrase).accepts?.(readEvent(JSON.stringify({ '@timestamp': 0, ...fields }))) ?? true;

describe('created', () => {
  test.each([
    ['created:2026-11-21', '2026-11-21T00:00:00Z', '2026-11-21T23:59:59.999Z'],
    ['created:2026-11-01..2026-11-21', '2026-11-01T00:00:00Z', '2026-11-21T23:59:59.999Z'],
    [
      'created:2026-11-21T10:00:00Z..2026-11-21T11:00:00Z',
      '2026-11-21T10:00:00Z',
      '2026-11-21T11:00:00.999Z',
    ],
    [
      'created:2026-11-21T10:00:00-07:00..2026-11-21T10:00:01-07:00',
      '2026-11-21T17:00:00Z',
      '2026-11-21T17:00:01.999Z',
    ],
    [
      'created:>=2026-11-21T10:00:00Z created:<=2026-11-21T11:00:00Z',
      '2026-11-21T10:00:00Z',
      '2026-11-21T11:00:00.999Z',
    ],
    [
      'created:>2026-11-21T10:00:00Z created:<2026-11-21T11:00:00Z',
      '2026-11-21T10:00:01Z',
      '2026-11-21T10:59:59.999Z',
    ],
    [
      'created:"2026-11-21T10:00:00.123456Z..2026-11-21T11:00:00.9Z"',
      '2026-11-21T10:00:00Z',
      '2026-11-21T11:00:00.999Z',
    ],
    ['created:2026-11-21T10:00Z', '2026-11-21T10:00:00Z', '2026-11-21T10:00:59.999Z'],
    ['created:2026-11-21T10:00:07', '2026-11-21T10:00:07Z', '2026-11-21T10:00:07.999Z'],
  ])('%s matches from %s to %s', (phrase, first, last) => {
    const { covers, from, until, bounded } = parsePhrase(phrase);
    expect(bounded).toBe(true);
    expect([from, until]).toEqual([Date.parse(first), Date.parse(last) + 1]);
    expect([from - 1, from, until - 1, until].map(covers)).toEqual([false, true, true, false]);
  });

  test('has an open side where an asterisk is', () => {
    expect(parsePhrase('created:2026-11-21..*').until).toBe(Infinity);
    expect(parsePhrase('created:*..2026-11-21').from).toBe(-Infinity);
  });

  test('is excluded by a minus, and then bounds nothing', () => {
    const phrase = '-created:2026-11-21';
    expect(parsePhrase(phrase).bounded).toBe(false);
    expect(created(phrase, '2026-11-21T12:00:00Z')).toBe(false);
    expect(created(phrase, '2026-11-22T00:00:00Z')).toBe(true);
  });

  test('ends within its last second only as the switch has it', () => {
    const phrase = 'created:2026-11-21T10:00:00Z..2026-11-21T10:00:43Z';
    expect(created(phrase, '2026-11-21T10:00:43.900Z', true)).toBe(true);
    expect(created(phrase, '2026-11-21T10:00:43.900Z', false)).toBe(false);
    expect(created(phrase, '2026-11-21T10:00:43.000Z', false)).toBe(true);
    expect(created('created:>2026-11-21T10:00:43Z', '2026-11-21T10:00:43.900Z', true)).toBe(false);
    expect(created('created:>2026-11-21T10:00:43Z', '2026-11-21T10:00:43.900Z', false)).toBe(true);
    expect(created('created:*..2026-11-21', '2026-11-21T23:59:59Z', false)).toBe(true);
  });
});

describe('other terms', () => {
  test('an action is found by its name or its category', () => {
    expect(finds('action:repo.create', { action: 'repo.create' })).toBe(true);
    expect(finds('action:repo', { action: 'repo.create' })).toBe(true);
    expect(finds('action:rep', { action: 'repo.create' })).toBe(false);
    expect(finds('action:repo.create', { action: 'repo.create_fork' })).toBe(false);
  });

  test('different keys are joined by AND, a repeated key by OR', () => {
    const phrase = 'actor:octo-otter actor:octo-heron repo:acme/docs';
    expect(finds(phrase, { actor: 'octo-heron', repo: 'acme/docs' })).toBe(true);
    expect(finds(phrase, { actor: 'Octo-Otter', repo: 'acme/docs' })).toBe(true);
    expect(finds(phrase, { actor: 'octo-lynx', repo: 'acme/docs' })).toBe(false);
    expect(finds(phrase, { actor: 'octo-heron', repo: 'acme/billing' })).toBe(false);
  });

  test('a minus excludes, also several values', () => {
    const phrase = '-action:git -actor:octo-ci[bot] -actor:octo-deps[bot]';
    expect(finds(phrase, { action: 'repo.create', actor: 'octo-otter' })).toBe(true);
    expect(finds(phrase, { action: 'repo.create', actor: null })).toBe(true);
    expect(finds(phrase, { action: 'git.push', actor: 'octo-otter' })).toBe(false);
    expect(finds(phrase, { action: 'repo.create', actor: 'octo-deps[bot]' })).toBe(false);
  });

  test.each([
    ['user:octo-otter', { user: 'octo-otter' }],
    ['operation:create', { operation_type: 'create' }],
    ['country:de', { actor_location: { country_code: 'DE' } }],
    ['country:"United Kingdom"', { actor_location: { country_name: 'United Kingdom' } }],
    ['ip:192.0.2.7', { actor_ip: '192.0.2.7' }],
    ['org:acme', { org: ['octo-labs', 'acme'] }],
    ['repository:acme/docs', { repo: 'acme/docs' }],
    ['hashed_token:"abc/+="', { hashed_token: 'abc/+=' }],
  ])('%s finds %j', (phrase, fields) => {
    expect(finds(phrase, fields)).toBe(true);
    expect(finds(phrase, { user: null, org: [], actor_location: null })).toBe(false);
  });

  test('no terms at all accept everything', () => {
    expect(parsePhrase('  ')).toMatchObject({ bounded: false, accepts: undefined });
  });

  test.each(['free text', 'planet:earth', 'created:yesterday', 'created:2026-13-01', 'actor:'])(
    '%s is refused',
    (phrase) => {
      expect(() => parsePhrase(phrase)).toThrow(PhraseError);
    },
  );
});
