import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { countFacets, matchesFilters, type Faceted } from '../../src/timeline/facets.js';

const all: Faceted[] = [
  { category: 'money', verdict: 'false' },
  { category: 'money', verdict: 'accurate' },
  { category: 'people', verdict: 'false' },
  { category: 'people' },
  { verdict: 'false' },
];
const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
const chosen = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'none', ''))
  .map((values) => new Set<string>(values));

describe('facets', () => {
  for (const [categories, verdicts, total, byCategory, byVerdict] of [
    [[], [], 5, { money: 2, people: 2, '': 1 }, { false: 3, accurate: 1, '': 1 }],
    [['money'], [], 2, { money: 2, people: 2, '': 1 }, { false: 1, accurate: 1, '': 0 }],
    [[], ['accurate'], 1, { money: 1, people: 0, '': 0 }, { false: 3, accurate: 1, '': 1 }],
    [['people'], ['false', ''], 2, { money: 1, people: 2, '': 1 }, { false: 1, accurate: 0, '': 1 }],
    [[''], [], 1, { money: 2, people: 2, '': 1 }, { false: 1, accurate: 0, '': 0 }],
    [['unknown'], [], 0, { money: 2, people: 2, '': 1 }, { false: 0, accurate: 0, '': 0 }],
  ] as const) {
    it(`counts with ${JSON.stringify({ categories, verdicts })} chosen`, () => {
      const counts = countFacets(all, { categories: new Set(categories), verdicts: new Set(verdicts) });
      expect(counts.total).to.equal(total);
      expect(Object.fromEntries(counts.categories)).to.deep.equal(byCategory);
      expect(Object.fromEntries(counts.verdicts)).to.deep.equal(byVerdict);
    });
  }

  it('promises on each chip what choosing it alone would list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ category: value, verdict: value })),
        chosen,
        chosen,
        (some, categories, verdicts) => {
          const filters = { categories, verdicts };
          const listed = (changed: Partial<typeof filters>) =>
            some.filter((one) => matchesFilters(one, { ...filters, ...changed })).length;
          const counts = countFacets(some, filters);
          expect(counts.total).to.equal(listed({}));
          for (const [one, count] of counts.categories)
            expect(count).to.equal(listed({ categories: new Set([one]) }));
          for (const [one, count] of counts.verdicts)
            expect(count).to.equal(listed({ verdicts: new Set([one]) }));
          expect(new Set(counts.categories.keys())).to.deep.equal(
            new Set(some.map(({ category = '' }) => category)),
          );
        },
      ),
    );
  });
});
