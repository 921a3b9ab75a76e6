// What the tests of the built package show: a short clip and a track with one annotation, as a page would name them.
import { fileURLToPath } from 'node:url';

/** The fact that is to appear. */
export const headline = 'This clip was drawn by a script.';

/** A track with one annotation, which starts after the first moments of the clip. */
export const trackJson = JSON.stringify({
  format: 'context-track/1',
  annotations: [{ start: 0.4, end: 5, headline }],
});

/** Where the clips are. */
export const clips = fileURLToPath(new URL('../fixtures/media', import.meta.url));

/** A page with `head` in its head and `body` in its body. */
export const htmlPage = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="/clips/sprite.jpg">${head}</head><body>${body}</body></html>`;

/** The player as the snippet writes it. */
export const playerMarkup = (src = '/clips/short.mp4') =>
  `<context-video src="${src}" track="/track.json" muted loading="eager"></context-video>`;

/** What a viewer has to see of it. */
export const seen = { entered: headline, playing: true, pictureWidth: 320, shown: true, boxed: true };
