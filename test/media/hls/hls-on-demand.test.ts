import { expect } from 'chai';
import { adapt, fixtures, fresh, heard, mountVideo, until } from '../harness.js';

const requests = (part: string) =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.includes(part)) as PerformanceResourceTiming[];

// In a file, and thereby a page, of its own: hls.js is fetched only once in a page.
describe('HLS on demand', () => {
  it('fetches hls.js when there is HLS to play, not before; the playlist meanwhile, and only once', async () => {
    const plain = mountVideo();
    adapt(plain, [{ url: fixtures + 'short.mp4' }]);
    await heard(plain, 'loadeddata');
    expect(requests('hls.js').map(({ name }) => name)).to.deep.equal([]);

    const playlist = fresh(fixtures + 'hls-fmp4/master.m3u8');
    const video = mountVideo();
    adapt(video, [{ url: playlist }]);
    await heard(video, 'loadeddata');
    await until(() => requests('hls.js').length);
    const [first, ...more] = requests(playlist).map(({ initiatorType }) => initiatorType);
    expect(first).to.equal('link');
    // WebKit keeps what was fetched ahead for other requests than this one, which then asks for itself.
    expect(more.length).to.be.at.most(navigator.vendor.startsWith('Apple') ? 1 : 0);
    expect(document.querySelectorAll('link[as=fetch]').length).to.equal(0);
  });

  it('does not fetch the playlist ahead where hls.js is there', async () => {
    const playlist = fresh(fixtures + 'hls-fmp4/master.m3u8');
    const video = mountVideo();
    adapt(video, [{ url: playlist }]);
    await heard(video, 'loadeddata');
    expect(requests(playlist).map(({ initiatorType }) => initiatorType)).to.deep.equal(['xmlhttprequest']);
  });
});
