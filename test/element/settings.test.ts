import { expect } from 'chai';
import { PlayerHarness, until } from './player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [{ id: 'a', start: 1, end: 2, headline: 'A fact.' }],
};

async function open(mounting: Parameters<typeof PlayerHarness.ready>[0]): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready(mounting);
  await harness.settled();
  harness.control('Settings').click();
  // Fetched at its first opening; focus follows it in.
  await until('the menu', () => harness.root.activeElement?.matches('.menu select'));
  return harness;
}

function select(harness: PlayerHarness, label: string): HTMLSelectElement {
  const found = [...harness.root.querySelectorAll('label')].find((node) =>
    node.textContent?.trim().startsWith(label),
  );
  const control = found?.querySelector('select');
  if (!control) throw new Error(`no setting "${label}"`);
  return control;
}

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
    expect(harness.root.querySelector('.menu')).to.equal(null);
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
      const fields = () => [...harness.root.querySelectorAll<HTMLInputElement>('.menu input[readonly]')];
      harness.control('Copy link to this moment').click();
      await until('a field', () => harness.root.activeElement?.matches('input[readonly]'));
      const [field] = fields();
      expect(field?.value).to.match(/^http.*#t=\d+$/);
      expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([0, field?.value.length]);
      expect(field?.getAttribute('aria-label')).to.equal('Copy link to this moment');
      harness.press('Escape');
      await until('no menu', () => !harness.root.querySelector('.menu'));
      harness.control('Settings').click();
      await until('the menu', () => harness.root.querySelector('.menu'));
      expect(fields()).to.deep.equal([]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });
});
