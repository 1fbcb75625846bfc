/** The JSON Schema of the file with the streams, for editors; made from what the action itself checks. */
import { STREAM_NAME } from '../src/streams/config.ts';
import {
  MAX_PORT,
  SECRET_REFERENCE,
  SHAPES,
  SHAPE_FIELD,
  TYPES,
  shapesOf,
} from '../src/streams/providers.ts';
import type { Field, Shape } from '../src/streams/providers.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const common = {
  enabled: {
    type: 'boolean',
    description:
      'Whether the stream runs or is paused. Without this line it stays as it is; a new stream begins enabled.',
  },
  adopt: {
    description:
      'Which existing stream this name is for: its id, or `none` to make a new one. Needed only if there is already a stream of this type.',
    anyOf: [{ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, { const: 'none' }],
  },
};

/** A schema of draft-07 for one field. */
function fieldSchema(field: Field): JsonSchema {
  const { description } = field;
  switch (field.kind) {
    case 'text':
      return {
        type: 'string',
        description,
        pattern: field.pattern,
        patternErrorMessage: `Allowed: ${field.allowed}.`,
        examples: [field.example],
      };
    case 'port':
      return { type: 'integer', description, minimum: 1, maximum: MAX_PORT, default: field.usual };
    case 'yes-no':
      return { type: 'boolean', description, default: field.usual };
    case 'one-of':
      return { type: 'string', description, enum: field.options };
    case 'secret':
      return {
        type: 'string',
        description: `${description} Here: the name of the environment variable that holds it.`,
        pattern: SECRET_REFERENCE,
        patternErrorMessage:
          'Allowed: `${NAME}`, the name of an environment variable; never the secret itself.',
        examples: [field.example],
      };
  }
}

function shapeSchema({ type, description, fields }: Shape): JsonSchema {
  const own = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]);
  return {
    description,
    properties: {
      type: { const: type },
      ...refer(Object.keys(common)),
      ...Object.fromEntries(own),
    },
    required: ['type', ...Object.keys(fields)],
    additionalProperties: false,
  };
}

const refer = (names: readonly string[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }]));

const is = (field: string, value: string): JsonSchema => ({
  properties: { [field]: { const: value } },
  required: [field],
});

/** What follows from a stream's type; of a provider with several shapes, from the field that tells them apart. */
function consequence(type: string): JsonSchema {
  const shapes = shapesOf(type);
  const [only] = shapes;
  if (only !== undefined && shapes.length === 1) return { $ref: refOf(only) };
  const telling = shapes.flatMap((shape) => {
    const field = shape.fields[SHAPE_FIELD];
    return field?.kind === 'one-of' ? field.options.map((option) => ({ option, shape })) : [];
  });
  return {
    required: [SHAPE_FIELD],
    properties: {
      [SHAPE_FIELD]: {
        anyOf: telling.map(({ option, shape }) => ({
          const: option,
          description: shape.fields[SHAPE_FIELD]?.description,
        })),
      },
    },
    allOf: telling.map(({ option, shape }) => ({
      if: is(SHAPE_FIELD, option),
      then: { $ref: refOf(shape) },
    })),
  };
}

const nameOf = ({ type, fields }: Shape): string => {
  const field = fields[SHAPE_FIELD];
  const words = field?.kind === 'one-of' ? [type, ...field.options] : [type];
  return words.join(' ').toLowerCase().replaceAll(/[ _]/g, '-');
};
const refOf = (shape: Shape): string => `#/definitions/${nameOf(shape)}`;

/** Valid is what `parseConfig` takes, but for what no schema can say: that ids are adopted once. */
export function streamsSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Audit-log streams of a GitHub enterprise',
    type: 'object',
    properties: {
      streams: {
        description: 'The streams by name. A name is your own, and stays: it tells streams apart.',
        type: 'object',
        propertyNames: {
          pattern: STREAM_NAME.source,
          patternErrorMessage:
            'Allowed: up to 40 lower-case letters, digits, `-` and `_`, a letter or digit first.',
        },
        additionalProperties: { $ref: '#/definitions/stream' },
      },
    },
    required: ['streams'],
    additionalProperties: false,
    definitions: {
      stream: {
        type: 'object',
        properties: {
          type: { description: "The provider, by GitHub's name (case-sensitive).", enum: TYPES },
          ...refer(Object.keys(common)),
        },
        required: ['type'],
        allOf: TYPES.map((type) => ({ if: is('type', type), then: consequence(type) })),
      },
      ...common,
      ...Object.fromEntries(SHAPES.map((shape) => [nameOf(shape), shapeSchema(shape)])),
    },
  };
}

/** The schema as a file, in this repository's format. */
export async function renderStreamsSchema(path: string): Promise<string> {
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(path);
  return format(JSON.stringify(streamsSchema()), { ...style, parser: 'json' });
}
