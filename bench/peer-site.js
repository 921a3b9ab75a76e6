// Bundles the peers, and serves pages with one player each: text compressed as a server would, footage in ranges.
import { existsSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import sirv from 'sirv';
import { root } from '../test/support/build.js';

const here = join(root, 'bench');
const types = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  vtt: 'text/vtt',
  m3u8: 'application/vnd.apple.mpegurl',
};

/** Whether `npm ci` was run in this folder. */
export const peersInstalled = () => existsSync(join(here, 'node_modules/media-chrome'));

/** The installed version of a peer. */
export const versionOf = (name) =>
  JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;

/** Bundles the peers into `folder`, as their documentation has it: minified, split, for current browsers. */
export async function bundlePeers(folder) {
  mkdirSync(join(folder, 'peers'), { recursive: true });
  await build({
    entryPoints: [join(here, 'peers/*.js')],
    outdir: join(folder, 'peers'),
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl' },
    logLevel: 'error',
  });
  copyFileSync(join(here, 'node_modules/plyr/dist/plyr.svg'), join(folder, 'peers/plyr.svg'));
}

/** Serves `pages` (path to HTML), the peers in `folder`, and the repository. */
export async function servePeers(folder, pages) {
  const serve = sirv(root, { dev: true });
  const compressed = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://bench');
    const html = pages[pathname];
    const type = types[pathname.split('.').pop()];
    if (html === undefined && !type) {
      serve(request, response, () => response.writeHead(404).end());
      return;
    }
    const file = join(pathname.startsWith('/peers/') ? folder : root, pathname);
    if (html === undefined && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    if (!compressed.has(pathname))
      compressed.set(pathname, gzipSync(html ?? readFileSync(file), { level: 9 }));
    response
      .writeHead(200, {
        'Content-Type': type ?? 'text/html; charset=utf-8',
        'Content-Encoding': 'gzip',
        'Content-Length': compressed.get(pathname).length,
      })
      .end(compressed.get(pathname));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
