import { earliest, toIso } from '../report.ts';
import type { Check, CheckedSource } from './check.ts';

/** The outputs of `mode: check`. */
export function checkOutputs(check: Check): Record<string, string> {
  const { sources, failures, sequence, verdicts, holder, requests } = check;
  const lags = sources.flatMap(({ lagMs }) => lagMs ?? []);
  const collected = sources.filter(({ lagMs }) => lagMs !== undefined);
  const outputs = {
    requests: String(requests),
    'read-through': toIso(earliest(collected.map(({ readThrough }) => readThrough))),
    'lag-seconds': lags.length === 0 ? '' : String(Math.round(Math.max(...lags) / 1000)),
  };
  const details = { sequence, failures, checks: verdicts, sources: sources.map(toDetails) };
  const token = holder && { ...holder, expiresAt: toIso(holder.expiresAt) };
  return {
    ...outputs,
    report: JSON.stringify({ ...outputs, ...details, ...(token && { token }) }),
  };
}

function toDetails({ name, readThrough, lagMs, ends, next }: CheckedSource): object {
  const seen = { source: name, readThrough: toIso(readThrough), lagMs };
  if (next === undefined) return seen;
  return {
    ...seen,
    ...(ends && {
      oldest: toIso(ends.oldest),
      newest: toIso(ends.newest[0]),
      rateLimit: ends.rateLimit && {
        ...ends.rateLimit,
        resetAt: toIso(ends.rateLimit.resetAt),
      },
    }),
    next: { ...next, from: toIso(next.from) },
  };
}
