import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode, YAMLError } from 'yaml';
import type { Problem } from './problem.ts';

/** A key of a mapping and what stands behind it. */
export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly node: ParsedNode | null;
}

/** A YAML file whose lines are known. */
export interface YamlFile {
  /** What is wrong with it as YAML. */
  readonly problems: readonly Problem[];
  readonly root: ParsedNode | null;
  /** The keys of a mapping; of several that are the same, the first. Undefined if the node is no mapping. */
  readMapping(node: ParsedNode | null, problems: Problem[]): Map<string, Entry> | undefined;
}

/** Never throws; a file that is no YAML has problems. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const file = parseDocument(text, {
    lineCounter: lines,
    // Of another version's schema `yes` would be true and 08:08 a number.
    schema: 'core',
    stringKeys: true,
    // Duplicates are found below, with both lines.
    uniqueKeys: false,
  });
  return {
    problems: distinct(
      [...file.errors, ...file.warnings].map((error) => ({
        text: describe(error),
        line: lineOf(error.pos[0]),
      })),
    ),
    root: file.contents,
    readMapping(node, problems) {
      if (!isMap<ParsedNode, ParsedNode | null>(node)) return undefined;
      const entries = new Map<string, Entry>();
      for (const { key: keyNode, value } of node.items) {
        const key = isScalar(keyNode) ? String(keyNode.value) : '';
        const line = lineOf(keyNode.range[0]);
        const first = entries.get(key);
        // A merge: else only what it stands for would be told to be missing.
        if (key === '<<')
          problems.push({ text: '`<<` is not supported; write out what it stands for.', line });
        else if (first === undefined) entries.set(key, { key, line, node: value });
        else
          problems.push({
            text: `${showKey(key)} is there twice, first in line ${first.line}.`,
            line,
          });
      }
      return entries;
    },
  };
}

/** The library often finds one mistake several times. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.line} ${one.text}`, one])).values()];
}

/** A key as it may be shown: a pasted secret is longer, or has other characters. */
export function showKey(key: string): string {
  return /^[\w<$][\w .<$-]{0,29}$/.test(key) ? `\`${key}\`` : 'a key that is not shown';
}

/** What a value is, without the value, which may be a secret. */
export function sayKind(node: ParsedNode | null): string {
  if (isAlias(node)) return 'an alias (`*…`), which is not supported,';
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  const value = scalarOf(node);
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'boolean' ? `\`${String(value)}\`, which is no text,` : 'a number';
}

/** The value of a scalar; undefined of anything else. */
export function scalarOf(node: ParsedNode | null | undefined): unknown {
  return isScalar(node) ? node.value : undefined;
}

/** The library's own messages quote the file. */
function describe({ code }: YAMLError): string {
  return `This is no valid YAML: ${MEANINGS.get(code) ?? 'check indentation, colons and quotes here and in the line before'}.`;
}

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['BAD_ALIAS', 'an alias (`*…`) of something that is not there'],
  ['BAD_DIRECTIVE', 'a directive (`%…`) that is not known'],
  [
    'BAD_DQ_ESCAPE',
    'a `\\` in double quotes that escapes nothing; write it twice, or use single quotes',
  ],
  ['BAD_INDENT', 'indentation that does not fit, or a bracket that is not closed'],
  ['BAD_SCALAR_START', 'a value begins with a character that needs quotes'],
  ['BLOCK_AS_IMPLICIT_KEY', 'a second `: ` in one line; a value with `: ` needs quotes'],
  ['MISSING_CHAR', 'a colon, a quote, a bracket or a space is missing'],
  ['MULTILINE_IMPLICIT_KEY', 'a key without a colon'],
  ['MULTIPLE_DOCS', 'a second document (`---`); one file has one'],
  ['NON_STRING_KEY', 'a key that is a list, a mapping or an alias'],
  ['RESOURCE_EXHAUSTION', 'it is nested too deeply'],
  ['TAB_AS_INDENT', 'a tab as indentation; use spaces'],
  ['TAG_RESOLVE_FAILED', 'a tag (`!…`) that is not known'],
]);
