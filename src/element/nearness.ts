/** Distance (CSS px) from the viewport at which a lazy element begins to fetch. */
export const near = 300;

/** Whether a box (CSS px, relative to the viewport) is in view, or nearly. A box without size is not drawn. */
export const isNear = ({ top, bottom, left, right, width, height }: DOMRect): boolean =>
  width + height > 0 &&
  bottom > -near &&
  top < innerHeight + near &&
  right > -near &&
  left < innerWidth + near;
