/** How cards are drawn on a stage of one width. */
export interface CardMetrics {
  /** Width of a card in CSS px. */
  readonly cardWidth: number;
  /** How many cards may stand at once; 0: none on the frame, the strip below it is used. */
  readonly maxCards: number;
  /** Smaller type, fewer lines. */
  readonly compact: boolean;
  /** Factor on the type scale: 1, more on a very large stage. */
  readonly scale: number;
}

/**
 * Size and number of cards by the stage's width in CSS px: under 480 a strip below the frame, to 800 two narrow ones,
 * then 320 px, and from 1600 (fullscreen on a large screen) larger, up to 1.75 times.
 */
export function cardMetrics(stageWidth: number): CardMetrics {
  const strip = !(stageWidth >= 480);
  const compact = !(stageWidth >= 800);
  const scale = compact ? 1 : Math.min(1.75, Math.max(1, Math.round(stageWidth / 80) / 20));
  return {
    cardWidth: strip ? stageWidth : compact ? 240 : 320 * scale,
    maxCards: strip ? 0 : compact ? 2 : stageWidth < 1200 ? 4 : 6,
    compact,
    scale,
  };
}
