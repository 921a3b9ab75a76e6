// Everything in dist/ that is JavaScript: the two builds for script tags and the npm modules.
// Types come from `tsc -b src`, the manifest from `cem analyze`; `npm run build` runs all three.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const root = fileURLToPath(new URL('.', import.meta.url));
const { name, version, license, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const banner = `/*! ${name} ${version} | ${license} | contains: THIRD-PARTY-LICENSES.txt */`;
const licensesFile = 'THIRD-PARTY-LICENSES.txt';
const hlsBesideScript = './context-video-hls.js';

/** The steps every build shares. Without the `production` condition lit's development build would be shipped. */
const compile = (...more) => [
  nodeResolve({ exportConditions: ['production'], browser: true }),
  minifyTemplateLiterals({ include: ['src/**/*.ts'], failOnError: true }),
  esbuild({
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.base.json'),
    include: /\.[jt]s$/,
    sourceMap: true,
  }),
  ...more,
];
const minify = (format = {}) =>
  terser({ module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: /^!/, ...format } });

const packages = new Map();

/** Writes the licence of each package whose code went into the builds that have this plugin; the last of them writes. */
function thirdPartyLicenses({ last }) {
  return {
    name: 'third-party-licenses',
    generateBundle(_options, bundle) {
      for (const id of Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}))) {
        const [, folder, packageName] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id) ?? [];
        if (folder) packages.set(packageName, folder);
      }
      if (!last) return;
      // The npm modules leave these to the bundler of the page; the script-tag builds contain them.
      const source = [...packages]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([packageName, folder]) => {
          const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
          const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
          const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${found.license}`;
          return `${packageName} ${found.version} (${found.license})\n\n${text}\n`;
        })
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: licensesFile, source });
    },
  };
}

/**
 * The player is a build of its own, with its own copies of the few small modules that it shares with the element. Where pages give the
 * script's address a query (`context-video.js?ver=6.5`, as WordPress does), a file that imports from `context-video.js` would load it
 * a second time, under another address.
 */
let playerFile;
const playerApart = {
  remember: {
    name: 'remember-the-player',
    generateBundle(_options, bundle) {
      playerFile = Object.values(bundle).find(({ isEntry }) => isEntry).fileName;
    },
  },
  refer: {
    name: 'refer-to-the-player',
    resolveDynamicImport: (specifier) =>
      specifier === '../player/player.js' ? { id: `./${playerFile}`, external: true } : null,
  },
};

/** In the classic script, hls.js is the one thing that is not inlined: it is fetched from beside the script when a page first plays HLS. */
function hlsBeside() {
  return {
    name: 'hls-beside-the-script',
    resolveDynamicImport: (specifier) =>
      specifier === 'hls.js' ? { id: hlsBesideScript, external: true } : null,
    renderDynamicImport: ({ targetModuleId }) =>
      targetModuleId === hlsBesideScript
        ? { left: 'import(new URL(', right: ', contextVideoScript).href)' }
        : null,
  };
}

/** hls.js is somebody else's code, and its map is as large as all of ours together. */
const noMapOfHls = {
  name: 'no-map-of-hls',
  generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk' || chunk.name !== 'hls') continue;
      delete bundle[`${file}.map`];
      chunk.map = null;
      chunk.code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
    }
  },
};

const chunks = {
  dir: 'dist',
  format: 'es',
  banner,
  sourcemap: true,
  chunkFileNames: 'chunks/[name]-[hash].js',
  minifyInternalExports: true,
};

const playerBuild = {
  input: { player: 'src/player/player.ts' },
  // Its parts import from it: a facade between them would be one more file to wait for.
  preserveEntrySignatures: 'allow-extension',
  plugins: compile(minify(), thirdPartyLicenses({ last: false }), playerApart.remember),
  output: { ...chunks, entryFileNames: chunks.chunkFileNames },
};

const moduleBuild = {
  input: { 'context-video': 'src/script.ts' },
  plugins: compile(playerApart.refer, minify(), thirdPartyLicenses({ last: true }), noMapOfHls),
  output: {
    ...chunks,
    manualChunks: (id) => (id.includes('/node_modules/hls.js/') ? 'hls' : undefined),
  },
};

const classicBuild = {
  input: { 'context-video.iife': 'src/script.ts' },
  // Read in the page's encoding, where the server names none: there a key like `ø` can be a syntax error. Modules are always UTF-8.
  plugins: compile(hlsBeside(), minify({ ascii_only: true })),
  output: {
    dir: 'dist',
    format: 'iife',
    banner,
    // Without the comment that points to it: the map is for reading a stack trace from a checkout and is not in the package.
    sourcemap: 'hidden',
    inlineDynamicImports: true,
    // `currentScript` is only known while the script runs, long before HLS is wanted.
    intro: 'const contextVideoScript = document.currentScript?.src || document.baseURI;',
  },
};

const classicHls = {
  input: { 'context-video-hls': 'hls.js' },
  plugins: compile(minify()),
  output: { dir: 'dist', format: 'es', banner },
};

const npmBuild = {
  input: { index: 'src/index.ts', define: 'src/define.ts', track: 'src/track.ts' },
  external: (id) =>
    Object.keys(dependencies).some((dependency) => id === dependency || id.startsWith(`${dependency}/`)),
  plugins: compile(),
  output: { dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'shared/[name]-[hash].js' },
};

export default [playerBuild, moduleBuild, classicBuild, classicHls, npmBuild];
