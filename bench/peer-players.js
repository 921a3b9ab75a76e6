// What is measured side by side: each player as its own documentation puts it on a page, with its default skin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test/support/build.js';

const mp4 = '/demo/footage/pyongyang.mp4';
const hls = '/demo/footage/hls/master.m3u8';
const track = '/demo/pyongyang/pyongyang.json';
const video = `<video src="${mp4}" preload="metadata" muted playsinline`;

/** The README's line of CSS. Without a track nothing is below the frame, so that space is left out. */
const [snippetLine] = readFileSync(join(root, 'README.md'), 'utf8').match(
  /context-video:not\(:defined\)\{[^}]*\}/,
);
const shortLine = 'context-video:not(:defined){display:block;aspect-ratio:16/9}';

const mediaChrome = (media) =>
  `<media-controller>${media}<media-control-bar><media-play-button></media-play-button><media-mute-button></media-mute-button><media-volume-range></media-volume-range><media-time-range></media-time-range><media-pip-button></media-pip-button><media-fullscreen-button></media-fullscreen-button></media-control-bar></media-controller>`;
const vidstack = (src) =>
  `<media-player src="${src}" title="Film" preload="metadata" muted playsinline><media-provider></media-provider><media-video-layout></media-video-layout></media-player>`;
const own = { script: '/dist/context-video.js', head: `<style>${snippetLine}</style>` };
const ownShort = { ...own, head: `<style>${shortLine}</style>` };

/** `markup` as on the page, the `script` and `style` it needs, its npm `package`; `bare`: the one that others are compared with. */
export const players = [
  { name: '`<video controls>`', markup: `${video} controls></video>` },
  {
    name: '`<context-video src>`',
    ...ownShort,
    markup: `<context-video src="${mp4}" muted></context-video>`,
  },
  {
    name: '… with the demo’s track',
    ...own,
    markup: `<context-video src="${mp4}" track="${track}" muted></context-video>`,
  },
  {
    name: '… around a `<video>`, with the track',
    ...own,
    markup: `<context-video track="${track}">${video}></video></context-video>`,
  },
  {
    name: 'Media Chrome',
    package: 'media-chrome',
    script: '/peers/media-chrome.js',
    markup: mediaChrome(`${video} slot="media"></video>`),
  },
  {
    name: 'Plyr',
    package: 'plyr',
    script: '/peers/plyr.js',
    style: '/peers/plyr.css',
    markup: `${video} controls class="player"></video>`,
  },
  {
    name: 'Video.js',
    package: 'video.js',
    script: '/peers/video-js.js',
    style: '/peers/video-js.css',
    markup: `${video} controls class="video-js"></video>`,
  },
  {
    name: 'vidstack',
    package: 'vidstack',
    script: '/peers/vidstack.js',
    style: '/peers/vidstack.css',
    markup: vidstack(mp4),
  },
];

/** For the first frame, which the browser's own controls delay as well. */
export const bareFirst = [
  { name: '`<video>`', markup: `${video}></video>`, bare: true },
  // The least that any player with a script costs.
  { name: '`<video>` and an empty script', script: '/peers/empty.js', markup: `${video}></video>` },
  ...players,
];

export const streamPlayers = [
  {
    name: 'hls.js',
    package: 'hls.js',
    script: '/peers/bare-hls.js',
    markup: `<video data-src="${hls}" muted playsinline></video>`,
    bare: true,
  },
  {
    name: '`<context-video src>`',
    ...ownShort,
    markup: `<context-video src="${hls}" muted></context-video>`,
  },
  {
    name: 'Media Chrome',
    package: 'media-chrome',
    script: '/peers/media-chrome-hls.js',
    markup: mediaChrome(`<hls-video src="${hls}" slot="media" muted playsinline></hls-video>`),
  },
  {
    name: 'Plyr',
    package: 'plyr',
    script: '/peers/plyr-hls.js',
    style: '/peers/plyr-hls.css',
    markup: `<video data-src="${hls}" muted playsinline controls class="player"></video>`,
  },
  {
    name: 'Video.js',
    package: 'video.js',
    script: '/peers/video-js.js',
    style: '/peers/video-js.css',
    markup: `<video class="video-js" preload="auto" muted playsinline controls><source src="${hls}" type="application/x-mpegURL"></video>`,
  },
  {
    name: 'vidstack',
    package: 'vidstack',
    script: '/peers/vidstack.js',
    style: '/peers/vidstack.css',
    markup: vidstack(hls),
  },
];
