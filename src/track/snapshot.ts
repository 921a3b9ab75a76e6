// Makes sure that a value is plain data of a tolerable size before anything else looks at it. What a page passes in may have
// getters that throw, be a proxy, contain itself, or change while it is parsed.
import type { Trail } from './problem.js';
import { LARGEST_TRACK } from './size-limit.js';

/** Why a document cannot be parsed at all. The message is a sentence for its author. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** The field of the document at fault, empty for the whole. */
    readonly path = '',
  ) {
    super(message);
  }
}

/** What was wrong with a value that could still be copied, at least in part. */
export interface SnapshotProblem {
  readonly trail: Trail;
  readonly message: string;
  /** Whether the value was left out. */
  readonly lost: boolean;
}

const DEEPEST = 32;
const LONGEST_STRING = 10_000;

/** Refuses a document that is larger than 10 MiB. */
export function limitSize(size: number): void {
  if (size > LARGEST_TRACK) throw new Refusal('it is larger than 10 MiB');
}

type Container = Record<string | number, unknown>;

/**
 * Returns a document as plain data, much as writing and reading it as JSON would: a tree of objects, lists, strings, finite
 * numbers, booleans and null. Only functions, symbols and the like outside `x-` fields are kept, so that the schema can report
 * them.
 *
 * It can be interrupted after each annotation: it is a generator for that reason alone.
 *
 * @param own Whether the value is known to be such a tree and may be changed; otherwise it is copied.
 * @throws Refusal when it is too deep or too large; and whatever a getter or a proxy throws.
 */
export function* snapshot(
  input: unknown,
  own: boolean,
  onProblem: (problem: SnapshotProblem) => void,
): Generator<undefined, unknown> {
  const trail: (string | number)[] = [];
  const ancestors: unknown[] = [];
  // The length of the shortest JSON text that could hold what was seen so far.
  let size = 0;
  const report = (message: string, lost: boolean): void => onProblem({ trail: [...trail], message, lost });

  const visit = (found: unknown, inExtension: boolean): unknown => {
    const value = own ? found : jsonValue(found, trail.at(-1));
    if (typeof value === 'string') {
      limitSize((size += value.length));
      if (value.length <= LONGEST_STRING) return value;
      report('longer than 10,000 characters. It was cut there', false);
      return cut(value);
    }
    // Neither NaN nor Infinity nor -0 can be written in JSON.
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
    if (typeof value === 'object' && value !== null) {
      const target = enter(value);
      if (!target) return undefined;
      if (Array.isArray(value))
        for (let index = 0; index < value.length; index++) visitAt(target, index, value[index], inExtension);
      else for (const key of Object.keys(value)) visitAt(target, key, (value as Container)[key], inExtension);
      ancestors.pop();
      return target;
    }
    if (!inExtension || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'bigint') report('JSON has no such number', true);
    return undefined;
  };

  /** Begins a list or an object; undefined if it contains itself. */
  const enter = (value: object): Container | undefined => {
    if (ancestors.includes(value)) {
      report('it contains itself', true);
      return undefined;
    }
    if (trail.length >= DEEPEST) throw new Refusal(`it is nested deeper than ${DEEPEST} objects and lists`);
    ancestors.push(value);
    return own ? (value as Container) : Array.isArray(value) ? ([] as unknown as Container) : {};
  };

  const visitAt = (target: Container, key: string | number, before: unknown, inExtension: boolean): void => {
    limitSize((size += typeof key === 'string' ? key.length + 1 : 1));
    trail.push(key);
    const after = visit(before, inExtension || (typeof key === 'string' && key.startsWith('x-')));
    trail.pop();
    put(target, key, before, inExtension && after === undefined && Array.isArray(target) ? null : after);
  };

  const put = (target: Container, key: string | number, before: unknown, after: unknown): void => {
    if (own ? Object.is(after, before) : after === undefined && !Array.isArray(target)) return;
    // Assigning to __proto__ would change what the object is.
    if (key === '__proto__') Object.defineProperty(target, key, { value: after, enumerable: true });
    else target[key] = after;
  };

  const document = own ? input : jsonValue(input, '');
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return visit(document, false);
  const target = enter(document) ?? {};
  for (const key of Object.keys(document)) {
    const value = (document as Container)[key];
    if (key !== 'annotations' || !Array.isArray(value)) {
      visitAt(target, key, value, false);
      continue;
    }
    trail.push(key);
    const items = enter(value) ?? [];
    for (let index = 0; index < value.length; index++) {
      visitAt(items as Container, index, value[index], false);
      yield;
    }
    ancestors.pop();
    trail.pop();
    put(target, key, value, items);
  }
  return target;
}

/** What JSON contains for a value with a `toJSON` method, such as a date. */
function jsonValue(value: unknown, key: string | number = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { toJSON } = value as { readonly toJSON?: unknown };
  return typeof toJSON === 'function' ? (toJSON.call(value, String(key)) as unknown) : value;
}

/**
 * The first 10,000 characters, never half of a surrogate pair. Spaces at the beginning go first: a text of nothing but spaces would be
 * no text.
 */
function cut(text: string): string {
  const start = text.trimStart();
  const last = start.charCodeAt(LONGEST_STRING - 1);
  return start.slice(0, last >= 0xd800 && last < 0xdc00 ? LONGEST_STRING - 1 : LONGEST_STRING);
}
