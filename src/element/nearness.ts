/** CSS px outside the viewport at which a lazy element begins to fetch. */
export const near = 300;

/** Whether an element is in view, or nearly. One without any size is not drawn at all. */
export function isNear(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? window;
  return (
    width + height > 0 &&
    bottom > -near &&
    top < innerHeight + near &&
    right > -near &&
    left < innerWidth + near
  );
}
