// Every fixture: what the parser makes of it, and whether the published schema agrees.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { buildSchema } from '../../src/track/schema.build.js';
import { fixtures, loadTrack } from './load-track.js';

const { parseTrack } = await loadTrack();
const validate = new Ajv.default({ strict: true, strictTypes: false, strictRequired: false }).compile(
  await buildSchema(),
);

const parseJson = (text) => {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
};

const isFrozen = (value) =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));

for (const kind of ['valid', 'invalid']) {
  describe(`${kind} tracks`, () => {
    for (const { name, text, expected } of fixtures(kind)) {
      it(name, () => {
        const { track, problems } = parseTrack(text);
        assert.deepEqual(track && track.annotations.map(({ id }) => id), expected.annotations);
        assert.deepEqual(
          problems.map(({ path, severity, message }, index) => {
            const wanted = expected.problems[index]?.message ?? '';
            const cut = wanted.endsWith('…') ? `${message.slice(0, wanted.length - 1)}…` : message;
            return { path, severity, message: cut };
          }),
          expected.problems,
        );
        assert.ok(isFrozen(track) && isFrozen(problems));
        const hasErrors = problems.some(({ severity }) => severity === 'error');
        assert.equal(hasErrors, kind === 'invalid');
        for (const { path, message } of problems)
          assert.ok(message.startsWith(`${path || 'track'}: `), message);

        const json = parseJson(text);
        // A string is taken as JSON text, so it cannot be handed over as a value.
        if (json && typeof json.value !== 'string')
          assert.deepEqual(parseTrack(json.value), { track, problems }, 'text and value are read alike');
        if (json)
          assert.equal(validate(json.value), kind === 'valid' || 'beyondSchema' in expected, 'by the schema');
      });
    }
  });
}

describe('the fixtures', () => {
  it('are many, and few are beyond JSON Schema', () => {
    const invalid = fixtures('invalid');
    assert.ok(fixtures('valid').length >= 25);
    assert.ok(invalid.length >= 60);
    assert.ok(invalid.filter(({ expected }) => expected.beyondSchema).length <= 12);
  });

  it('misuse every field of the format at least once', async () => {
    const { properties, $defs } = await buildSchema();
    const fields = [properties, ...Object.values($defs).map((definition) => definition.properties ?? {})];
    const places = fixtures('invalid').flatMap(({ expected }) => expected.problems.map(({ path }) => path));
    const untouched = [...new Set(fields.flatMap(Object.keys))].filter(
      (field) => !places.some((path) => path.split(/[.[\]]/).includes(field)),
    );
    assert.deepEqual(untouched, []);
  });
});
