import type { Stream } from '../github/streams.ts';
import { sayMinute } from '../words.ts';
import type { StreamConfig } from './config.ts';
import { plainText } from './plain-text.ts';

/** Why a stream of the file can't be tied to one that exists; `field` is the one of the file that it is about. */
export interface TieProblem {
  readonly text: string;
  readonly field: 'adopt' | 'type';
}

/** Several streams may be meant, and nothing says which. */
export function ambiguous(config: StreamConfig, candidates: readonly Stream[]): TieProblem {
  const text =
    `${start(config)} may be for a stream that exists: ${describe(candidates)}. ` +
    'Write `adopt:` and its id below the name, or `adopt: none` to make a new one.';
  return { text, field: 'adopt' };
}

/** One of several streams may be what an earlier run made. */
export function doubtful(
  config: StreamConfig,
  { candidates, isNear }: { readonly candidates: readonly Stream[]; readonly isNear: boolean },
  at: string,
): TieProblem {
  const none = isNear
    ? 'if it is none of these, take the name out of the file, apply, and put it back with `adopt: none`'
    : 'or `adopt: none` if it is none of these';
  const text =
    `${start(config)} was about to be made by a run on ${sayMinute(Date.parse(at))} UTC that did not learn whether it was, ` +
    `and it can't be told whether this is what it made: ${describe(candidates)}. ` +
    `Write \`adopt:\` and its id below the name${isNear ? ';' : ','} ${none}.`;
  return { text, field: 'adopt' };
}

/** The stream that the name is to adopt is not there. */
export function adoptsMissing(
  config: StreamConfig,
  id: number,
  live: readonly Stream[],
): TieProblem {
  const others = live.filter(({ type }) => type === config.type);
  const list = others.length === 0 ? '' : ` Of its type there are: ${describe(others)}.`;
  const text =
    `${start(config)} is to adopt the stream #${id}, which does not exist (any more).${list} ` +
    'Correct the id, or write `adopt: none` to make a new one.';
  return { text, field: 'adopt' };
}

/** The stream that the name is to adopt is of another type. */
export function adoptsOtherType(config: StreamConfig, live: Stream): TieProblem {
  const text =
    `${start(config)} has the type ${plainText(config.type)} and is to adopt ${describe([live])}, which is of another one. ` +
    'Correct `adopt` or `type`.';
  return { text, field: 'adopt' };
}

/** The stream that the name is to adopt is that of another name of the file. */
export function adoptsTied(config: StreamConfig, id: number, owner: string): TieProblem {
  const text =
    `${start(config)} is to adopt the stream #${id}, which is that of the name \`${owner}\`. ` +
    `Remove \`adopt\`, or take \`${owner}\` out of the file if this is its new name.`;
  return { text, field: 'adopt' };
}

/** The name has a stream already, and is to adopt another one. */
export function adoptsAnother(config: StreamConfig, id: number, own: Stream): TieProblem {
  const text =
    `${start(config)} is to adopt the stream #${id}, and is the name of ${describe([own])} already. ` +
    `Remove \`adopt\`, or give the stream #${id} a name of its own in the file.`;
  return { text, field: 'adopt' };
}

/** The state has one stream for two names of the file. */
export function rememberedTwice(config: StreamConfig, own: Stream, twin: string): TieProblem {
  const text =
    `${start(config)} has the same stream in the state as \`${twin}\`: ${describe([own])}. ` +
    'Take one of the two names out of the file, or restore the state from an earlier commit of `state-branch`.';
  return { text, field: 'adopt' };
}

/** The name's stream is of another type than the file says. */
export function typeChanged(config: StreamConfig, live: Stream): TieProblem {
  const text =
    `${start(config)} has the type ${plainText(config.type)}, and its stream exists as ${describe([live])}: ` +
    `a stream can't become another provider's. Give the new one another name in the file; ` +
    `then delete the old one, with \`mode: delete\` and \`stream: ${config.name}\`.`;
  return { text, field: 'type' };
}

/** `rotate` is no part of the file, so that no line of it is to blame. */
export function rotatesUnknown(names: readonly string[]): string {
  const list = names.map((name) => `\`${name}\``).join(', ');
  return `\`rotate\` names ${list}, which the file does not have. Correct the spelling.`;
}

function start({ name }: StreamConfig): string {
  return `The stream \`${name}\``;
}

function describe(streams: readonly Stream[]): string {
  return streams
    .map(({ id, type, details }) => `#${id} (${plainText(type)}, ${plainText(details)})`)
    .join(', ');
}
