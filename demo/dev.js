// `npm run dev`: the demo straight from src/, unbundled, reloading when a file changes. PORT and HOST are respected.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { root } from '../test/support/build.js';
import { mediaMiddleware } from '../test/support/media-middleware.js';

const hostname = process.env.HOST || 'localhost';
const wanted = Number(process.env.PORT || 8000);

if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT has to be a number from 0 to 65535 (found "${process.env.PORT}").`);
  process.exit(1);
}

/** The port if it is free, or any free one for 0. The dev server would print a stack trace for one that is taken. */
function freePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, hostname, () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

/** The pages name the builds, so that they are what an author would write. Here each build is its source instead. */
const builds = {
  '/dist/context-video.js': `import '/src/script.ts';`,
  // A classic script cannot import statically.
  '/dist/context-video.iife.js': `import('/src/script.ts');`,
};
const fromSource = {
  name: 'builds-from-source',
  serve: ({ path }) => (path in builds ? { body: builds[path], type: 'js' } : undefined),
};

/** The dev server's own reload imports a `data:` address, which the strict policy of the demo's pages refuses. */
const reloadPath = '/__reload.js';
const liveReload = {
  name: 'live-reload',
  injectWebSocket: true,
  serverStart({ fileWatcher, webSockets }) {
    let pending;
    const reload = () => {
      clearTimeout(pending);
      // An editor or `git checkout` writes several files at once: one reload is enough.
      pending = setTimeout(() => webSockets.sendImport(`${reloadPath}?${Date.now()}`), 50);
    };
    fileWatcher.on('change', reload);
    fileWatcher.on('unlink', reload);
  },
  serve: ({ path }) => (path === reloadPath ? { body: 'location.reload();', type: 'js' } : undefined),
};

const toTheDemo = (context, next) => {
  if (context.path !== '/' && context.path !== '/demo') return next();
  context.redirect(`/demo/${context.search}`);
};

let port;
try {
  port = await freePort(wanted);
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${wanted} is taken by another program: choose one that is free, for example PORT=${wanted + 1} npm run dev`
      : `The demo cannot be served: ${error.message}`,
  );
  process.exit(1);
}

await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  config: {
    rootDir: root,
    hostname,
    port,
    clearTerminalOnReload: false,
    // As the builds have it; lit's development build would warn on every page.
    nodeResolve: { exportConditions: ['production', 'default'] },
    // Media first: the plugins know no Range, without which no browser can seek in an MP4.
    middleware: [toTheDemo, mediaMiddleware(root)],
    plugins: [
      fromSource,
      liveReload,
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.base.json') }),
    ],
  },
});
console.log(
  `The demo runs from src/ at http://localhost:${port}/demo/ and reloads when a file changes (Ctrl+C ends it)`,
);
