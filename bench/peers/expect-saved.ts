import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hashOfArrays } from '../archive-check.ts';
import { expectSame } from '../expect-same.ts';
import type { LongLog } from '../program.ts';

/** Throws unless the file holds the log's pages, byte for byte. */
export async function expectPages(file: string, { hash }: LongLog): Promise<void> {
  expectSame(`SHA-256 of ${file}`, hashOfArrays(await readFile(file)), hash);
}

/** Throws unless the file has as many lines as the log has events. */
export async function expectLines(file: string, { events }: LongLog): Promise<void> {
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
  expectSame(`lines of ${file}`, lines, events);
}
