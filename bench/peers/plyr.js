import Plyr from 'plyr';
import 'plyr/dist/plyr.css';

globalThis.setUp = (video) => {
  // Its icons come from a host of its own unless it is told where they are.
  const player = new Plyr(video, { iconUrl: '/peers/plyr.svg' });
  return () => player.destroy();
};
for (const video of document.querySelectorAll('video.player')) globalThis.setUp(video);
