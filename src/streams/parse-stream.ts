import type { Settings, StreamConfig } from './config.ts';
import type { Problem } from './problem.ts';
import { findMeant } from './did-you-mean.ts';
import { SHAPE_FIELD, TYPES, isOfShape, shapesOf } from './providers.ts';
import type { Field, Shape } from './providers.ts';
import { findFieldProblem, sayAllowed, sayOptions } from './field-problem.ts';
import { sayKind, scalarOf, showKey } from './read-yaml.ts';
import type { Entry, YamlFile } from './read-yaml.ts';

/** What every stream may have beside the fields of its provider. */
const COMMON = ['type', 'enabled', 'adopt'];

/** Reads one stream; what is wrong with it is added to the problems, and left out of the result. */
export function parseStream(entry: Entry, file: YamlFile, problems: Problem[]): StreamConfig {
  const report: Report = (text, line = entry.line) => {
    problems.push({ text: `Stream \`${entry.key}\`: ${text}`, line });
  };
  const repeated: Problem[] = [];
  const entries = file.readMapping(entry.node, repeated);
  for (const { text, line } of repeated) report(text, line);
  if (entries === undefined)
    report(
      `${sayKind(entry.node)} was given; allowed: a mapping with \`type\` and the fields of that provider.`,
    );
  const given = entries ?? new Map<string, Entry>();
  const type = scalarOf(given.get('type')?.node);
  const isKnown = typeof type === 'string' && TYPES.includes(type);
  if (!isKnown && entries !== undefined)
    report(describeType(type, given.has('type')), given.get('type')?.line);
  return {
    name: entry.key,
    type: String(type),
    enabled: readEnabled(given.get('enabled'), report),
    adopt: readAdopt(given.get('adopt'), report),
    ...(isKnown ? readFields(type, given, report) : { settings: {}, secrets: {} }),
    line: entry.line,
    lines: Object.fromEntries([...given.values()].map(({ key, line }) => [key, line])),
  };
}

type Report = (text: string, line?: number) => void;

/** The fields of a provider. */
function readFields(
  type: string,
  given: ReadonlyMap<string, Entry>,
  report: Report,
): Pick<StreamConfig, 'settings' | 'secrets'> {
  const kind = chooseKind(type, scalarOf(given.get(SHAPE_FIELD)?.node));
  const settings: Record<string, Settings[string]> = {};
  const secrets: Record<string, string> = {};
  for (const [key, field] of Object.entries(kind.fields)) {
    const entry = given.get(key);
    if (entry === undefined) {
      if (kind.required.includes(key))
        report(`\`${key}\` is missing; allowed: ${sayAllowed(field)}.`);
      continue;
    }
    const problem = findFieldProblem(field, entry.node);
    if (problem !== undefined) report(`\`${key}\`: ${problem}`, entry.line);
    else if (field.kind === 'secret') secrets[key] = String(scalarOf(entry.node)).slice(2, -1);
    else settings[key] = scalarOf(entry.node) as Settings[string];
  }
  const known = [...COMMON, ...Object.keys(kind.fields)];
  for (const { key, line } of given.values())
    if (!known.includes(key)) report(describeUnknown(key, known, kind.title), line);
  return { settings, secrets };
}

function readEnabled(entry: Entry | undefined, report: Report): boolean | undefined {
  const value = scalarOf(entry?.node);
  if (entry === undefined || typeof value === 'boolean') return value as boolean | undefined;
  report(
    `\`enabled\`: ${sayKind(entry.node)} was given; allowed: \`true\`, \`false\`, or no such line.`,
    entry.line,
  );
  return undefined;
}

function readAdopt(entry: Entry | undefined, report: Report): number | 'none' | undefined {
  const value = scalarOf(entry?.node);
  if (entry === undefined) return undefined;
  if (value === 'none' || (Number.isSafeInteger(value) && Number(value) > 0))
    return value as number | 'none';
  report(
    `\`adopt\`: ${sayKind(entry.node)} was given; allowed: the id of an existing stream (a number, without quotes), \`none\`, or no such line.`,
    entry.line,
  );
  return undefined;
}

/** The fields that a stream may have, and those that it needs. */
interface Kind {
  readonly title: string;
  readonly fields: Shape['fields'];
  readonly required: readonly string[];
}

/** While it can't be known which of several shapes is meant, the fields of all are taken, and those they share needed. */
function chooseKind(type: string, authenticationType: unknown): Kind {
  const all = shapesOf(type);
  const fitting = all.filter((shape) => isOfShape(shape, authenticationType));
  const shapes = fitting.length > 0 ? fitting : all;
  const fields: Record<string, Field> = {};
  for (const shape of shapes) {
    for (const [key, field] of Object.entries(shape.fields)) {
      const other = fields[key];
      const isChoice = field.kind === 'one-of' && other?.kind === 'one-of';
      fields[key] = isChoice ? { ...field, options: [...other.options, ...field.options] } : field;
    }
  }
  const required = Object.keys(fields).filter((key) =>
    shapes.every((shape) => key in shape.fields),
  );
  const isChosen = all.length > 1 && shapes.length === 1;
  const title = `\`${type}\`${isChosen ? ` with \`${SHAPE_FIELD}: ${String(authenticationType)}\`` : ''}`;
  return { title, fields, required };
}

function describeType(type: unknown, isGiven: boolean): string {
  const meant = typeof type === 'string' ? findMeant(type, TYPES) : undefined;
  const what = isGiven ? '`type` is none of the providers' : '`type` is missing';
  return meant === undefined
    ? `${what}; allowed: ${sayOptions(TYPES)}, spelled like this.`
    : `${what}; did you mean \`${meant}\`, spelled like this?`;
}

function describeUnknown(key: string, known: readonly string[], title: string): string {
  if (key === 'key_id') return '`key_id` is filled in by this action; remove it.';
  if (key === 'vendor_specific')
    return "`vendor_specific` is not known; its fields stand beside the stream's `type`.";
  const meant = key === 'stream_type' ? 'type' : findMeant(key.replace(/^encrypted_/, ''), known);
  return `${showKey(key)} is no field of ${title}; ${
    meant === undefined ? `allowed: ${sayOptions(known)}.` : `did you mean \`${meant}\`?`
  }`;
}
