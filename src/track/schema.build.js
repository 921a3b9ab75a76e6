// Derives the published JSON Schema from schema.ts: `node src/track/schema.build.js` writes dist/track.schema.json.
// Runs in Node, while the package is built and in tests; nothing of it reaches a browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toJsonSchema } from '@valibot/to-json-schema';
import { descriptions } from './schema.descriptions.js';

/** What becomes a definition of its own, by its name in schema.ts. */
const named = [
  'text',
  'time',
  'date',
  'url',
  'id',
  'language',
  'credit',
  'source',
  'citation',
  'region',
  'keyframe',
  'claim',
];
const objects = ['annotation', 'category', 'correction', 'change', 'video', 'coverage'];

/** The schema as TypeScript has it. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './schema.ts'; export { ICONS } from './icons.ts';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The JSON Schema (2020-12) of the track format. The same source gives the same schema, key for key. */
export async function buildSchema() {
  const source = await load();
  const definitions = Object.fromEntries([...named, ...objects].map((name) => [name, source[name]]));
  const { $schema, $defs, ...rest } = toJsonSchema(source.track, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
    overrideSchema({ valibotSchema, jsonSchema }) {
      if (valibotSchema.type === 'record') return mapSchema(jsonSchema);
      if (valibotSchema.type === 'union') return unionSchema(valibotSchema, jsonSchema);
      return undefined;
    },
    overrideAction({ valibotAction, jsonSchema }) {
      if (valibotAction.type === 'min_entries') return { ...jsonSchema, not: onlyExtensions };
      if (valibotAction.type === 'check') return checkedSchema(jsonSchema);
      return undefined;
    },
  });
  const schema = {
    $schema,
    title: 'context-track/1',
    description: 'Annotations for footage, shown by the context-video player.',
    ...rest,
    $defs,
  };
  describe(schema, descriptions.track);
  for (const [name, definition] of Object.entries($defs)) describe(definition, descriptions[name]);
  // Not an enumeration: an icon that the player does not have is a warning, not an error.
  $defs.category.properties.icon.examples = source.ICONS;
  return schema;
}

const onlyExtensions = { propertyNames: { pattern: '^x-' } };

/** In maps, as in all objects, a key that begins with x- may hold anything. */
const mapSchema = (schema) => ({
  ...schema,
  propertyNames: { anyOf: [schema.propertyNames, onlyExtensions.propertyNames] },
  patternProperties: { '^x-': true },
});

const hasOneOf = (keys) => ({ anyOf: keys.map((key) => ({ required: [key] })) });

/**
 * Of several forms of an object the parser takes the one with a field that is there, and reports what is wrong with that form (see
 * `either` in containers.ts). With anyOf alone the schema would accept a bad form that happens to be a good one of another kind.
 */
function unionSchema({ options }, { anyOf, ...rest }) {
  const forms = options.map(({ type, entries }, index) => ({ schema: anyOf[index], type, entries }));
  const objects = forms.filter(({ entries }) => entries);
  const map = forms.find(({ type }) => type === 'record');
  const others = forms.filter((form) => !form.entries && form !== map);
  if (objects.length + (map ? 1 : 0) < 2) return undefined;
  // Each form of an object has a required field: without any of those a value is bad, whichever form it is taken for.
  const keysOf = ({ entries }) =>
    Object.keys(entries).filter((key) => map || entries[key].type !== 'exact_optional');
  const last = map ?? objects.pop();
  const chosen = objects.reduceRight(
    (otherwise, form) => ({ if: hasOneOf(keysOf(form)), then: form.schema, else: otherwise }),
    last.schema,
  );
  return { ...rest, anyOf: [...others.map(({ schema }) => schema), { type: 'object', ...chosen }] };
}

/** The one check of an object: that it has one of the fields that can be drawn. */
function checkedSchema(schema) {
  const shapes = ['point', 'box', 'polygon', 'keyframes'].filter((key) => key in schema.properties);
  const hidden = 'hidden' in schema.properties;
  return {
    ...schema,
    anyOf: [
      ...shapes.map((key) => ({ required: [key] })),
      ...(hidden ? [{ properties: { hidden: { const: true } }, required: ['hidden'] }] : []),
    ],
  };
}

/** Puts what editors show beside a field onto it. */
function describe({ properties = {} }, texts = {}) {
  for (const [key, description] of Object.entries(texts)) {
    // A description beside a $ref is allowed since 2019-09.
    if (properties[key]) properties[key] = { description, ...properties[key] };
  }
}

/** The file's text. */
export async function schemaText() {
  return `${JSON.stringify(await buildSchema(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = new URL('../../dist/', import.meta.url);
  mkdirSync(dist, { recursive: true });
  writeFileSync(new URL('track.schema.json', dist), await schemaText());
}
