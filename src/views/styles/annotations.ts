import { cardStyles } from './card.js';
import { panelStyles } from './panel.js';

/** The styles of what stands in the player's places for annotations; adopted when the first track comes. */
export const annotationStyles = [cardStyles, panelStyles];
