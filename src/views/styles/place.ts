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

/**
 * Reserves the space that the player will take below and beside the footage, so that nothing on the page moves when it arrives.
 * Repeats what the README's line of CSS says: that one stops matching once the tag is defined.
 */
export function placeStyles({ beside, track, panel }: Expected): string {
  const cards = beside && track ? height.cards : 0;
  const opened = panel === 'open' ? height.open : 0;
  const panelBelow = panel === 'closed' || panel === 'auto' ? height.closed : opened;
  const listBeside = panel === 'auto' || panel === 'open';
  // Buttons for a coarse pointer are a little higher.
  const room = (em: number, controls: boolean) =>
    `margin-bottom:calc(${em + (controls ? height.controls : 0)}em${controls ? ' + var(--finger)' : ''})`;
  const list = listBeside ? ';width:calc(100% - max(21em,17cqi))' : '';
  return `div{display:contents}slot{--finger:0em;display:block;position:relative;font-size:medium;aspect-ratio:16/9;max-height:100%;${room((track ? height.cards : 0) + panelBelow, beside)}}
@media(pointer:coarse){slot{--finger:.25em}}
@container (min-width:${cardsBelowMaxWidth}px){slot{${room(cards + opened, beside)}}}
@container (min-width:${panelBesideMinWidth}px){slot{${room(cards, beside || listBeside)}${list}}}`;
}
