// `npm run structure`: the rooms of src/ and who imports whom, as text and as a Mermaid diagram. Fails where files import each other
// in a circle (import types and import() count as well) or where a room imports what test/support/layers.js does not allow.
import { circles, importGraph } from './support/import-graph.js';
import { layerOf, subRoomOf, wrongImport } from './support/layers.js';

const { files, imports } = importGraph(process.argv[2]);
const known = new Set(files);
const local = imports.filter(({ to }) => known.has(to));
const room = (path) => [layerOf(path), subRoomOf(path)].filter(Boolean).join('/');

const rooms = new Map();
for (const file of files) rooms.set(room(file), (rooms.get(room(file)) ?? 0) + 1);

/** Room → the rooms that it imports from, and what with: →, type only ⇢, only by import() ⇝. */
const arrows = new Map([...rooms.keys()].map((name) => [name, new Map()]));
const weight = { dynamic: 0, type: 1, value: 2 };
for (const { from, to, kind } of local) {
  if (room(from) === room(to)) continue;
  const targets = arrows.get(room(from));
  const before = targets.get(room(to));
  if (before === undefined || weight[kind] > weight[before]) targets.set(room(to), kind);
}
const sign = { value: '→', type: '⇢', dynamic: '⇝' };

console.log('Rooms of src/ (→ imports, ⇢ types only, ⇝ only by import())\n');
for (const [name, targets] of [...arrows].sort(([a], [b]) => a.localeCompare(b))) {
  const list = [...targets].sort().map(([to, kind]) => `${sign[kind]} ${to}`);
  console.log(`${name} (${rooms.get(name)} ${rooms.get(name) === 1 ? 'file' : 'files'})`);
  if (list.length) console.log(`    ${list.join('  ')}`);
}

// The diagram shows the rooms of the first level only: with all of them it could not be read.
const top = new Map();
for (const { from, to, kind } of local) {
  const [a, b] = [layerOf(from), layerOf(to)];
  if (a === b) continue;
  const before = top.get(`${a} ${b}`);
  if (before === undefined || weight[kind] > weight[before]) top.set(`${a} ${b}`, kind);
}
console.log('\n```mermaid\nflowchart TD');
for (const [pair, kind] of [...top].sort()) {
  const [a, b] = pair.split(' ');
  console.log(`  ${a} ${kind === 'value' ? '-->' : '-.->'} ${b}`);
}
console.log('```');

const problems = [
  ...circles(local.map(({ from, to }) => [from, to])).map(
    (circle) => `${circle.length} files import each other in a circle:\n  ${circle.join('\n  ')}`,
  ),
  ...imports.flatMap(({ from, specifier, kind, line }) => {
    const problem = wrongImport(from, specifier, kind === 'type', kind === 'dynamic');
    return problem ? [`${from}:${line}: ${problem}`] : [];
  }),
];
if (problems.length) console.log(`\n${problems.join('\n')}`);
console.log(`\n${files.length} files, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
