import { readMoment } from './deep-link.js';
import type { Player } from '../player.js';

/** Ends the wait for a track that has the annotation asked for last. */
const waiting = new WeakMap<Player, AbortController>();

/**
 * Goes where the page's address says: to a time, or to an annotation once there is a track that has it. Does nothing after `signal` was
 * aborted.
 *
 * @param wake Footage that was not fetched yet is wanted now.
 */
export function goToLinkedMoment(player: Player, wake: () => void, signal: AbortSignal): void {
  waiting.get(player)?.abort();
  const moment = readMoment(location.hash);
  if (!moment || signal.aborted) return;
  wake();
  if ('time' in moment) {
    player.seek(moment.time);
    return;
  }
  const { annotator } = player;
  const annotation = annotator?.clock.timeline.annotations.find(({ id }) => id === moment.annotation);
  if (annotation) annotator?.goTo(annotation);
  if (annotator?.track) return;
  const wait = new AbortController();
  waiting.set(player, wait);
  player.element.addEventListener('track-load', () => goToLinkedMoment(player, wake, signal), {
    once: true,
    signal: AbortSignal.any([signal, wait.signal]),
  });
}
