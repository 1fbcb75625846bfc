import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliverySegment } from './delivery.ts';
import type { FoundLines } from './find-held.ts';
import type { Finding } from './finding.ts';
import { mergedPath, originalPath } from './partitions.ts';
import { writeTorn } from './place-files.ts';
import type { Placed } from './place-files.ts';
import { readIdentity } from './read-identity.ts';
import type { Identified } from './read-identity.ts';
import { hashFile, readLines } from './read-lines.ts';

/** A segment without the events that other chains hold. */
export interface Rewritten {
  /** Undefined if none is left, and there is no file. */
  readonly segment: DeliverySegment | undefined;
  readonly dropped: number;
  readonly withoutId: number;
}

const BUFFER_BYTES = 1024 * 1024;
/** For all segments. */
const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
const LINE_END = Buffer.from('\n');

/**
 * Writes a segment anew without some of its lines, all others byte for byte, under the name of its new content.
 * Returns undefined, and writes nothing, if the file is not what its manifest says or could not be cut into lines.
 */
export function rewriteSegment(
  segment: DeliverySegment,
  source: string,
  drop: FoundLines,
  { into, report }: { into: string; report: Placed },
): Rewritten | Finding | undefined {
  const counts = { dropped: drop.lines.length, withoutId: drop.withoutId };
  const place = join(into, originalPath(segment.path));
  const digest = createHash('sha256');
  const kept = { isWhole: false, bytes: 0, events: 0, firstTime: Infinity, lastTime: -Infinity };
  const line: Identified = { low: 0, high: 0, hasId: false, time: NaN };
  const torn = writeTorn(place, (write) => {
    const output = openBuffer((bytes) => {
      digest.update(bytes);
      kept.bytes += bytes.length;
      write(bytes);
    });
    let next = 0;
    const lines = readLines(source, (bytes, start, end, number) => {
      if (drop.lines[next] === number) {
        next += 1;
        return;
      }
      output.put(bytes.subarray(start, end));
      output.put(LINE_END);
      kept.events += 1;
      const time = timeOf(bytes, start, end, line);
      if (time < kept.firstTime) kept.firstTime = time;
      if (time > kept.lastTime) kept.lastTime = time;
    });
    output.flush();
    kept.isWhole = lines.sha256 === segment.sha256 && !lines.isOverlong && lines.isEnded;
  });
  if (!kept.isWhole || kept.events === 0) {
    rmSync(torn);
    return kept.isWhole ? { ...counts, segment: undefined } : undefined;
  }
  const sha256 = digest.digest('hex');
  const path = mergedPath(segment.path, sha256);
  const target = join(into, path);
  if (existsSync(target)) {
    rmSync(torn);
    if (hashFile(target) !== sha256)
      return { file: target, text: 'it is there already, and is not what its name says' };
    report.alreadyThere += 1;
  } else {
    renameSync(torn, target);
    report.copied += 1;
  }
  const [firstTime, lastTime] = [kept.firstTime, kept.lastTime].map((time) =>
    Number.isFinite(time) ? time : undefined,
  );
  const { bytes, events } = kept;
  return { ...counts, segment: { path, sha256, bytes, events, firstTime, lastTime } };
}

/** NaN if it has none, or is no event. */
function timeOf(bytes: Buffer, start: number, end: number, line: Identified): number {
  try {
    readIdentity(bytes, start, end, line);
  } catch {
    return NaN;
  }
  return line.time;
}

/** Gathers what is put in it, and gives it on in large pieces. */
function openBuffer(onBytes: (bytes: Buffer) => void): {
  put(bytes: Buffer): void;
  flush(): void;
} {
  let used = 0;
  const flush = (): void => {
    if (used > 0) onBytes(buffer.subarray(0, used));
    used = 0;
  };
  return {
    put(bytes) {
      if (used + bytes.length > BUFFER_BYTES) flush();
      if (bytes.length > BUFFER_BYTES) onBytes(bytes);
      else used += bytes.copy(buffer, used);
    },
    flush,
  };
}
