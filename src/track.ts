// Entry `context-video/track`: reading tracks without a DOM, in Node as well as in browsers.
export { parseTrack } from './track/parse.js';
export { parseTime } from './track/parse-time.js';
export { formatTime } from './track/time.js';
export { resolveText } from './track/text.js';
export type * from './track/track.js';
