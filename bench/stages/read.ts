import { openReading } from '../../src/checkpoint/reading.ts';
import { firstState, type SourceState } from '../../src/checkpoint/checkpoint.ts';
import { parsePage } from '../../src/events/page.ts';
import { retentionOf, type Source } from '../../src/events/source.ts';
import { openHttp } from '../../src/github/http.ts';
import { HOUR_MS, ORG } from '../local-github.ts';
import { firstPage, followLinks } from '../peers/follow-links.ts';
import { costOf, openMeter, type Cost } from './meter.ts';

export const source: Source = { scope: 'org', slug: ORG, log: 'web', phrase: '' };

/** The bodies of the first pages of the log, as the floor gets them. */
export async function* requestPages(
  { apiUrl, token }: { readonly apiUrl: string; readonly token: string },
  most: number,
): AsyncGenerator<Buffer> {
  const http = openHttp(new URL(apiUrl), new AbortController().signal);
  let left = most;
  for await (const body of followLinks(http, { from: firstPage(apiUrl, ORG), token })) {
    yield body;
    left -= 1;
    if (left === 0) return;
  }
}

export function slice(pages: readonly Buffer[]): Promise<Cost> {
  return costOf(() => {
    for (const body of pages) parsePage(body);
  });
}

/** Also the state of the source after it, which the next run would go on from. */
export function dropDuplicates(pages: readonly Buffer[]): { cost: Cost; state: SourceState } {
  const meter = openMeter();
  const now = Date.now();
  const reading = openReading({
    state: firstState(source, 0),
    lookbackMs: HOUR_MS,
    retentionMs: retentionOf(source).ms,
    now,
  });
  const { query } = reading.start;
  let fresh = 0;
  let events = 0;
  for (const [index, body] of pages.entries()) {
    const next = index === pages.length - 1 ? undefined : `after-${index}`;
    const page = { query, events: parsePage(body), next, date: now, suspect: false };
    meter.start();
    fresh += reading.accept(page).length;
    meter.stop();
    events += page.events.length;
  }
  if (fresh !== events)
    throw new Error(`${events - fresh} of ${events} events were taken for others.`);
  meter.start();
  const state = reading.state();
  meter.stop();
  return { cost: meter.cost(), state };
}
