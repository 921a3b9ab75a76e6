// docs/format.md promises; this holds it to the parser and the schema.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { buildSchema } from '../../src/track/schema.build.js';
import { loadTrack } from './load-track.js';

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
const { parseTrack } = await loadTrack();
const schema = await buildSchema();
const validate = new Ajv.default({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, block]) => block);

describe('docs/format.md', () => {
  const whole = blocks.filter((block) => /^\s*\{\s*"(?:format|\$schema)"/.test(block));
  const parts = blocks.filter((block) => !whole.includes(block));

  it('has examples', () => assert.ok(whole.length >= 3 && parts.length >= 8));

  whole.forEach((block, index) =>
    it(`has a whole track that is read without a problem (${index + 1})`, () => {
      const { track, problems } = parseTrack(block);
      assert.deepEqual(problems, []);
      assert.ok(track.annotations.length > 0);
      assert.ok(validate(JSON.parse(block)));
    }),
  );

  // The fields of an annotation, or of the track: whichever reads without a problem.
  parts.forEach((block, index) =>
    it(`has part of a track that is read without a problem (${index + 1})`, () => {
      const part = JSON.parse(`{${block}}`);
      const context = {
        format: 'context-track/1',
        categories: { city: { label: 'City' } },
        sources: { ap: { title: 'AP' }, wfp: { title: 'WFP' } },
      };
      const fact = { start: 45, end: 52, headline: 'A fact.', id: 'hotel' };
      const asTrack = parseTrack({ ...context, annotations: [fact], ...part });
      const asAnnotation = parseTrack({ ...context, annotations: [{ ...fact, ...part }] });
      const [fewer] = [asTrack.problems, asAnnotation.problems].sort((a, b) => a.length - b.length);
      assert.deepEqual(fewer, []);
    }),
  );

  it('names every field', () => {
    const objects = [schema, ...Object.values(schema.$defs)].flatMap(({ properties = {} }) =>
      Object.keys(properties),
    );
    const missing = [...new Set(objects)].filter((field) => !page.includes(`\`${field}\``));
    assert.deepEqual(missing, []);
  });

  it('names every value that a field may have', () => {
    const values = (node) =>
      typeof node === 'object' && node !== null
        ? [...(node.enum ?? []), ...Object.values(node).flatMap(values)]
        : [];
    const missing = [...values(schema), ...schema.$defs.category.properties.icon.examples].filter(
      (value) => !page.includes(`\`${value}\``),
    );
    assert.deepEqual(missing, []);
  });

  it('shows messages as the parser words them', () => {
    const shown = [...page.matchAll(/^> `(.+)`$/gm)].map(([, message]) => message);
    const { problems } = parseTrack({
      format: 'context-track/1',
      tittle: 'x',
      annotations: [
        { start: 9, end: 5, headline: 'A fact.' },
        { start: 9, headline: 'A fact.', verdict: 'misleding' },
        { start: '1:75', headline: 'A fact.' },
        { start: 9, headline: 'A fact.', sources: [{ title: 'T', url: 'www.example.org' }, 'un-2014'] },
      ],
    });
    assert.deepEqual(shown.sort(), problems.map(({ message }) => message).sort());
  });
});
