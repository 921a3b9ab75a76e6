// The published JSON Schema.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { schemaText } from '../../src/track/schema.build.js';
import { descriptions } from '../../src/track/schema.descriptions.js';

const schema = JSON.parse(await schemaText());

describe('track.schema.json', () => {
  it('is JSON Schema 2020-12', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(new Ajv.default().validateSchema(schema), true);
  });

  it('is the same, byte for byte, each time', async () => {
    assert.equal(await schemaText(), await schemaText());
  });

  it('demands what the smallest track has', () => {
    assert.deepEqual(schema.required, ['format', 'annotations']);
    assert.deepEqual(schema.$defs.annotation.required, ['start', 'headline']);
  });

  it('lets x-… fields and those of newer versions pass', () => {
    const objects = [schema, ...Object.values(schema.$defs)].filter(({ properties }) => properties);
    assert.ok(objects.length > 8);
    for (const { additionalProperties } of objects) assert.equal(additionalProperties, undefined);
  });

  it('explains every field, and none that does not exist', () => {
    const objects = Object.entries({ track: schema, ...schema.$defs }).filter(
      ([, { properties }]) => properties,
    );
    const fields = objects.map(([name, { properties }]) => [name, Object.keys(properties).sort()]);
    const explained = Object.entries(descriptions).map(([name, texts]) => [name, Object.keys(texts).sort()]);
    assert.deepEqual(fields.sort(), explained.sort());
  });
});
