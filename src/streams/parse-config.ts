import { ConfigError, STREAM_NAME } from './config.ts';
import type { Config, StreamConfig } from './config.ts';
import { findMeant } from './did-you-mean.ts';
import { parseStream } from './parse-stream.ts';
import type { Problem } from './problem.ts';
import { readYaml, sayKind, showKey } from './read-yaml.ts';
import type { Entry, YamlFile } from './read-yaml.ts';

/** GitHub's limit while several streams are a preview. Source: github/roadmap#924. */
const MAX_STREAMS = 3;

/** Reads the file with the streams. Throws a `ConfigError` that lists every problem of it; no value is ever repeated. */
export function parseConfig(text: string): Config {
  const problems: Problem[] = [];
  const file = readYaml(text);
  // What the rest of a broken file seems to say is beside the point.
  if (file.problems.length > 0) throw new ConfigError(file.problems);
  const entries = readEntries(file, problems);
  const streams = entries.map((entry) => parseStream(entry, file, problems));
  problems.push(...findSharedIds(streams));
  if (problems.length > 0) throw new ConfigError(problems);
  return { streams, warnings: findWarnings(streams) };
}

/** The streams by name. */
function readEntries(file: YamlFile, problems: Problem[]): Entry[] {
  const top = file.readMapping(file.root, problems);
  if (top === undefined) {
    problems.push({
      text: 'The file has to be a mapping that begins with `streams:`; without any stream it is `streams: {}`.',
      line: 1,
    });
    return [];
  }
  const list = top.get('streams');
  const meant =
    list === undefined
      ? [...top.keys()].find((key) => findMeant(key, ['streams']) !== undefined)
      : undefined;
  for (const { key, line } of top.values()) {
    if (key === 'streams') continue;
    const remedy = key === meant ? '; did you mean `streams`?' : '; the file has only `streams`.';
    problems.push({ text: `${showKey(key)} is not known${remedy}`, line });
  }
  if (list === undefined) {
    if (meant === undefined) problems.push({ text: '`streams` is missing.', line: 1 });
    return [];
  }
  const entries = file.readMapping(list.node, problems);
  if (entries === undefined)
    problems.push({
      text: `\`streams\`: ${sayKind(list.node)} was given; allowed: a mapping of names to streams, without any \`streams: {}\`.`,
      line: list.line,
    });
  return [...(entries?.values() ?? [])].filter((entry) => {
    if (STREAM_NAME.test(entry.key)) return true;
    problems.push({
      text: `${showKey(entry.key)} can't be the name of a stream; allowed: up to 40 lower-case letters, digits, \`-\` and \`_\`, a letter or digit first (and not \`constructor\`, \`true\` or \`false\`).`,
      line: entry.line,
    });
    return false;
  });
}

function findSharedIds(streams: readonly StreamConfig[]): Problem[] {
  return streams.flatMap(({ name, adopt, line, lines }, index) => {
    if (typeof adopt !== 'number') return [];
    const other = streams.slice(0, index).find((earlier) => earlier.adopt === adopt);
    if (other === undefined) return [];
    const text = `Streams \`${other.name}\` and \`${name}\` both adopt the id ${adopt}; a stream has one name.`;
    return [{ text, line: lines['adopt'] ?? line }];
  });
}

function findWarnings(streams: readonly StreamConfig[]): Problem[] {
  const beyond = streams[MAX_STREAMS];
  if (beyond === undefined) return [];
  return [
    {
      text: `The file has ${streams.length} streams. GitHub has said that an enterprise may have up to ${MAX_STREAMS}, and may refuse more.`,
      line: beyond.line,
    },
  ];
}
