// A small site for the tests of the built package: pages given as text, folders of files, a policy for all of them.
import { createServer } from 'node:http';
import sirv from 'sirv';

/** The strictest policy under which a page with the player still works (contract: trust). */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self' blob:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/**
 * Serves `pages` ({path: text}) and `folders` ({path prefix: folder}) until the test is over. Returns the site's origin and the
 * paths that were asked for, in order.
 *
 * @param charset What the header of each script and page says of its encoding; empty: nothing.
 */
export async function openSite(test, { pages = {}, folders = {}, policy, charset = '; charset=utf-8' }) {
  const mounts = Object.entries(folders).map(([prefix, folder]) => ({
    prefix,
    serve: sirv(folder, {
      dev: true,
      setHeaders: (response, path) => {
        if (path.endsWith('.js')) response.setHeader('Content-Type', `text/javascript${charset}`);
      },
    }),
  }));
  const requested = [];
  const types = {
    html: `text/html${charset}`,
    js: 'text/javascript',
    css: 'text/css',
    json: 'application/json',
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    requested.push(pathname);
    if (policy) response.setHeader('Content-Security-Policy', policy);
    const notFound = () => response.writeHead(404).end();
    if (pathname in pages) {
      response.writeHead(200, { 'Content-Type': types[pathname.split('.').pop()] }).end(pages[pathname]);
      return;
    }
    const mount = mounts.find(({ prefix }) => pathname.startsWith(prefix));
    if (!mount) {
      notFound();
      return;
    }
    request.url = pathname.slice(mount.prefix.length - 1);
    mount.serve(request, response, notFound);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, requested };
}
