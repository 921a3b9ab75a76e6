import { expect } from 'chai';
import { StringRegistry } from '../../src/i18n/registry.js';
import { loadStrings as load } from '../../src/i18n/load-strings.js';
import { createTranslate } from '../../src/i18n/translate.js';

const added = new StringRegistry();
const loadStrings = (lang: string, own?: Parameters<typeof load>[1]) => load(lang, own, added);

/** Where a player in `lang` says "Play". */
async function play(lang: string, own?: Parameters<typeof load>[1]): Promise<string> {
  const loaded = await loadStrings(lang, own);
  return createTranslate(loaded.lang, loaded.strings)('play');
}

const fetched = (lang: string) =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(`/strings/${lang}.`));

describe('strings of a language', () => {
  it('are fetched when they are needed, and no others', async () => {
    expect(fetched('ja')).to.equal(false);
    await loadStrings('en-GB');
    expect(fetched('ja')).to.equal(false);
    expect(await play('ja')).to.equal('再生');
    expect(fetched('ja')).to.equal(true);
    expect(fetched('fr')).to.equal(false);
  });

  for (const [wanted, lang, words] of [
    ['en', 'en', 'Play'],
    ['en-GB', 'en-GB', 'Play'],
    ['ko', 'ko', '재생'],
    ['ko-KR', 'ko-KR', '재생'],
    ['KO_kr', 'ko-KR', '재생'],
    ['de-CH-1996', 'de-CH-1996', 'Abspielen'],
    ['es-419', 'es-419', 'Reproducir'],
    ['zh-Hans', 'zh-Hans', '播放'],
    ['zh-Hant-TW', 'zh-Hant-TW', '播放'],
    ['zh-cmn-Hans', 'zh', '播放'],
    ['ar-u-nu-arab', 'ar-u-nu-arab', 'تشغيل'],
    ['de-x-viertel', 'de-x-viertel', 'Abspielen'],
    // No strings: English, and no dates and numbers in another language.
    ['pl', 'en', 'Play'],
    ['kok', 'en', 'Play'],
    ['', 'en', 'Play'],
    ['not a tag', 'en', 'Play'],
    ['constructor', 'en', 'Play'],
  ] as const)
    it(`for ${JSON.stringify(wanted)} are those of ${lang}`, async () => {
      expect((await loadStrings(wanted)).lang).to.equal(lang);
      expect(await play(wanted)).to.equal(words);
    });

  it('are English where they could not be fetched', async () => {
    // As the test server serves them.
    const [file = '', ...others] = [
      'i18n/load-strings',
      'i18n/language-tag',
      'i18n/strings/en-core',
      'track/language-lookup',
      'lazy/lazy',
    ].map((name) => new URL(`../../src/${name}.ts`, import.meta.url).href);
    const frame = document.createElement('iframe');
    const told = new Promise<MessageEvent>((resolve) => addEventListener('message', resolve, { once: true }));
    // A policy that refuses the file of one language stands in for a failing network.
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' ${file} ${others.join(' ')}">
      <script type="module">
        import { loadStrings } from '${file}';
        const { lang, strings } = await loadStrings('ko');
        parent.postMessage([lang, strings.play], '*');
      </script>`;
    document.body.append(frame);
    expect((await told).data).to.deep.equal(['en', 'Play']);
    frame.remove();
  });
});

describe('strings of a page', () => {
  it('replace some of a language and leave the others', async () => {
    added.add('fr', { play: 'Lancer', pause: 'Stop' });
    added.add('fr', { pause: 'Arrêter' });
    const { strings } = await loadStrings('fr');
    expect(strings).to.include({ play: 'Lancer', pause: 'Arrêter', close: 'Fermer' });
  });

  it('count for the regions of their language, and those of a region for it alone', async () => {
    added.add('es', { play: 'Ver' });
    added.add('es-mx', { pause: 'Alto' });
    expect((await loadStrings('es-MX')).strings).to.include({ play: 'Ver', pause: 'Alto' });
    expect((await loadStrings('es')).strings).to.include({ play: 'Ver', pause: 'Pausar' });
  });

  it('are stronger for a region than for the language, whichever came first', async () => {
    added.add('de-AT', { mute: 'Stumm (AT)' });
    added.add('de', { mute: 'Stumm' });
    expect((await loadStrings('de-AT')).strings.mute).to.equal('Stumm (AT)');
  });

  it('may be in a language that the package does not have', async () => {
    added.add('cs', { notes: { one: '{n} poznámka', few: '{n} poznámky', other: '{n} poznámek' } });
    const { lang, strings } = await loadStrings('cs-CZ');
    const t = createTranslate(lang, strings);
    expect(lang).to.equal('cs-CZ');
    expect([1, 3, 5].map((n) => t('notes', { n }))).to.deep.equal(['1 poznámka', '3 poznámky', '5 poznámek']);
    expect(t('play')).to.equal('Play');
  });

  it('may belong to one player', async () => {
    expect(await play('ko', { play: '보기' })).to.equal('보기');
    expect(await play('ko')).to.equal('재생');
    expect(await loadStrings('sv', { play: 'Spela' })).to.deep.equal({
      lang: 'sv',
      strings: { play: 'Spela' },
    });
    expect((await loadStrings('sv', {})).lang).to.equal('en');
  });

  it('are changed for nobody by what is done to the result', async () => {
    const { strings } = await loadStrings('en');
    Object.assign(strings, { play: 'x' });
    expect(await play('en')).to.equal('Play');
  });

  it('reach players that are rendered already', () => {
    let told = 0;
    const listening = new AbortController();
    added.addEventListener('change', () => (told += 1), { signal: listening.signal });
    added.add('da', { play: 'Afspil' });
    listening.abort();
    added.add('da', { play: 'Afspil' });
    expect(told).to.equal(1);
  });

  it('replace English even where it is the fallback', async () => {
    added.add('en', { closeList: 'Close the notes' });
    expect((await loadStrings('pl')).strings.closeList).to.equal('Close the notes');
  });

  it('under no tag are refused with a warning', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    try {
      added.add('!', { openList: 'x' });
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal(['context-video: "!" is not a language tag']);
    expect((await loadStrings('!')).strings.openList).not.to.equal('x');
  });
});
