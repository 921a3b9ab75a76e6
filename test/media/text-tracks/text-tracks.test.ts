import { expect } from 'chai';
import {
  captionTracks,
  copyTracks,
  pickTrack,
  showCaptions,
  shownCaptions,
  textTracks,
  watchTextTracks,
} from '../../../src/media/text-tracks/text-tracks.js';
import { showHeadlines } from '../../../src/media/text-tracks/native-headlines.js';
import { fakeMedia } from '../fake-media.js';
import { fixtures, heard, mountVideo, until } from '../harness.js';

const markup = `
  <track kind="captions" srclang="en" label="English" src="${fixtures}captions.en.vtt">
  <track kind="subtitles" srclang="ko" label="한국어" src="${fixtures}captions.ko.vtt">
  <track kind="chapters" srclang="en" src="${fixtures}chapters.vtt">`;

const inLanguages = (...languages: string[]) => languages.map((language) => ({ language }) as TextTrack);

describe('text tracks', () => {
  it('lists captions and subtitles, and shows one at a time', async () => {
    const video = mountVideo({}, markup);
    const [english, korean] = captionTracks(video) as [TextTrack, TextTrack];
    expect(captionTracks(video).map(({ language }) => language)).to.deep.equal(['en', 'ko']);
    expect(textTracks(video)).to.have.length(3);
    expect(shownCaptions(video)).to.equal(undefined);
    showCaptions(video, korean);
    expect(shownCaptions(video)).to.equal(korean);
    await heard(video.querySelectorAll('track')[1] as Element, 'load');
    expect((korean.cues?.[0] as VTTCue).text).to.equal('막대가 출발합니다.');
    showCaptions(video, english);
    expect([english.mode, korean.mode]).to.deep.equal(['showing', 'disabled']);
    showCaptions(video, undefined);
    expect([english.mode, korean.mode]).to.deep.equal(['disabled', 'disabled']);
  });

  it('leaves chapters, and what others read hidden, alone', () => {
    const video = mountVideo({}, markup);
    const [english, korean, chapters] = textTracks(video) as [TextTrack, TextTrack, TextTrack];
    english.mode = chapters.mode = 'hidden';
    showCaptions(video, korean);
    expect([english.mode, chapters.mode]).to.deep.equal(['hidden', 'hidden']);
  });

  for (const [wanted, languages, index] of [
    ['ko', ['en', 'ko'], 1],
    ['ko-KR', ['en', 'ko'], 1],
    ['KO', ['en', 'ko-KR'], 1],
    ['zh-Hant-TW', ['zh', 'zh-Hant', 'zh-Hans'], 1],
    ['zh-Hant-TW', ['zh-Hans', 'zh'], 1],
    ['pt-BR', ['es', 'pt-PT'], 1],
    ['ko', ['en', 'kok'], -1],
    ['de', ['en', ''], -1],
    ['', ['en', ''], -1],
    ['en', [], -1],
  ] as const) {
    it(`for ${wanted || 'no language'} picks ${(languages as readonly string[])[index] ?? 'none'} of ${languages.join(', ')}`, () => {
      const tracks = inLanguages(...languages);
      expect(pickTrack(tracks, wanted)).to.equal(tracks[index]);
    });
  }

  it('reports tracks that are added, changed and removed, until its signal aborts', async () => {
    const video = mountVideo();
    const controller = new AbortController();
    let count = 0;
    watchTextTracks(video, () => count++, controller.signal);
    const track = document.createElement('track');
    video.append(track);
    await until(() => count === 1);
    track.track.mode = 'hidden';
    await until(() => count === 2);
    track.remove();
    await until(() => count === 3);
    controller.abort();
    video.append(track);
    await heard(video.textTracks, 'addtrack');
    expect(count).to.equal(3);
  });

  it('keeps the chosen captions alone on screen while tracks come', async function () {
    // Firefox chooses no subtitles by itself, so there is nothing to hold off.
    if (navigator.userAgent.includes('Firefox')) this.skip();
    // Beside a video that is left alone: once the browser has chosen captions there, it has chosen for the other one too.
    const [video, left] = [mountVideo(), mountVideo()];
    const controller = new AbortController();
    const add = (to: HTMLVideoElement, language: string) => {
      const track = document.createElement('track');
      Object.assign(track, { kind: 'subtitles', srclang: language, src: `${fixtures}captions.ko.vtt` });
      to.append(track);
      return track.track;
    };
    const shown = (of: HTMLVideoElement) =>
      captionTracks(of)
        .filter(({ mode }) => mode === 'showing')
        .map(({ language }) => language)
        .join();
    for (const one of [video, left]) add(one, 'en');
    const [korean, other] = [add(video, 'ko'), add(left, 'ko')];
    showCaptions(video, korean);
    other.mode = 'showing';
    await until(() => shown(left) === 'en,ko');
    expect(shown(video)).to.equal('ko');

    watchTextTracks(video, () => undefined, controller.signal);
    for (const one of [video, left]) add(one, 'fr');
    await until(() => shown(left) === 'en,ko,fr');
    expect(shown(video)).to.equal('ko');
    controller.abort();
  });

  it('tolerates a custom media element without text tracks', () => {
    expect(textTracks({})).to.deep.equal([]);
    watchTextTracks(new EventTarget() as HTMLMediaElement, () => undefined, new AbortController().signal);
  });

  it('tolerates a list of text tracks that is a bare array, as in jsdom', () => {
    const media = fakeMedia({ textTracks: [] });
    watchTextTracks(media, () => undefined, new AbortController().signal);
    showHeadlines(media as HTMLVideoElement, [], { label: 'Notes', lang: 'en' })();
    expect(media.children).to.have.length(0);
  });

  it('copies the <track> children of another element, and keeps up with them', async () => {
    const host = document.createElement('div');
    host.innerHTML = markup + '<p>Text</p>';
    const video = mountVideo({}, '<track kind="metadata" label="own">');
    const controller = new AbortController();
    copyTracks(host, video, controller.signal);
    const kinds = () =>
      [...video.querySelectorAll('track')].map(({ kind, srclang }) => `${kind} ${srclang}`.trim());
    expect(kinds()).to.deep.equal(['metadata', 'captions en', 'subtitles ko', 'chapters en']);
    expect(host.querySelectorAll('track')).to.have.length(3);

    const [first, second] = host.querySelectorAll('track');
    first?.remove();
    if (second) second.srclang = 'ko-KP';
    await until(() => kinds().join() === 'metadata,chapters en,subtitles ko-KP');
    const kept = video.querySelectorAll('track')[1];
    host.append(document.createElement('p'));
    await Promise.resolve();
    expect(video.querySelectorAll('track')[1]).to.equal(kept);
    controller.abort();
    expect(kinds()).to.deep.equal(['metadata']);
  });
});
