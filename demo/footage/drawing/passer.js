// A car that crosses the frame, seen from its side.
import { css } from './colour.js';
import { glow, hazed, lit } from './paint.js';

export function passer(ctx, view, light, x, z, heading, night, colour) {
  const p = view.project(x, 1, z);
  if (!p || p[0] < -60 || p[0] > 1340) return;
  const s = view.f / p[2];
  ctx.fillStyle = css(hazed(lit(colour, [0, 0.4, -0.6], light), p[2], light));
  ctx.beginPath();
  ctx.roundRect(p[0] - 2.6 * s, p[1] - 0.4 * s, 5.2 * s, 1.3 * s, 0.4 * s);
  ctx.roundRect(p[0] - 1.4 * s, p[1] - 1.1 * s, 2.8 * s, 0.9 * s, 0.3 * s);
  ctx.fill();
  if (night < 0.05) return;
  for (const [side, tone] of [
    [heading, [255, 236, 196]],
    [-heading, [255, 70, 46]],
  ]) {
    const px = p[0] + side * 2.6 * s;
    const streak = ctx.createLinearGradient(px, 0, px - heading * 26 * s, 0);
    streak.addColorStop(0, css(tone, 0.7 * night));
    streak.addColorStop(1, css(tone, 0));
    ctx.fillStyle = streak;
    ctx.fillRect(Math.min(px, px - heading * 26 * s), p[1] - 0.25 * s, 26 * s, Math.max(1, 0.5 * s));
    glow(ctx, px, p[1], 3.2 * s, tone, 0.85 * night);
  }
}
