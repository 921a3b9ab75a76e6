// The tests in node (test/**/*.test.js): those of package, demo and commands use from outside what is built or served, the others need neither.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from '../support/build.js';

const outside = /^(package|demo)\b|^commands\./;

/** Runs them; what they print comes in one piece, in the order of the files. */
export async function testInNode(results, { slow, fromOutside }) {
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.test.js') && (slow || !file.endsWith('.slow.test.js')))
    .filter((file) => outside.test(file) === fromOutside)
    .map((file) => join(root, 'test', file))
    .sort();
  // Two at once: each starts a browser or a build of its own, or waits for one.
  const stream = run({ files, concurrency: 2, timeout: 10 * 60_000 });
  const counts = ({ details, skip, todo }) =>
    details.type !== 'suite' && skip === undefined && todo === undefined;
  stream.on('test:pass', (result) => {
    if (counts(result)) results.pass();
  });
  stream.on('test:fail', (result) => {
    const { cause, message } = result.details.error;
    if (counts(result))
      results.fail(`${relative(root, result.file)} › ${result.name}`, cause?.message ?? message);
  });
  let printed = '';
  for await (const text of stream.compose(spec)) printed += text;
  return printed;
}
