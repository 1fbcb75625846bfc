import type { Stream } from '../github/streams.ts';
import { escape, name, renderTable } from '../markdown.ts';
import type { NamedStream } from './name-streams.ts';
import { plainText, sayTime } from './plain-text.ts';
import { sayCount } from '../words.ts';

/** The streams that exist, as a table of at most `max` rows. */
export function renderStreams(streams: readonly NamedStream[], max: number): string {
  const rows = streams
    .slice(0, max)
    .map(({ live, name: called, isStray }) => [
      (called === undefined ? '–' : name(called)) + (isStray === true ? ', not in the file' : ''),
      name(live.type),
      name(`#${live.id}`),
      escape(sayState(live)),
      name(live.details),
      escape(sayTime(live.createdAt).replace(' UTC', '')),
      escape(sayTime(live.updatedAt).replace(' UTC', '')),
    ]);
  return renderTable(HEADER, rows, []) + renderRest(streams.length - rows.length);
}

const HEADER = ['Name', 'Type', 'Id', 'State', 'Details', 'Created (UTC)', 'Updated (UTC)'];

/** The streams that exist, a line each. */
export function describeStreams(streams: readonly NamedStream[]): string[] {
  return streams.map(({ live, name: called, isStray }) => {
    const remark = isStray === true ? ', not in the file' : '';
    return `#${live.id} ${plainText(live.type)}, ${called ?? 'without a name'}${remark}: ${sayState(live)}; ${plainText(live.details)}; created ${sayTime(live.createdAt)}, updated ${sayTime(live.updatedAt)}`;
  });
}

function sayState({ enabled, pausedAt }: Stream): string {
  // GitHub pauses a stream by itself, too.
  if (enabled)
    return pausedAt === undefined
      ? 'enabled'
      : `enabled, paused by GitHub since ${sayTime(pausedAt)}`;
  return pausedAt === undefined ? 'paused' : `paused since ${sayTime(pausedAt)}`;
}

function renderRest(rest: number): string {
  return rest <= 0 ? '' : `\n\n… and ${sayCount(rest)} more.`;
}
