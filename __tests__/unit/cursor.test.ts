import { describe, expect, test } from '@jest/globals';
import { NoCursorError, nextCursor } from '../../src/github/cursor.ts';

const AFTER = 'MS42MTUzMzYzNzg4MzNlKzEyfFlBdkVhclBZR21reGtQMG5uRng4bVE=';
const encoded = encodeURIComponent(AFTER);
const base = 'https://api.github.com/organizations/80307827/audit-log';

describe('the cursor of the next page', () => {
  // Samples of github.com: see "Link header and cursor" in the facts.
  test.each([
    ['a first page', `<${base}?after=${encoded}&before=>; rel="next"`],
    [
      'a middle page',
      `<${base}?after=${encoded}&before=>; rel="next", <${base}?after=&before=>; rel="first", <${base}?after=&before=x%3D>; rel="prev"`,
    ],
    [
      'a page of another order of links',
      `<${base}?after=&before=>; rel="first",<${base}?after=${encoded}&before=>; rel="next"`,
    ],
    [
      'a request with parameters',
      `<${base}?phrase=created%3A%3E%3D2026&page=1&per_page=100&after=${encoded}&before=>; rel="next"`,
    ],
    [
      'an enterprise',
      `<https://api.github.com/enterprises/13827/audit-log?after=${encoded}&before=>; rel="next"`,
    ],
    [
      'another host, which is never followed',
      `<https://evil.example/?after=${encoded}>; rel="next"`,
    ],
    ['a relative address', `</organizations/1/audit-log?after=${encoded}>; rel="next"`],
    ['a phrase with commas', `<${base}?phrase=a,b&after=${encoded}>; rel="next"`],
    ['more attributes', `<${base}?after=${encoded}>; title="x"; rel="next"; y`],
    ['rel without quotes', `<${base}?after=${encoded}>; rel=next`],
  ])('is taken from %s', (_, link) => {
    expect(nextCursor(link)).toBe(AFTER);
  });

  test.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['a last page', `<${base}?after=&before=>; rel="first", <${base}?after=&before=x>; rel="prev"`],
    ['a relation that only sounds like it', `<${base}?after=x>; rel="nextish"`],
  ])('is none with %s', (_, link) => {
    expect(nextCursor(link)).toBeUndefined();
  });

  test.each([
    ['numbered pages', `<${base}?page=2>; rel="next"`],
    ['an empty cursor', `<${base}?after=&before=x>; rel="next"`],
    ['no address', 'nothing; rel="next"'],
  ])('is an error with %s', (_, link) => {
    expect(() => nextCursor(link)).toThrow(NoCursorError);
  });

  test('may be of any form: it is passed on, never read', () => {
    const cursor = '1601919596413|Ylb8TNDgWoe9ekOnZ8hdZQ +/=&é';
    expect(nextCursor(`<${base}?after=${encodeURIComponent(cursor)}>; rel="next"`)).toBe(cursor);
  });
});
