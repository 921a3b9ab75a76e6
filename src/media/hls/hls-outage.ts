import type Hls from 'hls.js';
import type { MediaElement } from '../media-element.js';

export interface Outage {
  /** hls.js has spent its retries; `tell` is called when the viewer has to know of it. */
  struck(tell: () => void): void;
  /** Loads on from here. @returns false where nothing was lost, or nothing is there to go on with. */
  resumeLoading(): boolean;
}

/**
 * Bridges an outage of the network: as long as what has arrived plays on, nobody is told and the server is asked again,
 * first after half the `serverTimeout` (seconds). Only a picture that stands still is a failure.
 */
export function bridgeOutages(
  { Events }: typeof Hls,
  hls: Hls,
  media: MediaElement,
  serverTimeout: number,
  signal: AbortSignal,
): Outage {
  let lost = false;
  let untold: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reload = () => {
    clearTimeout(timer);
    if (lost) hls.startLoad(media.currentTime);
  };
  const tell = () => {
    clearTimeout(timer);
    const now = untold;
    untold = undefined;
    now?.();
  };
  hls.on(Events.FRAG_BUFFERED, () => {
    clearTimeout(timer);
    lost = false;
    untold = undefined;
  });
  hls.on(Events.DESTROYING, () => (lost = false));
  media.addEventListener('waiting', tell, { signal });
  media.addEventListener(
    'seeking',
    () => {
      // What is wanted now may well arrive. If it does not, hls.js says so anew.
      untold = undefined;
      reload();
    },
    { signal },
  );
  addEventListener('online', reload, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    struck(told) {
      lost = true;
      untold = told;
      // Less than the next frame is there.
      if (media.readyState < 3) tell();
      else timer = setTimeout(reload, serverTimeout * 500);
    },
    resumeLoading() {
      const can = lost && media.readyState > 0 && hls.levels.length > 0;
      if (can) reload();
      return can;
    },
  };
}
