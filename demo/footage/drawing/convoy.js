// Lorries, carriers and guns of the sixties in a row, one metre per unit, driving along x.
import { css, times } from './colour.js';
import { block, hazed, lit, trace } from './paint.js';
import { fract } from './easing.js';

const GAP = 13;
const COUNT = 18;
const kinds = ['lorry', 'lorry', 'rockets', 'carrier', 'lorry', 'carrier'];

/** What is on the road at a time, first to last. */
export const convoy = (t) =>
  Array.from({ length: COUNT }, (_, i) => ({
    x: fract(i / COUNT + (t * 8.5) / (COUNT * GAP)) * COUNT * GAP - 117,
    z: 3,
    kind: kinds[i % kinds.length],
    i,
  }));

const OLIVE = '#6a6e48';

export function drawVehicle(ctx, view, light, { x, z, kind, i }, t) {
  const near = view.project(x, 1, z);
  if (!near || near[0] < -400 || near[0] > 1680) return;
  const sway = Math.sin(t * 7 + i) * 0.03;
  const shadow = view.polygon([
    [x - 4, 0.02, z - 1.6],
    [x + 3.8, 0.02, z - 1.6],
    [x + 3.8 - light.sun[0] * 1.5, 0.02, z + 2.2],
    [x - 4 - light.sun[0] * 1.5, 0.02, z + 2.2],
  ]);
  ctx.beginPath();
  trace(ctx, shadow);
  ctx.fillStyle = 'rgba(30,28,40,.4)';
  ctx.fill();
  const part = (x0, y0, z0, x1, y1, z1, c) =>
    block(ctx, view, x + x0, y0 + sway, z + z0, x + x1, y1 + sway, z + z1, c, light);
  if (kind === 'carrier') {
    wheels(ctx, view, light, x, z, [-2.6, -1.5, -0.4, 0.7, 1.8, 2.7], 0.42, t, true);
    part(-3.2, 0.75, -1.3, 3.1, 1.5, 1.3, times(OLIVE, 0.92));
    part(-2.9, 1.5, -1.15, 2.2, 1.95, 1.15, OLIVE);
    part(-0.9, 1.95, -0.7, 0.7, 2.45, 0.7, times(OLIVE, 1.05));
    const a = view.project(x + 0.6, 2.25 + sway, z - 0.1);
    const b = view.project(x + 3, 2.45 + sway, z - 0.1);
    if (a && b) {
      ctx.strokeStyle = css(times(OLIVE, 0.7));
      ctx.lineWidth = Math.max(1, (view.f * 0.14) / a[2]);
      ctx.beginPath();
      ctx.moveTo(a[0], a[1]);
      ctx.lineTo(b[0], b[1]);
      ctx.stroke();
    }
    return;
  }
  wheels(ctx, view, light, x, z, [-2.9, -1.8, 2.1], 0.56, t, false);
  part(-3.8, 0.75, -1.1, 3.6, 0.95, 1.1, '#3b3d30');
  // long bonnet, upright cab: a shape half a century old
  part(1.75, 0.95, -0.75, 3.5, 1.65, 0.75, OLIVE);
  part(1.6, 0.7, -1.15, 3.2, 1.15, -0.75, times(OLIVE, 0.95));
  part(0.3, 0.95, -1.1, 1.75, 2.35, 1.1, OLIVE);
  part(0.55, 1.62, -1.12, 1.6, 2.12, -1.1, '#28323a');
  if (kind === 'rockets') {
    for (let r = 0; r < 4; r++)
      for (let c = 0; c < 2; c++)
        part(
          -3.7,
          1.3 + r * 0.32,
          -0.9 + c * 0.9,
          0.1,
          1.56 + r * 0.32,
          -0.1 + c * 0.9,
          times('#7a7c5c', 0.9 + 0.08 * r),
        );
  } else {
    part(-3.8, 0.95, -1.2, 0.15, 1.45, 1.2, times(OLIVE, 0.95));
    part(-3.75, 1.45, -1.15, 0.1, 2.45, 1.15, '#868560');
    part(-3.6, 2.45, -0.8, -0.05, 2.75, 0.8, '#94936c');
    for (let k = 0; k < 4; k++) {
      const a = view.project(x - 3.5 + k * 1.1, 1.45 + sway, z - 1.16);
      const b = view.project(x - 3.5 + k * 1.1, 2.44 + sway, z - 1.16);
      if (!a || !b) continue;
      ctx.strokeStyle = css(hazed(lit('#5f5f44', [0, 0, -1], light), a[2], light), 0.7);
      ctx.lineWidth = Math.max(0.8, (view.f * 0.06) / a[2]);
      ctx.beginPath();
      ctx.moveTo(a[0], a[1]);
      ctx.lineTo(b[0], b[1]);
      ctx.stroke();
    }
  }
  const lamp = view.project(x + 3.52, 1.25 + sway, z - 0.8);
  if (lamp) {
    ctx.fillStyle = '#efe6c4';
    ctx.beginPath();
    ctx.arc(lamp[0], lamp[1], (view.f * 0.13) / lamp[2], 0, 7);
    ctx.fill();
  }
}

function wheels(ctx, view, light, x, z, offsets, radius, t, tracked) {
  for (const dx of offsets) {
    const p = view.project(x + dx, radius, z - 1.15);
    if (!p) continue;
    const r = (view.f * radius) / p[2];
    ctx.fillStyle = '#22221f';
    ctx.beginPath();
    ctx.arc(p[0], p[1], r, 0, 7);
    ctx.fill();
    ctx.fillStyle = css(lit('#6b6a52', [0, 0, -1], light));
    ctx.beginPath();
    ctx.arc(p[0], p[1], r * 0.5, 0, 7);
    ctx.fill();
  }
  if (!tracked) return;
  const a = view.project(x + offsets[0] - 0.3, radius * 2, z - 1.2);
  const b = view.project(x + offsets.at(-1) + 0.3, 0, z - 1.2);
  if (!a || !b) return;
  ctx.strokeStyle = '#2a2a24';
  ctx.lineWidth = Math.max(1.5, (view.f * 0.14) / a[2]);
  ctx.beginPath();
  ctx.roundRect(a[0], a[1], b[0] - a[0], b[1] - a[1], (b[1] - a[1]) / 2);
  ctx.stroke();
}
