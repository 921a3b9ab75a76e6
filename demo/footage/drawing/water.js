// Water: the sky upside down, broken up by ripples.
import { HEIGHT, WIDTH } from './camera.js';
import { css } from './colour.js';
import { hash, noiseAt } from './random.js';

let mirror;
/**
 * Fills the current clip from the horizon down with the picture above it, mirrored. source: canvas holding what is reflected
 * (defaults to the frame itself); tint: colour; depth: how much tint, 0 far to 1 near.
 */
export function drawWater(
  ctx,
  camera,
  {
    tint,
    strength = 0.45,
    ripple = 1,
    time = 0,
    top = camera.horizon,
    bottom = HEIGHT,
    squash = 1,
    sparkle,
    step = 3,
  },
) {
  mirror ??= new OffscreenCanvas(WIDTH, HEIGHT);
  const m = mirror.getContext('2d');
  m.drawImage(ctx.canvas, 0, 0);
  const horizon = Math.max(0, top);
  for (let y = Math.floor(horizon); y < bottom; y += step) {
    const down = y - horizon;
    const wave = Math.min(1, down / 220);
    const shift =
      ripple *
      wave *
      16 *
      (noiseAt(0.31, y * 0.012 + time * 0.05) - 0.5 + (noiseAt(0.7, y * 0.045 - time * 0.09) - 0.5) * 0.9);
    const lift = ripple * wave * 34 * (noiseAt(0.13, y * 0.03 + time * 0.07) - 0.5);
    const from = Math.max(0, Math.min(horizon - step, horizon - down * squash - step + lift));
    ctx.drawImage(mirror, 0, from, WIDTH, step, shift - 4, y, WIDTH + 8, step + 0.5);
  }
  const fill = ctx.createLinearGradient(0, horizon, 0, bottom);
  fill.addColorStop(0, css(tint, strength * 0.35));
  fill.addColorStop(1, css(tint, Math.min(1, strength * 1.7)));
  ctx.fillStyle = fill;
  ctx.fillRect(0, horizon, WIDTH, bottom - horizon);
  if (sparkle) {
    ctx.fillStyle = css(sparkle.colour);
    for (let i = 0; i < 150; i++) {
      const down = Math.pow(hash(i, 1), 1.6) * (bottom - horizon);
      const x = sparkle.x + (hash(i, 2) - 0.5) * (sparkle.width + down * (sparkle.spread ?? 0.5));
      const on = noiseAt(hash(i, 3), time * 0.16 + hash(i, 4));
      if (on < 0.5) continue;
      ctx.globalAlpha = Math.min(1, (on - 0.5) * 5) * sparkle.strength;
      const w = 4 + down * 0.075 * (0.5 + hash(i, 6));
      ctx.beginPath();
      ctx.ellipse(x, horizon + down, w, Math.max(0.6, w * 0.075), 0, 0, 7);
      ctx.fill();
    }
    ctx.globalAlpha = 1;
  }
}
