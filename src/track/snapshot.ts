// Turns any value into plain data before anything else looks at it: what a page hands over may have getters that throw,
// be a proxy, refer to itself, or change while it is read. After this it is a tree of fresh objects and arrays.

/** Why a value cannot be read at all; the message is a sentence for the author. */
export class Refusal extends Error {}

const DEEPEST = 32;
const LONGEST_STRING = 10_000;
/** The least text a value of this many characters and commas can be written in: the limit of a document, for values. */
export const LARGEST = 10 * 1024 * 1024;

/**
 * Copies a value as plain data.
 *
 * @param onCut Called with the place of each string that was longer than 10,000 characters and cut there.
 * @throws Refusal when it is nested deeper than 32 or larger than 10 MiB of text; and whatever a getter throws.
 */
export function snapshot(input: unknown, onCut: (trail: readonly (string | number)[]) => void): unknown {
  const trail: (string | number)[] = [];
  let size = 0;
  const grow = (by: number): void => {
    size += by;
    if (size > LARGEST) throw new Refusal('it is larger than 10 MiB');
  };
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') {
      grow(value.length);
      if (value.length <= LONGEST_STRING) return value;
      onCut(trail);
      return cut(value);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) return null;
    if (typeof value !== 'object' || value === null) return value;
    if (trail.length >= DEEPEST) throw new Refusal(`it is nested deeper than ${DEEPEST} objects and lists`);
    if (Array.isArray(value)) {
      const { length } = value;
      grow(length);
      const items: unknown[] = [];
      for (let index = 0; index < length; index++) {
        trail.push(index);
        items.push(copy(value[index]));
        trail.pop();
      }
      return items;
    }
    const object: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      // Assigning to __proto__ would change what the object is.
      if (key === '__proto__') continue;
      grow(key.length + 1);
      trail.push(key);
      const found = copy((value as Record<string, unknown>)[key]);
      trail.pop();
      if (found !== undefined) object[key] = found;
    }
    return object;
  };
  return copy(input);
}

/** The first 10,000 characters, never half of a surrogate pair. */
function cut(text: string): string {
  const last = text.charCodeAt(LONGEST_STRING - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? LONGEST_STRING - 1 : LONGEST_STRING);
}
