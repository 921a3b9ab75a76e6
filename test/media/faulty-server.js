// Servers misbehave. This middleware does so on demand, for the clips of test/fixtures/media: /faulty/<fault>/<clip>
//   hang          never answers
//   hang-half     sends half, then nothing more
//   cut           sends half, then drops the connection
//   404, 503 …    answers with that status
//   first-503     so for the first request of each address; add a query to make an address anew
//   slow          waits a moment before it answers
// Three playlists of three segments, the first of which is sound:
//   /faulty/segments/<fault>.m3u8    the others have the fault
//   /faulty/live/<n>.m3u8            live for n loads, then ended
//   /faulty/corrupt.m3u8             the second is no MPEG-TS at all
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const clips = fileURLToPath(new URL('../fixtures/media/', import.meta.url));
const types = { mp4: 'video/mp4', ts: 'video/mp2t', m3u8: 'application/vnd.apple.mpegurl', vtt: 'text/vtt' };
const asked = new Map();

export function faultyServer() {
  return async (context, next) => {
    const [, fault, rest] = /^\/faulty\/([^/]+)\/?(.*)$/.exec(context.path) ?? [];
    if (!fault) return next();
    const count = (asked.get(context.url) ?? 0) + 1;
    asked.set(context.url, count);
    // Past the runner, which would have the browser keep every answer for a year.
    context.respond = false;
    const { res } = context;
    res.statusCode = 200;
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Content-Type', types[context.path.split('.').at(-1)] ?? 'application/octet-stream');
    const sound = (part) => `/test/fixtures/media/hls-ts/segment_${part}.ts`;

    if (fault === 'segments') {
      const bad = (part) => `/faulty/${rest.replace('.m3u8', '')}/hls-ts/segment_${part}.ts`;
      res.end(playlist([sound(0), bad(1), bad(2)], true));
    } else if (fault === 'live') res.end(playlist([0, 1, 2].map(sound), count > parseInt(rest, 10)));
    else if (fault === 'corrupt.m3u8') {
      res.end(playlist([sound(0), '/test/fixtures/media/broken/not-footage.mp4', sound(2)], true));
    } else if (/^\d+$/.test(fault)) res.writeHead(Number(fault)).end();
    else if (fault === 'first-503' && count === 1) res.writeHead(503).end();
    else if (fault === 'hang' || fault === 'hang-half' || fault === 'cut')
      await half(res, fault, clips + rest);
    else {
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 400));
      res.end(await readFile(clips + rest));
    }
  };
}

const playlist = (parts, ended) =>
  [
    '#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:0',
    ...parts.map((part) => `#EXTINF:2,\n${part}`),
    ended ? '#EXT-X-ENDLIST\n' : '',
  ].join('\n');

/** Half of a file and then silence or a cut; or silence from the start. Ends when the browser gives up. */
async function half(res, fault, path) {
  const gone = new Promise((resolve) => res.on('close', resolve));
  if (fault !== 'hang') {
    const { size } = await stat(path);
    res.setHeader('Content-Length', size);
    createReadStream(path, { end: size >> 1 })
      .on('end', () => fault === 'cut' && setTimeout(() => res.destroy(), 50))
      .pipe(res, { end: false });
  }
  await gone;
}
