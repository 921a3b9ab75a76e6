// The published JSON Schema and the parser agree, in both directions, on documents generated from the schema itself.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { buildSchema } from '../../src/track/schema.build.js';
import { loadTrack } from './load-track.js';

// The same cases in each run: a change is judged by what it changes.
fc.configureGlobal({ seed: 2014 });

const { parseTrack } = await loadTrack();
const schema = await buildSchema();
const validate = new Ajv.default({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

/** What JSON Schema cannot say: how one value relates to another. */
const beyondSchema = /is before start|is not after|there is no (?:source|annotation) "/;

const extension = fc.tuple(
  fc.constantFrom('x-desk', 'x-', 'x-en'),
  fc.jsonValue({ maxDepth: 1, stringUnit: 'grapheme' }),
);

/** Strings for a pattern. Those of `\S` alone would be noise; what matters there is which characters count as spaces. */
function strings({ pattern, maxLength }) {
  if (pattern === '\\S')
    return fc.oneof(
      fc.constantFrom('A text.', '호텔', ' a ', '\u00a0x', '\ufeffx', '\u200b', 'a'.repeat(10_001)),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /\S/.test(text)),
    );
  const regExp = new RegExp(pattern);
  return fc
    .tuple(fc.stringMatching(regExp, { maxLength: Math.min(maxLength ?? 80, 80) }), fc.boolean())
    .map(([text, long]) => {
      const longest = maxLength && long ? text.padEnd(maxLength, 'a') : text;
      return regExp.test(longest) ? longest : text;
    });
}

function numbers({ minimum = -1e9, maximum = 1e9, exclusiveMinimum, exclusiveMaximum }) {
  const edges = [minimum, maximum, minimum + 1e-9, maximum - 1e-9];
  return fc
    .oneof(
      fc.integer({ min: minimum, max: maximum }),
      fc.double({ min: minimum, max: maximum, noNaN: true }),
      fc.constantFrom(...edges),
    )
    .filter((number) => number !== exclusiveMinimum && number !== exclusiveMaximum);
}

function lists({ items, prefixItems, minItems = 0 }) {
  if (prefixItems) return fc.tuple(...prefixItems.map(valuesOf));
  return fc.array(valuesOf(items), { minLength: minItems, maxLength: minItems + 3 });
}

function objects({ properties = {}, required = [], anyOf = [{}], propertyNames, additionalProperties, not }) {
  const extensions = fc.array(extension, { maxLength: 1 }).map(Object.fromEntries);
  const arbitraries = Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, valuesOf(value)]),
  );
  // One of several fields is required, perhaps with a value of its own.
  const fields = fc.oneof(
    ...anyOf.map(({ required: more = [], properties: own = {} }) =>
      fc.record(
        {
          ...arbitraries,
          ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, valuesOf(value)])),
        },
        { requiredKeys: [...required, ...more] },
      ),
    ),
  );
  const entries = propertyNames
    ? fc.dictionary(valuesOf(propertyNames.anyOf[0]), valuesOf(additionalProperties), {
        minKeys: not ? 1 : 0,
        maxKeys: 3,
      })
    : fc.constant({});
  return fc
    .tuple(fields, entries, extensions)
    .map((parts) => Object.fromEntries(parts.flatMap(Object.entries)));
}

/** Values that are meant for a schema. Most are valid; ajv decides. */
function valuesOf(node) {
  if (node.$ref) return definition(node.$ref.slice('#/$defs/'.length));
  if (node.if) return fc.oneof(valuesOf(node.then), valuesOf(node.else));
  if ('const' in node) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  if (node.anyOf && !node.properties) return fc.oneof(...node.anyOf.map(valuesOf));
  if (node.type === 'string') return strings(node);
  if (node.type === 'number') return numbers(node);
  if (node.type === 'boolean') return fc.boolean();
  if (node.type === 'array') return lists(node);
  if (node.type === 'object') return objects(node);
  throw new Error(`The generator does not know ${JSON.stringify(node)}.`);
}

const made = new Map();
function definition(name) {
  if (!made.has(name)) made.set(name, valuesOf(schema.$defs[name]));
  return made.get(name);
}

const documents = valuesOf(schema);

/** Something else in one place of a document: near misses of every rule. */
const junk = fc.oneof(
  fc.constantFrom(null, '', ' ', 0, -1, 100, 100.000_000_1, 101, 2e9, true, '0:60', 'a'.repeat(300)),
  fc.constantFrom([], {}, [[]], { 'x-a': 1 }, { en: 'x' }, { ref: null }, `${' '.repeat(10_001)}x`),
  fc.constantFrom('2023-02-29', '1900-02-29', 'context-track/1.1', '__proto__', 'javascript:x'),
  fc.jsonValue({ maxDepth: 1 }),
);
const change = fc.oneof(
  junk.map((value) => () => value),
  fc.constantFrom(
    (old) => (typeof old === 'string' ? old.padEnd(4001, 'a') : -old),
    (old) => (typeof old === 'string' ? `${old}\n` : old + 100),
    (old) => (Array.isArray(old) ? [...old, ...old] : [old]),
  ),
);
const names = ['ref', 'title', 'x-', 'en', 'text', 'quote', 'hidden', 'EN-a'];
const spoilt = fc
  .tuple(documents, fc.infiniteStream(fc.nat()), change, fc.boolean())
  .map(([document, numbers, changed, adds]) => {
    const pick = (count) => numbers.next().value % count;
    const copy = structuredClone(document);
    let place = copy;
    for (;;) {
      const keys = Object.keys(place);
      if (!keys.length) return copy;
      const key = keys[pick(keys.length)];
      if (typeof place[key] === 'object' && place[key] !== null && pick(5)) {
        place = place[key];
        continue;
      }
      const name = adds && !Array.isArray(place) ? names[pick(names.length)] : key;
      const value = changed(place[name]);
      place[name] = value === undefined || Number.isNaN(value) ? null : value;
      return copy;
    }
  });

/** Where the two disagree, in words; undefined if they agree. */
function disagreement(document) {
  const valid = validate(document);
  const { track, problems } = parseTrack(JSON.stringify(document));
  const errors = problems.filter(
    ({ severity, message }) => severity === 'error' && !beyondSchema.test(message),
  );
  if (valid && !track) return `valid by the schema, and refused: ${problems[0].message}`;
  if (valid && errors.length) return `valid by the schema, but ${errors[0].message}`;
  if (!valid && !problems.length)
    return `read without a problem, but ${validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join(', ')}`;
  if (!track) return undefined;
  // What was filled in for a missing end may lie beyond the latest time that an author can write.
  const annotations = track.annotations.map(({ end, displayed, ...rest }) => ({
    ...rest,
    ...(!displayed && { end }),
  }));
  if (!validate(JSON.parse(JSON.stringify({ ...track, annotations }))))
    return `read as what is not valid by the schema: ${validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join(', ')}`;
  return undefined;
}

describe('the published schema and the parser', () => {
  const runs = { numRuns: 400 };

  it('agree on documents that the schema describes', () => {
    let valid = 0;
    fc.assert(
      fc.property(documents, (document) => {
        if (validate(document)) valid++;
        assert.equal(disagreement(document), undefined);
      }),
      runs,
    );
    // A generator of nothing but invalid documents would prove nothing.
    assert.ok(valid > 100, `only ${valid} were valid`);
  });

  it('agree on documents with one thing wrong', () => {
    fc.assert(
      fc.property(spoilt, (document) => assert.equal(disagreement(document), undefined)),
      runs,
    );
  });

  const track = (more, ...annotations) => ({
    format: 'context-track/1',
    ...more,
    annotations: annotations.map((annotation) => ({ start: 1, end: 2, headline: 'A fact.', ...annotation })),
  });
  const cases = {
    'a citation with a bad ref and a title': track({}, { sources: [{ title: 'T', ref: null }] }),
    'a text with only x- keys': track({}, { headline: { 'x-a': 1 } }),
    'a claim with only x- keys': track({}, { claim: { 'x-a': 1 } }),
    'a claim that looks like one and has languages': track({}, { claim: { quote: 'q', en: 'x' } }),
    'a box that begins at the edge': track({}, { region: { box: [100, 1, 2, 2] } }),
    'a day that does not exist': track({ created: '2100-02-29' }),
    'a language tag that is too long': track({ lang: `en${'-abcdefgh'.repeat(20)}` }),
    'an address that is too long': track(
      {},
      { sources: [{ title: 'T', url: `https://e.org/${'😀'.repeat(4000)}` }] },
    ),
    'an address as long as may be': track(
      {},
      { sources: [{ title: 'T', url: `https://e.org/${'😀'.repeat(3986)}` }] },
    ),
    'an address that is cut': track(
      {},
      { sources: [{ title: 'T', url: `https://e.org/${'😀'.repeat(6000)}` }] },
    ),
    'a text that begins with ten thousand spaces': track({ title: `${' '.repeat(10_001)}x` }),
    'more annotations than may be': {
      format: 'context-track/1',
      annotations: Array(100_001).fill({ start: 1, headline: 'x' }),
    },
    'a format with a leading zero': { ...track(), format: 'context-track/01' },
  };
  for (const [name, document] of Object.entries(cases))
    it(`agree on ${name}`, () => assert.equal(disagreement(document), undefined));
});
