/** What is said in one line, with dots between. The dot is a value, not part of a template: the build trims those at their edges. */
export const dotSeparated = (parts: readonly unknown[]): unknown[] =>
  parts.flatMap((part, index) => (index ? [' · ', part] : [part]));
