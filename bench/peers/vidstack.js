import 'vidstack/player/styles/default/theme.css';
import 'vidstack/player/styles/default/layouts/video.css';
import 'vidstack/player';
import 'vidstack/player/layouts/default';
import 'vidstack/player/ui';

// For HLS it fetches hls.js from another host unless it is given one.
document.addEventListener(
  'provider-change',
  ({ detail: provider }) => {
    if (provider?.type === 'hls') provider.library = () => import('hls.js');
  },
  true,
);
globalThis.setUp = (player) => () => player.destroy();
