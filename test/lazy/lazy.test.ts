import { expect } from 'chai';
import { lazy } from '../../src/lazy/lazy.js';

/** A file that cannot be fetched until `there`, and a clock that can be set. */
function missing() {
  const state = { now: 0, asked: 0, there: false };
  const part = lazy(
    () => {
      state.asked++;
      return state.there ? Promise.resolve('code') : Promise.reject(new Error('gone'));
    },
    () => state.now,
  );
  return { state, part };
}

describe('lazy', () => {
  it('fetches once, however often it is asked', async () => {
    const { state, part } = missing();
    state.there = true;
    expect(part.value).to.equal(undefined);
    expect(await Promise.all([part.load(), part.load(), part.load(true)])).to.deep.equal([
      'code',
      'code',
      'code',
    ]);
    expect(await part.load(true)).to.equal('code');
    expect(part.value).to.equal('code');
    expect(state.asked).to.equal(1);
  });

  // Milliseconds since the beginning, and how often it has been requested by then.
  for (const [now, asked] of [
    [1999, 1],
    [2000, 2],
    [5999, 2],
    [6000, 3],
    [13_999, 3],
    [14_000, 4],
    [30_000, 4],
    [24 * 3600_000, 4],
  ] as const)
    it(`has asked for a missing file ${asked} times after ${now} ms of renders`, async () => {
      const { state, part } = missing();
      // Renders and hovers, ten times a second and more; a day need not be walked through in such steps.
      for (; state.now < Math.min(now, 40_000); state.now++)
        if (state.now % 100 === 0) expect(await part.load()).to.equal(undefined);
      state.now = now;
      expect(await part.load()).to.equal(undefined);
      expect(state.asked).to.equal(asked);
    });

  it('asks again at once when a button was pressed, also after the last attempt', async () => {
    const { state, part } = missing();
    for (const now of [0, 2000, 6000, 14_000]) {
      state.now = now;
      await part.load();
    }
    await part.load(true);
    expect(state.asked).to.equal(5);
    await part.load();
    expect(state.asked).to.equal(5);
    state.there = true;
    expect(await part.load(true)).to.equal('code');
    expect(part.value).to.equal('code');
  });
});
