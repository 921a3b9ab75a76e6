import type { Box, Point, Size } from './box.js';

/** A card to be placed. Sizes are CSS px, positions px of the stage. */
export interface SceneCard extends Size {
  readonly id: string;
  /** Its region as drawn now; undefined when it has none or the region is hidden. */
  readonly region?: Box | undefined;
  /** Where the region's centre will pass while the card is shown (`regionSweep`). The card must not cover it. */
  readonly keepClear?: Box | readonly Box[] | undefined;
  /** Where the author would like it: on this side of its region, or of the frame. `panel`: never on the frame. */
  readonly hint?: 'auto' | 'left' | 'right' | 'top' | 'bottom' | 'panel' | undefined;
  /** The card with the higher priority stays when room is short; among equals the one that comes first in the scene. */
  readonly priority?: number | undefined;
  /** Where it is now. It stays exactly there as long as that is allowed. */
  readonly previous?: Point | undefined;
  /** Seconds until it ends. Without `previous` and with less than `MIN_READABLE` it stays folded. */
  readonly remaining?: number | undefined;
}

/**
 * Seconds. Guides for subtitles set a minimum of about a second, because the eye needs a third of a second to find the text and the
 * rest for the first words. A card is larger and appears in no fixed place, so it gets half a second more.
 */
export const MIN_READABLE = 1.5;

/** Everything that decides where cards go. */
export interface Scene {
  readonly stage: Size;
  /** The picture inside the stage (`frameBox`). */
  readonly frame: Box;
  readonly cards: readonly SceneCard[];
  /** Never covered: captions on screen, visible controls. */
  readonly obstacles?: readonly Box[];
  /** Kept free where possible: where controls or captions will appear, so that cards need not move for them. */
  readonly reserve?: readonly Box[];
  /** Minimum distance between cards, and from cards to obstacles; 12 by default. */
  readonly gap?: number;
  /** Minimum distance from the stage's edge; 16 by default. */
  readonly margin?: number;
  /** Reading direction: cards without a region go to its start. */
  readonly direction?: 'ltr' | 'rtl';
  /** Smaller gap and margin, for a card that finds no room otherwise. */
  readonly tight?: { readonly gap: number; readonly margin: number } | undefined;
  /** The most cards to place; the rest fold. */
  readonly maxCards?: number;
  /** The share of the stage (0 to 1) that cards may cover together. One card is placed in any case. */
  readonly maxCovered?: number;
  /** Size of the "+2" chip that represents folded cards, and where it is now. */
  readonly chip?: (Size & { readonly previous?: Point | undefined }) | undefined;
}

export interface PlacedCard extends Box {
  readonly id: string;
}

/** Every card of the scene is in exactly one of the three lists. */
export interface Placement {
  readonly cards: readonly PlacedCard[];
  /** Those without room: lowest priority first, then the latest. */
  readonly folded: readonly string[];
  /** Those meant for the panel only. */
  readonly panel: readonly string[];
  /** None of the cards that can still be read has room on the frame: they belong below it. */
  readonly below: boolean;
  /** Where the chip goes; only when something folded and the chip itself has room. */
  readonly chip?: Box | undefined;
}
