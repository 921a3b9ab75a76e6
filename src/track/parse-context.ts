// What happens while a document is read: where the reader stands, and what was wrong so far.
import type * as v from 'valibot';
import { closest } from './closest.js';
import { problem, show, type Problem, type Trail } from './problem.js';

/** A problem whose last words are not known yet: how much is lost to it shows only further up. */
interface Draft {
  readonly trail: Trail;
  readonly message: string;
  /** What became of the thing at fault; unset for a warning. */
  lost?: string;
}

/** The state of one reading; it travels through the schema as valibot's configuration. */
export interface Reading extends v.Config<v.BaseIssue<unknown>> {
  readonly drafts: Draft[];
  /** The way from the document to the value that is being read. */
  readonly trail: (string | number)[];
  /** Whether unknown fields pass in silence, as those of a newer minor version do. */
  readonly tolerant: boolean;
  /** For a list that lost items: the index in the document of each one that is left. */
  readonly origins: WeakMap<object, readonly number[]>;
}

export function createReading(tolerant: boolean): Reading {
  return { drafts: [], trail: [], tolerant, origins: new WeakMap() };
}

/** The problems of a reading, in the order in which they were met. */
export function finishReading({ drafts }: Reading): readonly Problem[] {
  return Object.freeze(
    drafts.map(({ trail, message, lost }) =>
      problem(trail, `${message}.${lost ? ` ${lost}` : ''}`, lost ? 'error' : 'warning'),
    ),
  );
}

/** Notes an error at a place below the current one, and says what is lost to it. */
export function fail(reading: Reading, keys: Trail, message: string, lost = 'It was left out.'): void {
  reading.drafts.push({ trail: [...reading.trail, ...keys], message, lost });
}

/** Notes a warning at a place below the current one. */
export function warn(reading: Reading, keys: Trail, message: string): void {
  reading.drafts.push({ trail: [...reading.trail, ...keys], message });
}

/**
 * A question after a misspelled name; empty where no option is near it. Only the first problems get one, and only where
 * there is not much to choose from: a hostile document shall not make the reader think for minutes.
 */
export function didYouMean(word: string, options: readonly string[], reading: Reading): string {
  const guess = reading.drafts.length < 100 && options.length < 200 && closest(word, options);
  return guess ? ` (did you mean "${guess}"?)` : '';
}

/** The sentence for a value that is not what is expected. */
export function mismatch(
  schema: v.GenericSchema,
  value: unknown,
  reading: Reading,
  message = messageOf(schema),
): string {
  const { options = [] } = schema as { readonly options?: readonly string[] };
  // `false` without quotes is a likely slip for the verdict "false".
  const plain = message === undefined && (typeof value === 'string' || typeof value === 'boolean');
  const guess = plain ? didYouMean(String(value), options, reading) : '';
  return `expected ${message ?? `one of ${options.join(', ')}`}, found ${show(value)}${guess}`;
}

const messageOf = (schema: v.GenericSchema): string | undefined =>
  (schema as { readonly message?: string }).message;

/**
 * Reads one value, which must be plain data. What it gives is fresh, and all in it is frozen.
 *
 * @returns undefined where nothing of it can be used; the reading then says why.
 */
export function read<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  reading: Reading,
): v.InferOutput<S> | undefined {
  const { drafts } = reading;
  const from = drafts.length;
  const result = schema['~run']({ value }, reading);
  if (!result.issues) return result.value;
  // A container has noted what was wrong inside it; only its own checks and the leaves raise issues.
  const [issue] = result.issues as readonly v.BaseIssue<unknown>[];
  if (issue) {
    const check = issue.kind === 'validation' && typeof issue.input === 'object';
    // What a part that was left out has brought about needs no second word.
    if (!check || !drafts.slice(from).some(({ lost }) => lost)) {
      fail(
        reading,
        [],
        check ? issue.message : mismatch(schema, value, reading, messageOf(schema) && issue.message),
      );
    }
  }
  const noun = /^an? (\w+)/.exec(messageOf(schema) ?? '')?.[1];
  if (noun) for (const draft of drafts.slice(from)) if (draft.lost) draft.lost = `This ${noun} was left out.`;
  return undefined;
}
