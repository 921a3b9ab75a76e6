/** A place, in whatever unit its user says (CSS px of the stage, or percent of the frame). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** The middle of a box. */
export const centreOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Area that two boxes share; 0 when they only touch. */
export const sharedArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** Start and length of a box along an axis: 0 across, 1 down. */
export const spanOf = (box: Size & Partial<Point>, axis: 0 | 1): [start: number, length: number] =>
  axis ? [box.y ?? 0, box.height] : [box.x ?? 0, box.width];
