import type Hls from 'hls.js';
import type { MediaElement } from '../media-element.js';

/** What failed to arrive: picture (with sound, where they come together), or sound of its own. */
export type StreamType = 'main' | 'audio';

export interface Outage {
  /** hls.js has spent its retries on `stream` and stopped loading; `report` is called when the viewer has to know. */
  failed(stream: StreamType, report: () => void): void;
  /** Loads on from the present position. @returns false where nothing failed, or it has to start over. */
  resumeLoading(): boolean;
}

/** Seconds between two attempts, at most. */
const maxRetryDelay = 60;

/**
 * Bridges an outage of the network: as long as what has arrived plays on, the viewer need not know, and the server is asked again,
 * first after half the `serverTimeout` (seconds), then after twice as long each time. Only when the picture stops is it a failure.
 */
export function bridgeOutages(
  { Events }: typeof Hls,
  hls: Hls,
  media: MediaElement,
  serverTimeout: number,
  signal: AbortSignal,
): Outage {
  /** hls.js loads nothing, of any stream, until it is started again. */
  let stopped = false;
  /** What has to arrive before the outage is over; other streams may arrive meanwhile, some of it on its way since before. */
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
  // Also when it has been reported before: playback may have recovered in between.
  media.addEventListener('waiting', () => report?.(), { signal });
  media.addEventListener(
    'seeking',
    () => {
      // What is wanted now may well arrive. If it does not, hls.js fails again.
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
      // Less than the next frame is there.
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
