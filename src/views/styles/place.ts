import { cardsBelowMaxWidth, panelBesideMinWidth } from './breakpoints.js';

/** What is known about the player before it has loaded. */
export interface Expected {
  /** `layout="beside"`: controls and cards are below the footage. */
  readonly beside: boolean;
  /** There is a track, so narrow players have cards below the footage. */
  readonly track: boolean;
  /** As the attribute; `none` also without a track. */
  readonly panel: 'auto' | 'open' | 'closed' | 'none';
}

/** Heights in em of the reader's default type size. */
const height = {
  /** The timeline and the row of buttons, where they are below the footage. */
  controls: 5.875,
  cards: 12,
  /** The panel: its closed bar on narrow players, and opened by the page below the footage. */
  closed: 3.3125,
  open: 30,
};

const media = '.media,::slotted(*)';

/**
 * Reserves the space that the player will take below and beside the footage, so that nothing on the page moves when it arrives.
 * Repeats what the README's line of CSS says: that one stops matching once the tag is defined.
 */
export function placeStyles({ beside, track, panel }: Expected): string {
  const controls = beside ? height.controls : 0;
  const cards = beside && track ? height.cards : 0;
  const opened = panel === 'open' ? height.open : 0;
  const narrow =
    controls + (track ? height.cards : 0) + (panel === 'closed' || panel === 'auto' ? height.closed : opened);
  // Buttons for a coarse pointer are a little higher.
  const room = (em: number) => `margin-bottom:calc(${em}em${beside ? ' + var(--finger)' : ''})`;
  const list =
    panel !== 'auto' && panel !== 'open'
      ? ''
      : beside
        ? 'slot{width:calc(100% - max(21em,17cqi))}'
        : `${media}{width:calc(100% - max(21em,17cqi))!important;height:calc(100% - 6em)!important;object-position:50% 0!important}`;
  const finger = beside ? 'slot{--finger:0em}@media (pointer:coarse){slot{--finger:.25em}}' : '';
  return `div{display:contents}${finger}slot{display:block;position:relative;font-size:medium;aspect-ratio:16/9;max-height:100%;${room(narrow)}}
@container (min-width:${cardsBelowMaxWidth}px){slot{${room(controls + cards + opened)}}}
@container (min-width:${panelBesideMinWidth}px){slot{${room(controls + cards)}}${list}}`;
}
