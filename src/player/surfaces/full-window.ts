import { fullWindowStyles, scrollLockStyles } from '../../views/styles/full-window.js';
import type { Player } from '../player.js';

/**
 * Fills the window with the player: iPhones know full screen only for a video, and nothing of the page is to be seen over that. Left with the
 * button that it came by, with Escape, and when focus goes on to the page below.
 */
export function fillWindow(player: Player): void {
  const { element, root, annotator } = player;
  const media = player.media as { webkitEnterFullscreen?: () => void };
  if (player.leaveWindow || !element.isConnected) return;
  // In a frame the window is not the screen; and where elements may in general, the page does not want it.
  if (media.webkitEnterFullscreen && ('requestFullscreen' in element || parent !== window)) {
    try {
      media.webkitEnterFullscreen();
    } catch {
      // iPhones know no size yet before there is metadata.
    }
    return;
  }

  const { scrollX, scrollY } = window;
  const filled = new AbortController();
  const { signal } = filled;
  /** A sheet stays where it was in the top layer: under the player now, or over a page that it does not belong to. */
  const closeSheet = () => {
    if (annotator?.panel.isSheet) annotator.panel.closeSheet();
  };
  /** The page may have made a popover of the player itself. */
  const raises = 'popover' in element && !element.hasAttribute('popover');

  closeSheet();
  const restyle = [adoptStyles(root, fullWindowStyles), adoptStyles(document, scrollLockStyles)];
  if (raises) {
    // Above the page's own layers, whatever their z-index, and free of ancestors that are transformed.
    element.popover = 'manual';
    element.showPopover();
  }
  // The browser's bars come and go, and change the height alone; a list or a long card takes from the height of the footage.
  const sizes = new ResizeObserver(() => element.requestUpdate());
  const stage = root.querySelector('.stage');
  if (stage) sizes.observe(stage);

  const leave = () => {
    player.leaveWindow = undefined;
    filled.abort();
    sizes.disconnect();
    closeSheet();
    if (raises) element.popover = null;
    for (const undo of restyle) undo();
    // While the player was out of the page's flow the page was shorter, and may have been moved by that.
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    element.requestUpdate();
  };
  player.leaveWindow = leave;
  document.addEventListener(
    'keydown',
    (event) => {
      // What is open inside closes first.
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    },
    { signal },
  );
  document.addEventListener(
    'focusin',
    (event) => {
      if (!event.composedPath().includes(element)) leave();
    },
    { signal },
  );
  element.requestUpdate();
}

/** @returns takes them away again. */
function adoptStyles(
  place: DocumentOrShadowRoot,
  { styleSheet }: { readonly styleSheet?: CSSStyleSheet | undefined },
) {
  if (styleSheet) place.adoptedStyleSheets = [...place.adoptedStyleSheets, styleSheet];
  return () => {
    place.adoptedStyleSheets = place.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
  };
}
