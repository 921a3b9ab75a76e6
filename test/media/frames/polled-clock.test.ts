import { expect } from 'chai';
import { createPolledClock } from '../../../src/media/frames/polled-clock.js';
import { fakeMedia } from '../fake-media.js';

describe('the polled clock', () => {
  const controllers: AbortController[] = [];
  const watch = (state: object, boundaries: readonly number[] = []) => {
    const controller = new AbortController();
    controllers.push(controller);
    const media = fakeMedia({ duration: 30, ...state });
    const calls: string[] = [];
    const clock = createPolledClock(
      media,
      {
        boundaryAfter: (t) => boundaries.find((boundary) => boundary > t) ?? Infinity,
        onTime: (t, cause) => calls.push(`${cause} ${t.toFixed(1)}`),
      },
      controller.signal,
    );
    return { media, clock, calls };
  };
  afterEach(() => controllers.splice(0).forEach((controller) => controller.abort()));

  it('knows of an end before it was created', () => {
    const { media, clock, calls } = watch({ ended: true, currentTime: 29.8 }, [29.9]);
    expect(clock.time).to.equal(30);
    media.dispatchEvent(new Event('timeupdate'));
    expect(calls).to.deep.equal([]);
  });

  it('takes a jump back after the end for a seek', () => {
    const { media, clock, calls } = watch({ ended: true, currentTime: 30 }, [5]);
    Object.assign(media, { ended: false, currentTime: 4 });
    media.dispatchEvent(new Event('seeked'));
    expect(calls).to.deep.equal(['seek 4.0']);
    expect(clock.time).to.equal(4);
  });
});
