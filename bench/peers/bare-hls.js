// hls.js with a <video> and nothing else: what every player's HLS is compared with.
import Hls from 'hls.js';

globalThis.setUp = (video) => {
  const hls = new Hls();
  hls.loadSource(video.dataset.src);
  hls.attachMedia(video);
  return () => hls.destroy();
};
for (const video of document.querySelectorAll('video[data-src]')) globalThis.setUp(video);
