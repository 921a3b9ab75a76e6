// The state of one run of the parser: where in the document it is, and the problems found so far.
import type * as v from 'valibot';
import { closest } from './closest.js';
import { problem, quote, show, type Problem, type Trail } from './problem.js';

/** An unfinished problem: only a container further up knows how much of the document is lost. */
interface Draft {
  readonly trail: Trail;
  readonly message: string;
  /** What happened to the bad value, as a sentence; unset for a warning. */
  lost?: string;
}

/** It travels through the schemas as valibot's configuration. */
export interface ParseContext extends v.Config<v.BaseIssue<unknown>> {
  readonly drafts: Draft[];
  /** The keys that lead from the document to the value that is being parsed. */
  readonly trail: (string | number)[];
  /** Whether unknown fields are ignored without a warning, as in a newer minor version. */
  readonly tolerant: boolean;
  /** For a list that lost items: the index in the document of each remaining one. */
  readonly origins: WeakMap<object, readonly number[]>;
}

export function createParseContext(tolerant: boolean): ParseContext {
  return { drafts: [], trail: [], tolerant, origins: new WeakMap() };
}

/** All problems, in the order in which they were found. Can be interrupted after each of them. */
export function* collectProblems({ drafts }: ParseContext): Generator<undefined, readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { trail, message, lost } of drafts) {
    problems.push(problem(trail, `${message}.${lost ? ` ${lost}` : ''}`, lost ? 'error' : 'warning'));
    yield;
  }
  return Object.freeze(problems);
}

/** Adds an error at a place below the current one. `lost` says what was left out because of it. */
export function fail(context: ParseContext, keys: Trail, message: string, lost = 'It was left out.'): void {
  context.drafts.push({ trail: [...context.trail, ...keys], message, lost });
}

/** Adds a warning at a place below the current one. */
export function warn(context: ParseContext, keys: Trail, message: string): void {
  context.drafts.push({ trail: [...context.trail, ...keys], message });
}

/**
 * Suggests the option that a misspelled name is close to; empty if there is none. Only the first problems get a suggestion, and
 * only from short lists: a hostile document must not keep the parser busy for minutes.
 */
export function didYouMean(word: string, options: readonly string[], context: ParseContext): string {
  const guess = context.drafts.length < 100 && options.length < 200 && closest(word, options);
  return guess ? ` (did you mean ${quote(guess)}?)` : '';
}

/** The sentence for a value that is not what is expected. */
export function mismatch(
  schema: v.GenericSchema,
  value: unknown,
  context: ParseContext,
  message = messageOf(schema),
): string {
  const { options = [] } = schema as { readonly options?: readonly string[] };
  // `false` without quotes is a likely slip for the verdict "false".
  const plain = message === undefined && (typeof value === 'string' || typeof value === 'boolean');
  const guess = plain ? didYouMean(String(value), options, context) : '';
  return `expected ${message ?? `one of ${options.join(', ')}`}, found ${show(value)}${guess}`;
}

const messageOf = (schema: v.GenericSchema): string | undefined =>
  (schema as { readonly message?: string }).message;

/**
 * Parses one value, which must be plain data. The result is a new value, and everything inside it is frozen.
 *
 * @returns undefined if nothing of it can be used; the context then has the reasons.
 */
export function read<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  context: ParseContext,
): v.InferOutput<S> | undefined {
  const { drafts } = context;
  const from = drafts.length;
  const result = schema['~run']({ value }, context);
  if (!result.issues) return result.value;
  // Containers have added their problems already; only their checks, and schemas without children, report issues.
  const [issue] = result.issues as readonly v.BaseIssue<unknown>[];
  if (issue) {
    const check = issue.kind === 'validation' && typeof issue.input === 'object';
    // A check that fails only because a bad part was left out needs no problem of its own.
    if (!check || !drafts.slice(from).some(({ lost }) => lost)) {
      fail(
        context,
        [],
        check ? issue.message : mismatch(schema, value, context, messageOf(schema) && issue.message),
      );
    }
  }
  const noun = /^an? (\w+)/.exec(messageOf(schema) ?? '')?.[1];
  if (noun) for (const draft of drafts.slice(from)) if (draft.lost) draft.lost = `This ${noun} was left out.`;
  return undefined;
}
