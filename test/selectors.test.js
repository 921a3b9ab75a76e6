// Tests find things in the player by roles, names and parts. Elements without any are named in one file, where a class can be renamed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from './support/build.js';

const onlyHere = 'support/shadow-tree.ts';

const read = (folder, wanted) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => wanted(path))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));

/** All strings of a file, and the fixed pieces of its templates. */
function strings(text) {
  const found = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** The classes that the player's styles know. */
const classes = new Set(
  read('src', (path) => path.includes('styles/') && path.endsWith('.ts'))
    .flatMap(({ text }) => strings(text))
    .filter((css) => !css.endsWith('.js'))
    .flatMap((css) => [...css.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name]) => name)),
);

/** Not what comes after an index: that is a field of a document. */
const selector = /(?:^|[\s,>+~(:*\w]|[^\d]\])\.([a-z][a-z-]*)(?![\w-]|\[\d)/g;

/** Those that a string names as a selector does. Whole rules are the CSS of a page, which may name what it likes. */
const named = (string) =>
  string.includes('{') ? [] : [...string.matchAll(selector)].filter(([, name]) => classes.has(name));

test('a class of the shadow tree is seen in a selector', () => {
  ok(classes.has('card') && classes.size > 30);
  for (const text of ['.card', 'li.card', ':not(.card)', '.row .card', '[part=x] > .card'])
    ok(named(text).length, text);
  for (const words of ['card', 'A card.', '.card { color: red }', './cards.js', 'annotations[0].claim'])
    deepEqual(named(words), []);
});

test('no test names a class of the shadow tree', () => {
  const found = read('test', (path) => path.endsWith('.ts') && path !== onlyHere).flatMap(({ path, text }) =>
    strings(text)
      .filter((string) => named(string).length)
      .map((string) => `test/${path}: ${string}`),
  );
  deepEqual(found, [], `find it by role, name or part, or give it an entry in test/${onlyHere}`);
});
