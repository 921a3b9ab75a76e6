// Pictures of the page as it was composited.
//
// `Page.startScreencast` hands out what the compositor drew, footage and page together, without asking for a drawing of its own (as
// `Page.captureScreenshot` does, which forces a frame and so changes what is measured). Chromium picks the drawings to hand out by
// the rhythm of the footage: one for each of its frames, namely the one in which the footage changed. A change of the page in a drawing between two
// frames is seen with the later one; a drawing in which something outside the video's own rectangle changed with it is often left
// out. So what is read must be over the footage.
import { spawn } from 'node:child_process';

/** Takes pictures until the function that it returns is called; that one returns them as grey pixels. */
export async function takePictures(page, { width, height }) {
  const session = await page.createCDPSession();
  const pictures = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    pictures.push(Buffer.from(data, 'base64'));
  });
  await session.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 60,
    everyNthFrame: 1,
    maxWidth: width,
    maxHeight: height,
  });
  return async () => {
    await session.send('Page.stopScreencast');
    return readGrey(pictures, width * height);
  };
}

async function readGrey(pictures, size) {
  const ffmpeg = spawn(
    'ffmpeg',
    '-v error -f mjpeg -i - -f rawvideo -pix_fmt gray -vsync passthrough -'.split(' '),
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  ffmpeg.stdin.end(Buffer.concat(pictures));
  const chunks = [];
  for await (const chunk of ffmpeg.stdout) chunks.push(chunk);
  const pixels = Buffer.concat(chunks);
  return Array.from({ length: pixels.length / size }, (_, index) =>
    pixels.subarray(index * size, (index + 1) * size),
  );
}
