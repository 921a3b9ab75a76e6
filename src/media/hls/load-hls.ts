import type Hls from 'hls.js';

/**
 * Fetches hls.js, on first need. The only place that names it: the classic script's build replaces this module by one
 * that fetches the file beside the script. The full build, since the light one has no subtitles and no second audio.
 */
export const loadHls = (): Promise<typeof Hls> => import('hls.js').then((module) => module.default);
