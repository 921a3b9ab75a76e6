import { expect } from 'chai';
import { closest } from '../../src/track/closest.js';

describe('closest', () => {
  const verdicts = ['accurate', 'missing-context', 'outdated', 'misleading', 'false', 'satire'];
  const cases: [string, string | undefined][] = [
    ['misleding', 'misleading'],
    ['Misleading', 'misleading'],
    ['missing context', 'missing-context'],
    ['flase', 'false'],
    ['', undefined],
    ['f', undefined],
    ['true', undefined],
    ['half-true', undefined],
    ['mislabelling', undefined],
    ['misleading'.repeat(1000), undefined],
  ];
  for (const [word, option] of cases) {
    it(`takes ${JSON.stringify(word.slice(0, 30))} for ${String(option)}`, () =>
      expect(closest(word, verdicts)).to.equal(option));
  }
  it('takes nothing for one of nothing', () => expect(closest('a', [])).to.equal(undefined));
});
