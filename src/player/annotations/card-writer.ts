import type { Box, Point } from '../../layout/box.js';

/** Moves a card or the chip, px of the stage. */
export function moveTo(node: HTMLElement, { x, y }: Point): void {
  node.style.setProperty('--x', `${Math.round(x)}px`);
  node.style.setProperty('--y', `${Math.round(y)}px`);
}

/**
 * Shows a card in its place, or hides it.
 *
 * @param box Undefined if it has no room.
 * @param before Where it was; undefined if it was hidden.
 */
export function writeCard(node: HTMLElement, box: Box | undefined, before: Box | undefined): void {
  // A card that was just opened or closed has another size, and would leave the stage on its way.
  node.toggleAttribute('data-glide', !!box && box.width === before?.width && box.height === before.height);
  node.toggleAttribute('data-placed', !!box);
  if (box) moveTo(node, box);
}
