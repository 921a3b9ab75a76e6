import { parseDocument } from './parse-document.js';
import type { ParseResult } from './track.js';

/**
 * Parses a track. Never throws, whatever it is given, and never loses the rest for one bad item.
 *
 * @param input JSON text, or a value that was parsed already (it is copied, never changed or kept).
 * @returns The track, frozen throughout, or null where the document was refused as a whole; and what was wrong: exactly one
 *   problem for a refused document, one for each thing left out or doubtful in a document that was read.
 */
export function parseTrack(input: unknown): ParseResult {
  const steps = parseDocument(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How a long piece of work is cut into slices. */
export interface Slicing {
  /** Whether the current slice has lasted long enough. Asked very often, so it has to be fast. */
  readonly isOver: () => boolean;
  /** Resolves when the next slice may begin. If it rejects, the work is given up. */
  readonly pause: () => Promise<void>;
}

/**
 * Parses a track as `parseTrack` does, in slices, so that a page stays responsive while a large one is parsed. Only the parsing of
 * the JSON text itself cannot be interrupted. The input must not be changed meanwhile.
 *
 * @returns Rejects only with what `pause` rejects with.
 */
export async function parseTrackInSlices(input: unknown, { isOver, pause }: Slicing): Promise<ParseResult> {
  const steps = parseDocument(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (isOver()) await pause();
  }
}
