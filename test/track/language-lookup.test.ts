import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { LONGEST_TAG, lookupLanguage, lookupRanges } from '../../src/track/language-lookup.js';

describe('lookupRanges', () => {
  const cases: [string, readonly string[]][] = [
    ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh']],
    ['en', ['en']],
    ['', []],
    // A single letter goes with what it introduces.
    ['zh-x-foo', ['zh-x-foo', 'zh']],
    ['ar-u-nu-arab', ['ar-u-nu-arab', 'ar-u-nu', 'ar']],
    ['x-foo', ['x-foo', 'x']],
    ['-', ['-']],
    [`de-${'a'.repeat(5000)}`, ['de']],
    ['a'.repeat(5000), []],
  ];
  for (const [tag, ranges] of cases)
    it(`of ${tag.slice(0, 20) || 'nothing'} are ${ranges.join(', ') || 'none'}`, () =>
      expect(lookupRanges(tag)).to.deep.equal(ranges));

  it('are few, whatever the tag', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bc', '', 'x', 'abcdefgh'), { maxLength: 200 }), (parts) => {
        const ranges = lookupRanges(parts.join('-'));
        expect(ranges.length).to.be.at.most(LONGEST_TAG);
        for (const range of ranges) expect(range.length).to.be.at.most(LONGEST_TAG);
      }),
    );
  });
});

describe('lookupLanguage', () => {
  const find = (tags: readonly string[], wanted: string) => lookupLanguage(tags, wanted, (tag) => tag);
  const cases: [readonly string[], string, string | undefined][] = [
    [['en', 'ko'], 'ko', 'ko'],
    [['en', 'KO'], 'ko-kr', 'KO'],
    [['zh', 'zh-Hant', 'zh-Hans'], 'zh-Hant-TW', 'zh-Hant'],
    [['zh-Hant', 'zh-hant'], 'zh-HANT', 'zh-Hant'],
    // Lookup never makes a tag longer.
    [['zh-Hant'], 'zh', undefined],
    [['zh-x', 'zh'], 'zh-x-foo', 'zh'],
    [['en'], '', undefined],
    [[''], '', undefined],
    [[], 'en', undefined],
    [['a'.repeat(5000)], 'a'.repeat(5000), undefined],
  ];
  for (const [tags, wanted, found] of cases)
    it(`of ${tags.join(', ').slice(0, 40) || 'nothing'} for ${wanted.slice(0, 20) || 'nothing'} finds ${found ?? 'none'}`, () =>
      expect(find(tags, wanted)).to.equal(found));

  it('finds what comparing each range with each tag finds', () => {
    const tag = fc
      .array(fc.constantFrom('en', 'zh', 'Hant', 'TW', 'x', 'u', 'foo'), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.array(tag), tag, (tags, wanted) => {
        let expected: string | undefined;
        for (const range of lookupRanges(wanted.toLowerCase()))
          expected ??= tags.find((one) => one.toLowerCase() === range);
        expect(find(tags, wanted)).to.equal(expected);
      }),
    );
  });
});
