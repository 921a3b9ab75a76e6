// From drawn frames to files: scenes to a master of JPEG frames, the master to MP4, HLS, poster and storyboard.
import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { which } from '../../test/support/browser.js';

const run = promisify(execFile);
const RATE = 24;
const ffmpegPath = () => {
  const found = which('ffmpeg');
  if (!found) throw new Error('The footage is encoded with ffmpeg: install it and run this again.');
  return found;
};
const ffmpeg = (...args) =>
  run(ffmpegPath(), ['-hide_banner', '-loglevel', 'error', '-y', ...args.map(String)], {
    maxBuffer: 1 << 26,
  });
// a last touch for all that leaves: a little contrast and colour, which the soft light of the drawing takes away
const GRADE = 'eq=contrast=1.05:saturation=1.1:gamma=0.985';
const bt709 = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];

/** An ffmpeg that takes JPEG frames and keeps them as they are, one scene to a file: {write(frame), finish()}. */
export function sceneWriter(file) {
  const child = spawn(
    ffmpegPath(),
    [
      '-hide_banner',
      '-loglevel',
      'error',
      '-y',
      '-f',
      'image2pipe',
      '-c:v',
      'mjpeg',
      '-framerate',
      String(RATE),
      '-i',
      '-',
      '-c',
      'copy',
      `${file}.part.mkv`,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`))));
  });
  return {
    write: (frame) =>
      child.stdin.write(frame) ? undefined : new Promise((resolve) => child.stdin.once('drain', resolve)),
    async finish() {
      child.stdin.end();
      await ended;
      await rename(`${file}.part.mkv`, file);
    },
  };
}

/** Joins the scenes, in order, into one master. */
export async function joinScenes(files, work) {
  const list = join(work, 'scenes.txt');
  await writeFile(list, files.map((file) => `file '${file}'\n`).join(''));
  const master = join(work, 'master.mkv');
  await ffmpeg('-f', 'concat', '-safe', 0, '-i', list, '-c', 'copy', master);
  return master;
}

const renditions = [
  { name: '720', height: 720, bitrate: 185, profile: 'high', codec: 'avc1.64001f' },
  { name: '480', height: 480, bitrate: 85, profile: 'high', codec: 'avc1.64001e' },
  { name: '270', height: 270, bitrate: 35, profile: 'main', codec: 'avc1.4d4015' },
];
const exact = ['-map_metadata', -1, '-fflags', '+bitexact', '-flags', '+bitexact'];

// two passes: the size is known beforehand, and quiet scenes give their bits to busy ones; a keyframe every two seconds
async function encode(master, work, name, { height, bitrate, profile, codec }, preset, statistics) {
  const out = join(work, `${name}.mp4`);
  const scale = `scale=-2:${height}:flags=lanczos:in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv`;
  const tuning =
    'ref=4:aq-mode=3:aq-strength=0.9:psy-rd=0.5,0:deblock=1,1:rc-lookahead=60:stitchable=1:threads=1:lookahead-threads=1';
  const level = String(parseInt(codec.slice(-2), 16) / 10);
  const common = [
    ...['-i', master, '-an', '-vf', `${scale},format=yuv420p,${GRADE}`, ...bt709, '-pix_fmt', 'yuv420p'],
    ...['-c:v', 'libx264', '-preset', preset, '-profile:v', profile, '-level', level],
    ...['-b:v', `${bitrate}k`, '-maxrate', `${bitrate * 3}k`, '-bufsize', `${bitrate * 8}k`],
    ...['-g', 2 * RATE, '-keyint_min', 2 * RATE, '-sc_threshold', 0, '-x264-params', tuning],
    ...['-passlogfile', join(work, `${statistics ?? name}.log`)],
  ];
  if (!statistics) await ffmpeg(...common, '-pass', 1, '-f', 'null', '-');
  await ffmpeg(...common, '-pass', 2, out);
  return out;
}

/** MP4 for plain players: H.264 High and AAC, index in front. */
export async function writeMp4(master, sound, work, out, preset) {
  const picture = await encode(master, work, 'mp4', { ...renditions[0], bitrate: 275 }, preset);
  const streams = ['-i', picture, '-i', sound, '-map', '0:v', '-map', '1:a', '-c:v', 'copy'];
  await ffmpeg(...streams, '-c:a', 'aac', '-b:a', '96k', '-movflags', '+faststart', ...exact, out);
}

/** HLS: three renditions in fragmented MP4, four seconds each, that share one sound and the captions. Runs after writeMp4, whose first pass it uses. */
export async function writeHls(master, sound, work, target, preset) {
  const folder = join(work, 'hls');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = [];
  for (const rendition of renditions) {
    const statistics = rendition.height === 720 ? 'mp4' : undefined;
    files.push(await encode(master, work, rendition.name, rendition, preset, statistics));
  }
  const audio = join(work, 'audio.m4a');
  await ffmpeg('-i', sound, '-c:a', 'aac', '-b:a', '64k', ...exact, audio);
  files.push(audio);
  const streams = [
    ...renditions.map(({ name }, i) => `v:${i},agroup:sound,name:${name}`),
    'a:0,agroup:sound,name:sound',
  ];
  await ffmpeg(
    ...files.flatMap((file) => ['-i', file]),
    ...files.flatMap((_, i) => ['-map', i]),
    ...['-c', 'copy', '-f', 'hls', '-hls_time', 4, '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4'],
    ...['-hls_flags', 'independent_segments', '-hls_fmp4_init_filename', 'init.mp4'],
    ...[
      '-hls_segment_filename',
      join(folder, '%v', '%03d.m4s'),
      '-var_stream_map',
      streams.join(' '),
      ...exact,
    ],
    join(folder, '%v', 'index.m3u8'),
  );
  await writeMasterPlaylist(folder);
  await rm(target, { recursive: true, force: true });
  await rename(folder, target);
}

const subtitles = [
  { lang: 'en', name: 'English' },
  { lang: 'ko', name: '한국어' },
];

/** The captions beside the film, one file from beginning to end, as subtitles of the stream. */
const writeSubtitlePlaylists = (folder, seconds) =>
  Promise.all(
    subtitles.map(({ lang }) =>
      writeFile(
        join(folder, `captions.${lang}.m3u8`),
        `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:${Math.ceil(seconds)}\n#EXT-X-PLAYLIST-TYPE:VOD\n` +
          `#EXTINF:${seconds.toFixed(6)},\n../captions.${lang}.vtt\n#EXT-X-ENDLIST\n`,
      ),
    ),
  );

// ffmpeg's own leaves out CODECS, without which a player has to fetch before it knows whether it can play
async function writeMasterPlaylist(folder) {
  const rates = async (name) => {
    const list = await readFile(join(folder, name, 'index.m3u8'), 'utf8');
    const parts = [...list.matchAll(/#EXTINF:([\d.]+),\s+(\S+)/g)];
    const sizes = await Promise.all(
      parts.map(async ([, seconds, file]) => [
        (await stat(join(folder, name, file))).size * 8,
        Number(seconds),
      ]),
    );
    const sum = (k) => sizes.reduce((total, pair) => total + pair[k], 0);
    return {
      peak: Math.max(...sizes.map(([bits, seconds]) => bits / seconds)),
      average: sum(0) / sum(1),
      seconds: sum(1),
    };
  };
  const sound = await rates('sound');
  let text = '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n';
  text +=
    '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="sound/index.m3u8"\n';
  await writeSubtitlePlaylists(folder, sound.seconds);
  for (const { lang, name } of subtitles)
    text += `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${name}",LANGUAGE="${lang}",DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound",URI="captions.${lang}.m3u8"\n`;
  for (const { name, height, codec } of renditions) {
    const { peak, average } = await rates(name);
    const width = 2 * Math.round((height * 16) / 9 / 2);
    text += `#EXT-X-STREAM-INF:BANDWIDTH=${Math.ceil(peak + sound.peak)},AVERAGE-BANDWIDTH=${Math.ceil(average + sound.average)}`;
    text += `,CODECS="${codec},mp4a.40.2",RESOLUTION=${width}x${height},FRAME-RATE=${RATE},AUDIO="sound",SUBTITLES="captions"\n${name}/index.m3u8\n`;
  }
  await writeFile(join(folder, 'master.m3u8'), text);
}

/** The sprite: one small picture for every four seconds, eight in a row. */
export async function writeStoryboard(master, folder, seconds) {
  const every = 4;
  const columns = 8;
  const count = Math.ceil(seconds / every);
  const select = `select='eq(mod(n,${every * RATE}),${2 * RATE})',scale=160:90:flags=area,${GRADE},tile=${columns}x${Math.ceil(count / columns)}`;
  await ffmpeg('-i', master, '-vf', select, '-frames:v', 1, '-q:v', 4, join(folder, 'storyboard.jpg'));
  const clock = (s) =>
    `00:${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}.000`;
  let text = 'WEBVTT\n';
  for (let i = 0; i < count; i++)
    text += `\n${clock(i * every)} --> ${clock(Math.min(seconds, (i + 1) * every))}\nstoryboard.jpg#xywh=${(i % columns) * 160},${Math.floor(i / columns) * 90},160,90\n`;
  await writeFile(join(folder, 'storyboard.vtt'), text);
}

/** One moment of the master as the poster. */
export const writePoster = (master, at, out) =>
  ffmpeg('-ss', at, '-i', master, '-vf', GRADE, '-frames:v', 1, '-q:v', 4, out);
