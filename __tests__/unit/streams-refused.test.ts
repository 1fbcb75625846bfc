import { describe, expect, test } from '@jest/globals';
import { StreamRefusedError, toStreamError } from '../../src/github/stream-refused.ts';

/** What Octokit throws for an answer. */
const thrown = (status: number, data: unknown, headers = {}) =>
  Object.assign(new Error('with all of the answer in it'), { status, response: { headers, data } });

describe('a refused configuration', () => {
  const sealed = `${'aB3+/'.repeat(15)}==`;
  test.each<[string, unknown, readonly string[]]>([
    [
      'in the documented form',
      { errors: ["Domain can't be blank", 'Port is odd'] },
      ["Domain can't be blank", 'Port is odd'],
    ],
    [
      'in the form of the rest of the API',
      {
        message: 'Validation Failed',
        errors: [
          'plain',
          { field: 'domain', code: 'missing_field' },
          { resource: 'Stream', code: 'custom', message: 'No more than 3 streams' },
          { field: 'port', code: 'custom', message: 'must be a number' },
          7,
        ],
      },
      ['plain', 'domain: missing_field', 'No more than 3 streams', 'port: must be a number'],
    ],
    [
      'with a message alone',
      { message: 'Endpoint not reachable', errors: [] },
      ['Endpoint not reachable'],
    ],
    [
      'with what is wrong in lines',
      { message: 'Invalid request.\n\n"enabled" wasn\'t supplied.\n"domain" wasn\'t supplied.' },
      ['"enabled" wasn\'t supplied.', '"domain" wasn\'t supplied.'],
    ],
    ['with a message that says nothing', { message: 'Validation Failed' }, ['Validation Failed']],
    ['without a word', '', ['GitHub does not say why']],
    ['with what was sealed', { errors: [`Token ${sealed} is\ninvalid`] }, ['Token … is invalid']],
  ])('says why %s', (_, data, errors) => {
    const error = toStreamError(thrown(422, data, { date: 'today' })) as StreamRefusedError;
    expect(error).toBeInstanceOf(StreamRefusedError);
    expect(error).toMatchObject({ status: 422, failure: { kind: 'refused' }, errors });
    expect(error.headers['date']).toBe('today');
    expect(error.message).toBe(`422 ${errors.join('; ')}`);
  });

  test('is told of at a bounded length', () => {
    const errors = Array.from({ length: 900 }, (__, index) => `${index} ${'no! '.repeat(900)}`);
    const error = toStreamError(thrown(422, { errors })) as StreamRefusedError;
    expect(error.errors).toHaveLength(20);
    expect(Math.max(...error.errors.map(({ length }) => length))).toBe(501);
    expect(error.message.length).toBeLessThan(600);
  });

  test('keeps what was sealed out of every other failure, too', () => {
    const error = toStreamError(thrown(500, { message: `Something about ${sealed}` }));
    expect(error?.message).toBe('500 Something about …');
  });
});

describe('the last request of the hour', () => {
  const last = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1793000000' };

  test.each([
    [{ message: 'API rate limit exceeded for user ID 1.' }, 'primary-limit'],
    ['<html>', 'primary-limit'],
    [{ message: 'Must have admin rights to Repository.' }, 'forbidden'],
  ])('that is answered 403 with %j is of the kind %s', (data, kind) => {
    expect(toStreamError(thrown(403, data, last))?.failure.kind).toBe(kind);
  });
});

test('what is no answer is left to others', () => {
  expect(toStreamError(new Error('connect ECONNREFUSED'))).toBeUndefined();
  expect(toStreamError(Object.assign(new Error('aborted'), { status: 500 }))).toBeUndefined();
});
