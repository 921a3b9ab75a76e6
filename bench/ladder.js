// Draws an HLS stream with a ladder of renditions as they are usual, up to 1080p at 6 Mbit/s, in segments of 4 s: needs ffmpeg.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const seconds = 12;
const segment = 4;
const audio = 96;
/** Height, and kbit/s of the picture. */
const rungs = [
  [360, 500],
  [480, 1100],
  [720, 2400],
  [1080, 5900],
];

const ffmpeg = (...parameters) =>
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...parameters.map(String)]);

/** Returns the folder, outside the repository, and the name of the playlist in it. */
export function drawLadder() {
  const folder = mkdtempSync(join(tmpdir(), 'context-video-ladder-'));
  let master = '#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-INDEPENDENT-SEGMENTS\n';
  for (const [height, rate] of rungs) {
    const width = 2 * Math.round((height * 16) / 18);
    ffmpeg(
      ...['-f', 'lavfi', '-i', `testsrc2=size=${width}x${height}:rate=25,noise=alls=24:allf=t`],
      ...['-f', 'lavfi', '-i', 'sine=frequency=220:sample_rate=44100', '-t', seconds],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', 100, '-sc_threshold', 0],
      ...['-b:v', `${rate}k`, '-maxrate', `${rate}k`, '-bufsize', `${rate}k`],
      ...['-c:a', 'aac', '-b:a', `${audio}k`, '-f', 'hls', '-hls_time', segment, '-hls_playlist_type', 'vod'],
      ...['-hls_segment_filename', join(folder, `${height}-%d.ts`), join(folder, `${height}.m3u8`)],
    );
    const sizes = readdirSync(folder).filter((file) => file.startsWith(`${height}-`));
    const peak = Math.max(...sizes.map((file) => (statSync(join(folder, file)).size * 8) / segment));
    master += `#EXT-X-STREAM-INF:BANDWIDTH=${Math.ceil(peak)},RESOLUTION=${width}x${height},CODECS="avc1.42c028,mp4a.40.2",FRAME-RATE=25\n${height}.m3u8\n`;
  }
  writeFileSync(join(folder, 'master.m3u8'), master);
  return { folder, playlist: 'master.m3u8' };
}
