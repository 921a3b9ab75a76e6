/** As deep as a track may be nested. */
const DEEPEST = 32;

/**
 * Whether two JSON values are equal: the same items in each list, the same fields in each object, in any order. A value that is the
 * same object is not looked into, so comparing a track with itself costs nothing.
 *
 * Anything that is not JSON is equal only to itself, and so is what is nested deeper than a track may be. Never throws: a getter
 * that does makes values differ.
 */
export function sameTrackValue(a: unknown, b: unknown): boolean {
  try {
    return same(a, b, 0);
  } catch {
    return false;
  }
}

function same(a: unknown, b: unknown, depth: number): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true;
  if (!isPlain(a) || !isPlain(b) || depth > DEEPEST || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!same(a[index], b[index], depth + 1)) return false;
    return true;
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!Object.hasOwn(b, key) || !same(a[key], b[key], depth + 1)) return false;
  return true;
}

/** A list, or an object with nothing but its fields: a date, a map or a node has its content elsewhere. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
