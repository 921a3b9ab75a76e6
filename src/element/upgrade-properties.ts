/**
 * Applies properties that were set before the tag was defined: as own properties of the element they would hide the accessors.
 * If one cannot be set, or not to this value, the console says so, and the others are set all the same.
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
