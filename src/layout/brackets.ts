import { around, centreOf, type Box } from './box.js';

/** Smallest side of a region's outline, px: anything less is hard to see. */
const MIN_SIDE = 24;

/** The box (px) that a region's outline is drawn on: at least 24 px a side, so that a point is visible too. */
export const bracketBox = (region: Box): Box =>
  around(centreOf(region), Math.max(MIN_SIDE, region.width), Math.max(MIN_SIDE, region.height));

/** Length (px) of an outline's corner arms: from 6 to 28, growing with the outline. */
export const bracketArm = ({ width, height }: Box): number =>
  Math.round(Math.min(28, Math.max(6, Math.min(width, height) / 10 + 4)));
