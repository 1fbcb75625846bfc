import { createHash } from 'node:crypto';
import { costOf, type Cost } from './meter.ts';

/** What a page costs that is read as JSON and written again, instead of being cut into its events. */
export function parseAndStringify(pages: readonly Buffer[]): Promise<Cost> {
  return costOf(() => {
    for (const body of pages) {
      const events = JSON.parse(body.toString()) as unknown[];
      Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    }
  });
}

export function hashAlone(pages: readonly Buffer[]): Promise<Cost> {
  return costOf(() => {
    const hash = createHash('sha256');
    for (const body of pages) hash.update(body);
    hash.digest();
  });
}

const PAGES_AT_ONCE = 100;

export function copyAlone(pages: readonly Buffer[]): Promise<Cost> {
  return costOf(() => {
    for (let at = 0; at < pages.length; at += PAGES_AT_ONCE)
      Buffer.concat(pages.slice(at, at + PAGES_AT_ONCE));
  });
}
