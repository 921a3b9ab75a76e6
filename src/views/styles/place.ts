import { cardsBelowMaxWidth, panelBesideMinWidth } from './breakpoints.js';

/** What is known of the player before it is there. */
export interface Expected {
  /** Cards below the footage, and controls under it. */
  readonly beside: boolean;
  /** A track, and with it on phones a strip of cards. */
  readonly track: boolean;
  /** The list of annotations; `none` also without a track. */
  readonly panel: 'auto' | 'open' | 'closed' | 'none';
}

/** Heights, in em of the reader's own size. */
const height = {
  /** The timeline and the row of buttons, where they stand under the footage. */
  controls: 5.875,
  strip: 12,
  /** The list, closed on a phone, and as the page itself opens it below the footage. */
  closed: 3.3125,
  open: 30,
};

const media = '.media,::slotted(*)';

/**
 * Where the footage stands, and the room that the player will take below and beside it, before the player is there: what comes moves
 * nothing on the page. Says again what the snippet's line of CSS says, since that ends with the tag's definition.
 */
export function placeStyles({ beside, track, panel }: Expected): string {
  const controls = beside ? height.controls : 0;
  const strip = beside && track ? height.strip : 0;
  const opened = panel === 'open' ? height.open : 0;
  const narrow =
    controls + (track ? height.strip : 0) + (panel === 'closed' || panel === 'auto' ? height.closed : opened);
  // A finger's buttons are a little higher.
  const room = (em: number) => `margin-bottom:calc(${em}em${beside ? ' + var(--finger)' : ''})`;
  const list =
    panel !== 'auto' && panel !== 'open'
      ? ''
      : beside
        ? 'slot{width:calc(100% - max(21em,17cqi))}'
        : `${media}{width:calc(100% - max(21em,17cqi))!important;height:calc(100% - 6em)!important;object-position:50% 0!important}`;
  const finger = beside ? 'slot{--finger:0em}@media (pointer:coarse){slot{--finger:.25em}}' : '';
  return `${finger}slot{display:block;position:relative;font-size:medium;aspect-ratio:16/9;max-height:100%;${room(narrow)}}
@container (min-width:${cardsBelowMaxWidth}px){slot{${room(controls + strip + opened)}}}
@container (min-width:${panelBesideMinWidth}px){slot{${room(controls + strip)}}${list}}`;
}
