// The film: its scenes in order, and what the page that draws them offers to the script that drives it.
import { HEIGHT, WIDTH } from './drawing/camera.js';
import { regionKeyframes } from './drawing/regions.js';
import { scenes } from './scenes/index.js';

export const FRAMES_PER_SECOND = 24;
const canvas = document.createElement('canvas');
canvas.width = WIDTH;
canvas.height = HEIGHT;
const ctx = canvas.getContext('2d', { willReadFrequently: true, alpha: false });

const sceneAt = (time) => scenes.find((scene) => time < scene.end) ?? scenes.at(-1);

function draw(time) {
  const scene = sceneAt(time);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = 1;
  ctx.globalCompositeOperation = 'source-over';
  ctx.filter = 'none';
  scene.draw(ctx, time - scene.start, scene);
  return scene;
}

function outline(scene, time) {
  for (const [name, region] of Object.entries(scene.regions)) {
    const local = time - scene.start;
    if (local < (region.from ?? 0) || local > (region.to ?? 1e9)) continue;
    const box = region.box(local);
    if (!box) continue;
    const [x, y, w, h] = [
      (box[0] * WIDTH) / 100,
      (box[1] * HEIGHT) / 100,
      (box[2] * WIDTH) / 100,
      (box[3] * HEIGHT) / 100,
    ];
    ctx.lineWidth = 5;
    ctx.strokeStyle = '#000';
    ctx.strokeRect(x, y, w, h);
    ctx.lineWidth = 2;
    ctx.strokeStyle = '#fff';
    ctx.strokeRect(x, y, w, h);
    ctx.font = '600 18px sans-serif';
    ctx.fillStyle = '#fff';
    ctx.fillText(name, x + 6, y + 20);
  }
}

window.film = {
  scenes: scenes.map(({ id, start, end, title }) => ({ id, start, end, title })),
  /** Draws one moment and returns it as a picture; for looking at, and for the poster. */
  async still(time, { type = 'image/jpeg', quality = 0.92, boxes = false } = {}) {
    const begun = performance.now();
    const scene = draw(time);
    if (boxes) outline(scene, time);
    ctx.getImageData(0, 0, 1, 1);
    const spent = performance.now() - begun;
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, quality));
    await fetch('/picture', { method: 'POST', body: blob });
    return spent;
  },
  /** Draws a scene and posts its frames, one on the way while the next is drawn. every: draws each n-th frame only, for a quick look. */
  async scene(id, every = 1) {
    const scene = scenes.find((item) => item.id === id);
    const first = Math.round(scene.start * FRAMES_PER_SECOND);
    const last = Math.round(scene.end * FRAMES_PER_SECOND);
    let sending;
    for (let frame = first; frame < last; frame += every) {
      draw(frame / FRAMES_PER_SECOND);
      // toDataURL encodes at once; toBlob waits for an idle moment that a busy page never has
      const picture = canvas.toDataURL('image/jpeg', 0.97);
      await sending;
      sending = fetch(`/frame?times=${Math.min(every, last - frame)}`, { method: 'POST', body: picture });
    }
    await sending;
    return last - first;
  },
  regions: () => ({
    scenes: scenes.map(({ id, start, end, title, regions }) => ({
      id,
      start,
      end,
      title,
      regions: Object.fromEntries(
        Object.entries(regions).map(([name, region]) => [
          name,
          { label: region.label, ...regionKeyframes(region, start, end) },
        ]),
      ),
    })),
  }),
};
