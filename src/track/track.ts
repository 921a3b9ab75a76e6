// The types of a track as it is after reading, derived from the schema: times are numbers, defaults filled in, all frozen.
import type { InferOutput } from 'valibot';
import type * as schema from './schema.js';
import type { Problem } from './problem.js';
import type { Text } from './text.js';

export type { ResolvedText, Text } from './text.js';
export type { Problem } from './problem.js';

/** The same value, with every object and array in it read-only, as parsing freezes it. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** A person or an organisation. */
export type Credit = Frozen<InferOutput<typeof schema.credit>>;
/** Something that can be cited. */
export type Source = Frozen<InferOutput<typeof schema.source>>;
/** A source as one annotation cites it: the source's own fields, the place in it, and the id that it was cited by. */
export type Citation = Source & { readonly ref?: string };
export type Keyframe = Frozen<InferOutput<typeof schema.keyframe>>;
/** Where in the frame, in percent of the footage's own frame. */
export type Region = Frozen<InferOutput<typeof schema.region>>;
/** `[x, y]` in percent. */
export type RegionPoint = NonNullable<Region['point']>;
/** `[x, y, width, height]` in percent. */
export type RegionBox = NonNullable<Region['box']>;
/** What the footage says or shows. */
export type Claim = Frozen<InferOutput<typeof schema.claim>>;
/** A category; its label is its id where the author gave none. */
export type Category = Frozen<InferOutput<typeof schema.category>> & { readonly label: Text };
export type Correction = Frozen<InferOutput<typeof schema.correction>>;
export type Change = Frozen<InferOutput<typeof schema.change>>;
export type Video = Frozen<InferOutput<typeof schema.video>>;
export type Coverage = Frozen<InferOutput<typeof schema.coverage>>;
export type Verdict = InferOutput<typeof schema.verdict>;

type AuthoredAnnotation = Frozen<InferOutput<typeof schema.annotation>>;
type AuthoredTrack = Frozen<InferOutput<typeof schema.track>>;

export type Placement = AuthoredAnnotation['placement'];
export type Pause = AuthoredAnnotation['pause'];
export type Status = AuthoredAnnotation['status'];

/** One timed item of a track. */
export interface Annotation extends Omit<AuthoredAnnotation, 'id' | 'end' | 'sources'> {
  /** Unique in the track; made up from the position where the author gave none. */
  readonly id: string;
  /** Its index in the document. */
  readonly position: number;
  /** Seconds, exclusive, always after `start`. */
  readonly end: number;
  /** True where the document gave no `end` and the display time was filled in. */
  readonly displayed: boolean;
  readonly sources: readonly Citation[];
}

/** A document that was read: frozen throughout. */
export interface Track extends Omit<AuthoredTrack, 'annotations' | 'categories'> {
  /** Sorted by start; those that start together keep the order of the document. */
  readonly annotations: readonly Annotation[];
  readonly categories: Readonly<Record<string, Category>>;
}

/** What reading a document gives: a track, or null where the document was refused; and all that was wrong with it. */
export interface ParseResult {
  readonly track: Track | null;
  readonly problems: readonly Problem[];
}
