import { contextButtonStyles } from './context-buttons.js';
import { controlsStyles } from './controls.js';
import { noticeStyles } from './notice.js';
import { stageStyles } from './stage.js';
import { startStyles } from './start.js';
import { timelineStyles } from './timeline.js';
import { tokens } from './tokens.js';

/** The styles that the player needs from its first paint, in the order in which they override each other. */
export const playerStyles = [
  tokens,
  startStyles,
  stageStyles,
  controlsStyles,
  contextButtonStyles,
  timelineStyles,
  noticeStyles,
];
