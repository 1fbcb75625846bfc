import { Document, Scalar, YAMLMap } from 'yaml';
import type { Files } from '../events/files.ts';
import type { Stream } from '../github/streams.ts';
import type { Settings } from './config.ts';
import { plainText } from './plain-text.ts';
import { SECRET_REFERENCE, SHAPE_FIELD, isOfShape, shapesOf } from './providers.ts';
import type { Field, Shape } from './providers.ts';
import { findKnown } from './state.ts';
import type { State } from './state.ts';

/** For editors that know the YAML language server. */
const SCHEMA =
  'yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/audit-log-collector/v1/streams/schema.json';

/**
 * The file with the streams that exist: names and settings as the state knows them, secrets as the names of variables.
 * What GitHub does not tell and the state does not know is left empty, with a remark on what belongs there.
 */
export function exportStreams(
  live: readonly Stream[],
  state: State,
  { enterprise }: { readonly enterprise: string },
): string {
  const names = nameAll(live, state);
  const variables = new Set<string>();
  const streams = new YAMLMap();
  const unknown: string[] = [];
  for (const stream of live) {
    const name = names.get(stream.id) ?? '';
    const known = findKnown(state, name);
    const isKnown = known?.id === stream.id && known.type === stream.type;
    if (shapesOf(stream.type).length === 0) {
      unknown.push(
        ` Not here, since its type is not known to this version: #${stream.id}, ${plainText(stream.type)}, ${plainText(stream.details)}`,
      );
      continue;
    }
    const entry = describeStream(stream, { name, variables }, isKnown ? known.settings : {});
    add(streams, name, entry, [
      ` #${stream.id}, of which GitHub says: ${plainText(stream.details)}`,
    ]);
  }
  streams.flow = streams.items.length === 0;
  const top = new YAMLMap();
  add(top, 'streams', streams);
  const file = new Document(top);
  file.commentBefore = [
    ` ${SCHEMA}`,
    ` The audit-log streams of the enterprise ${plainText(enterprise)}, as far as they are known. Settings and secrets can't be`,
    ' read back from GitHub: fill in what is empty, and give each secret to the step as the variable that is named here.',
    ...unknown,
  ].join('\n');
  return file.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false });
}

/** Writes a new file, never over one that is there. Returns why that failed: what it would hold can be shown all the same. */
export async function writeExport(
  files: Pick<Files, 'writeFile'>,
  { configPath, config, text }: { configPath: string; config: string; text: string },
): Promise<string | undefined> {
  try {
    await files.writeFile(configPath, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST'
        ? 'is there already, and `mode: export` never writes over a file: name another one as `config`, or remove it first'
        : `could not be written (${message}): \`config\` has to be in a folder that exists`;
    return `\`${config}\` ${why}. What it would hold is in the summary.`;
  }
}

/** By id: the name that the state has, else one made from the type. */
function nameAll(live: readonly Stream[], { streams }: State): Map<number, string> {
  const known = new Map(Object.entries(streams).map(([name, { id }]) => [id, name]));
  return new Map(
    live.map(({ id, type }) => {
      const made = `${type.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${id}`.replace(/^-+/, '');
      // Whoever chose a name that looks like a made one may have meant another stream.
      const free = made in streams ? `${made}-new` : made;
      return [id, known.get(id) ?? free.slice(-NAME_MAX_LENGTH).replace(/^-+/, '')];
    }),
  );
}

/** See `STREAM_NAME`. */
const NAME_MAX_LENGTH = 40;

interface Naming {
  readonly name: string;
  /** Those that are taken. */
  readonly variables: Set<string>;
}

function describeStream({ id, type, enabled }: Stream, naming: Naming, known: Settings): YAMLMap {
  const entry = new YAMLMap();
  add(entry, 'type', type);
  // An enabled one is left open, so that `pause` and `resume` have a free hand.
  if (!enabled) add(entry, 'enabled', false);
  add(entry, 'adopt', id);
  const all = shapesOf(type);
  const fitting = all.filter((shape) => isOfShape(shape, known[SHAPE_FIELD]));
  const [shape] = fitting.length > 0 ? fitting : all;
  if (shape === undefined) return entry;
  const others = fitting.length > 0 ? [] : all.slice(1);
  for (const [key, field] of Object.entries(shape.fields)) {
    const isShared = others.every(({ fields }) => key in fields);
    if (isShared) addField(entry, key, { field, others, value: known[key] }, naming);
  }
  // Which of these are needed can't be known.
  if (others.length > 0)
    entry.comment = all.flatMap((one) => ownLines(one, all, naming)).join('\n');
  return entry;
}

function addField(
  entry: YAMLMap,
  key: string,
  {
    field,
    others,
    value,
  }: { field: Field; others: readonly Shape[]; value: Settings[string] | undefined },
  naming: Naming,
): void {
  if (field.kind === 'secret') {
    add(entry, key, `\${${makeVariable(key, naming)}}`);
    return;
  }
  if (value !== undefined) {
    add(entry, key, value);
    return;
  }
  const texts = [field, ...others.flatMap(({ fields }) => fields[key] ?? [])].map(
    ({ description }) => description,
  );
  const remarks = [...new Set(texts)].map((text) => ` To be filled in: ${text}`);
  add(entry, key, null, [...remarks, ...sayOptions(field, others.length > 0)]);
}

/** The choice that tells shapes apart explains itself. */
function sayOptions(field: Field, isChoice: boolean): string[] {
  return field.kind === 'one-of' && !isChoice ? [` One of ${field.options.join(', ')}`] : [];
}

/** The fields that only this shape has, as remarks. */
function ownLines(shape: Shape, all: readonly Shape[], naming: Naming): string[] {
  const choice = shape.fields[SHAPE_FIELD];
  const options = choice?.kind === 'one-of' ? choice.options.join(' or ') : '';
  const own = Object.entries(shape.fields).filter(
    ([key]) => !all.every(({ fields }) => key in fields),
  );
  return [
    ` With ${SHAPE_FIELD} ${options} also:`,
    ...own.map(([key, field]) =>
      field.kind === 'secret'
        ? ` ${key}: \${${makeVariable(key, naming)}}`
        : ` ${key}: ${'example' in field ? field.example : ''}`,
    ),
  ];
}

/** Such as `SIEM_TOKEN`; never the name of another secret, nor one that the runner fills. */
function makeVariable(field: string, { name, variables }: Naming): string {
  const plain = `${name}_${field}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const allowed = new RegExp(SECRET_REFERENCE).test(`\${${plain}}`) ? plain : `STREAM_${plain}`;
  let variable = allowed;
  for (let count = 2; variables.has(variable); count++) variable = `${allowed}_${count}`;
  variables.add(variable);
  return variable;
}

function add(map: YAMLMap, name: string, value: unknown, remarks: readonly string[] = []): void {
  const key = new Scalar(name);
  if (remarks.length > 0) key.commentBefore = remarks.join('\n');
  map.add({ key, value: value instanceof YAMLMap ? value : new Scalar(value) });
}
