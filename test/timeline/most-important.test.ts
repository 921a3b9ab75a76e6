import { expect } from 'chai';
import { mostImportant } from '../../src/timeline/most-important.js';

const of = (...priorities: number[]) => priorities.map((priority, place) => ({ priority, place }));
const places = (found: readonly { readonly place: number }[]) => found.map(({ place }) => place);

describe('the most important', () => {
  it('are those with the highest priority, in the order given', () => {
    expect(places(mostImportant(of(1, 9, 5, 7), 2))).to.deep.equal([1, 3]);
  });

  it('of equals are the first', () => {
    expect(places(mostImportant(of(5, 5, 5, 9, 5), 3))).to.deep.equal([0, 1, 3]);
  });

  it('are all where there are no more', () => {
    const all = of(1, 2);
    expect(mostImportant(all, 2)).to.equal(all);
    expect(mostImportant(all, 0)).to.deep.equal([]);
  });
});
