import { normalizeTrack } from './normalize.js';
import { problem, show, type Problem } from './problem.js';
import { createReading, fail, finishReading, read, warn } from './read.js';
import { annotation, track as schema } from './schema.js';
import { LARGEST, Refusal, snapshot } from './snapshot.js';
import type { ParseResult } from './track.js';

const MOST_ANNOTATIONS = 100_000;

/**
 * Reads a track. Never throws, whatever it is given, and never loses the rest for one bad item.
 *
 * @param input JSON text, or a value that was parsed already (it is copied, never changed or kept).
 * @returns The track, frozen throughout, or null where the document was refused whole; and what was wrong: exactly one
 *   problem for a refused document, one for each thing left out or doubtful in one that was read.
 */
export function parseTrack(input: unknown): ParseResult {
  try {
    return readTrack(input);
  } catch (error) {
    return refuse('', error instanceof Refusal ? error.message : `it cannot be read (${describe(error)})`);
  }
}

function describe(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return 'no reason given';
  }
}

function refuse(path: string, message: string): ParseResult {
  const refusal: Problem = problem(path ? [path] : [], `${message}. The track was not loaded.`);
  return Object.freeze({ track: null, problems: Object.freeze([refusal]) });
}

function readTrack(input: unknown): ParseResult {
  const value = typeof input === 'string' ? parseJson(input) : input;
  const cuts: (string | number)[][] = [];
  const document = snapshot(value, (trail) => cuts.push([...trail]));
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Refusal(
      `expected a JSON object such as {"format": "context-track/1", …}, found ${show(document)}`,
    );
  }
  const { format, annotations } = document as Record<string, unknown>;
  const [, major, minor = 0] =
    (typeof format === 'string' && /^context-track\/(\d+)(?:\.(\d+))?$/.exec(format)) || [];
  if (Number(major) > 1) {
    return refuse('format', `${show(format)} is newer than this player, which reads context-track/1`);
  }
  if (Number(major) !== 1) return refuse('format', `expected "context-track/1", found ${show(format)}`);
  if (!Array.isArray(annotations)) {
    return refuse('annotations', `expected a list of annotations, found ${show(annotations)}`);
  }
  if (annotations.length > MOST_ANNOTATIONS) {
    return refuse('annotations', `found ${annotations.length} of them, more than ${MOST_ANNOTATIONS}`);
  }
  const reading = createReading(Number(minor) > 0);
  for (const trail of cuts) warn(reading, trail, 'longer than 10,000 characters, so it was cut there');
  const head = read(schema, { ...document, annotations: [] }, reading);
  if (!head) throw new Refusal('it cannot be read');
  const found = annotations.map((item: unknown, index) => {
    reading.trail.push('annotations', index);
    const result = read(annotation, item, reading);
    reading.trail.length = 0;
    return result;
  });
  const track = normalizeTrack(head, found, reading);
  return Object.freeze({ track, problems: Object.freeze(finishReading(reading)) });
}

function parseJson(text: string): unknown {
  if (text.length > LARGEST) throw new Refusal('it is larger than 10 MiB');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal(`it is not JSON (${describe(error)})`);
  }
}
