/** CSS px outside the viewport at which a lazy element begins to fetch. */
export const near = 300;

/** Whether a box (CSS px, from the viewport's corner) is in view, or nearly. */
export const isNear = ({ top, bottom, left, right }: DOMRect): boolean =>
  bottom > -near && top < innerHeight + near && right > -near && left < innerWidth + near;
