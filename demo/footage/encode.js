// From drawn frames to files: scenes to a master of JPEG frames, the master to MP4, HLS, poster and storyboard.
import { execFile, spawn } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
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
  { name: '720', height: 720, bitrate: 185, profile: 'high' },
  { name: '480', height: 480, bitrate: 85, profile: 'high' },
  { name: '270', height: 270, bitrate: 35, profile: 'main' },
];

// two passes: the size is known beforehand, and quiet scenes give their bits to busy ones; a keyframe every two seconds
async function encode(master, work, name, height, bitrate, profile, preset) {
  const out = join(work, `${name}.mp4`);
  const common = [
    ...[
      '-i',
      master,
      '-an',
      '-vf',
      `scale=-2:${height}:flags=lanczos:in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p,${GRADE}`,
      '-c:v',
      'libx264',
      '-preset',
      preset,
      '-profile:v',
      profile,
    ],
    ...[
      '-b:v',
      `${bitrate}k`,
      '-maxrate',
      `${bitrate * 3}k`,
      '-bufsize',
      `${bitrate * 8}k`,
      '-pix_fmt',
      'yuv420p',
      ...bt709,
    ],
    ...[
      '-g',
      2 * RATE,
      '-keyint_min',
      2 * RATE,
      '-sc_threshold',
      0,
      '-x264-params',
      'aq-mode=3:aq-strength=0.9:psy-rd=0.5,0:deblock=1,1:rc-lookahead=60:stitchable=1',
    ],
    ...['-passlogfile', join(work, `${name}.log`), '-threads', 1],
  ];
  await ffmpeg(...common, '-pass', 1, '-f', 'null', '-');
  await ffmpeg(...common, '-pass', 2, out);
  return out;
}

/** MP4 for plain players: H.264 High and AAC, index in front. */
export async function writeMp4(master, sound, work, out, preset) {
  const picture = await encode(master, work, 'mp4', 720, 275, 'high', preset);
  await ffmpeg(
    '-i',
    picture,
    '-i',
    sound,
    '-map',
    '0:v',
    '-map',
    '1:a',
    '-c:v',
    'copy',
    '-c:a',
    'aac',
    '-b:a',
    '96k',
    '-shortest',
    '-movflags',
    '+faststart',
    '-map_metadata',
    -1,
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    out,
  );
}

/** HLS: three renditions in fragmented MP4, four seconds each, that share one sound. */
export async function writeHls(master, sound, work, folder, preset) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pictures = [];
  for (const { name, height, bitrate, profile } of renditions)
    pictures.push(await encode(master, work, name, height, bitrate, profile, preset));
  const audio = join(work, 'audio.m4a');
  await ffmpeg(
    '-i',
    sound,
    '-c:a',
    'aac',
    '-b:a',
    '64k',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    audio,
  );
  const inputs = [...pictures, audio].flatMap((file) => ['-i', file]);
  const maps = [...pictures, audio].flatMap((_, i) => ['-map', i]);
  const streams = [
    ...renditions.map(({ name }, i) => `v:${i},agroup:sound,name:${name}`),
    'a:0,agroup:sound,name:sound,default:yes',
  ].join(' ');
  await ffmpeg(
    ...[
      ...inputs,
      ...maps,
      '-c',
      'copy',
      '-f',
      'hls',
      '-hls_time',
      4,
      '-hls_playlist_type',
      'vod',
      '-hls_segment_type',
      'fmp4',
      '-hls_flags',
      'independent_segments',
    ],
    ...[
      '-hls_fmp4_init_filename',
      'init.mp4',
      '-hls_segment_filename',
      join(folder, '%v', '%03d.m4s'),
      '-master_pl_name',
      'master.m3u8',
      '-var_stream_map',
      streams,
      '-fflags',
      '+bitexact',
    ],
    join(folder, '%v', 'index.m3u8'),
  );
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
