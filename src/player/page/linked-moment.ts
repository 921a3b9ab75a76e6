import type { PlayerContext } from '../context.js';
import { readMoment } from './deep-link.js';

export interface LinkedMomentHost {
  /** Fetches the footage if that has not happened yet. */
  activateMedia(): void;
  /** Goes to an annotation and opens it. @returns whether there is a track to look for it in. */
  goToAnnotation(id: string): boolean;
}

/** Ends the wait for a track with the annotation that was linked to last. */
const waiting = new WeakMap<PlayerContext, AbortController>();

/**
 * Goes where the page's address links to: a time, or an annotation once a track has been loaded. Does nothing once `signal` has been
 * aborted.
 */
export function goToLinkedMoment(context: PlayerContext, host: LinkedMomentHost, signal: AbortSignal): void {
  waiting.get(context)?.abort();
  const moment = readMoment(location.hash);
  if (!moment || signal.aborted) return;
  host.activateMedia();
  if ('time' in moment) {
    context.seek(moment.time);
    return;
  }
  if (host.goToAnnotation(moment.annotation)) return;
  const wait = new AbortController();
  waiting.set(context, wait);
  context.element.addEventListener('track-load', () => goToLinkedMoment(context, host, signal), {
    once: true,
    signal: AbortSignal.any([signal, wait.signal]),
  });
}
