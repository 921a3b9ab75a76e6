/**
 * Takes properties that were set before the tag was defined: they stand on the element itself and would hide the accessors.
 * One that cannot be set, or not to this, is told to the page; the others are set all the same.
 */
export function upgradeProperties(element: HTMLElement, prototype: object): void {
  const own = element as unknown as Record<string, unknown>;
  for (const name of Object.keys(element)) {
    if (!(name in prototype)) continue;
    const value = own[name];
    Reflect.deleteProperty(element, name);
    try {
      own[name] = value;
    } catch (error) {
      console.warn(error);
    }
  }
}
