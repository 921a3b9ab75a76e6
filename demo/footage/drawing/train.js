// The train that rushes into the metro hall, stands, and leaves.
import { css, times } from './colour.js';
import { lerp } from './easing.js';
import { END, light } from './hall.js';
import { block, fillFace, glow } from './paint.js';

const trainFront = (t) => {
  if (t < 2) return 200;
  if (t < 7) return lerp(150, -6, 1 - Math.pow(1 - (t - 2) / 5, 2.2));
  if (t < 10) return -6;
  return -6 - Math.pow(t - 10, 2.4) * 9;
};

export function train(ctx, view, t) {
  const front = trainFront(t);
  const back = front + 78;
  const x = 6.6;
  const far0 = Math.max(view.z + 0.7, front);
  const end = Math.min(END - 1, back);
  if (far0 >= end) return;
  const speed = Math.abs(trainFront(t + 0.04) - trainFront(t)) / 0.04;
  const blur = Math.min(1, speed / 25);
  const strip = (y0, y1, colour, z0 = far0, z1 = end, alpha = 1) => {
    const corners = view.polygon([
      [x, y0, z0],
      [x, y0, z1],
      [x, y1, z1],
      [x, y1, z0],
    ]);
    if (corners.length < 3) return;
    ctx.beginPath();
    for (const [i, [px, py]] of corners.entries()) i ? ctx.lineTo(px, py) : ctx.moveTo(px, py);
    ctx.fillStyle = css(colour, alpha);
    ctx.fill();
  };
  const tint = (c) => times(c, 0.85);
  if (front > view.z + 0.7) {
    block(ctx, view, x, -0.8, front, x + 2.8, 3.2, front + 2, '#b33a30', light);
    fillFace(
      ctx,
      view,
      [
        [x + 0.3, 1.5, front - 0.02],
        [x + 2.5, 1.5, front - 0.02],
        [x + 2.5, 2.7, front - 0.02],
        [x + 0.3, 2.7, front - 0.02],
      ],
      '#28323c',
    );
    for (const dx of [0.4, 2.4]) {
      const p = view.project(x + dx, 0.7, front);
      if (p) glow(ctx, p[0], p[1], (view.f * 1.7) / p[2], [255, 244, 214], 0.95);
    }
  }
  strip(-0.8, 0.9, tint('#2f6b54'));
  strip(0.9, 1.15, tint('#f2e6c8'));
  strip(1.15, 2.5, tint('#b33a30'));
  strip(2.5, 3.15, tint('#e8dcc0'));
  for (let z = front + 1.4; z < back; z += 3.25) {
    const doors = Math.round((z - front) / 3.25) % 3 === 1;
    const z1 = Math.min(z + (doors ? 1.5 : 2.5), end);
    if (z1 <= far0) continue;
    const z0 = Math.max(z, far0);
    const stopped = t > 7 && t < 10;
    if (doors) strip(stopped ? -0.75 : 1.2, 2.4, stopped ? '#ffe9b8' : '#ffe2a8', z0, z1, 1 - blur * 0.65);
    else strip(1.35, 2.3, '#ffe9bd', z0, z1, 1 - blur * 0.65);
  }
  if (blur > 0.05) strip(1.35, 2.3, '#ffdfa6', far0, end, blur * 0.55);
}
