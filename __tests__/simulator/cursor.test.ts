import { describe, expect, test } from '@jest/globals';
import { decodeCursor, encodeCursor, renderLink } from '../../simulator/audit-log/cursor.ts';

/** Cursors that GitHub sent, decoded from URL encoding. */
const seen = [
  [
    'MS42MTUzMzYzNzg4MzNlKzEyfFlBdkVhclBZR21reGtQMG5uRng4bVE=',
    1615336378833,
    'YAvEarPYGmkxkP0nnFx8mQ',
  ],
  [
    'MS42NjQzODM5MTkzNDdlKzEyfDM0MkI6NDdBNDo4RTFGMEM6NUIyQkZCMzo2MzM0N0JBRg==',
    1664383919347,
    '342B:47A4:8E1F0C:5B2BFB3:63347BAF',
  ],
  [
    'MS42NjQzODMzMzk2MzZlKzEyfFdxSzIxdGU0MlBWNUp5UzhBWDF6LWc=',
    1664383339636,
    'WqK21te42PV5JyS8AX1z-g',
  ],
] as const;

describe('a cursor', () => {
  test.each(seen)('%s is read and written as GitHub does', (cursor, time, id) => {
    expect(decodeCursor(cursor)).toEqual({ time, id });
    expect(encodeCursor({ time, id })).toBe(cursor);
  });

  test('is read in its integer form, too', () => {
    const position = { time: 1601919596413, id: 'Ylb8TNDgWoe9ekOnZ8hdZQ' };
    const cursor = encodeCursor(position, 'integer');
    expect(Buffer.from(cursor, 'base64').toString()).toBe('1601919596413|Ylb8TNDgWoe9ekOnZ8hdZQ');
    expect(decodeCursor(cursor)).toEqual(position);
  });

  test('may be forged from a time alone', () => {
    const forged = Buffer.from('1664383919347.0|').toString('base64');
    expect(decodeCursor(forged)).toEqual({ time: 1664383919347, id: '' });
  });

  test.each(['2021-03-07T00:00:00Z', 'nonsense', '', 'fHx8'])('is not what %j is', (cursor) => {
    expect(decodeCursor(cursor)).toBeUndefined();
  });
});

describe('a Link header', () => {
  const organization = new URL('https://api.github.com/organizations/80307827/audit-log');
  const enterprise = new URL('https://api.github.com/enterprises/13827/audit-log');

  test('has only next on the first page', () => {
    expect(renderLink({ url: organization, neighbours: { next: seen[0][0], first: false } })).toBe(
      '<https://api.github.com/organizations/80307827/audit-log?after=MS42MTUzMzYzNzg4MzNlKzEyfFlBdkVhclBZR21reGtQMG5uRng4bVE%3D&before=>; rel="next"',
    );
  });

  test('has next, first and prev in the middle', () => {
    const neighbours = {
      next: seen[2][0],
      first: true,
      prev: 'MS42NjQzODM5MTcyMjllKzEyfDI4NDE6NEVFNDoxODBDRkM5OjY5REE0MzI6NjMzNDdCQUQ=',
    };
    const url = new URL('?after=anything', enterprise);
    expect(renderLink({ url, neighbours })).toBe(
      '<https://api.github.com/enterprises/13827/audit-log?after=MS42NjQzODMzMzk2MzZlKzEyfFdxSzIxdGU0MlBWNUp5UzhBWDF6LWc%3D&before=>; rel="next", ' +
        '<https://api.github.com/enterprises/13827/audit-log?after=&before=>; rel="first", ' +
        '<https://api.github.com/enterprises/13827/audit-log?after=&before=MS42NjQzODM5MTcyMjllKzEyfDI4NDE6NEVFNDoxODBDRkM5OjY5REE0MzI6NjMzNDdCQUQ%3D>; rel="prev"',
    );
  });

  test('keeps the parameters of the request in front', () => {
    const url = new URL('?phrase=created:%3E%3D2026-01-01&page=1&per_page=100', enterprise);
    expect(renderLink({ url, neighbours: { next: 'bmV4dA==', first: false } })).toBe(
      '<https://api.github.com/enterprises/13827/audit-log?phrase=created%3A%3E%3D2026-01-01&page=1&per_page=100&after=bmV4dA%3D%3D&before=>; rel="next"',
    );
  });

  test('is absent on a page without neighbours', () => {
    expect(renderLink({ url: enterprise, neighbours: { first: false } })).toBeUndefined();
  });
});
