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
//   /faulty/encrypted/<fault>.m3u8   all are said to be encrypted, and the key has the fault, or is the wrong one (wrong)
// The film of hls-fmp4, but that its subtitles have a fault: /faulty/subtitles/<fault>.m3u8
// The same, but that its sound has: /faulty/sound/<key>.m3u8, behind a switch (refusing, see below)
// Longer ones, of the same three segments over and over:
//   /faulty/long/<n>.m3u8            n segments of 2 s
//   /faulty/sliding/<n>.m3u8         live: a window of n segments, sliding with the clock from its first request on;
//   /faulty/sliding/<n>-<s>.m3u8     it ends s seconds after that
// And a switch, so that a server can come back:
//   /faulty/down/<key>/<clip>        drops the connection while the key is down: /faulty/set-down/<key>, /faulty/set-up/<key>
//   /faulty/stuck/<key>/<clip>       never answers while the key is down
//   /faulty/refusing/<key>/<clip>    answers 503 while the key is down
//   /faulty/outage/<key>.m3u8        three segments, all but the first behind that switch (down)
//   /faulty/standstill/<key>.m3u8    the same, but stuck
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const clips = fileURLToPath(new URL('../fixtures/media/', import.meta.url));
const types = { mp4: 'video/mp4', ts: 'video/mp2t', m3u8: 'application/vnd.apple.mpegurl', vtt: 'text/vtt' };
const asked = new Map();
const down = new Set();
const begun = new Map();

export function faultyServer() {
  return async (context, next) => {
    const [, fault, rest] = /^\/faulty\/([^/]+)\/?(.*)$/.exec(context.path) ?? [];
    if (!fault) return next();
    const count = (asked.get(context.url) ?? 0) + 1;
    asked.set(context.url, count);
    // Bypasses the runner, which would make the browser cache every answer for a year.
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
    else if (fault === 'long') res.end(looped(0, parseInt(rest, 10), true));
    else if (fault === 'sliding') {
      const [window, length = Infinity] = rest.split(/[-.]/).map((part) => Number(part) || undefined);
      if (!begun.has(context.url)) begun.set(context.url, Date.now());
      const seconds = (Date.now() - begun.get(context.url)) / 1000;
      res.end(looped(Math.floor(Math.min(seconds, length) / 2), window, seconds >= length));
    } else if (fault === 'set-down' || fault === 'set-up') {
      down[fault === 'set-down' ? 'add' : 'delete'](rest);
      res.end();
    } else if (fault === 'outage' || fault === 'standstill') {
      const behind = (part) =>
        `/faulty/${fault === 'outage' ? 'down' : 'stuck'}/${rest.replace('.m3u8', '')}/hls-ts/segment_${part}.ts`;
      res.end(playlist([sound(0), behind(1), behind(2)], true));
    } else if (fault === 'encrypted') {
      const key = `#EXT-X-KEY:METHOD=AES-128,URI="/faulty/${rest.replace('.m3u8', '')}/key"\n`;
      res.end(playlist([0, 1, 2].map(sound), true).replace('#EXTINF', `${key}#EXTINF`));
    } else if (fault === 'sound') {
      const folder = '/test/fixtures/media/hls-fmp4/';
      const film = await readFile(`${clips}hls-fmp4/master.m3u8`, 'utf8');
      const behind = `/faulty/refusing/${rest.replace('.m3u8', '')}/hls-fmp4/`;
      res.end(
        film
          .replace(/(^|")(?=[\w-]+\.m3u8)/gm, `$1${folder}`)
          .replace(/(TYPE=AUDIO.*")[\w/-]*\/(?=\w+\.m3u8)/g, `$1${behind}`),
      );
    } else if (fault === 'subtitles') {
      const folder = '/test/fixtures/media/hls-fmp4/';
      const bad = `/faulty/${rest.replace('.m3u8', '')}/hls-fmp4/subtitles-`;
      const film = await readFile(`${clips}hls-fmp4/master.m3u8`, 'utf8');
      res.end(film.replace(/(^|")(?=[\w-]+\.m3u8)/gm, `$1${folder}`).replaceAll(`${folder}subtitles-`, bad));
    } else if (['down', 'stuck', 'refusing'].includes(fault)) {
      const [key, ...path] = rest.split('/');
      if (down.has(key) && fault === 'stuck') await half(res, 'hang');
      else if (down.has(key) && fault === 'refusing') res.writeHead(503).end();
      else if (down.has(key)) res.destroy();
      else res.end(await readFile(clips + path.join('/')));
    } else if (fault === 'corrupt.m3u8') {
      res.end(playlist([sound(0), '/test/fixtures/media/broken/not-footage.mp4', sound(2)], true));
    } else if (/^\d+$/.test(fault)) res.writeHead(Number(fault)).end();
    else if (fault === 'wrong') res.end('sixteen letters.');
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

/** `count` segments from number `first` on; the three files follow each other again and again. */
const looped = (first, count, ended) =>
  [
    `#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor((first + 2) / 3)}`,
    ...Array.from({ length: count }, (_, place) => {
      const number = first + place;
      const anew = number % 3 ? '' : '#EXT-X-DISCONTINUITY\n';
      return `${anew}#EXTINF:2,\n/test/fixtures/media/hls-ts/segment_${number % 3}.ts`;
    }),
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
