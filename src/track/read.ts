// Reads a value by a valibot schema the way the format asks for: one bad item never loses the rest. Valibot itself would
// refuse the whole document; here a bad optional field, list item or map entry is left out alone, and what cannot stand
// without it (a source without a title) goes with it. The leaves of the schema are still checked by valibot.
import type * as v from 'valibot';
import { closest } from './closest.js';
import { problem, show, type Problem } from './problem.js';

/** A problem whose last words are not yet known: what is lost to it shows only further up. */
interface Draft {
  readonly trail: readonly (string | number)[];
  readonly message: string;
  /** Unset for a warning. */
  lost?: string;
}

/** The state of one reading. */
export interface Reading {
  readonly drafts: Draft[];
  readonly trail: (string | number)[];
  /** Whether unknown fields pass in silence, as those of a newer minor version do. */
  readonly tolerant: boolean;
  /** For a list that lost items: the index in the document of each one that is left. */
  readonly origins: WeakMap<object, readonly number[]>;
}

type Message = string | undefined;
type Leaf = v.GenericSchema & { readonly message?: Message; readonly options?: readonly unknown[] };
type ObjectNode = v.ObjectSchema<v.ObjectEntries, Message>;
type Container =
  | ObjectNode
  | v.ArraySchema<v.GenericSchema, Message>
  | v.StrictTupleSchema<v.TupleItems, Message>
  | v.RecordSchema<
      v.BaseSchema<string, string | number | symbol, v.BaseIssue<unknown>>,
      v.GenericSchema,
      Message
    >;
type Union = v.UnionSchema<v.UnionOptions, Message>;
type Optional = v.ExactOptionalSchema<v.GenericSchema, unknown>;
type Dataset = v.OutputDataset<unknown, v.BaseIssue<unknown>>;
type Action = { readonly '~run': (dataset: Dataset, config: object) => Dataset };
type Json = Readonly<Record<string, unknown>>;

const IT = 'It was left out.';

export function createReading(tolerant: boolean): Reading {
  return { drafts: [], trail: [], tolerant, origins: new WeakMap() };
}

/** The problems of a reading, in the order in which they were met. */
export function finishReading(reading: Reading): Problem[] {
  return reading.drafts.map(({ trail, message, lost }) =>
    problem(trail, lost ? `${message} ${lost}` : message, lost ? 'error' : 'warning'),
  );
}

/** Notes an error at a place below the current one. */
export function fail(
  reading: Reading,
  keys: readonly (string | number)[],
  message: string,
  lost = IT,
): undefined {
  reading.drafts.push({ trail: [...reading.trail, ...keys], message: `${message}.`, lost });
}

/** Notes a warning at a place below the current one. */
export function warn(reading: Reading, keys: readonly (string | number)[], message: string): void {
  reading.drafts.push({ trail: [...reading.trail, ...keys], message: `${message}.` });
}

/** Reads one value, which must be plain data; gives undefined where nothing of it can be used. What it gives is frozen. */
export function read<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  reading: Reading,
): v.InferOutput<S> | undefined {
  if (schema.type === 'union') return readUnion(schema as unknown as Union, value, reading);
  if (isContainer(schema)) return readContainer(schema, value, reading);
  const result = schema['~run']({ value }, {});
  if (!result.issues) return result.value as v.InferOutput<S>;
  return fail(reading, [], mismatch(schema, value, result.issues[0].message));
}

const containers = ['object', 'array', 'strict_tuple', 'record'];
const isContainer = (schema: v.GenericSchema): schema is Container => containers.includes(schema.type);
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function expectation(schema: Leaf): string {
  if (schema.type === 'picklist') return `one of ${schema.options?.join(', ')}`;
  return schema.message ?? schema.type;
}

function mismatch(schema: v.GenericSchema, value: unknown, message = expectation(schema)): string {
  const options =
    schema.type === 'picklist' && typeof value === 'string' ? (schema as Leaf).options : undefined;
  const guess = options && closest(value as string, options as readonly string[]);
  return `expected ${options ? expectation(schema) : message}, found ${show(value)}${guess ? `; did you mean ${show(guess)}?` : ''}`;
}

function readUnion(schema: Union, value: unknown, reading: Reading): unknown {
  if (typeof value === 'object' && value !== null) {
    const container = Array.isArray(value) ? undefined : choose(schema, value as Json);
    return container
      ? readContainer(container, value, reading)
      : fail(reading, [], mismatch(schema as Leaf, value));
  }
  for (const option of schema.options) {
    if (isContainer(option)) continue;
    const result = option['~run']({ value }, {});
    if (!result.issues) return result.value;
  }
  return fail(reading, [], mismatch(schema as Leaf, value));
}

/** Which of the forms of an object its author meant: one whose required field is there, else one of which any field is. */
function choose(schema: Union, value: Json): Container | undefined {
  const options = (schema.options as readonly Leaf[]).filter(isContainer) as readonly Container[];
  const objects = options.filter((option): option is ObjectNode => option.type === 'object');
  const has = (required: boolean) => (option: ObjectNode) =>
    Object.entries(option.entries).some(
      ([key, entry]) => key in value && (!required || entry.type !== 'exact_optional'),
    );
  return (
    objects.find(has(true)) ??
    objects.findLast(has(false)) ??
    options.find((o) => o.type === 'record') ??
    objects.at(-1)
  );
}

function readContainer(schema: Container, value: unknown, reading: Reading): unknown {
  const { drafts } = reading;
  const from = drafts.length;
  if (schema.type === 'object' || schema.type === 'record' ? !isJson(value) : !Array.isArray(value)) {
    return fail(reading, [], mismatch(schema as Leaf, value));
  }
  let output =
    schema.type === 'object'
      ? readObject(schema, value as Json, reading)
      : schema.type === 'record'
        ? readMap(schema, value as Json, reading)
        : readList(schema, value as readonly unknown[], reading);
  if (output && 'pipe' in schema) {
    const lost = drafts.length > from;
    const actions = (schema.pipe as readonly Action[]).slice(1);
    let dataset: Dataset = { typed: true, value: output };
    for (const action of actions) {
      dataset = action['~run'](dataset, {});
      const issue = dataset.issues?.[0];
      if (!issue) continue;
      // What fails only because a part was left out has been reported with that part.
      if (!lost) {
        const keys = issue.path?.map((part) => part.key as string | number) ?? [];
        fail(reading, keys, issue.type === 'check' ? issue.message : mismatch(schema, value, issue.message));
      }
      output = undefined;
      break;
    }
    if (output) output = dataset.value as typeof output;
  }
  if (output) return Object.freeze(output);
  const noun = /^an? (\w+)/.exec(schema.message ?? '')?.[1];
  if (noun) for (const draft of drafts.slice(from)) if (draft.lost) draft.lost = `This ${noun} was left out.`;
  return undefined;
}

function readObject(schema: ObjectNode, input: Json, reading: Reading): object | undefined {
  const { entries } = schema;
  const output: Record<string, unknown> = {};
  const { trail } = reading;
  let complete = true;
  for (const key in input) {
    const value = input[key];
    if (Object.hasOwn(entries, key)) {
      const entry = entries[key] as v.GenericSchema;
      const optional = entry.type === 'exact_optional';
      trail.push(key);
      const found = read(optional ? (entry as unknown as Optional).wrapped : entry, value, reading);
      trail.pop();
      if (found !== undefined) output[key] = found;
      else if (!optional) complete = false;
    } else if (key.startsWith('x-')) {
      output[key] = freeze(value);
    } else if (!reading.tolerant) {
      const guess = closest(key, Object.keys(entries));
      warn(
        reading,
        [key],
        `there is no such field${guess ? `; did you mean "${guess}"?` : ' here'} It was ignored; a name that begins with "x-" may hold anything`,
      );
    }
  }
  for (const key in entries) {
    if (key in output) continue;
    const entry = entries[key] as v.GenericSchema;
    if (entry.type === 'exact_optional') {
      const { default: fallback } = entry as unknown as Optional;
      if (fallback !== undefined) output[key] = Object.freeze(fallback);
    } else if (!(key in input)) {
      fail(reading, [key], mismatch(entry, undefined));
      complete = false;
    }
  }
  return complete ? output : undefined;
}

function readMap(schema: Container & { type: 'record' }, input: Json, reading: Reading): object {
  // Without a prototype, so that looking up the id "constructor" finds nothing that the author did not write.
  const output = Object.create(null) as Record<string, unknown>;
  for (const key in input) {
    reading.trail.push(key);
    if (read(schema.key, key, reading) !== undefined) {
      const found = read(schema.value, input[key], reading);
      if (found !== undefined) output[key] = found;
    }
    reading.trail.pop();
  }
  return output;
}

/** The most items a list may have: what is meant for one moment is never longer, and a hostile one could be. */
const LONGEST = 10_000;

function readList(
  schema: Container & { type: 'array' | 'strict_tuple' },
  input: readonly unknown[],
  reading: Reading,
): object | undefined {
  const fixed = schema.type === 'strict_tuple' ? schema.items : undefined;
  if (fixed && fixed.length !== input.length) return fail(reading, [], mismatch(schema as Leaf, input));
  if (input.length > LONGEST)
    warn(reading, [], `only the first ${LONGEST} of ${input.length} items were read`);
  const output: unknown[] = [];
  const origins: number[] = [];
  const length = Math.min(input.length, LONGEST);
  for (let index = 0; index < length; index++) {
    reading.trail.push(index);
    const found = read(
      fixed ? (fixed[index] as v.GenericSchema) : (schema as v.ArraySchema<v.GenericSchema, Message>).item,
      input[index],
      reading,
    );
    reading.trail.pop();
    if (found !== undefined) {
      output.push(found);
      origins.push(index);
    } else if (fixed) return undefined;
  }
  if (output.length < length) reading.origins.set(output, origins);
  return output;
}

/** Freezes plain data throughout. */
function freeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
