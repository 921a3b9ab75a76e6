import { expect } from 'chai';
import { PlayerHarness, counter, until } from '../../support/player-harness.js';

const stream = '/test/fixtures/media/hls-fmp4/master.m3u8';

/** The languages of the captions on screen. */
const shown = ({ element }: PlayerHarness) =>
  [...element.textTracks].flatMap(({ mode, language }) => (mode === 'showing' ? [language] : []));

const offered = ({ element }: PlayerHarness) =>
  [...element.textTracks].map(({ kind, language }) => `${kind} ${language}`);

/** The captions setting, in the menu that is opened for it. */
async function setting(harness: PlayerHarness): Promise<HTMLSelectElement> {
  const find = () =>
    [...harness.root.querySelectorAll('label')]
      .find((label) => label.textContent?.trim().startsWith('Captions'))
      ?.querySelector('select');
  if (!find()) harness.control('Settings').click();
  await until('the captions setting', find);
  return find() as HTMLSelectElement;
}

async function choose(harness: PlayerHarness, option: string): Promise<void> {
  const select = await setting(harness);
  const found = [...select.options].find(({ text }) => text.trim() === option);
  if (!found) throw new Error(`no option "${option}"`);
  found.selected = true;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('captions of a stream', () => {
  afterEach(() => {
    PlayerHarness.unmountAll();
    localStorage.removeItem('context-video');
  });

  it('are offered as the page’s own are, and change language', async () => {
    const harness = await PlayerHarness.ready({ attributes: { src: stream } });
    await until('the subtitles', () => offered(harness).length === 2);
    expect(offered(harness)).to.deep.equal(['subtitles en', 'subtitles ko']);
    const names = [...(await setting(harness)).options].map(({ text }) => text.trim());
    expect(names).to.deep.equal(['Off', 'English', '한국어']);
    await choose(harness, '한국어');
    await until('Korean', () => shown(harness).join() === 'ko');
    await until('its cues', () => [...harness.element.textTracks][1]?.cues?.length === 2);
    await choose(harness, 'English');
    await until('English', () => shown(harness).join() === 'en');
    await choose(harness, 'Off');
    await until('none', () => !shown(harness).length);
  });

  it('are remembered, for the next player and for the next stream in the same one', async () => {
    const first = await PlayerHarness.ready({ attributes: { src: stream, storage: 'auto' } });
    await until('the subtitles', () => offered(first).length === 2);
    await choose(first, '한국어');
    await until('Korean', () => shown(first).join() === 'ko');
    PlayerHarness.unmountAll();

    const second = await PlayerHarness.ready({ attributes: { src: stream, storage: 'auto' } });
    await until('Korean again', () => shown(second).join() === 'ko');
    second.element.src = counter;
    await until('footage without captions', () => second.element.duration > 29 && !offered(second).length);
    second.element.src = stream;
    await until('Korean once more', () => shown(second).join() === 'ko');
  });

  it('are offered beside those that the page adds, one of all at a time', async () => {
    const harness = await PlayerHarness.ready({
      attributes: { src: stream },
      content:
        '<track kind="captions" srclang="de" label="Deutsch" src="/test/fixtures/media/captions.en.vtt">',
    });
    await until('all three', () => offered(harness).length === 3);
    await choose(harness, 'Deutsch');
    await until('German', () => shown(harness).join() === 'de');
    await choose(harness, 'English');
    await until('English', () => shown(harness).join() === 'en');
  });
});
