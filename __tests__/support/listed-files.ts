import { createHash } from 'node:crypto';
import type { Manifest } from './archive.ts';

/** An event in quarantine. */
export interface Quarantined {
  readonly reason: string;
  readonly source: string;
  readonly delivery: string;
  readonly time?: string;
  /** Its bytes as Latin-1. */
  readonly content: string;
}

const QUARANTINE =
  /^quarantine\/(scope=(?:org|enterprise)\/slug=[^/]+\/log=(?:web|git))\/((?:collect|backfill-[\w.-]+)-\d{6})-\d{4}\.jsonl$/;

/** Reads a file in quarantine, with nothing of the action's code. */
export function readQuarantine(
  file: Manifest['segments'][number],
  content: Buffer = Buffer.alloc(0),
  delivery = '',
): { folder: string; events: Quarantined[]; problems: string[] } {
  const [, folder = file.path, of] = QUARANTINE.exec(file.path) ?? [];
  const problems = problemsOfFile(file, content);
  if (of !== delivery) problems.push(`${file.path} is in ${delivery}`);
  return { folder, events: linesOf(content).map(toQuarantined), problems };
}

/** What of a file is not as its manifest says. */
export function problemsOfFile(file: Manifest['segments'][number], content: Buffer): string[] {
  const problems: string[] = [];
  const { path } = file;
  if (file.sha256 !== sha256(content)) problems.push(`${path} has another hash`);
  if (file.bytes !== content.length) problems.push(`${path} has another size`);
  if (content.at(-1) !== 0x0a) problems.push(`${path} does not end with a line`);
  const { length } = linesOf(content);
  if (file.events !== length) problems.push(`${path} has ${length} lines`);
  return problems;
}

/** All files with events, those in quarantine included. */
export function filesOf({ segments, quarantine = [] }: Manifest): Manifest['segments'] {
  return [...segments, ...quarantine];
}

function toQuarantined(line: string): Quarantined {
  const { base64, bytes, ...rest } = JSON.parse(line) as Omit<Quarantined, 'content'> & {
    base64: string;
    bytes: number;
  };
  const content = Buffer.from(base64, 'base64').toString('latin1');
  if (content.length !== bytes) throw new Error(`Not ${bytes} bytes: ${line}`);
  return { ...rest, content };
}

/** The lines of a file, bytes as Latin-1. */
export function linesOf(content: Buffer): string[] {
  return content.toString('latin1').split('\n').slice(0, -1);
}

/** In hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
