// Schemas for objects, lists, maps and unions in which one bad item never loses the rest. They have the shape of valibot's own,
// so that types and JSON Schema are derived from them as usual. But where valibot rejects the whole value, these leave out the
// bad optional field, list item or map entry and add a problem to the parse context.
import type * as v from 'valibot';
import { didYouMean, fail, mismatch, read, warn, type ParseContext } from './parse-context.js';

type Schema = v.GenericSchema;
type Json = Readonly<Record<string, unknown>>;
type ObjectShape = { readonly entries: Readonly<Record<string, Schema>> };
type Optional<S extends Schema, D> = v.ExactOptionalSchema<S, D>;

/** The longest name of an `x-` field. */
const LONGEST_NAME = 256;

/** What valibot passes on from a schema that could not read its value. The reasons are in the parse context. */
const refused = { typed: false, issues: [] };

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A schema in valibot's shape with a parser of our own.
 *
 * @param accepts Returns something truthy for a value that `run` can parse; `run` gets it as its last argument.
 */
function container<T>(
  shape: { readonly type: string; readonly [key: string]: unknown },
  accepts: (value: unknown) => T,
  run: (value: never, context: ParseContext, accepted: T) => unknown,
): never {
  const schema = {
    kind: 'schema',
    ...shape,
    '~run'({ value }: { value: unknown }, context: ParseContext) {
      const accepted = accepts(value);
      if (!accepted) fail(context, [], mismatch(schema as unknown as Schema, value, context));
      const found = accepted ? run(value as never, context, accepted) : undefined;
      if (found === undefined) return refused;
      // Objects are frozen by their parent: annotations and the track itself are completed later, by normalize.ts.
      return { typed: true, value: shape.type === 'object' ? found : Object.freeze(found) };
    },
  };
  return schema as never;
}

function readAt(schema: Schema, value: unknown, key: string | number, context: ParseContext): unknown {
  context.trail.push(key);
  const found = read(schema, value, context);
  context.trail.pop();
  return typeof found === 'object' ? Object.freeze(found) : found;
}

/** Freezes plain data throughout. */
function freeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

type Entries<R, O, D> = R & {
  [K in keyof O]: O[K] extends Schema ? Optional<O[K], K extends keyof D ? D[K] : undefined> : never;
};

/**
 * An object with named fields. Fields whose names begin with `x-` are kept as they are; other unknown ones are left out with a warning.
 *
 * @param message What it is, with its article: "a source".
 * @param defaults The value of an optional field that is missing or bad.
 */
export function fields<
  const R extends Record<string, Schema>,
  const O extends Record<string, Schema>,
  const D extends { readonly [K in keyof O]?: unknown } = object,
>(message: string, required: R, optional: O, defaults?: D): v.ObjectSchema<Entries<R, O, D>, string> {
  const entries: Record<string, unknown> = { ...required };
  for (const key in optional) {
    entries[key] = {
      kind: 'schema',
      type: 'exact_optional',
      wrapped: optional[key],
      default: defaults?.[key],
    };
  }
  const known = { ...required, ...optional };
  const names = Object.keys(known);
  freeze(defaults);
  return container({ type: 'object', entries, message }, isJson, (input: Json, context) => {
    const output: Record<string, unknown> = { ...defaults };
    let complete = true;
    for (const key in input) {
      if (Object.hasOwn(known, key)) {
        const found = readAt(known[key] as Schema, input[key], key, context);
        if (found !== undefined) output[key] = found;
        else if (key in required) complete = false;
      } else if (key.startsWith('x-')) {
        if (key.length <= LONGEST_NAME) output[key] = freeze(input[key]);
        else
          warn(
            context,
            [key],
            `the name of this field is longer than ${LONGEST_NAME} characters. It was ignored`,
          );
      } else if (!context.tolerant) {
        warn(context, [key], `there is no such field${didYouMean(key, names, context)}. It was ignored`);
      }
    }
    for (const key in required) {
      if (key in input) continue;
      fail(context, [key], mismatch(required[key] as Schema, undefined, context));
      complete = false;
    }
    return complete ? output : undefined;
  });
}

/**
 * A map from one kind of string to one kind of value. Keys that begin with `x-` are skipped.
 *
 * @param most How many entries are read.
 */
export function map<K extends v.GenericSchema<string, string>, S extends Schema>(
  message: string,
  key: K,
  value: S,
  most = Infinity,
): v.RecordSchema<K, S, string> {
  return container({ type: 'record', key, value, message }, isJson, (input: Json, context) => {
    // Without a prototype, so that looking up the id "constructor" finds nothing that the author did not write.
    const output = Object.create(null) as Record<string, unknown>;
    let count = 0;
    for (const name in input) {
      if (name.startsWith('x-')) continue;
      if (++count > most) {
        warn(context, [], `found more than ${most} entries. Only the first ${most} were read`);
        break;
      }
      const [issue] = key['~run']({ value: name }, context).issues ?? [];
      if (issue) {
        fail(context, [name], mismatch(key, name, context, issue.message));
        continue;
      }
      const found = readAt(value, input[name], name, context);
      if (found !== undefined) output[name] = found;
    }
    return output;
  });
}

/** The most items that are read of a list, so that a hostile one cannot keep the parser busy. */
const LONGEST = 10_000;

/** A list of one kind of item. */
export function list<S extends Schema>(message: string, item: S): v.ArraySchema<S, string> {
  return container({ type: 'array', item, message }, Array.isArray, (input: readonly unknown[], context) => {
    if (input.length > LONGEST)
      warn(context, [], `found ${input.length} items. Only the first ${LONGEST} were read`);
    const length = Math.min(input.length, LONGEST);
    const output: unknown[] = [];
    const origins: number[] = [];
    for (let index = 0; index < length; index++) {
      const found = readAt(item, input[index], index, context);
      if (found === undefined) continue;
      output.push(found);
      origins.push(index);
    }
    if (output.length < length) context.origins.set(output, origins);
    return output;
  });
}

/** A list of a fixed length, with a schema for each item. */
export function tuple<const T extends readonly Schema[]>(
  message: string,
  ...items: T
): v.StrictTupleSchema<T, string> {
  const accepts = (value: unknown): boolean => Array.isArray(value) && value.length === items.length;
  return container(
    { type: 'strict_tuple', items, message },
    accepts,
    (input: readonly unknown[], context) => {
      const output = items.map((item, index) => readAt(item, input[index], index, context));
      return output.includes(undefined) ? undefined : output;
    },
  );
}

/** One of several forms, told apart by their type; several forms of an object by the fields that are there. */
export function either<const T extends readonly Schema[]>(
  message: string,
  ...options: T
): v.UnionSchema<T, string> {
  const objects = options.filter((option) => 'entries' in option) as unknown as readonly ObjectShape[];
  const has = (value: Json, required: boolean) => (option: ObjectShape) =>
    Object.keys(option.entries).some(
      (key) => key in value && !(required && option.entries[key]?.type === 'exact_optional'),
    );
  const choose = (value: unknown): unknown =>
    isJson(value)
      ? (objects.find(has(value, true)) ??
        objects.find(has(value, false)) ??
        options.find(({ type }) => type === 'record') ??
        objects[0])
      : options.find(({ type }) => type === typeof value);
  return container({ type: 'union', options, message }, choose, (value, context, option) =>
    read(option as Schema, value, context),
  );
}
