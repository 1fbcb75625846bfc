import { toOutputs } from '../report.ts';
import type { Changed } from './change-state.ts';
import type { Exported } from './export-state.ts';

/** The outputs of a position that is only shown. */
export function shownOutputs({ shown, path, files }: Exported): Record<string, string> {
  const { sources, head, savedAt, ...rest } = shown;
  const through = sources.map(({ readThrough }) => readThrough);
  const isRead = through.length > 0 && !through.includes(undefined);
  const lags = sources.map(({ lagMs }) => lagMs ?? 0);
  const outputs = {
    path,
    files: files.length === 0 ? '' : JSON.stringify(files),
    'read-through': isRead ? toIso(Math.min(...through.map((time) => time ?? 0))) : '',
    'lag-seconds': isRead ? String(Math.round(Math.max(...lags) / 1000)) : '',
  };
  const report = {
    ...outputs,
    ...rest,
    ...{ head: head ?? '', savedAt: toIso(savedAt) },
    sources: sources.map(({ name, position, readThrough, heldFrom, covered, ...more }) => ({
      ...{ source: name, position: toIso(position), readThrough: toIso(readThrough) },
      ...more,
      ...{ heldFrom: toIso(heldFrom), settledTo: toIso(more.settledTo) },
      partialSince: toIso(more.partialSince),
      covered: covered.map(({ from, to }) => ({ from: toIso(from), to: toIso(to) })),
    })),
  };
  return { ...outputs, report: JSON.stringify(report) };
}

const TOLD = ['path', 'files', 'artifact-id', 'artifact-url', 'commit-sha', 'attestation-url'];

/** The outputs of a change: those that say where its delivery is. */
export function changedOutputs({ report, changes, notes }: Changed): Record<string, string> {
  const { archive, sequences, failures } = report;
  const outputs = Object.fromEntries(
    Object.entries(toOutputs(report)).filter(([name]) => TOLD.includes(name)),
  );
  const details = { archive, sequence: sequences.at(-1), changes, notes, failures };
  return { ...outputs, report: JSON.stringify({ ...outputs, ...details }) };
}

function toIso(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString();
}
