import { cardsBelowMaxWidth, compactCardsMaxWidth } from './breakpoints.js';

/** How cards are drawn on a stage of a given width. */
export interface CardMetrics {
  /** Width of a card in CSS px. */
  readonly cardWidth: number;
  /** How many cards the frame may hold at once; 0 when cards are shown below the frame instead. */
  readonly maxCards: number;
  /** Smaller type, fewer lines. */
  readonly compact: boolean;
  /** Factor on the type size: 1, or more on a very large stage. */
  readonly scale: number;
}

/**
 * Size and number of cards for a stage `stageWidth` CSS px wide: below 480 they are shown under the frame, below 800 two narrow
 * ones fit, then cards are 320 px wide, and from 1600 (fullscreen on a large screen) they grow, up to 1.75 times.
 */
export function cardMetrics(stageWidth: number): CardMetrics {
  const below = !(stageWidth >= cardsBelowMaxWidth);
  const compact = !(stageWidth >= compactCardsMaxWidth);
  const scale = compact ? 1 : Math.min(1.75, Math.max(1, Math.round(stageWidth / 80) / 20));
  return {
    cardWidth: below ? stageWidth : compact ? 240 : 320 * scale,
    maxCards: below ? 0 : compact ? 2 : stageWidth < 1200 ? 4 : 6,
    compact,
    scale,
  };
}
