import type { PlayerContext } from '../context.js';
import { readMoment } from './deep-link.js';

export interface LinkedMomentHost {
  /** Footage that was not fetched yet is wanted now. */
  activateMedia(): void;
  /** Goes to an annotation and opens it. @returns whether there is a track to look for it in. */
  goToAnnotation(id: string): boolean;
}

/** Ends the wait for a track that has the annotation asked for last. */
const waiting = new WeakMap<PlayerContext, AbortController>();

/**
 * Goes where the page's address says: to a time, or to an annotation once there is a track that has it. Does nothing after `signal` was
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
