import { expect } from 'chai';
import { joinMediaSession } from '../../../src/media/page/media-session.js';
import { fakeMedia } from '../fake-media.js';

const session = navigator.mediaSession;

describe('joinMediaSession', () => {
  const controllers: AbortController[] = [];
  const join = (state: object, artwork: string) => {
    const controller = new AbortController();
    controllers.push(controller);
    const subject = { title: 'A film', artwork, step: undefined, seek() {} };
    return joinMediaSession(fakeMedia({ paused: false, duration: 30, ...state }), subject, controller.signal);
  };
  afterEach(() => controllers.splice(0).forEach((controller) => controller.abort()));

  it('shows a picture, and none where its address is none', () => {
    join({}, '/poster.jpg');
    expect(session.metadata?.artwork.map(({ src }) => src)).to.deep.equal([`${location.origin}/poster.jpg`]);
    controllers.pop()?.abort();
    for (const artwork of ['http://[::', 'https://', '']) {
      join({}, artwork);
      expect(session.metadata?.title, artwork).to.equal('A film');
      expect(session.metadata?.artwork, artwork).to.deep.equal([]);
      controllers.pop()?.abort();
    }
  });

  it('takes an element that plays when it joins, not one that is paused or has ended by then', () => {
    for (const [state, title] of [
      [{ paused: true }, undefined],
      [{ ended: true }, undefined],
      [{}, 'A film'],
    ] as const) {
      join(state, '');
      expect(session.metadata?.title, JSON.stringify(state)).to.equal(title);
      controllers.pop()?.abort();
    }
  });
});
