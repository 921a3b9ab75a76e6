// `npm start`: builds, then serves the demo and the build it uses. PORT and HOST are respected.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { ensureBuild, root } from '../test/support/build.js';

const port = Number(process.env.PORT || 8000);
const host = process.env.HOST || undefined;

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT has to be a number from 0 to 65535 (found "${process.env.PORT}").`);
  process.exit(1);
}
if (!ensureBuild()) process.exit(1);

// sirv answers Range requests, without which no browser can seek in an MP4, and knows the media types of footage.
const serve = sirv(root, { dev: true, etag: true });

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://demo');
  if (pathname === '/' || pathname === '/demo') {
    response.writeHead(302, { Location: `/demo/${search}` }).end();
    return;
  }
  const notFound = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  if (!/^\/(demo|dist)\//.test(pathname)) {
    notFound();
    return;
  }
  request.url = pathname + search;
  serve(request, response, notFound);
});

server.on('error', (error) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program: choose one that is free, for example PORT=${port + 1} npm start`
      : `The demo cannot be served: ${error.message}`;
  console.error(reason);
  process.exit(1);
});

server.listen(port, host, () => {
  const address = server.address();
  console.log(`The demo is at http://localhost:${address.port}/demo/ (Ctrl+C ends it)`);
});
