import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashFile, hashWithoutReturns, readLines } from '../../src/verify/read-lines.ts';
import { tempFolder } from '../support/temp-folder.ts';

const BLOCK = 1024 * 1024;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex');
}

test('every line is read once, across blocks of the file, and the whole is hashed', () => {
  const file = join(tempFolder(), 'lines');
  const length = fc.oneof(
    fc.integer({ min: 0, max: 5 }),
    fc.constantFrom(BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 7),
  );
  fc.assert(
    fc.property(fc.array(length, { maxLength: 5 }), fc.boolean(), (lengths, isEnded) => {
      const lines = lengths.map((size, index) => String.fromCharCode(97 + index).repeat(size));
      const text = lines.map((line) => `${line}\n`).join('') + (isEnded ? '' : 'rest');
      writeFileSync(file, text, 'latin1');
      const read: string[] = [];
      const result = readLines(file, (bytes, start, end, number) => {
        read.push(bytes.toString('latin1', start, end));
        expect(number).toBe(read.length);
      });
      const wanted = isEnded ? lines : [...lines, 'rest'];
      expect(read.map((line) => `${line.slice(0, 5)} ${line.length}`)).toEqual(
        wanted.map((line) => `${line.slice(0, 5)} ${line.length}`),
      );
      expect(result).toEqual({
        ...{ sha256: sha256(text), bytes: text.length, lines: wanted.length },
        ...{ isEnded, hasCarriageReturns: false, isOverlong: false },
      });
      expect(hashFile(file)).toBe(result.sha256);
    }),
    { seed: 933, numRuns: 60 },
  );
});

test('CRLF is taken back to LF, also where it lies across two blocks', () => {
  const file = join(tempFolder(), 'lines');
  for (const before of [0, 1, BLOCK - 2, BLOCK - 1, BLOCK]) {
    const text = `${'x'.repeat(before)}\r\n\ry\r\n\r`;
    writeFileSync(file, text, 'latin1');
    expect(hashWithoutReturns(file)).toBe(sha256(text.replaceAll('\r\n', '\n')));
    expect(readLines(file, () => undefined).hasCarriageReturns).toBe(true);
  }
});
