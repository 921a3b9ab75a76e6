import { expect } from 'chai';
import { createStoryboard, spriteLoads } from '../../../src/media/text-tracks/storyboard.js';
import {
  findChapters,
  findThumbnails,
  readChapters,
  watchCues,
  type FindTrack,
} from '../../../src/media/text-tracks/text-cues.js';
import { fixtures, heard, mountVideo, until } from '../harness.js';

const track = (kind: string, file: string, more = '') =>
  `<track kind="${kind}" src="${fixtures}${file}" ${more}>`;
const cue = (start: number, end: number, text: string) => new VTTCue(start, end, text);

describe('cues', () => {
  const controllers: AbortController[] = [];
  afterEach(() => controllers.splice(0).forEach((controller) => controller.abort()));

  const watch = (video: HTMLVideoElement, find: FindTrack) => {
    const seen: { texts: string[]; base: string }[] = [];
    const controller = new AbortController();
    controllers.push(controller);
    watchCues(
      video,
      find,
      (cues, base) => seen.push({ texts: cues.map(({ text }) => text), base }),
      controller.signal,
    );
    return { seen, controller };
  };

  it('reads chapters without showing them, in the language wanted', async () => {
    const video = mountVideo(
      {},
      track('chapters', 'captions.ko.vtt', 'srclang="ko"') +
        track('chapters', 'chapters.vtt', 'srclang="en"'),
    );
    const { seen } = watch(video, findChapters('en-GB'));
    await until(() => seen.length);
    expect(seen).to.deep.equal([
      { texts: ['Setting out', 'Half way', 'Arriving'], base: fixtures + 'chapters.vtt' },
    ]);
    const [other, wanted] = [...video.textTracks].map(({ mode }) => mode);
    expect(wanted).to.equal('hidden');
    // WebKit reads all chapters by itself.
    expect(other).to.be.oneOf(['disabled', 'hidden']);
  });

  it('takes the first chapters where none is in the language wanted', async () => {
    const { seen } = watch(
      mountVideo({}, track('chapters', 'chapters.vtt', 'srclang="en"')),
      findChapters('de'),
    );
    await until(() => seen.length);
  });

  it('reads cues loaded before and later, until its signal aborts', async () => {
    const video = mountVideo({}, track('metadata', 'thumbnails.vtt', 'label="thumbnails" default'));
    const before = watch(video, findThumbnails);
    await until(() => before.seen.length);
    const after = watch(video, findThumbnails);
    expect(after.seen).to.deep.equal(before.seen);

    before.controller.abort();
    video.querySelector('track')?.remove();
    await until(() => after.seen.length === 2);
    expect(after.seen[1]?.texts).to.deep.equal([]);
    video.innerHTML = track('metadata', 'thumbnails.vtt', 'label="thumbnails"');
    await until(() => after.seen.length === 3);
    expect(before.seen).to.have.length(1);
  });

  for (const file of ['bad.vtt', 'nowhere.vtt', 'short.mp4', 'broken/page.m3u8']) {
    it(`stays quiet about ${file}, which is no WebVTT`, async () => {
      const video = mountVideo({}, track('chapters', file));
      const { seen } = watch(video, findChapters('en'));
      const element = video.querySelector('track') as Element;
      await Promise.race([heard(element, 'error'), heard(element, 'load')]);
      expect(seen).to.deep.equal([]);
    });
  }

  it('turns cues into chapters: titles without markup, none without a title or length', () => {
    const chapters = readChapters([
      cue(0, 2, '<v Narrator>Setting <b>out</b></v>'),
      cue(2, 4, '  '),
      cue(4, 4, 'Nothing'),
      cue(4, 6, ' Arriving &amp; leaving '),
    ]);
    expect(chapters).to.be.frozen;
    expect(chapters).to.deep.equal([
      { start: 0, end: 2, title: 'Setting out' },
      { start: 4, end: 6, title: 'Arriving & leaving' },
    ]);
  });
});

describe('storyboard', () => {
  const base = 'https://example.org/film/thumbnails.vtt';

  for (const [text, expected] of [
    [
      'sprite.jpg#xywh=160,90,160,90',
      { url: 'https://example.org/film/sprite.jpg', x: 160, y: 90, width: 160, height: 90 },
    ],
    [
      '/a/b.webp#xywh=pixel:0,0,10,20',
      { url: 'https://example.org/a/b.webp', x: 0, y: 0, width: 10, height: 20 },
    ],
    [' one.jpg \n', { url: 'https://example.org/film/one.jpg', x: 0, y: 0, width: 0, height: 0 }],
    ['b.jpg#t=1&xywh=1,2,3,4', { url: 'https://example.org/film/b.jpg', x: 1, y: 2, width: 3, height: 4 }],
    [
      'https://example.org/x.jpg?y=1#xywh=1,2,3,4',
      { url: 'https://example.org/x.jpg?y=1', x: 1, y: 2, width: 3, height: 4 },
    ],
    [`${location.origin}/x.jpg`, { url: `${location.origin}/x.jpg`, x: 0, y: 0, width: 0, height: 0 }],
    // Neither the page's host nor that of the cues: a viewer's request is not sent to third parties.
    ['https://cdn.example/x.jpg#xywh=1,2,3,4', undefined],
    ['//cdn.example/x.jpg', undefined],
    ['https://example.org:444/x.jpg', undefined],
    ['http://example.org/x.jpg', undefined],
    ['ftp://example.org/x.jpg', undefined],
    ['data:image/gif;base64,R0lGODlhAQABAAAAACw=', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    ['#xywh=1,2,3,4', undefined],
    ['A sentence, no picture.', undefined],
    ['http://[', undefined],
  ] as const) {
    it(`reads "${text.trim()}"`, () =>
      expect(createStoryboard([cue(0, 1, text)], base)(0.5)).to.deep.equal(expected));
  }

  it('finds the picture for a time', () => {
    const at = createStoryboard([cue(0, 2, 'a.jpg'), cue(2, 4, 'b.jpg'), cue(5, 6, 'c.jpg')], base);
    const names = [-1, 0, 1.99, 2, 4, 4.5, 5, 6, NaN].map((time) => at(time)?.url.at(-5) ?? '-');
    expect(names.join('')).to.equal('-aab--c--');
  });

  it('reads the real thing, and knows whether its sprite is there', async () => {
    const video = mountVideo({}, track('metadata', 'thumbnails.vtt', 'label="thumbnails"'));
    const controller = new AbortController();
    const storyboard = await new Promise<ReturnType<typeof createStoryboard>>((resolve) =>
      watchCues(
        video,
        findThumbnails,
        (cues, from) => resolve(createStoryboard(cues, from)),
        controller.signal,
      ),
    );
    controller.abort();
    const thumbnail = storyboard(3);
    expect(thumbnail).to.deep.equal({ url: fixtures + 'sprite.jpg', x: 160, y: 0, width: 160, height: 90 });
    expect(await spriteLoads(thumbnail?.url ?? '')).to.equal(true);
    expect(spriteLoads(thumbnail?.url ?? '')).to.equal(spriteLoads(thumbnail?.url ?? ''));
    expect(await spriteLoads(fixtures + 'nowhere.jpg')).to.equal(false);
  });
});
