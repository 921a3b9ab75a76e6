import { centreOf, type Box } from './box.js';

/** Smallest side of a region's outline, px: also what a finger or a low-vision viewer can still make out. */
const SMALLEST = 24;

/** The box (px) that a region's outline is drawn on: never smaller than 24 px a side, so that a point shows too. */
export function bracketBox(region: Box): Box {
  const { x, y } = centreOf(region);
  const width = Math.max(SMALLEST, region.width);
  const height = Math.max(SMALLEST, region.height);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * SVG path data (px of the stage) of a region's outline: four corner brackets whose arms grow with the region from 6 to 28 px,
 * or a ring for a region without size. To be stroked, not filled.
 */
export function bracketPath(region: Box): string {
  const box = bracketBox(region);
  const { x, y, width, height } = {
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
  };
  if (!region.width && !region.height) {
    const radius = SMALLEST / 2;
    return `M${x},${round(y + radius)}${`a${radius},${radius} 0 1 0 ${SMALLEST},0`}a${radius},${radius} 0 1 0 ${-SMALLEST},0z`;
  }
  const arm = round(Math.min(28, Math.max(6, 0.1 * Math.min(width, height) + 4)));
  const corner = (cornerX: number, cornerY: number, right: number, down: number): string =>
    `M${round(cornerX + right)},${cornerY}H${cornerX}V${round(cornerY + down)}`;
  return (
    corner(x, y, arm, arm) +
    corner(round(x + width), y, -arm, arm) +
    corner(x, round(y + height), arm, -arm) +
    corner(round(x + width), round(y + height), -arm, -arm)
  );
}
