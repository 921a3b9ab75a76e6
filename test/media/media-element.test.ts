import { expect } from 'chai';
import { isMediaElement, mediaElementReady, mediaEvents } from '../../src/media/media-element.js';

describe('media element', () => {
  class LookAlike extends HTMLElement {
    paused = true;
    currentTime = 0;
    play() {}
    pause() {}
  }

  for (const [name, value, expected] of [
    ['video', document.createElement('video'), true],
    ['audio', document.createElement('audio'), true],
    ['div', document.createElement('div'), false],
    [
      'a thing that plays but is no event target',
      { play() {}, pause() {}, currentTime: 0, paused: true },
      false,
    ],
    ['null', null, false],
    ['a number', 7, false],
  ] as const) {
    it(`${name}: ${expected}`, () => expect(isMediaElement(value)).to.equal(expected));
  }

  it('waits for a custom element to be defined', async () => {
    const element = document.createElement('test-late-media');
    const ready = mediaElementReady(element);
    customElements.define('test-late-media', LookAlike);
    customElements.upgrade(element);
    expect(await ready).to.equal(element);
  });

  it('finds that an element is none', async () => {
    expect(await mediaElementReady(document.createElement('iframe'))).to.equal(undefined);
  });

  it('names every event of the HTML specification', () => {
    // WebKitGTK is built without encrypted media and picture-in-picture.
    const lacks = (name: string) =>
      (/^(encrypted|waitingforkey)$/.test(name) && !('requestMediaKeySystemAccess' in navigator)) ||
      (/pictureinpicture$/.test(name) && !('pictureInPictureEnabled' in document));
    for (const event of mediaEvents.filter((name) => !lacks(name))) {
      const handled = `on${event}` in HTMLVideoElement.prototype;
      expect(handled, event).to.equal(true);
    }
  });
});
