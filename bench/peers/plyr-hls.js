// hls.js attached by hand, as its documentation shows.
import Hls from 'hls.js';
import Plyr from 'plyr';
import 'plyr/dist/plyr.css';

const video = document.querySelector('video.player');
const hls = new Hls();
hls.loadSource(video.dataset.src);
hls.attachMedia(video);
new Plyr(video, { iconUrl: '/peers/plyr.svg' });
