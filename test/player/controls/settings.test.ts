import { expect } from 'chai';
import { PlayerHarness, until } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [{ id: 'a', start: 1, end: 2, headline: 'A fact.' }],
};

async function open(mounting: Parameters<typeof PlayerHarness.ready>[0]): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready(mounting);
  await harness.settled();
  // Fetched at its first opening; focus follows it in.
  await harness.open('Settings');
  return harness;
}

const select = (harness: PlayerHarness, label: string) => harness.select(label);
const options = (control: HTMLSelectElement) => [...control.options].map(({ text }) => text.trim());
const chosen = (control: HTMLSelectElement) => control.selectedOptions[0]?.text.trim();

function choose(control: HTMLSelectElement, option: string): void {
  const found = [...control.options].find(({ text }) => text.trim() === option);
  if (!found)
    throw new Error(
      `no option "${option}" among ${[...control.options].map(({ text }) => text).join(' | ')}`,
    );
  found.selected = true;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('settings', () => {
  afterEach(() => {
    PlayerHarness.unmountAll();
    localStorage.removeItem('context-video');
  });

  it('takes focus in when it opens, and gives it back on Escape', async () => {
    const harness = await open({ track });
    expect(harness.root.activeElement).to.equal(select(harness, 'Speed'));
    harness.press('Escape');
    await harness.settled();
    expect(harness.root.activeElement).to.equal(harness.control('Settings'));
    expect(harness.menu).to.equal(undefined);
  });

  it('sets the speed', async () => {
    const harness = await open({});
    choose(select(harness, 'Speed'), '1.5×');
    expect(harness.element.playbackRate).to.equal(1.5);
  });

  it('chooses the language of captions, or none', async () => {
    const harness = await open({
      content:
        '<track kind="captions" srclang="en" label="English" src="/test/fixtures/media/captions.en.vtt">' +
        '<track kind="captions" srclang="ko" label="한국어" src="/test/fixtures/media/captions.ko.vtt">',
    });
    const modes = () => [...harness.element.textTracks].map(({ mode }) => mode);
    choose(select(harness, 'Captions'), '한국어');
    await until('Korean', () => modes().join() === 'disabled,showing');
    choose(select(harness, 'Captions'), 'Off');
    expect(modes()).to.deep.equal(['disabled', 'disabled']);
  });

  it('offers the qualities of a stream, best first, and says which one plays by itself', async () => {
    const harness = await open({ attributes: { src: '/test/fixtures/media/hls-fmp4/master.m3u8' } });
    const quality = () => select(harness, 'Quality');
    expect(options(quality()).slice(1)).to.deep.equal(['180p', '90p']);
    await until('which one plays', () => /^Automatic \((180|90)p\)$/.test(options(quality())[0] ?? ''));
    choose(quality(), '90p');
    await until('the choice', () => options(quality())[0] === 'Automatic');
    expect(chosen(quality())).to.equal('90p');
    choose(quality(), 'Automatic');
    await until('the way back', () => /^Automatic \(/.test(chosen(quality()) ?? ''));
  });

  it('offers the sound tracks of a stream, and its subtitles', async () => {
    const harness = await open({ attributes: { src: '/test/fixtures/media/hls-fmp4/master.m3u8' } });
    await until('the sound tracks', () => options(select(harness, 'Sound track')).length === 2);
    expect(options(select(harness, 'Sound track'))).to.deep.equal(['English', '한국어']);
    choose(select(harness, 'Sound track'), '한국어');
    await harness.settled();
    expect(chosen(select(harness, 'Sound track'))).to.equal('한국어');
    await until('the subtitles', () => options(select(harness, 'Captions')).length === 3);
  });

  it('shows only what can be set: one quality, one sound track and no captions are no choice', async () => {
    const harness = await open({});
    const labels = [...(harness.menu?.querySelectorAll('label') ?? [])].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(labels.map((label) => label?.split('\n')[0])).to.deep.equal(['Speed']);
    expect(harness.controls.map(({ name }) => name)).not.to.include('Caption style');
  });

  it('scrolls inside an element that is low', async () => {
    const harness = await PlayerHarness.ready({
      track,
      width: 560,
      attributes: { 'deep-link': '', panel: 'none' },
    });
    harness.element.style.height = '270px';
    await harness.complete();
    await harness.open('Settings');
    const menu = harness.control('Copy link to this moment').parentElement as HTMLElement;
    const stage = harness.part('stage').getBoundingClientRect();
    expect(stage.height).to.be.closeTo(270, 1);
    await harness.settled();
    const box = menu.getBoundingClientRect();
    expect(box.top).to.be.at.least(stage.top);
    expect(box.left).to.be.at.least(stage.left);
    expect(box.right).to.be.at.most(stage.right);
    expect(box.bottom).to.be.at.most(harness.control('Settings').getBoundingClientRect().top + 1);
    expect(menu.scrollHeight).to.be.greaterThan(menu.clientHeight);
    expect(menu.clientHeight).to.be.at.least(88);
  });

  it('has what a narrow player has no room for, and leads to it', async () => {
    const content = '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">';
    const harness = await PlayerHarness.ready({ width: 390, content });
    await harness.complete();
    await harness.chapters();
    expect(harness.controls.map(({ name }) => name)).to.not.include.members([
      'Chapters',
      'Picture in picture',
    ]);
    await harness.open('Settings');
    harness.control('Picture in picture');
    harness.control('Chapters').click();
    await until('the chapters', () => harness.root.activeElement?.textContent?.includes('Setting out'));
    harness.press('Escape');
    await harness.settled();
    expect(harness.root.activeElement).to.equal(harness.control('Settings'));
    harness.element.parentElement!.style.width = '900px';
    await until('the buttons in the row', () => harness.controls.some(({ name }) => name === 'Chapters'));
    await harness.open('Settings');
    expect(harness.controls.filter(({ name }) => name === 'Picture in picture')).to.have.length(1);
  });

  it('in beside, is below the controls, not over the footage', async () => {
    const harness = await open({ attributes: { layout: 'beside' } });
    expect(harness.menu?.getBoundingClientRect().top).to.be.at.least(
      harness.control('Settings').getBoundingClientRect().bottom,
    );
  });

  it('offers pause-to-read only with a track, and remembers it and the reading time for the next player', async () => {
    const without = await open({});
    expect(() => select(without, 'Pause to read')).to.throw();
    const first = await open({ track, attributes: { storage: 'auto' } });
    choose(select(first, 'Pause to read'), 'Never');
    choose(select(first, 'Reading time'), '2×');
    PlayerHarness.unmountAll();
    const second = await open({ track, attributes: { storage: 'auto' } });
    expect(select(second, 'Pause to read').selectedOptions[0]?.text.trim()).to.equal('Never');
    expect(select(second, 'Reading time').selectedOptions[0]?.text.trim()).to.equal('2×');
  });

  it('offers a link to the moment only with deep-link', async () => {
    const without = await open({ track });
    expect(() => without.control('Copy link to this moment')).to.throw();
    const harness = await open({ track, attributes: { 'deep-link': '' } });
    harness.control('Copy link to this moment');
  });

  it('shows the address, selected, where the clipboard is refused', async () => {
    const harness = await open({ track, attributes: { 'deep-link': '' } });
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    try {
      const fields = () => [...(harness.menu?.querySelectorAll<HTMLInputElement>('input[readonly]') ?? [])];
      harness.control('Copy link to this moment').click();
      await until('a field', () => harness.root.activeElement?.matches('input[readonly]'));
      const [field] = fields();
      expect(field?.value).to.match(/^http.*#t=\d+$/);
      expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([0, field?.value.length]);
      expect(field?.getAttribute('aria-label')).to.equal('Copy link to this moment');
      harness.press('Escape');
      await harness.closed('menu');
      harness.control('Settings').click();
      await harness.opened('menu');
      expect(fields()).to.deep.equal([]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });
});
