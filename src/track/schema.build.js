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
    // In maps, as in all objects, a key that begins with x- may hold anything.
    overrideSchema({ valibotSchema, jsonSchema }) {
      if (valibotSchema.type !== 'record') return undefined;
      const propertyNames = { anyOf: [jsonSchema.propertyNames, { pattern: '^x-' }] };
      return { ...jsonSchema, propertyNames, patternProperties: { '^x-': true } };
    },
    // The one check of an object: that one of the fields which can be drawn is there. That a date exists and the
    // like cannot be said in JSON Schema; the reader says it.
    overrideAction({ valibotAction, jsonSchema }) {
      if (valibotAction.type !== 'check') return undefined;
      if (jsonSchema.type !== 'object') return jsonSchema;
      const shapes = ['point', 'box', 'polygon', 'keyframes'].filter((key) => key in jsonSchema.properties);
      const hidden = 'hidden' in jsonSchema.properties;
      return {
        ...jsonSchema,
        anyOf: [
          ...shapes.map((key) => ({ required: [key] })),
          ...(hidden ? [{ properties: { hidden: { const: true } }, required: ['hidden'] }] : []),
        ],
      };
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
