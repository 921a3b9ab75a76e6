import { around, centreOf, type Box } from './box.js';

/** Smallest side of a region's outline, px: what a viewer can still make out. */
const SMALLEST = 24;

/** The box (px) that a region's outline is drawn on: never smaller than 24 px a side, so that a point shows too. */
export const bracketBox = (region: Box): Box =>
  around(centreOf(region), Math.max(SMALLEST, region.width), Math.max(SMALLEST, region.height));

/**
 * SVG path data (px of the stage) of a region's outline: four corner brackets whose arms grow with the region from 6 to 28 px.
 * To be stroked, not filled.
 */
export function bracketPath(region: Box): string {
  const { x, y, width, height } = bracketBox(region);
  const arm = Math.round(Math.min(28, Math.max(6, Math.min(width, height) / 10 + 4)));
  const corner = (left: number, right: number, top: number, down: number): string =>
    `M${(left + right).toFixed(1)},${top.toFixed(1)}h${-right}v${down}`;
  const row = (top: number, down: number): string =>
    corner(x, arm, top, down) + corner(x + width, -arm, top, down);
  return row(y, arm) + row(y + height, -arm);
}
