import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { resolveText, textDirection, type Text } from '../../src/track/text.js';

describe('resolveText', () => {
  const en = 'Hotel';
  const map = { 'en-GB': 'Hotel (GB)', ko: '호텔', 'zh-Hant': '酒店', ar: 'فندق' };
  const cases: [Text, wanted: string, track: string, text: string, lang: string][] = [
    [en, 'ko', 'en', 'Hotel', 'en'],
    [en, 'ko', 'und', 'Hotel', 'und'],
    [map, 'ko', 'en', '호텔', 'ko'],
    [map, 'KO', 'en', '호텔', 'ko'],
    [map, 'ko-KR', 'en', '호텔', 'ko'],
    [map, 'ko-Kore-KR-x-old', 'en', '호텔', 'ko'],
    [map, 'zh-hant-TW', 'en', '酒店', 'zh-Hant'],
    // Lookup never makes a tag longer: en is not en-GB, and zh not zh-Hant.
    [map, 'zh', 'ko', '호텔', 'ko'],
    [map, 'en', 'ko', '호텔', 'ko'],
    [map, 'fr', 'ar-EG', 'فندق', 'ar'],
    [map, 'fr', 'de', 'Hotel (GB)', 'en-GB'],
    [map, '', '', 'Hotel (GB)', 'en-GB'],
    // What only introduces a subtag goes with it, or this would find "zh-x".
    [{ 'zh-x': 'no', zh: 'yes' }, 'zh-x-foo', 'en', 'yes', 'zh'],
    [{}, 'en', 'ko', '', 'ko'],
    [{ en: 'x' }, 'toString', 'constructor', 'x', 'en'],
  ];
  for (const [text, wanted, track, found, lang] of cases) {
    it(`${JSON.stringify(text)} for "${wanted}" in a track in "${track}"`, () =>
      expect(resolveText(text, wanted, track)).to.include({ text: found, lang }));
  }

  it('never throws, and gives one of the texts whatever is wanted', () => {
    const tag = fc.oneof(fc.constantFrom('en', 'en-US', 'ko', 'x', '-', '--', 'en-'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(tag, fc.string(), { minKeys: 1 }), tag, tag, (texts, wanted, track) => {
        const { text, lang } = resolveText(texts, wanted, track);
        expect(texts[lang]).to.equal(text);
      }),
    );
  });
});

describe('textDirection', () => {
  const directions: Record<'rtl' | 'ltr', string[]> = {
    rtl: [
      'ar',
      'AR-EG',
      'he',
      'iw',
      'fa-IR',
      'ur',
      'ckb',
      'yi',
      'dv',
      'ps',
      'az-Arab',
      'pa-arab-PK',
      'ku-Arab',
    ],
    ltr: ['en', 'ko', 'und', '', 'az', 'pa', 'ar-Latn', 'he-Latn-IL', 'are', 'fab', 'arn', 'ky', 'heh'],
  };
  for (const direction of ['rtl', 'ltr'] as const) {
    for (const lang of directions[direction]) {
      it(`"${lang}" is ${direction}`, () => expect(textDirection(lang)).to.equal(direction));
    }
  }
});
