import { expect } from 'chai';
import { readMoment } from '../../../src/player/page/deep-link.js';
import { momentAddress } from '../../../src/player/page/moment-address.js';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [{ id: 'fact-1', start: 12, end: 15, headline: 'A fact.' }],
};

describe('deep links', () => {
  for (const [hash, moment] of [
    ['#t=30', { time: 30 }],
    ['#t=1:02', { time: 62 }],
    ['#t=1:00:02.5', { time: 3602.5 }],
    ['#t=npt:10,20', { time: 10 }],
    ['#t=30s', { time: 30 }],
    ['#t=30#?secret=abc', { time: 30 }],
    ['#?secret=abc&t=5', { time: 5 }],
    ['#annotation=fact-1', { annotation: 'fact-1' }],
    ['#annotation=fact-1&t=3', { annotation: 'fact-1' }],
    ['#t=soon', undefined],
    // More than a number can be: nothing to seek to.
    [`#t=${'9'.repeat(400)}`, undefined],
    ['#chapter-2', undefined],
    ['', undefined],
  ] as const) {
    it(`"${hash.slice(0, 40)}" asks for ${JSON.stringify(moment)}`, () =>
      expect(readMoment(hash)).to.deep.equal(moment));
  }

  it('an address for a moment reads back as that moment', () => {
    expect(momentAddress('https://example.org/a?b=c#old', { time: 62.4 })).to.equal(
      'https://example.org/a?b=c#t=62',
    );
    expect(
      readMoment(new URL(momentAddress('https://example.org/', { annotation: 'x_1' })).hash),
    ).to.deep.equal({ annotation: 'x_1' });
  });

  describe('in a page', () => {
    const address = location.href;
    afterEach(() => {
      PlayerHarness.unmountAll();
      history.replaceState(null, '', address);
    });

    it('go to the time in the address, now and when it changes', async () => {
      history.replaceState(null, '', '#t=7');
      const { element } = await PlayerHarness.ready({ attributes: { 'deep-link': '' } });
      await until('7 s', () => element.currentTime === 7);
      location.hash = '#t=9';
      await until('9 s', () => element.currentTime === 9);
    });

    it('go to an annotation and open it', async () => {
      history.replaceState(null, '', '#annotation=fact-1');
      const harness = PlayerHarness.mount({
        attributes: { src: '/test/fixtures/media/counter.mp4', 'deep-link': '' },
        track,
      });
      await next(harness.element, 'annotation-open');
      await until('its start', () => harness.element.currentTime === 12);
    });

    it('are ignored without the attribute, and the address is never changed unasked', async () => {
      history.replaceState(null, '', '#t=7');
      const harness = await PlayerHarness.ready({ track });
      await harness.settled();
      expect(harness.element.currentTime).to.equal(0);
      expect(location.hash).to.equal('#t=7');
    });
  });
});
