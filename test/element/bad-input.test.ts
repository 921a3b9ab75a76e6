import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const good = { start: 1, end: 3, headline: 'A fact.' };

/** Tracks given by address: a blob stands in for the server's answer. */
const url = (text: string) => URL.createObjectURL(new Blob([text], { type: 'application/json' }));

describe('bad input', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const refused: Readonly<Record<string, () => { track?: unknown; attributes?: Record<string, string> }>> = {
    'a track that is not there (404)': () => ({ attributes: { track: '/nothing/here.json' } }),
    'a track that is HTML': () => ({ attributes: { track: url('<!doctype html><title>Not found</title>') } }),
    'a track cut off in the middle': () => ({
      attributes: { track: url('{"format":"context-track/1","annot') },
    }),
    'a track of another format': () => ({ track: { format: 'somebody-else/3', annotations: [] } }),
    'a track of a newer major version': () => ({ track: { format: 'context-track/2', annotations: [] } }),
    'a track without annotations': () => ({ track: { format: 'context-track/1' } }),
    'a number': () => ({ track: 7 }),
  };
  for (const [what, mounting] of Object.entries(refused)) {
    it(`says what is wrong with ${what}, once, and plays on`, async () => {
      const harness = PlayerHarness.mount({
        ...mounting(),
        attributes: { src: counter, ...mounting().attributes },
      });
      const event = await next<HTMLElementEventMap['track-error']>(harness.element, 'track-error');
      expect(event.problems).to.have.length(1);
      expect(event.problems[0]?.message).to.match(/\w+ \w+/);
      expect(harness.element.problems).to.deep.equal(event.problems);
      await until('the notice', () => harness.notices.some((notice) => notice.includes('context')));
      await harness.element.play();
      await until('playback', () => harness.element.currentTime > 0.1);
      expect(harness.element.annotations).to.deep.equal([]);
    });
  }

  it('leaves a bad annotation out, keeps the others, and informs the viewer', async () => {
    const harness = await PlayerHarness.ready({
      track: {
        format: 'context-track/1',
        annotations: [good, { start: 9, end: 5, headline: 'Wrong way round' }, { start: 'soon' }],
      },
    });
    expect(harness.element.annotations.map(({ headline }) => headline)).to.deep.equal(['A fact.']);
    expect(harness.element.problems.map(({ path }) => path)).to.include('annotations[1].end');
    await until('the notice', () => harness.notices.some((notice) => /left out/.test(notice)));
    harness.control('Dismiss').click();
    await harness.settled();
    expect(harness.notices).to.deep.equal([]);
  });

  it('shows a notice with a retry for footage that cannot play, and tries again', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: '/test/fixtures/media/broken/zero.mp4' } });
    const failure = await next<HTMLElementEventMap['media-failure']>(harness.element, 'media-failure');
    expect(failure.fatal).to.equal(true);
    await until('the notice', () => harness.notices.length);
    const again = next(harness.element, 'media-failure');
    harness.control('Try again').click();
    await again;
  });

  it('works again when the source is fixed', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: '/test/fixtures/media/broken/zero.mp4' } });
    await next(harness.element, 'media-failure');
    harness.element.src = counter;
    await until('the footage', () => harness.element.readyState >= 2);
    await harness.settled();
    expect(harness.notices).to.deep.equal([]);
  });

  it('lets the last track win, and never answers for a superseded one', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: counter, track: '/nothing/here.json' } });
    const errors: unknown[] = [];
    harness.element.addEventListener('track-error', (event) => errors.push(event));
    const loaded = next<HTMLElementEventMap['track-load']>(harness.element, 'track-load');
    harness.element.trackObject = { format: 'context-track/1', annotations: [good] };
    expect((await loaded).track.annotations).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('reads a track in the page, and one that is set before the tag is defined', async () => {
    const inline = await PlayerHarness.ready({
      content: `<script type="application/json">${JSON.stringify({ format: 'context-track/1', annotations: [good] })}</script>`,
    });
    await until('the inline track', () => inline.element.annotations.length === 1);
  });
});
