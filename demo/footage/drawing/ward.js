// The ward: beds, curtains, sun that races over the floor. The first half of the clinic scene.
import { createCamera } from './camera.js';
import { css, mix, times } from './colour.js';
import { glide, lerp, smooth } from './easing.js';
import { block, fillFace, finish, hazed, wash } from './paint.js';
import { hash } from './random.js';
import { walker } from './walker.js';

const END = 44;
export const wardCamera = (t) => {
  const k = glide(t / CUT);
  return createCamera({
    x: lerp(-0.9, 0.7, k),
    y: lerp(1.75, 1.55, k),
    z: lerp(-2, 4.5, k),
    yaw: lerp(0.16, 0.1, k),
    lens: 0.68,
    rise: 20,
  });
};
const light = {
  sun: [-0.6, 0.7, 0],
  sunColour: [0.24, 0.22, 0.18],
  sky: [0.7, 0.74, 0.78],
  haze: [214, 230, 236],
  reach: 150,
};
const HALF = 3.4;
export const BEDS = [5, 9.5, 14, 18.5, 23, 27.5, 32];

function bed(ctx, view, z) {
  const x0 = 1.25;
  const x1 = 3.25;
  const white = '#fbfbf8';
  for (const dz of [0.05, 0.95])
    block(ctx, view, x0 + 0.06, 0, z + dz - 0.03, x0 + 0.12, 0.5, z + dz + 0.03, '#b9c4c9', light);
  block(ctx, view, x0, 0.42, z, x1, 0.62, z + 1, white, light);
  block(ctx, view, x0 + 0.02, 0.62, z + 0.02, x1 - 0.6, 0.68, z + 0.98, '#6fb8a6', light);
  block(ctx, view, x1 - 0.55, 0.62, z + 0.15, x1 - 0.1, 0.76, z + 0.85, white, light);
  block(ctx, view, x0 - 0.05, 0.3, z, x0, 0.85, z + 1, '#d9e3e6', light);
  // curtain on a rail
  const rail = [];
  for (let i = 0; i <= 9; i++) rail.push([3.36 - i * 0.11, z + 1.5 + (i % 2) * 0.09]);
  for (let i = 0; i < 9; i++) {
    const [a, b] = [rail[i], rail[i + 1]];
    fillFace(
      ctx,
      view,
      [
        [a[0], 0.35, a[1]],
        [b[0], 0.35, b[1]],
        [b[0], 2.3, b[1]],
        [a[0], 2.3, a[1]],
      ],
      hazed(times(i % 2 ? '#9fd3c4' : '#b6e0d2', 0.96), z - view.z, light),
      false,
    );
  }
  // drip stand
  const foot = view.project(1.15, 0, z + 0.5);
  const head = view.project(1.15, 1.95, z + 0.5);
  if (foot && head && foot[2] > 0.8) {
    const s = view.f / foot[2];
    ctx.strokeStyle = '#a9b6bc';
    ctx.lineWidth = Math.max(0.8, s * 0.025);
    ctx.beginPath();
    ctx.moveTo(foot[0], foot[1]);
    ctx.lineTo(head[0], head[1]);
    ctx.moveTo(foot[0] - s * 0.16, foot[1]);
    ctx.lineTo(foot[0] + s * 0.16, foot[1]);
    ctx.stroke();
    ctx.fillStyle = 'rgba(205,232,240,.9)';
    ctx.beginPath();
    ctx.roundRect(head[0] - s * 0.06, head[1], s * 0.12, s * 0.24, s * 0.03);
    ctx.fill();
  }
}

export function drawWard(ctx, t) {
  const view = wardCamera(t);
  wash(ctx, 0, 720, [
    [0, '#eef5f6'],
    [1, '#dfe9ea'],
  ]);
  fillFace(
    ctx,
    view,
    [
      [-HALF, 0, END],
      [HALF, 0, END],
      [HALF, 3, END],
      [-HALF, 3, END],
    ],
    '#f4fafb',
  );
  for (let z = END; z > view.z + 0.7; z -= 2) {
    const z0 = Math.max(z - 2, view.z + 0.6);
    const far = z - view.z;
    const c = (base, k = 1) => css(hazed(times(base, k), far, light));
    fillFace(
      ctx,
      view,
      [
        [-HALF, 0, z0],
        [HALF, 0, z0],
        [HALF, 0, z],
        [-HALF, 0, z],
      ],
      c('#b4c8cb', 0.95),
    );
    fillFace(
      ctx,
      view,
      [
        [-HALF, 3, z0],
        [HALF, 3, z0],
        [HALF, 3, z],
        [-HALF, 3, z],
      ],
      c('#eef4f5', 0.94),
    );
    fillFace(
      ctx,
      view,
      [
        [HALF, 0, z0],
        [HALF, 0, z],
        [HALF, 3, z],
        [HALF, 3, z0],
      ],
      c('#e3ede9', 0.92),
    );
    fillFace(
      ctx,
      view,
      [
        [HALF - 0.01, 0, z0],
        [HALF - 0.01, 0, z],
        [HALF - 0.01, 1.1, z],
        [HALF - 0.01, 1.1, z0],
      ],
      c('#8fcbb8', 0.92),
    );
    fillFace(
      ctx,
      view,
      [
        [-HALF, 0, z0],
        [-HALF, 0, z],
        [-HALF, 3, z],
        [-HALF, 3, z0],
      ],
      c('#c9d8dd', 0.88),
    );
  }
  // windows on the left, and the patches of sun that they throw, which race over the floor
  const swing = lerp(-2.2, 2.6, t / CUT);
  for (let z = 41; z > view.z + 1; z -= 4) {
    const far = z - view.z;
    const z0 = Math.max(z - 2.9, view.z + 0.6);
    fillFace(
      ctx,
      view,
      [
        [-HALF + 0.01, 0.8, z0],
        [-HALF + 0.01, 0.8, z],
        [-HALF + 0.01, 2.65, z],
        [-HALF + 0.01, 2.65, z0],
      ],
      css(mix('#9ad3f2', '#ffffff', Math.min(0.75, 0.12 + far / 60))),
    );
    for (const k of [0, 0.5, 1]) {
      const zz = z - 2.9 * k;
      if (zz > view.z + 0.7)
        fillFace(
          ctx,
          view,
          [
            [-HALF + 0.02, 0.8, zz - 0.05],
            [-HALF + 0.02, 0.8, zz + 0.05],
            [-HALF + 0.02, 2.65, zz + 0.05],
            [-HALF + 0.02, 2.65, zz - 0.05],
          ],
          '#f6fbfc',
        );
    }
    for (const part of [0, 1]) {
      const a = z - 2.9 + part * 1.5;
      ctx.save();
      ctx.globalCompositeOperation = 'soft-light';
      const patch = [
        [-3, 0.01, a + swing * 0.4],
        [-3, 0.01, a + 1.35 + swing * 0.4],
        [0.7, 0.01, a + 1.35 + swing * 1.5],
        [0.7, 0.01, a + swing * 1.5],
      ];
      fillFace(ctx, view, patch, 'rgba(255,250,226,.95)', false);
      ctx.globalCompositeOperation = 'source-over';
      fillFace(ctx, view, patch, 'rgba(255,244,206,.5)', false);
      ctx.restore();
    }
  }
  // a double door at the end, a clock over it, lamps and panels by the beds
  const door = (x0, x1, y0, y1, colour) =>
    fillFace(
      ctx,
      view,
      [
        [x0, y0, END - 0.05],
        [x1, y0, END - 0.05],
        [x1, y1, END - 0.05],
        [x0, y1, END - 0.05],
      ],
      colour,
      false,
    );
  door(-1.1, 1.1, 0, 2.3, '#8fc7b6');
  door(-1, -0.06, 0.1, 2.2, '#c7e6dc');
  door(0.06, 1, 0.1, 2.2, '#c7e6dc');
  for (const z of BEDS) {
    const wall = HALF - 0.03;
    if (z < view.z + 1) continue;
    const panel = (y0, y1, z0, z1, colour) =>
      fillFace(
        ctx,
        view,
        [
          [wall, y0, z + z0],
          [wall, y0, z + z1],
          [wall, y1, z + z1],
          [wall, y1, z + z0],
        ],
        colour,
        false,
      );
    panel(1.25, 1.42, -0.1, 1.1, '#f7fafa');
    panel(1.5, 1.58, 0.2, 0.8, '#ffe9b4');
    panel(1.75, 2.35, 0.1, 0.95, '#e2b8a0');
    panel(1.8, 2.3, 0.15, 0.9, '#7fb2c9');
    panel(1.8, 1.98, 0.15, 0.9, '#86a86a');
  }
  // lamps in the ceiling, doubled in the polish of the floor
  for (let z = 40; z > view.z + 1.5; z -= 4) {
    fillFace(
      ctx,
      view,
      [
        [-0.9, 2.99, z],
        [0.9, 2.99, z],
        [0.9, 2.99, z + 0.5],
        [-0.9, 2.99, z + 0.5],
      ],
      '#ffffff',
    );
    fillFace(
      ctx,
      view,
      [
        [-0.9, -2.99, z],
        [0.9, -2.99, z],
        [0.9, -2.99, z + 0.5],
        [-0.9, -2.99, z + 0.5],
      ],
      'rgba(255,255,255,.3)',
      false,
    );
  }
  const things = BEDS.map((z) => [z + 0.5, () => z > view.z + 0.9 && bed(ctx, view, z)]);
  const staff = [
    ['#f7fafb', 1, 1.4, -0.7],
    ['#8fcfc0', -1, 1, 0.2],
    ['#f7fafb', -1, 1.8, -1.4],
    ['#f7fafb', 1, 0.8, 0.5],
    ['#8fcfc0', 1, 2.1, -0.3],
  ];
  for (const [i, [coat, heading, pace, x]] of staff.entries()) {
    const span = 30;
    const z = 4 + ((((hash(i, 4) * span + heading * pace * 2.2 * t) % span) + span) % span);
    if (z > view.z + 2)
      things.push([
        z,
        () =>
          walker(ctx, view, light, x, z, coat, {
            seed: i + 40,
            phase: t * 2.6 + i * 2,
            blur: 0.6,
            across: 0.35 * heading,
            alpha: smooth(2.2, 5, z - view.z) * smooth(33.5, 30, z),
            mirror: 0.13,
            skirt: coat === '#f7fafb',
          }),
      ]);
  }
  things.sort((a, b) => b[0] - a[0]);
  for (const [, paint] of things) paint();
  finish(ctx, { bloom: 0.14, vignette: 0.3 });
}

/** How long the ward is seen, in seconds. */
export const CUT = 8;
