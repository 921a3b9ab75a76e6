// Footage that says which frame it is: the frame's number as a row of black and white blocks, readable from any picture.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const bits = 12;
/** A number's blocks: its bits, most significant first, then one white and one black, which prove that a row was read. */
export const places = bits + 2;
/** Side of a block, in pixels. */
export const block = 32;

const isWhite = (number, place) =>
  place < bits ? (number >> (bits - 1 - place)) & 1 : Number(place === bits);

/** Writes `seconds` of silent H.264 at `path`, its number in the top left corner of each frame. */
export async function drawCountedFootage(path, { fps, seconds, width = 480, height = 270 }) {
  const ffmpeg = spawn(
    'ffmpeg',
    [
      ...`-v error -y -f rawvideo -pix_fmt gray -s ${width}x${height} -r ${fps} -i -`.split(' '),
      ...`-c:v libx264 -preset veryfast -crf 20 -pix_fmt yuv420p -g ${fps} -movflags +faststart`.split(' '),
      path,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const closed = once(ffmpeg, 'close');
  for (let number = 0; number < fps * seconds; number++) {
    const frame = Buffer.alloc(width * height, 96);
    for (let y = 0; y < block; y++)
      for (let place = 0; place < places; place++)
        frame.fill(
          isWhite(number, place) ? 235 : 16,
          y * width + place * block,
          y * width + (place + 1) * block,
        );
    // A moving bar: a picture in which only the number changes would cost the decoder too little.
    const bar = block + 8 + ((number * 7) % (height - block - 40));
    frame.fill(180, bar * width, (bar + 20) * width);
    if (!ffmpeg.stdin.write(frame)) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code) throw new Error(`ffmpeg ended with ${code}`);
}

/** The number in the row of blocks at (0, `top`) of a grey picture, or undefined where it cannot be read for sure. */
export function readNumber(pixels, width, top) {
  let number = 0;
  for (let place = 0; place < places; place++) {
    const grey = pixels[(top + block / 2) * width + (place + 0.5) * block];
    if (grey > 90 && grey < 165) return undefined;
    const white = Number(grey > 127);
    if (place < bits) number = number * 2 + white;
    else if (white !== isWhite(0, place)) return undefined;
  }
  return number;
}
