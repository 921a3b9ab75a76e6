import { around, centreOf, type Box } from './box.js';

/** Smallest side of a region's outline, px: what a viewer can still make out. */
const SMALLEST = 24;

/** The box (px) that a region's outline is drawn on: never smaller than 24 px a side, so that a point shows too. */
export const bracketBox = (region: Box): Box =>
  around(centreOf(region), Math.max(SMALLEST, region.width), Math.max(SMALLEST, region.height));

/** Length (px) of the arms of an outline's corners: they grow with it from 6 to 28. */
export const bracketArm = ({ width, height }: Box): number =>
  Math.round(Math.min(28, Math.max(6, Math.min(width, height) / 10 + 4)));
