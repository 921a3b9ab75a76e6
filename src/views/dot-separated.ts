/** Puts dots between the parts of a line. The dot is a value: the build trims white space at the edges of templates. */
export const dotSeparated = (parts: readonly unknown[]): unknown[] =>
  parts.flatMap((part, index) => (index ? [' · ', part] : [part]));
