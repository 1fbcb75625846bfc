import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const BLOCK_BYTES = 1024 * 1024;
/** No event is nearly as long; what is longer is not kept in memory. */
const LINE_MAX_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Called for each line, which lies in `bytes` from `start` up to `end` until it returns; numbers begin with 1. */
export type OnLine = (bytes: Buffer, start: number, end: number, number: number) => void;

/** What a file of lines is as a whole. */
export interface Lines {
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  /** The last line has a line end. */
  readonly isEnded: boolean;
  readonly hasCarriageReturns: boolean;
  /** A line was longer than 64 MiB. */
  readonly isOverlong: boolean;
}

/** All files are read with one buffer, which grows with the longest line. */
let buffer = Buffer.allocUnsafe(BLOCK_BYTES);

/** Reads a file once, block by block, from the first line to the last. Throws if it can't be read. */
export function readLines(file: string, onLine: OnLine): Lines {
  const digest = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  let hasCarriageReturns = false;
  let isOverlong = false;
  // The first bytes of the line whose end is in the next block.
  let held = 0;
  const take = (block: Buffer, start: number, end: number): void => {
    lines += 1;
    if (block[end - 1] === CARRIAGE_RETURN) hasCarriageReturns = true;
    onLine(block, start, end, lines);
  };
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      if (held === LINE_MAX_BYTES) {
        isOverlong = true;
        held = 0;
      }
      if (held === buffer.length) buffer = Buffer.concat([buffer], held * 2);
      const read = readSync(handle, buffer, held, buffer.length - held, null);
      if (read === 0) break;
      bytes += read;
      const block = buffer.subarray(0, held + read);
      digest.update(block.subarray(held));
      let start = 0;
      for (let end = block.indexOf(LINE_FEED, held); end !== -1;) {
        take(block, start, end);
        start = end + 1;
        end = block.indexOf(LINE_FEED, start);
      }
      block.copyWithin(0, start);
      held = block.length - start;
    }
    if (held > 0) take(buffer, 0, held);
  } finally {
    closeSync(handle);
  }
  return {
    sha256: digest.digest('hex'),
    ...{ bytes, lines, isEnded: held === 0, hasCarriageReturns, isOverlong },
  };
}

/** The SHA-256 of a file. Throws if it can't be read. */
export function hashFile(file: string): string {
  const digest = createHash('sha256');
  readBlocks(file, (block) => digest.update(block));
  return digest.digest('hex');
}

/** The SHA-256 that a file would have if its CRLF line ends were LF. */
export function hashWithoutReturns(file: string): string {
  const digest = createHash('sha256');
  // A carriage return at the end of a block: what follows it is in the next one.
  let held = '';
  readBlocks(file, (block) => {
    const text = held + block.toString('latin1');
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length);
    digest.update(whole.replaceAll('\r\n', '\n'), 'latin1');
  });
  return digest.update(held).digest('hex');
}

/** For all files: one of its own for each of many small files would keep the garbage collector busy. */
const block = Buffer.allocUnsafe(BLOCK_BYTES);

/** Reads a file block by block; each block is only there until the call returns, which may read no other file. */
export function readBlocks(file: string, onBlock: (block: Buffer) => void): void {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const read = readSync(handle, block, 0, BLOCK_BYTES, null);
      if (read === 0) return;
      onBlock(block.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
