import { cardStyles } from './card.js';
import { laneStyles } from './lane.js';
import { mediaQueryStyles } from './media-queries.js';
import { panelSheetStyles } from './panel-sheet.js';
import { panelStyles } from './panel.js';
import { recapStyles } from './recap.js';
import { sheetStyles } from './sheet.js';

/** The styles of what stands in the player's places for annotations; adopted when the first track comes. */
export const annotationStyles = [
  cardStyles,
  laneStyles,
  panelStyles,
  sheetStyles,
  panelSheetStyles,
  recapStyles,
  mediaQueryStyles,
];
