import { createAuditLog, type AuditLog } from '../../simulator/audit-log/audit-log.ts';
import { readEvent, type AuditLogStore } from '../../simulator/audit-log/store.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import type { Switches } from '../../simulator/switches.ts';

export const token = 'ghp_octo';
export const now = Date.parse('2026-11-21T12:00:00Z');

/** An answer of the audit log, read. */
export interface Read {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  /** The answer's JSON. */
  readonly json: unknown;
  /** The `_document_id`s of the page's events. */
  readonly ids: string[];
  /** The path and query of the page behind a `Link` relation. */
  readonly link: (rel: string) => string | undefined;
}

/** Asks an audit log in process, with the token that knows everything unless headers say otherwise. */
export async function ask(
  auditLog: AuditLog,
  path: string,
  headers: Record<string, string> = {},
): Promise<Read> {
  const answer = await auditLog.handler({
    method: 'GET',
    url: new URL(path, 'https://api.example.com'),
    headers: { 'user-agent': 'test', authorization: `Bearer ${token}`, ...headers },
    body: Buffer.alloc(0),
  });
  if (!answer) throw new Error(`${path} is not the audit log's`);
  const body = Buffer.from(answer.body ?? '');
  const isJson = body.length > 0 && answer.headers?.['content-encoding'] === undefined;
  const json = isJson ? (JSON.parse(body.toString()) as unknown) : undefined;
  const links = answer.headers?.['link'] ?? '';
  return {
    status: answer.status,
    headers: answer.headers ?? {},
    body,
    json,
    ids: Array.isArray(json)
      ? json.map((event: { _document_id: string }) => event._document_id)
      : [],
    link: (rel) => new RegExp(`<https://api.example.com([^>]*)>; rel="${rel}"`).exec(links)?.[1],
  };
}

/** Follows `next` from a path on; every page's ids. */
export async function askAll(auditLog: AuditLog, path: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const page: Read = await ask(auditLog, next);
    if (page.status !== 200) throw new Error(`${page.status} ${page.body.toString()}`);
    pages.push(page.ids);
    next = page.link('next');
  }
  return pages;
}

/** A small event. */
export function event(
  id: string,
  time: number,
  { visibleAt, ...fields }: { readonly visibleAt?: number; readonly [field: string]: unknown } = {},
) {
  const isGit = String(fields['action']).startsWith('git.');
  const raw = JSON.stringify({
    '@timestamp': time,
    _document_id: id,
    action: 'repo.create',
    ...(!isGit && { created_at: time }),
    ...fields,
  });
  return readEvent(raw, visibleAt === undefined ? {} : { visibleAt });
}

/** The log of `acme`, on a clock that stands still at `now`. */
export function acme(thrown: Partial<Switches> = {}): {
  clock: SimulatedClock;
  auditLog: AuditLog;
  store: AuditLogStore;
} {
  const clock = new SimulatedClock({ at: now, frozen: true });
  const auditLog = createAuditLog({ clock, switches: thrown });
  auditLog.credentials.add({ token, kind: 'classic', userId: 63502882 });
  return {
    clock,
    auditLog,
    store: auditLog.addEntity({ kind: 'org', slug: 'acme', id: 80307827 }),
  };
}
