import videojs from 'video.js';
import 'video.js/dist/video-js.css';

globalThis.setUp = (video) => {
  const player = videojs(video);
  return () => player.dispose();
};
for (const video of document.querySelectorAll('video.video-js')) globalThis.setUp(video);
