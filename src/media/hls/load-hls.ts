import type Hls from 'hls.js';

/**
 * Fetches hls.js when it is first needed. The only module that names it: the classic script's build replaces this module with
 * one that fetches the file beside the script. The full build, since the light one has neither subtitles nor alternative audio.
 */
export const loadHls = (): Promise<typeof Hls> => import('hls.js').then((module) => module.default);
