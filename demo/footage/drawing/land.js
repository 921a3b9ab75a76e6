// The land of the countryside scene: planes that slide by their depth, ridges, terraces, those who work on them, bare trees.
import { HEIGHT, WIDTH } from './camera.js';
import { css, mix } from './colour.js';
import { lerp, smooth } from './easing.js';
import { trace } from './paint.js';
import { hash, noiseAt } from './random.js';

const LENGTH = 14;
// a plane at a depth slides by its own measure: x in pixels of the plane, seen through a slow pan
export const pan = (t) => lerp(-60, 190, 0.25 * (t / LENGTH) + 0.75 * smooth(0, 1, t / LENGTH));
const zoom = (t) => 1 + 0.05 * (t / LENGTH);
/** From a plane (pixels of it) at a depth, 0 far to 1 near, to the screen. */
export const screen = (t, depth, x, y) => {
  const z = 1 + (zoom(t) - 1) * depth * 1.6;
  return [WIDTH / 2 + (x - pan(t) * depth - WIDTH / 2) * z, 400 + (y - 400) * z];
};
/** One range of hills. */
export function ridge(ctx, t, depth, base, height, seed, low, high, detail = 1) {
  const points = [];
  for (let x = -80; x <= 1700; x += 10) {
    const y =
      base -
      height *
        (noiseAt(seed + x * 0.00055, seed) * 1.5 -
          0.4 +
          (noiseAt(seed * 3 + x * 0.0024, 0.4) - 0.5) * 0.42 * detail +
          (noiseAt(seed + x * 0.009, 0.8) - 0.5) * 0.1 * detail);
    points.push(screen(t, depth, x, y));
  }
  ctx.beginPath();
  trace(ctx, [[-20, HEIGHT], ...points, [WIDTH + 20, HEIGHT]]);
  const top = Math.min(...points.map((p) => p[1]));
  const fill = ctx.createLinearGradient(0, top, 0, base + height * 0.45);
  fill.addColorStop(0, css(high));
  fill.addColorStop(1, css(low));
  ctx.fillStyle = fill;
  ctx.fill();
  return points;
}

/** Gullies: bare slopes wash out where the trees were cut. */
export function gullies(ctx, t, depth, base, height, seed, colour) {
  ctx.lineCap = 'round';
  for (let i = 0; i < 70; i++) {
    const x = hash(i, seed) * 1700 - 60;
    const crest =
      base -
      height *
        (noiseAt(seed * 0.1 + x * 0.00055, seed * 0.1) * 1.5 -
          0.4 +
          (noiseAt(seed * 0.3 + x * 0.0024, 0.4) - 0.5) * 0.42);
    const a = screen(t, depth, x, crest + 10 + hash(i, 2) * 20);
    const b = screen(t, depth, x + (hash(i, 3) - 0.5) * 60, crest + 36 + hash(i, 4) * height * 0.4);
    ctx.strokeStyle = css(colour, 0.05 + 0.08 * hash(i, 5));
    ctx.lineWidth = 2 + hash(i, 6) * 5;
    ctx.beginPath();
    ctx.moveTo(a[0], a[1]);
    ctx.quadraticCurveTo((a[0] + b[0]) / 2 + 8, (a[1] + b[1]) / 2, b[0], b[1]);
    ctx.stroke();
  }
}

/** The terraced fields, far to near. */
export function terraces(ctx, t) {
  const steps = 13;
  for (let i = 0; i < steps; i++) {
    const k = i / steps;
    const y = 430 + Math.pow(k, 1.35) * 270;
    const depth = 0.62 + 0.4 * k;
    const points = [];
    for (let x = -160; x <= 1900; x += 16) {
      const bend =
        34 * (1 - k) * Math.sin(x * 0.0042 + 1.2) +
        (30 - 12 * k) * Math.sin(x * 0.0027 + i * 0.42) +
        16 * (noiseAt(x * 0.0011, i * 0.17) - 0.5);
      points.push(screen(t, depth, x, y + bend));
    }
    const soil = [mix('#94714a', '#71523a', k), mix('#a58557', '#5f4530', k), mix('#857049', '#6f5839', k)][
      i % 3
    ];
    const cloud = 0.82 + 0.3 * noiseAt(0.2 + t * 0.018, i * 0.05);
    const lit = soil.map((c) => c * cloud);
    ctx.beginPath();
    trace(ctx, [[-20, HEIGHT + 20], ...points, [WIDTH + 20, HEIGHT + 20]]);
    const fill = ctx.createLinearGradient(0, 440 + k * 200, 0, 520 + k * 230);
    fill.addColorStop(0, css(mix(lit, '#c9b48c', 0.25)));
    fill.addColorStop(1, css(lit));
    ctx.fillStyle = fill;
    ctx.fill();
    // the wall of the step, and furrows along it
    ctx.strokeStyle = css(mix(lit, '#2f2218', 0.55), 0.6);
    ctx.lineWidth = 1.5 + k * 6;
    ctx.beginPath();
    points.forEach((p, n) => (n ? ctx.lineTo(p[0], p[1]) : ctx.moveTo(p[0], p[1])));
    ctx.stroke();
    ctx.strokeStyle = css(mix(lit, '#e2cd9f', 0.45), 0.45);
    ctx.lineWidth = 0.8 + k;
    ctx.beginPath();
    points.forEach((p, n) => (n ? ctx.lineTo(p[0], p[1] - 2 - k * 4) : ctx.moveTo(p[0], p[1] - 2 - k * 4)));
    ctx.stroke();
    for (let f = 1; f < 4; f++) {
      ctx.strokeStyle = css(mix(lit, '#4d3826', 0.5), 0.2);
      ctx.lineWidth = 0.8 + k * 1.4;
      ctx.beginPath();
      points.forEach((p, n) =>
        n ? ctx.lineTo(p[0], p[1] + f * (4 + k * 13)) : ctx.moveTo(p[0], p[1] + f * (4 + k * 13)),
      );
      ctx.stroke();
    }
    if (i === 4 || i === 6 || i === 9) stubble(ctx, points, k, i);
    if (i === 3 || i === 5 || i === 7) workers(ctx, t, points, k, i);
  }
}

function stubble(ctx, points, k, seed) {
  ctx.strokeStyle = css('#5b4630', 0.6);
  ctx.lineWidth = 1 + k;
  for (let i = 2; i < points.length - 1; i += 1) {
    if (hash(i, seed) < 0.35) continue;
    const [x, y] = points[i];
    ctx.beginPath();
    for (let s = -1; s <= 1; s++) {
      ctx.moveTo(x, y + 10 + k * 10);
      ctx.lineTo(x + s * (2 + 3 * k), y + 4 + k * 4 - hash(i, s) * 4);
    }
    ctx.stroke();
  }
}

// bent backs: nobody here has a machine
function workers(ctx, t, points, k, seed) {
  const size = 9 + k * 24;
  for (let i = 0; i < 4; i++) {
    const at = points[Math.floor(14 + hash(i, seed) * (points.length - 40))];
    const [x, y] = [at[0], at[1] + 6 + k * 16];
    const dig = Math.sin(t * 1.6 + i * 2 + seed) * 0.12;
    ctx.lineCap = 'round';
    ctx.strokeStyle = '#3d342d';
    ctx.lineWidth = size * 0.13;
    ctx.beginPath();
    ctx.moveTo(x - size * 0.06, y);
    ctx.lineTo(x, y - size * 0.4);
    ctx.lineTo(x + size * 0.08, y);
    ctx.stroke();
    ctx.strokeStyle = ['#5d6068', '#7a5148', '#6b6a50', '#4f5a64'][(i + seed) % 4];
    ctx.lineWidth = size * 0.22;
    ctx.beginPath();
    ctx.moveTo(x, y - size * 0.42);
    ctx.lineTo(x - size * 0.26, y - size * (0.66 + dig));
    ctx.stroke();
    ctx.fillStyle = '#e8dfcf';
    ctx.beginPath();
    ctx.arc(x - size * 0.38, y - size * (0.72 + dig), size * 0.1, 0, 7);
    ctx.fill();
    ctx.strokeStyle = '#4a3a2c';
    ctx.lineWidth = Math.max(0.8, size * 0.04);
    ctx.beginPath();
    ctx.moveTo(x - size * 0.2, y - size * (0.5 + dig));
    ctx.lineTo(x - size * 0.62, y);
    ctx.stroke();
  }
}

/** A bare tree: trunk, and twigs that halve. */
export function bareTree(ctx, x, y, size, seed) {
  ctx.strokeStyle = '#43362b';
  ctx.lineCap = 'round';
  const branch = (bx, by, angle, length, width, depth) => {
    const ex = bx + Math.cos(angle) * length;
    const ey = by + Math.sin(angle) * length;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(bx, by);
    ctx.lineTo(ex, ey);
    ctx.stroke();
    if (depth === 0) return;
    for (const turn of [-0.5, 0.42])
      branch(
        ex,
        ey,
        angle + turn * (0.7 + 0.6 * hash(seed, depth, turn * 100)),
        length * 0.72,
        width * 0.64,
        depth - 1,
      );
  };
  branch(x, y, -Math.PI / 2 + 0.08 * (hash(seed, 1) - 0.5), size * 0.3, size * 0.05, 5);
}
