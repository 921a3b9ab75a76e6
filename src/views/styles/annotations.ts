import { cardStyles } from './card.js';
import { holdStyles } from './hold.js';
import { laneStyles } from './lane.js';
import { mediaQueryStyles } from './media-queries.js';
import { panelEntryStyles } from './panel-entries.js';
import { panelFootStyles } from './panel-foot.js';
import { panelSheetStyles } from './panel-sheet.js';
import { panelStyles } from './panel.js';
import { recapStyles } from './recap.js';
import { regionStyles } from './region.js';
import { sheetStyles } from './sheet.js';
import { cardsBelowStyles } from './cards-below.js';

/** The styles of everything about annotations; adopted with the first track. */
export const annotationStyles = [
  cardStyles,
  regionStyles,
  holdStyles,
  cardsBelowStyles,
  laneStyles,
  panelStyles,
  panelEntryStyles,
  panelFootStyles,
  sheetStyles,
  panelSheetStyles,
  recapStyles,
  mediaQueryStyles,
];
