import type { Box, Point, Size } from './box.js';

/** A card to be placed. Lengths are CSS px, places px of the stage. */
export interface SceneCard extends Size {
  readonly id: string;
  /** Its region as it is drawn now; none while it has none or it is hidden. */
  readonly region?: Box | undefined;
  /** Where the middle of the region will pass while the card stands (`regionSweep`): as forbidden to the card as the middle now. */
  readonly keepClear?: Box | readonly Box[] | undefined;
  /** Where the author would like it: that side of its region, or of the frame. `panel`: never on the frame. */
  readonly hint?: 'auto' | 'left' | 'right' | 'top' | 'bottom' | 'panel' | undefined;
  /** Higher stays when room is short; among equals the earlier in the scene. */
  readonly priority?: number | undefined;
  /** Where it stands now. It stays exactly there as long as it may. */
  readonly previous?: Point | undefined;
}

/** All that decides where cards go. */
export interface Scene {
  readonly stage: Size;
  /** The picture inside the stage (`frameBox`). */
  readonly frame: Box;
  readonly cards: readonly SceneCard[];
  /** Never covered: captions on screen, visible controls. */
  readonly obstacles?: readonly Box[];
  /** Left free where there is other room: where controls or captions will come and go, so that cards need not move for them. */
  readonly reserve?: readonly Box[];
  /** Least distance between cards, and from cards to obstacles; default 12. */
  readonly gap?: number;
  /** Least distance from the stage's edge; default 16. */
  readonly margin?: number;
  /** Reading direction: cards without a region stand at its start. */
  readonly direction?: 'ltr' | 'rtl';
  /** At most so many cards; the rest fold. */
  readonly maxCards?: number;
  /** Size of the "+2" chip that stands for folded cards, and where it stands now. */
  readonly chip?: (Size & { readonly previous?: Point | undefined }) | undefined;
}

export interface PlacedCard extends Box {
  readonly id: string;
}

/** Every card of the scene is in exactly one of the three lists, each in the scene's order. */
export interface Placement {
  readonly cards: readonly PlacedCard[];
  /** Found no room: lowest priority first, then the latest. */
  readonly folded: readonly string[];
  /** Asked to be in the panel only. */
  readonly panel: readonly string[];
  /** Where the chip goes; only when something folded and the chip itself has room. */
  readonly chip?: Box | undefined;
}
