// The test runner's dev server knows no HTTP Range (a seek in an MP4 would snap to 0) and would send .ts media segments
// through esbuild. sirv speaks Range, so media goes through it, in front of every plugin.
import { extname } from 'node:path';
import sirv from 'sirv';

const mediaTypes = {
  '.mp4': 'video/mp4',
  '.m4s': 'video/iso.segment',
  '.webm': 'video/webm',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.ts': 'video/mp2t',
  '.vtt': 'text/vtt; charset=utf-8',
};

/** Koa middleware that serves footage under `root`. A `.ts` file is a media segment among the fixtures, TypeScript elsewhere. */
export function mediaMiddleware(root) {
  const serve = sirv(root, {
    dev: true,
    etag: false,
    setHeaders: (response, path) =>
      response.setHeader('Content-Type', mediaTypes[extname(path)] ?? 'application/octet-stream'),
  });
  return (context, next) => {
    const ending = extname(context.path);
    if (!(ending in mediaTypes) || (ending === '.ts' && !context.path.includes('/fixtures/'))) return next();
    context.respond = false;
    context.res.statusCode = 200;
    return new Promise((resolve) => {
      context.res.on('close', resolve);
      serve(context.req, context.res, () => {
        context.res.statusCode = 404;
        context.res.end();
      });
    });
  };
}
