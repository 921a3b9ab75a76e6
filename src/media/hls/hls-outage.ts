import type Hls from 'hls.js';
import type { MediaElement } from '../media-element.js';

/** What failed to arrive: the picture (with the sound, if they come together), or separate sound. */
export type StreamType = 'main' | 'audio';

export interface Outage {
  /** hls.js has used up its retries for `stream` and stopped loading; `report` is called when the viewer has to know. */
  failed(stream: StreamType, report: () => void): void;
  /** Continues loading at the present position. @returns false if nothing failed, or if loading has to start over. */
  resumeLoading(): boolean;
}

/** Seconds between two attempts, at most. */
const maxRetryDelay = 60;

/**
 * Bridges an outage of the network. As long as the buffer plays, the viewer need not know, and the request is repeated: first
 * after half the `serverTimeout` (seconds), then after twice as long each time. It becomes a failure only when the picture stops.
 */
export function bridgeOutages(
  { Events }: typeof Hls,
  hls: Hls,
  media: MediaElement,
  serverTimeout: number,
  signal: AbortSignal,
): Outage {
  /** hls.js has stopped loading all streams until it is started again. */
  let stopped = false;
  /** What has to arrive for the outage to be over. Other streams may arrive meanwhile, from requests made before it. */
  let missing: StreamType | undefined;
  let report: (() => void) | undefined;
  let retryDelay = serverTimeout / 2;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const load = () => {
    clearTimeout(retryTimer);
    if (!stopped) return;
    stopped = false;
    hls.startLoad(media.currentTime);
  };
  hls.on(Events.FRAG_BUFFERED, (_, { frag }) => {
    if (frag.type !== missing || stopped) return;
    missing = undefined;
    report = undefined;
    retryDelay = serverTimeout / 2;
  });
  hls.on(Events.DESTROYING, () => {
    clearTimeout(retryTimer);
    stopped = false;
    missing = undefined;
  });
  // Even if it was reported before: playback may have recovered in between.
  media.addEventListener('waiting', () => report?.(), { signal });
  media.addEventListener(
    'seeking',
    () => {
      // The segments at the new position may well arrive. If not, hls.js fails again.
      report = undefined;
      load();
    },
    { signal },
  );
  media.addEventListener('play', load, { signal });
  addEventListener('online', load, { signal });
  signal.addEventListener('abort', () => clearTimeout(retryTimer));

  return {
    failed(stream, reportFailure) {
      stopped = true;
      missing = stream;
      report = reportFailure;
      clearTimeout(retryTimer);
      retryTimer = setTimeout(load, retryDelay * 1000);
      retryDelay = Math.min(maxRetryDelay, retryDelay * 2);
      // The next frame is missing: playback has stopped already.
      if (media.readyState < 3) report();
    },
    resumeLoading() {
      if (!missing || !media.readyState || !hls.levels.length) return false;
      stopped = true;
      load();
      return true;
    },
  };
}
