// Makes sure that a value is plain data of a bearable size before anything else looks at it. What a page hands over may have
// getters that throw, be a proxy, refer to itself, or change while it is read.
import type { Trail } from './problem.js';

/** Why a document cannot be read at all. The message is a sentence for its author. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** The field of the document at fault, empty for the whole. */
    readonly path = '',
  ) {
    super(message);
  }
}

/** Bytes of text: 10 MiB. */
export const LARGEST = 10 * 1024 * 1024;
const DEEPEST = 32;
const LONGEST_STRING = 10_000;

/** Refuses a document that is larger than 10 MiB. */
export function limitSize(size: number): void {
  if (size > LARGEST) throw new Refusal('it is larger than 10 MiB');
}

/**
 * Gives a value as plain data: a tree of objects, lists, strings, finite numbers, booleans and null.
 *
 * @param own Whether the value is known to be such a tree and may be changed; else it is copied.
 * @param onCut Called with the place of each string that was longer than 10,000 characters, and is cut there.
 * @throws Refusal when it is too deep or too large; and whatever a getter or a proxy throws.
 */
export function snapshot(input: unknown, own: boolean, onCut: (trail: Trail) => void): unknown {
  const trail: (string | number)[] = [];
  // The least text that what was met so far could be written in.
  let size = 0;
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') {
      limitSize((size += value.length));
      if (value.length <= LONGEST_STRING) return value;
      onCut(trail);
      return cut(value);
    }
    // Neither NaN nor Infinity nor -0 can be written in JSON.
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
    if (typeof value !== 'object' || value === null) return value;
    if (trail.length >= DEEPEST) throw new Refusal(`it is nested deeper than ${DEEPEST} objects and lists`);
    const source = value as Record<string | number, unknown>;
    const isList = Array.isArray(value);
    const target = own ? source : isList ? ([] as unknown as typeof source) : {};
    const visitAt = (key: string | number): void => {
      limitSize(++size);
      trail.push(key);
      const before = source[key];
      const after = visit(before);
      trail.pop();
      if (own ? Object.is(after, before) : !isList && after === undefined) return;
      // Assigning to __proto__ would change what the object is.
      if (key === '__proto__') Object.defineProperty(target, key, { value: after, enumerable: true });
      else target[key] = after;
    };
    if (isList) for (let index = 0; index < value.length; index++) visitAt(index);
    else for (const key of Object.keys(value)) visitAt(key);
    return target;
  };
  return visit(input);
}

/** The first 10,000 characters, never half of a surrogate pair. */
function cut(text: string): string {
  const last = text.charCodeAt(LONGEST_STRING - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? LONGEST_STRING - 1 : LONGEST_STRING);
}
