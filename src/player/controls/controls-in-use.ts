import { hasEnded } from '../../media/media-state.js';
import type { Player } from '../player.js';

/** Whether somebody needs the controls, so that they must not hide: nothing plays, or something in them is open, held, focused or under the mouse. */
export function controlsInUse({ media, root, menu, help, scrubber, mediaHost }: Player): boolean {
  if (media.paused || hasEnded(media) || menu?.page || help || scrubber.dragging || mediaHost.failure)
    return true;
  const controls = root.querySelector('.controls');
  const focused = root.activeElement;
  return (
    !!(focused && controls?.contains(focused) && focused.matches(':focus-visible')) ||
    // Where a finger was last, browsers say that it hovers.
    !!(controls?.matches(':hover') && matchMedia('(hover: hover)').matches)
  );
}
