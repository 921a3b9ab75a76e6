import { expect } from 'chai';
import Hls from 'hls.js';
import { bridgeOutages } from '../../../src/media/hls/hls-outage.js';
import type { MediaElement } from '../../../src/media/media-element.js';
import { until } from '../harness.js';

/** An outage of an hls.js that only counts how often it is told to load, on an element that plays from its buffer. */
function setUp(readyState = 4) {
  const listeners = new Map<string, (event: string, data: unknown) => void>();
  let loads = 0;
  const hls = {
    levels: [{}],
    on: (event: string, listener: (event: string, data: unknown) => void) => listeners.set(event, listener),
    startLoad: () => loads++,
  };
  const media = Object.assign(new EventTarget(), { readyState, currentTime: 3 });
  const controller = new AbortController();
  after(() => controller.abort());
  const outage = bridgeOutages(
    Hls,
    hls as unknown as Hls,
    media as unknown as MediaElement,
    0.05,
    controller.signal,
  );
  let reports = 0;
  return {
    media,
    outage,
    get loads() {
      return loads;
    },
    get reports() {
      return reports;
    },
    fail: (stream: 'main' | 'audio') => outage.failed(stream, () => reports++),
    buffered: (type: string) => listeners.get(Hls.Events.FRAG_BUFFERED)?.('', { frag: { type } }),
    destroying: () => listeners.get(Hls.Events.DESTROYING)?.('', {}),
    waiting: () => media.dispatchEvent(new Event('waiting')),
  };
}

describe('HLS outage', () => {
  it('asks again for sound that failed, whatever arrives of the picture meanwhile', async () => {
    const test = setUp();
    test.fail('audio');
    // It was on its way already.
    test.buffered('main');
    await until(() => test.loads === 1);
    test.buffered('main');
    test.waiting();
    expect(test.reports).to.equal(1);
    test.fail('audio');
    await until(() => test.loads === 2);
  });

  it('is over when what failed has arrived', async () => {
    const test = setUp();
    test.fail('audio');
    await until(() => test.loads === 1);
    test.buffered('audio');
    test.waiting();
    expect(test.reports).to.equal(0);
    expect(test.outage.resumeLoading()).to.equal(false);
  });

  it('asks again also after what was on its way of the same stream has arrived: nothing loads by itself', async () => {
    const test = setUp();
    test.fail('main');
    test.buffered('main');
    await until(() => test.loads === 1);
  });

  it('asks again by itself after it was reported, and reports it again should playback have recovered', async () => {
    const test = setUp(2);
    test.fail('main');
    expect(test.reports).to.equal(1);
    await until(() => test.loads === 1);
    test.waiting();
    expect(test.reports).to.equal(2);
  });

  for (const type of ['play', 'seeking'])
    it(`asks again at once on "${type}"`, () => {
      const test = setUp();
      test.fail('main');
      test.media.dispatchEvent(new Event(type));
      expect(test.loads).to.equal(1);
    });

  it('asks again at once when the browser is online', () => {
    const test = setUp();
    test.fail('main');
    dispatchEvent(new Event('online'));
    expect(test.loads).to.equal(1);
  });

  it('asks for nothing after the end of hls.js', async () => {
    const test = setUp();
    test.fail('main');
    test.destroying();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(test.loads).to.equal(0);
    expect(test.outage.resumeLoading()).to.equal(false);
  });
});
