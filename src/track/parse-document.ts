import { normalizeTrack } from './normalize.js';
import { collectProblems, createParseContext, fail, read, warn, type ParseContext } from './parse-context.js';
import { problem, show } from './problem.js';
import { annotation, MOST_ANNOTATIONS, track as schema } from './schema.js';
import { shorten } from './shorten.js';
import { LARGEST_TRACK } from './size-limit.js';
import { limitSize, Refusal, snapshot, type SnapshotProblem } from './snapshot.js';
import type { ParseResult } from './track.js';

/**
 * Parses a document, and can be interrupted after each annotation in each pass over them; the caller decides when.
 * Never throws, whatever it is given.
 */
export function* parseDocument(input: unknown): Generator<undefined, ParseResult> {
  try {
    return Object.freeze(yield* parseSteps(input));
  } catch (error) {
    const { path, message } =
      error instanceof Refusal ? error : new Refusal(`it cannot be read (${describe(error)})`);
    const refusal = problem(path ? [path] : [], `${message}. The track was not loaded.`);
    return Object.freeze({ track: null, problems: Object.freeze([refusal]) });
  }
}

/** The message of a thrown value, which may be anything, even hostile. */
function describe(error: unknown): string {
  try {
    // An engine's own message may quote half of a character.
    return shorten(String(error instanceof Error ? error.message : error)).replace(
      /\p{Surrogate}/gu,
      '\ufffd',
    );
  } catch {
    return 'no reason given';
  }
}

function* parseSteps(input: unknown): Generator<undefined, ParseResult> {
  const isText = typeof input === 'string';
  const found: SnapshotProblem[] = [];
  const document = yield* snapshot(isText ? parseJson(input) : input, isText, (problem) =>
    found.push(problem),
  );
  const { format, annotations, minor, head } = checkFormat(document);
  const context = createParseContext(minor > 0);
  for (const { trail, message, lost } of found) {
    if (lost) fail(context, trail, message);
    else warn(context, trail, message);
  }
  const parsed = read(schema, { format, annotations: [], ...head }, context);
  if (!parsed) throw new Refusal('it cannot be read');
  const items: ReturnType<typeof parseAnnotation>[] = [];
  for (const [position, item] of annotations.entries()) {
    items.push(parseAnnotation(item, position, context));
    yield;
  }
  const track = yield* normalizeTrack(parsed, items, context);
  return { track, problems: yield* collectProblems(context) };
}

/** @throws Refusal if it is not a track of a version that can be read. */
function checkFormat(document: unknown) {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Refusal(`expected an object such as {"format": "context-track/1", …}, found ${show(document)}`);
  }
  const { format, annotations, ...head } = document as Record<string, unknown>;
  const [, major = '', minor] =
    (typeof format === 'string' && /^context-track\/([1-9]\d*)(?:\.(\d+))?$/.exec(format)) || [];
  if (Number(major) > 1) {
    throw new Refusal(`${show(format)} is newer than this player, which reads "context-track/1"`, 'format');
  }
  if (!major) throw new Refusal(`expected "context-track/1", found ${show(format)}`, 'format');
  if (!Array.isArray(annotations)) {
    throw new Refusal(`expected a list of annotations, found ${show(annotations)}`, 'annotations');
  }
  if (annotations.length > MOST_ANNOTATIONS) {
    throw new Refusal(
      `found ${annotations.length}, and at most ${MOST_ANNOTATIONS} can be read`,
      'annotations',
    );
  }
  return { format, annotations: annotations as readonly unknown[], minor: Number(minor ?? 0), head };
}

function parseAnnotation(item: unknown, position: number, context: ParseContext) {
  context.trail.push('annotations', position);
  let result = read(annotation, item, context);
  if (result?.end !== undefined && result.end < result.start) {
    const { start, end } = item as typeof result;
    fail(context, ['end'], `${show(end)} is before start ${show(start)}`, 'This annotation was left out.');
    result = undefined;
  }
  context.trail.length = 0;
  return result;
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

/** Bytes of a text in UTF-8, if that may matter. (TextEncoder is not known to a folder that is compiled without the DOM.) */
function byteLength(text: string): number {
  let bytes = text.length;
  if (bytes * 3 <= LARGEST_TRACK || bytes > LARGEST_TRACK) return bytes;
  // Each half of a surrogate pair stands for two of four bytes.
  for (const [run] of text.matchAll(/[^\0-\x7f]+/g)) {
    for (let index = 0; index < run.length; index++) {
      const code = run.charCodeAt(index);
      bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
    }
  }
  return bytes;
}
