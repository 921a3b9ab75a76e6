import { normalizeTrack } from './normalize.js';
import { problem, show } from './problem.js';
import { createParseContext, fail, collectProblems, read, warn } from './parse-context.js';
import { annotation, track as schema } from './schema.js';
import { LARGEST, limitSize, Refusal, snapshot } from './snapshot.js';
import type { ParseResult } from './track.js';

const MOST_ANNOTATIONS = 100_000;

/**
 * Reads a track. Never throws, whatever it is given, and never loses the rest for one bad item.
 *
 * @param input JSON text, or a value that was parsed already (it is copied, never changed or kept).
 * @returns The track, frozen throughout, or null where the document was refused whole; and what was wrong: exactly one
 *   problem for a refused document, one for each thing left out or doubtful in a document that was read.
 */
export function parseTrack(input: unknown): ParseResult {
  try {
    return Object.freeze(readTrack(input));
  } catch (error) {
    const { path, message } =
      error instanceof Refusal ? error : new Refusal(`it cannot be read (${describe(error)})`);
    const refusal = problem(path ? [path] : [], `${message}. The track was not loaded.`);
    return Object.freeze({ track: null, problems: Object.freeze([refusal]) });
  }
}

/** What was thrown, in words; it may be anything, and hostile. */
function describe(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return 'no reason given';
  }
}

function readTrack(input: unknown): ParseResult {
  const isText = typeof input === 'string';
  const cuts: (string | number)[][] = [];
  const document = snapshot(isText ? parseJson(input) : input, isText, (trail) => cuts.push([...trail]));
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Refusal(`expected an object such as {"format": "context-track/1", …}, found ${show(document)}`);
  }
  const { format, annotations, ...head } = document as Record<string, unknown>;
  const [, major, minor] =
    (typeof format === 'string' && /^context-track\/(\d+)(?:\.(\d+))?$/.exec(format)) || [];
  if (Number(major) > 1) {
    throw new Refusal(`${show(format)} is newer than this player, which reads "context-track/1"`, 'format');
  }
  if (Number(major) !== 1) throw new Refusal(`expected "context-track/1", found ${show(format)}`, 'format');
  if (!Array.isArray(annotations)) {
    throw new Refusal(`expected a list of annotations, found ${show(annotations)}`, 'annotations');
  }
  if (annotations.length > MOST_ANNOTATIONS) {
    throw new Refusal(
      `found ${annotations.length}, and at most ${MOST_ANNOTATIONS} can be read`,
      'annotations',
    );
  }
  const context = createParseContext(Number(minor) > 0);
  for (const trail of cuts) warn(context, trail, 'longer than 10,000 characters. It was cut there');
  const found = read(schema, { format, annotations: [], ...head }, context);
  if (!found) throw new Refusal('it cannot be read');
  const items = annotations.map((item: unknown, position) => {
    context.trail.push('annotations', position);
    let result = read(annotation, item, context);
    if (result?.end !== undefined && result.end < result.start) {
      const { start, end } = item as typeof result;
      fail(context, ['end'], `${show(end)} is before start ${show(start)}`, 'This annotation was left out.');
      result = undefined;
    }
    context.trail.length = 0;
    return result;
  });
  const track = normalizeTrack(found, items, context);
  return { track, problems: collectProblems(context) };
}

function parseJson(text: string): unknown {
  limitSize(byteLength(text));
  try {
    // Editors on Windows put a byte order mark first, which JSON.parse refuses.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal(`it is not JSON (${describe(error)})`);
  }
}

/** Bytes of a text in UTF-8, if that may matter. (A layer that knows nothing of browsers has no TextEncoder.) */
function byteLength(text: string): number {
  let bytes = text.length;
  if (bytes * 3 <= LARGEST) return bytes;
  // Each half of a surrogate pair stands for two of four bytes.
  for (const [run] of text.matchAll(/[^\0-\x7f]+/g)) {
    for (let index = 0; index < run.length; index++) {
      const code = run.charCodeAt(index);
      bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
    }
  }
  return bytes;
}
