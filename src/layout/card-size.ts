import { cardsBelowMaxWidth, compactCardsMaxWidth } from './breakpoints.js';

/** How many cards a viewer can take in at once, however small they are. */
export const maxCards = 6;

/** The share of the stage that cards may cover together: the footage keeps the larger part of its picture. */
export const maxCovered = 0.4;

/** Distances (px) for a card that finds no room with the usual ones. */
export const tightDistances = { gap: 6, margin: 8 };

/** How cards are drawn on a stage of a given width. */
export interface CardMetrics {
  /** Width of a card in CSS px. */
  readonly cardWidth: number;
  /** Cards are shown below the frame. */
  readonly below: boolean;
  /** Smaller type, fewer lines. */
  readonly compact: boolean;
  /** Factor on the type size: 1, or more on a very large stage. */
  readonly scale: number;
}

/**
 * How cards look on a stage `stageWidth` CSS px wide: below 480 they are shown under the frame, below 800 they are narrow, then
 * 320 px wide, and from 1600 (fullscreen on a large screen) they grow, up to 1.75 times.
 */
export function cardMetrics(stageWidth: number): CardMetrics {
  const below = !(stageWidth >= cardsBelowMaxWidth);
  const compact = !(stageWidth >= compactCardsMaxWidth);
  const scale = compact ? 1 : Math.min(1.75, Math.max(1, Math.round(stageWidth / 80) / 20));
  return {
    cardWidth: below ? stageWidth : compact ? 240 : 320 * scale,
    below,
    compact,
    scale,
  };
}
