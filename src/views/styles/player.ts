import { cardStyles } from './card.js';
import { controlsStyles } from './controls.js';
import { noticeStyles } from './notice.js';
import { panelStyles } from './panel.js';
import { stageStyles } from './stage.js';
import { tokens } from './tokens.js';

/** All styles of the player, in the order in which they build on each other. */
export const playerStyles = [tokens, stageStyles, cardStyles, controlsStyles, panelStyles, noticeStyles];
