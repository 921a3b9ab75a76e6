import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { parseTrack, parseTrackInSlices, type Slicing } from '../../src/track/parse.js';

const format = 'context-track/1';
const fact = { start: 10, end: 15, headline: 'A fact.' };

/** Pauses after as many steps as `numbers` says, again and again; counts how often. */
function slicesOf(numbers: readonly number[]): Slicing & { readonly pauses: () => number } {
  let pauses = 0;
  let left = numbers[0] ?? 0;
  return {
    pauses: () => pauses,
    isOver: () => left-- <= 0,
    pause() {
      left = numbers[++pauses % numbers.length] ?? 0;
      return Promise.resolve();
    },
  };
}

describe('parseTrackInSlices', () => {
  const annotation = fc.oneof(
    fc.record(
      {
        start: fc.oneof(fc.nat(100), fc.constantFrom<unknown>('0:07', 'soon', null)),
        end: fc.nat(100),
        headline: fc.constantFrom<unknown>('A fact.', { en: 'A', 'x-a': 1 }, 5),
        id: fc.constantFrom('a', 'b', 'a b'),
        category: fc.constantFrom('city', 'town'),
        sources: fc.constantFrom<unknown>(['s', 't'], [{ title: 'T' }], 's'),
        'x-a': fc.jsonValue({ maxDepth: 1 }),
      },
      { requiredKeys: ['start', 'headline'] },
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const document = fc.record({
    format: fc.constantFrom(format, 'context-track/2'),
    categories: fc.constant({ city: {} }),
    sources: fc.constant({ s: { title: 'S' } }),
    recap: fc.constant({ items: ['a', 'c'] }),
    annotations: fc.oneof(
      { arbitrary: fc.array(annotation, { maxLength: 8 }), weight: 9 },
      { arbitrary: fc.jsonValue({ maxDepth: 1 }), weight: 1 },
    ),
  });

  it('gives what parseTrack gives, wherever it is interrupted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(document, fc.anything()),
        fc.array(fc.nat(5), { minLength: 1 }),
        fc.boolean(),
        async (input, numbers, asText) => {
          const given = asText
            ? (JSON.stringify(input, (_, value: unknown) =>
                typeof value === 'bigint' ? null : value,
              ) as unknown)
            : input;
          const result = await parseTrackInSlices(given, slicesOf(numbers));
          expect(result).to.deep.equal(parseTrack(given));
          expect(Object.isFrozen(result)).to.equal(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('can be interrupted after each annotation', async () => {
    const count = 100;
    const slices = slicesOf([0]);
    await parseTrackInSlices({ format, annotations: Array(count).fill(fact) }, slices);
    // It is copied, parsed, named and completed.
    expect(slices.pauses()).to.be.at.least(4 * count);
  });

  it('gives up when its pause rejects, and does not look at the rest', async () => {
    let read = 0;
    const annotations = Array.from({ length: 10 }, () => ({
      ...fact,
      get headline() {
        return String(++read);
      },
    }));
    const reason = new Error('superseded');
    let pauses = 0;
    const slicing = {
      isOver: () => true,
      pause: () => (++pauses === 3 ? Promise.reject(reason) : Promise.resolve()),
    };
    const outcome = await parseTrackInSlices({ format, annotations }, slicing).catch(
      (error: unknown) => error,
    );
    expect(outcome).to.equal(reason);
    expect(read).to.be.below(5);
  });
});
