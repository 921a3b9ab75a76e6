// Writes what a bench measured into docs/performance.md, in place of the old figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../test/support/build.js';

const page = join(root, 'docs/performance.md');

/** A table of cells; the first row is the head. */
export const table = ([head, ...rows]) =>
  [head, head.map((_, column) => (column ? '--:' : '---')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Replaces the text between `<!-- NAME -->` and `<!-- /NAME -->`. */
export async function writeSections(sections) {
  let text = readFileSync(page, 'utf8');
  for (const [name, content] of Object.entries(sections)) {
    const place = new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`docs/performance.md has no place for "${name}"`);
    text = text.replace(place, (_, open, close) => `${open}\n\n${content}\n\n${close}`);
  }
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}
