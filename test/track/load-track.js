// The track layer compiled from source for node: the tests of fixtures need files, which a browser cannot read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('../../src/track.ts', import.meta.url));

/** What `context-video/track` exports. */
export async function loadTrack() {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/**
 * The documents of a folder of fixtures with what is expected of them.
 *
 * `annotations`: the ids that survive, in order, or null for a refused document; `problems`: all of them (a message that
 * ends in … was cut there: how an engine words it is its own affair); `beyondSchema`: what JSON Schema cannot say about it.
 */
export function fixtures(kind) {
  const folder = fileURLToPath(new URL(`../fixtures/track/${kind}`, import.meta.url));
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      text: readFileSync(join(folder, file), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, file.replace(/\.json$/, '.expected.json')), 'utf8')),
    }));
}
