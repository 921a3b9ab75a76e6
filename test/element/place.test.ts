import { expect } from 'chai';
import { PlayerHarness, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [
    { id: 'a', start: 0, end: 2, headline: 'The first fact.' },
    { id: 'b', start: 3, end: 8, headline: 'The second fact.', region: { box: [10, 10, 20, 20] } },
  ],
};

/** Each height of the element, and each position of the picture in it, from the first layout until everything has loaded. */
async function places(width: number, attributes: Record<string, string>, withTrack: boolean) {
  const harness = PlayerHarness.mount({
    width,
    attributes: { src: '/test/fixtures/media/counter.mp4', ...attributes },
    ...(withTrack && { track }),
  });
  const { element } = harness;
  const heights = new Set<number>();
  const pictures = new Set<string>();
  const look = () => {
    const box = element.getBoundingClientRect();
    const picture = element.media instanceof Element && element.media.getBoundingClientRect();
    heights.add(Math.round(box.height));
    if (picture)
      pictures.add(
        [picture.left - box.left, picture.top - box.top, picture.width, picture.height]
          .map(Math.round)
          .join(),
      );
  };
  look();
  let running = true;
  const frames = () => {
    look();
    if (running) requestAnimationFrame(frames);
  };
  frames();
  await element.updateComplete;
  await harness.complete();
  if (withTrack) await until('the track', () => element.annotations.length);
  await harness.settled();
  look();
  running = false;
  return { heights: [...heights], pictures: [...pictures] };
}

describe('the place of the player', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const width of [360, 700, 1000, 1280])
    for (const layout of ['overlay', 'beside'])
      for (const panel of ['auto', 'open', 'none'])
        it(`is kept from the first moment: ${layout}, panel ${panel}, ${width} px`, async () => {
          const { heights, pictures } = await places(width, { layout, panel }, true);
          expect(heights, 'heights').to.have.length(1);
          expect(pictures, 'places of the picture').to.have.length(1);
        });

  for (const width of [360, 1000])
    for (const layout of ['overlay', 'beside'])
      it(`is kept without a track: ${layout}, ${width} px`, async () => {
        const { heights, pictures } = await places(width, { layout }, false);
        expect(heights, 'heights').to.have.length(1);
        expect(pictures, 'places of the picture').to.have.length(1);
      });
});
