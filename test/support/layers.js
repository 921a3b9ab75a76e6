// The layers of src/ (docs/life-of-an-annotation.md): which folder may import what. The compiler holds the folders apart through
// project references; this rule also holds the packages apart, and says why in words.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Layer → the layers and packages that it may import, besides itself. `entries` are the files directly in src/. */
export const layers = {
  track: { layers: [], packages: ['valibot'] },
  timeline: { layers: ['track'], packages: [] },
  layout: { layers: ['track'], packages: [] },
  i18n: { layers: ['track'], packages: [] },
  media: { layers: ['track'], packages: [] },
  preferences: { layers: ['track', 'timeline', 'media'], packages: [] },
  views: { layers: ['track', 'timeline', 'layout', 'i18n', 'media'], packages: ['lit', 'lucide'] },
  player: {
    layers: ['track', 'timeline', 'layout', 'i18n', 'media', 'preferences', 'views', 'element'],
    packages: ['lit', 'lucide'],
  },
  element: {
    layers: ['track', 'timeline', 'layout', 'i18n', 'media', 'preferences', 'views', 'player'],
    packages: ['lit'],
  },
  entries: { layers: ['track', 'i18n', 'media', 'player', 'element'], packages: [] },
};

/** The one file that names hls.js at run time, so that no page fetches it before it plays HLS. */
const hlsLoader = 'media/hls/load-hls.ts';

const inside = (file) => relative(src, file).split(sep).join('/');
const layerOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'entries');
const packageOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0];

/** What is wrong with `specifier` imported in the file `path` (relative to src/), or undefined. */
function wrongImport(path, specifier, typeOnly, dynamic) {
  const layer = layerOf(path);
  const allowed = layers[layer];
  if (!allowed) return `src/${layer}/ is not a layer; the layers are listed in test/support/layers.js.`;
  if (specifier.startsWith('.')) {
    const target = inside(resolve(src, dirname(path), specifier));
    if (target.startsWith('..')) return `src/ imports nothing from outside src/ (found "${specifier}").`;
    const other = layerOf(target);
    if (other === layer || allowed.layers.includes(other)) return undefined;
    return `${layer} may import only from: ${[layer, ...allowed.layers].join(', ')} (found ${other}, "${specifier}").`;
  }
  const name = packageOf(specifier);
  if (name === 'hls.js' && layer === 'media') {
    if (typeOnly || (dynamic && path === hlsLoader)) return undefined;
    return `hls.js is loaded by import() in ${hlsLoader} and nowhere else; elsewhere in media/ only its types are used.`;
  }
  if (allowed.packages.includes(name)) return undefined;
  return `${layer} may import only these packages: ${allowed.packages.join(', ') || 'none'} (found "${specifier}").`;
}

/** An ESLint plugin with the one rule `layers/imports`. */
export const layersPlugin = {
  rules: {
    imports: {
      meta: { type: 'problem', schema: [], docs: { description: 'imports only from the layers above' } },
      create(context) {
        const path = inside(context.filename);
        const check = (node, source, typeOnly, dynamic) => {
          if (typeof source?.value !== 'string') return;
          const message = wrongImport(path, source.value, typeOnly, dynamic);
          if (message) context.report({ node: source, message });
        };
        const declaration = (node) =>
          check(node, node.source, (node.importKind ?? node.exportKind) === 'type', false);
        return {
          ImportDeclaration: declaration,
          ExportNamedDeclaration: declaration,
          ExportAllDeclaration: declaration,
          ImportExpression: (node) => check(node, node.source, false, true),
          TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true, false),
        };
      },
    },
  },
};
