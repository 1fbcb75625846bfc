import { createPrivateKey } from 'node:crypto';
import type { GivenTime } from '../backfill/range.ts';
import { SINK_NAMES } from '../events/manifest.ts';
import type { SinkName } from '../events/manifest.ts';
import { REFUSED, toDuration } from './field.ts';

/** A time in an unambiguous form: `Date.parse` alone would take many more. */
export function toGivenTime(value: string): GivenTime | undefined | typeof REFUSED {
  if (value === '') return undefined;
  const ago = toDuration(value);
  if (ago !== undefined) return { ago };
  const isIso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(value);
  const at = isIso ? Date.parse(value) : NaN;
  const day = value.slice(0, 10);
  // `Date.parse` takes 30 February for 2 March.
  const isDay = isIso && new Date(Date.parse(day) || 0).toISOString().startsWith(day);
  return Number.isNaN(at) || at < 0 || !isDay ? REFUSED : { at };
}

/** What to set back to. */
export function toReset(value: string): GivenTime | 'start' | undefined | typeof REFUSED {
  return value.toLowerCase() === 'start' ? 'start' : toGivenTime(value);
}

/** A PEM private key. Secrets often hold it in one line, with its line breaks written as `\n`. */
export function toPrivateKey(value: string): string | typeof REFUSED {
  if (value === '') return value;
  const key = value.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\r', '').trim();
  const isPem =
    /^-----BEGIN (RSA )?PRIVATE KEY-----\n[A-Za-z0-9+/=\s]+-----END (RSA )?PRIVATE KEY-----$/;
  return isPem.test(key) && isRsaKey(key) ? `${key}\n` : REFUSED;
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** A size in bytes. */
export function toSize(value: string): number | undefined | typeof REFUSED {
  if (value === '') return undefined;
  const [, number = ''] = /^(\d{1,6}) ?MB$/i.exec(value) ?? [];
  return Number(number) > 0 ? Number(number) * 1_000_000 : REFUSED;
}

/** A whole number of percent, as a share. */
export function toShare(value: string): number | typeof REFUSED {
  const [, percent] = /^(\d{1,2}) ?%$/.exec(value) ?? [];
  return percent === undefined ? REFUSED : Number(percent) / 100;
}

export function toSinks(value: string): readonly SinkName[] | typeof REFUSED {
  const names = value.toLowerCase().split(/[\s,]+/);
  if (names.join() === 'none') return [];
  const isKnown = (name: string): boolean => SINK_NAMES.some((known) => known === name);
  return names.every(isKnown) ? SINK_NAMES.filter((name) => names.includes(name)) : REFUSED;
}

/** Git's rules for branch names. Source: git-check-ref-format(1). */
export function isBranchName(name: string): boolean {
  return (
    /^[^\s\p{Cc}~^:?*[\\]{1,200}$/u.test(name) &&
    !/\.\.|@\{|\/\/|^[/-]|[/.]$|^@$/.test(name) &&
    !name.startsWith('refs/') &&
    name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
  );
}

export function toApiUrl(value: string): URL | typeof REFUSED {
  const url = URL.parse(value);
  // Credentials, a query or a fragment would end up in every request.
  if (url?.href !== `${url?.origin}${url?.pathname}`) return REFUSED;
  const isLoopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback) ? url : REFUSED;
}
