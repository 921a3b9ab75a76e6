import { expect } from 'chai';
import { PlayerHarness, until, type Mounting } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  categories: { food: { label: 'Food' }, city: { label: 'City' } },
  annotations: [
    {
      id: 'a',
      start: 5,
      end: 8,
      category: 'city',
      headline: { en: 'Built in <1987> & empty,\n\nit --> stood.', de: 'Gebaut 1987.' },
    },
    {
      id: 'b',
      start: 3605.5,
      end: 3609,
      category: 'food',
      headline: 'Rice was rationed.',
      status: 'retracted',
    },
    { id: 'c', start: 2, end: 4, category: 'food', headline: 'Draft.', status: 'draft' },
  ],
};
const captions =
  '<track kind="captions" srclang="en" label="English" src="/test/fixtures/media/captions.en.vtt">' +
  '<track kind="captions" srclang="ko" label="한국어" src="/test/fixtures/media/captions.ko.vtt">';

async function playing(mounting: Mounting = {}): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready({ track, ...mounting });
  await harness.element.play();
  await until('the system’s controls', () => navigator.mediaSession.metadata);
  return harness;
}

const tracks = ({ element }: PlayerHarness) => [...element.textTracks];
const modes = (harness: PlayerHarness) => tracks(harness).map(({ label, mode }) => `${label} ${mode}`);
const headlines = (harness: PlayerHarness) => tracks(harness).find(({ kind }) => kind === 'subtitles');
const cues = (harness: PlayerHarness) => [...(headlines(harness)?.cues ?? [])] as VTTCue[];
const t = ({ element }: PlayerHarness, what: 'begin' | 'end') =>
  element.media.dispatchEvent(new Event(`webkit${what}fullscreen`));

async function entered(harness: PlayerHarness): Promise<void> {
  t(harness, 'begin');
  await until('the headlines', () => headlines(harness)?.mode === 'showing' && cues(harness).length);
}

describe('the system’s own full screen of a video', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('has the headlines in a text track while it lasts', async () => {
    const harness = await playing();
    expect(tracks(harness)).to.deep.equal([]);
    await entered(harness);
    expect(headlines(harness)).to.include({ label: 'Context', language: 'en', mode: 'showing' });
    const [first, second] = cues(harness);
    expect(cues(harness).length).to.equal(2);
    expect(first).to.include({ startTime: 5, endTime: 8, line: 0 });
    expect(first?.getCueAsHTML().textContent).to.equal('Built in <1987> & empty, it --> stood.');
    expect(second).to.include({ startTime: 3605.5, endTime: 3609 });
    expect(second?.getCueAsHTML().textContent).to.equal('Retracted: Rice was rationed.');
    await harness.seek(6);
    await until('the cue on screen', () => headlines(harness)?.activeCues?.length === 1);
    t(harness, 'end');
    expect(tracks(harness)).to.deep.equal([]);
    await entered(harness);
  });

  it('speaks the viewer’s language and follows the offset of the track', async () => {
    const harness = await playing({ attributes: { lang: 'de', 'track-offset': '1.5' } });
    await until('the German words', () => harness.controls.some(({ name }) => name === 'Vollbild'));
    await entered(harness);
    expect(headlines(harness)).to.include({ label: 'Kontext', language: 'de' });
    expect(cues(harness)[0]).to.include({ startTime: 6.5, endTime: 9.5, text: 'Gebaut 1987.' });
  });

  it('keeps captions as they were', async () => {
    const harness = await playing({ content: captions });
    harness.control('Captions').click();
    await until('captions', () => modes(harness).includes('English showing'));
    const before = modes(harness);
    await entered(harness);
    expect(modes(harness)).to.deep.equal([...before, 'Context showing']);
    // Some systems show one track at a time, and switch the others off for it.
    for (const other of tracks(harness)) if (other.kind === 'captions') other.mode = 'disabled';
    t(harness, 'end');
    expect(modes(harness)).to.deep.equal(before);
  });

  it('shows no captions that nobody wants', async () => {
    const harness = await playing({ content: captions });
    await until('the tracks', () => tracks(harness).length === 2);
    const before = modes(harness);
    await entered(harness);
    await harness.seek(6);
    expect(modes(harness)).to.deep.equal([...before, 'Context showing']);
    t(harness, 'end');
    await harness.seek(7);
    expect(modes(harness)).to.deep.equal(before);
  });

  it('keeps captions that the viewer has chosen there', async () => {
    const harness = await playing({ content: captions });
    harness.control('Captions').click();
    await until('captions', () => modes(harness).includes('English showing'));
    await entered(harness);
    for (const other of tracks(harness)) other.mode = other.label === '한국어' ? 'showing' : 'disabled';
    t(harness, 'end');
    expect(modes(harness)).to.deep.equal(['English disabled', '한국어 showing']);
  });

  it('shows only what the viewer wants to see', async () => {
    const harness = await playing({ attributes: { categories: 'city' } });
    await entered(harness);
    expect(cues(harness).map(({ startTime }) => startTime)).to.deep.equal([5]);
    t(harness, 'end');
    harness.element.annotationsEnabled = false;
    t(harness, 'begin');
    await harness.settled();
    expect(tracks(harness)).to.deep.equal([]);
  });

  it('follows a track that comes or changes meanwhile', async () => {
    const harness = await playing({ track: undefined });
    t(harness, 'begin');
    expect(tracks(harness)).to.deep.equal([]);
    harness.element.trackObject = track;
    await until('the headlines', () => cues(harness).length === 2);
    harness.element.trackObject = { ...track, annotations: track.annotations.slice(0, 1) };
    await until('the new headlines', () => cues(harness).length === 1);
    expect(tracks(harness).length).to.equal(1);
    t(harness, 'end');
    expect(tracks(harness)).to.deep.equal([]);
  });

  it('an adopted video is given back as it was', async () => {
    const content = '<video muted src="/test/fixtures/media/counter.mp4"></video>';
    const harness = await playing({ content });
    const { media } = harness.element;
    await entered(harness);
    expect(media.querySelectorAll('track').length).to.equal(1);
    harness.element.remove();
    await until('the video as it was', () => !media.querySelector('track'));
  });

  it('counts even if it began before anybody listened, as with footage that does not play inline', async () => {
    const harness = await PlayerHarness.ready({ track, attributes: { playsinline: 'off' } });
    Object.defineProperty(harness.element.media, 'webkitDisplayingFullscreen', { value: true });
    await harness.element.play();
    await until('the headlines', () => cues(harness).length === 2);
  });
});
