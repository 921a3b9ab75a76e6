/** CSS px outside the viewport at which a lazy element begins to fetch. */
export const near = 300;

/** Whether a box (CSS px, from the viewport's corner) is in view, or nearly. One without any size is not drawn at all. */
export const isNear = ({ top, bottom, left, right, width, height }: DOMRect): boolean =>
  width + height > 0 &&
  bottom > -near &&
  top < innerHeight + near &&
  right > -near &&
  left < innerWidth + near;
