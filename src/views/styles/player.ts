import { controlsStyles } from './controls.js';
import { noticeStyles } from './notice.js';
import { stageStyles } from './stage.js';
import { timelineStyles } from './timeline.js';
import { tokens } from './tokens.js';

/** The styles that the player needs from its first paint, in the order in which they build on each other. */
export const playerStyles = [tokens, stageStyles, controlsStyles, timelineStyles, noticeStyles];
