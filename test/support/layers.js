// The rooms of src/: which folder may import what. The compiler keeps the folders apart through project references; this rule also
// keeps packages and sub-folders apart, and says why. `npm run structure` draws what is really imported.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { circles, importGraph } from './import-graph.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Room → the rooms and packages that it may import, besides itself. `entries` are the files directly in src/. */
export const layers = {
  lazy: { layers: [], packages: [] },
  track: { layers: [], packages: ['valibot'] },
  timeline: { layers: ['track'], packages: [] },
  layout: { layers: ['track'], packages: [] },
  i18n: { layers: ['lazy', 'track'], packages: [], only: { track: /^track\/(text|language-lookup)\.ts$/ } },
  media: { layers: ['lazy', 'track'], packages: [] },
  preferences: { layers: ['track', 'timeline', 'media'], packages: [] },
  views: { layers: ['track', 'timeline', 'layout', 'i18n', 'media'], packages: ['lit', 'lucide'] },
  player: {
    layers: ['lazy', 'track', 'timeline', 'layout', 'i18n', 'media', 'preferences', 'views'],
    packages: ['lit', 'lucide'],
  },
  element: {
    layers: ['lazy', 'track', 'timeline', 'layout', 'i18n', 'media', 'preferences', 'views', 'player'],
    packages: ['lit'],
  },
  entries: { layers: ['track', 'i18n', 'media', 'player', 'element'], packages: [] },
};

/**
 * Sub-folders are rooms too. Each may import the files directly in its own room (the contract they share) and, of its
 * neighbours, only these. A room without a line here has no rules inside.
 */
const subRooms = {
  media: { frames: [], 'text-tracks': [], page: [], native: [], hls: ['native'] },
  player: {
    events: [],
    playback: [],
    captions: [],
    keyboard: ['playback'],
    surfaces: ['keyboard'],
    page: ['keyboard'],
    controls: ['playback', 'captions', 'surfaces', 'page'],
    annotations: ['events', 'playback', 'captions', 'surfaces', 'controls'],
  },
};

/** The one file that names hls.js at run time, so that no page fetches it before it plays HLS. */
const hlsLoader = 'media/hls/load-hls.ts';

/** The one file of element/ that fetches the player, when somebody needs it. */
const playerDoor = 'element/context-video-element.ts';

const inside = (file) => relative(src, file).split(sep).join('/');
const packageOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0];

/** The room of a file in src/. */
export const layerOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'entries');

/** The sub-room of a file in src/, or undefined if it is directly in its room. */
export function subRoomOf(path) {
  const [, folder, rest] = path.split('/');
  return rest === undefined ? undefined : folder;
}

/** What is wrong with `specifier` imported in the file `path` (relative to src/), or undefined. */
export function wrongImport(path, specifier, typeOnly, dynamic) {
  const layer = layerOf(path);
  const allowed = layers[layer];
  if (!allowed) return `src/${layer}/ is not a layer; the layers are listed in test/support/layers.js.`;
  if (specifier.startsWith('.')) {
    const target = inside(resolve(src, dirname(path), specifier));
    if (target.startsWith('..')) return `src/ imports nothing from outside src/ (found "${specifier}").`;
    const other = layerOf(target);
    if (other === layer) return wrongNeighbour(path, target, specifier);
    if (!allowed.layers.includes(other))
      return `${layer} may import only from: ${[layer, ...allowed.layers].join(', ')} (found ${other}, "${specifier}").`;
    const only = allowed.only?.[other];
    if (only && !only.test(target.replace(/\.js$/, '.ts')))
      return `of ${other}, ${layer} may import only ${only.source.replaceAll(/[\^$\\]/g, '')} (found "${specifier}").`;
    if (layer === 'element' && other === 'player' && !typeOnly && !(dynamic && path === playerDoor))
      return `the player is loaded by import() in ${playerDoor}; elsewhere in element/ only its types are used.`;
    return undefined;
  }
  const name = packageOf(specifier);
  if (name === 'hls.js' && layer === 'media') {
    if (typeOnly || (dynamic && path === hlsLoader)) return undefined;
    return `hls.js is loaded by import() in ${hlsLoader} and nowhere else; elsewhere in media/ only its types are used.`;
  }
  if (allowed.packages.includes(name)) return undefined;
  return `${layer} may import only these packages: ${allowed.packages.join(', ') || 'none'} (found "${specifier}").`;
}

/** The same between the sub-folders of one room. */
function wrongNeighbour(path, target, specifier) {
  const layer = layerOf(path);
  const rules = subRooms[layer];
  const from = subRoomOf(path);
  const to = subRoomOf(target);
  if (!rules || from === undefined || to === undefined || from === to) return undefined;
  const allowed = rules[from];
  if (!allowed) return `src/${layer}/${from}/ has no rule; they are listed in test/support/layers.js.`;
  if (allowed.includes(to)) return undefined;
  return `${layer}/${from} may import only these neighbours: ${allowed.join(', ') || 'none'} (found ${to}, "${specifier}").`;
}

/** The circles of the real src/, read once for a run of lint. */
let known;
function circleOf(path) {
  if (!known) {
    const graph = importGraph();
    const local = new Set(graph.files);
    known = circles(graph.imports.filter(({ to }) => local.has(to)).map(({ from, to }) => [from, to]));
  }
  return known.find((circle) => circle.includes(path));
}

/** Calls `check(node, source, typeOnly, dynamic)` for each import of a file. */
function imports(check) {
  const declaration = (node) =>
    check(node, node.source, (node.importKind ?? node.exportKind) === 'type', false);
  return {
    ImportDeclaration: declaration,
    ExportNamedDeclaration: declaration,
    ExportAllDeclaration: declaration,
    ImportExpression: (node) => check(node, node.source, false, true),
    TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true, false),
  };
}

/**
 * An ESLint plugin. `layers/imports`: only from the rooms above. `layers/circles`: no circle, of import types and import() either
 * (import-x/no-cycle lets import types pass).
 */
export const layersPlugin = {
  rules: {
    circles: {
      meta: { type: 'problem', schema: [], docs: { description: 'no imports in a circle' } },
      create(context) {
        const path = inside(context.filename);
        const check = (node, source) => {
          if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
          const target = inside(resolve(src, dirname(path), source.value)).replace(/\.js$/, '.ts');
          const circle = circleOf(path);
          if (circle?.includes(target))
            context.report({
              node: source,
              message: `${target} leads back here: ${circle.length} files import each other in a circle (npm run structure lists them).`,
            });
        };
        return imports(check);
      },
    },
    imports: {
      meta: { type: 'problem', schema: [], docs: { description: 'imports only from the rooms above' } },
      create(context) {
        const path = inside(context.filename);
        const check = (node, source, typeOnly, dynamic) => {
          if (typeof source?.value !== 'string') return;
          const message = wrongImport(path, source.value, typeOnly, dynamic);
          if (message) context.report({ node: source, message });
        };
        return imports(check);
      },
    },
  },
};
