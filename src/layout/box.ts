/** A position. The unit is up to the caller: CSS px of the stage, or percent of the frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** Start and length of a box along an axis: 0 across, 1 down. */
export type Span = readonly [start: number, length: number];

export const spanOf = (box: Box, axis: number): Span => (axis ? [box.y, box.height] : [box.x, box.width]);

/** A box of the given size, centred on a point. */
export const around = ({ x, y }: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** A point as a box without size. */
export const dot = ({ x, y }: Point): Box => ({ x, y, width: 0, height: 0 });

/** 0 for a negative size. */
export const areaOf = ({ width, height }: Size): number => Math.max(0, width) * Math.max(0, height);

/** The centre of a box. */
export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The box between two edges on each axis. Its size is negative where the second edge comes before the first. */
export const between = (left: number, top: number, right: number, bottom: number): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** The smallest box that contains both. */
export const hull = (a: Box, b: Box): Box =>
  between(
    Math.min(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(a.x + a.width, b.x + b.width),
    Math.max(a.y + a.height, b.y + b.height),
  );

/** The intersection of two boxes. Its size is negative along an axis on which they do not meet. */
export const overlap = (a: Box, b: Box): Box =>
  between(
    Math.max(a.x, b.x),
    Math.max(a.y, b.y),
    Math.min(a.x + a.width, b.x + b.width),
    Math.min(a.y + a.height, b.y + b.height),
  );
