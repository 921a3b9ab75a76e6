/** Whether a value and all in it is frozen. */
export const isFrozenThroughout = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every((inner) => isFrozenThroughout(inner)));
