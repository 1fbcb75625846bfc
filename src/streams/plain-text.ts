import { sayMinute } from '../words.ts';
import type { Settings } from './config.ts';

const TEXT_MAX_LENGTH = 300;
/** What a person can't take for anything but a string. */
const BARE = /^(?![\d.+-]+$)(?!(true|false|null)$)[\w./:@=+-]+$/i;

/** Text from outside as part of one line of the job's log or of a code block: no line end, no command to the runner. */
export function plainText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    // The runner finds its old commands anywhere in a line.
    .replaceAll('##[', '## [');
  return line.length > TEXT_MAX_LENGTH ? `${line.slice(0, TEXT_MAX_LENGTH - 1)}…` : line;
}

/** A setting's value; a string that could be taken for something else is quoted. */
export function sayValue(value: Settings[string]): string {
  const isBare = typeof value !== 'string' || BARE.test(value);
  return plainText(isBare ? String(value) : JSON.stringify(value));
}

/** A time as GitHub writes it, to the minute. */
export function sayTime(time: string): string {
  return `${sayMinute(Date.parse(time))} UTC`;
}
