import { shorten } from './shorten.js';

/** Something in a track that breaks a rule of the format. Problems are values: nothing in this folder throws them. */
export interface Problem {
  /** Where it is, in the notation of JavaScript: `annotations[3].end`. Empty for the document as a whole. */
  readonly path: string;
  /** A sentence that begins with the place and says what was expected, what was found, and what was done about it. */
  readonly message: string;
  /** `error`: something the author wrote had to be left out. `warning`: all of it is there, but it may not be what was meant. */
  readonly severity: 'error' | 'warning';
}

/** The keys that lead from the document to a place in it. */
export type Trail = readonly (string | number)[];

/** A text in quotation marks, shortened. */
export const quote = (text: string): string => JSON.stringify(shorten(text));

/** Writes a trail the way people point into JSON: `sources["my source"].url`. */
export function formatPath(trail: Trail): string {
  let path = '';
  for (const key of trail) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (/^[\w$-]{1,60}$/.test(key)) path += path ? `.${key}` : key;
    else path += `[${quote(key)}]`;
  }
  return path;
}

/** Names a found value in a message, briefly and whatever it is. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'undefined':
      return 'nothing';
    case 'object':
      if (value === null) return 'null';
      if (!Object.keys(value).length) return Array.isArray(value) ? 'an empty list' : 'an empty object';
      return Array.isArray(value) ? 'a list' : 'an object';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    default:
      // A bigint may have millions of digits.
      return shorten(String(value));
  }
}

/** Makes a problem whose message begins with its place. */
export function problem(trail: Trail, message: string, severity: Problem['severity'] = 'error'): Problem {
  const path = formatPath(trail);
  return Object.freeze({ path, message: `${path || 'track'}: ${message}`, severity });
}
