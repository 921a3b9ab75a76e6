// The round dining room: mullions, coves of light, carpet, guests, the laid table in front.
import { HEIGHT, WIDTH, percentBox } from './camera.js';
import { css } from './colour.js';
import { fract, lerp } from './easing.js';
import { trace } from './paint.js';
import { hash } from './random.js';
import { drawTable } from './table.js';
import { walker } from './walker.js';

const room = {
  sun: [0, 1, 0],
  sunColour: [0.25, 0.2, 0.12],
  sky: [0.72, 0.58, 0.42],
  haze: [60, 40, 26],
  reach: 60,
};
const RADIUS = 7.2;
const CENTRE = -2.6;
export const rim = (angle, y) => [Math.sin(angle) * RADIUS, y, CENTRE + Math.cos(angle) * RADIUS];

const TABLE = [0.62, 0.76, 2.35];
export const tableBox = (view) => {
  const points = [];
  for (let a = 0; a < 12; a++)
    points.push(
      view.project(
        TABLE[0] + Math.cos((a / 6) * Math.PI) * 0.8,
        TABLE[1],
        TABLE[2] + Math.sin((a / 6) * Math.PI) * 0.8,
      ),
    );
  points.push(view.project(TABLE[0], TABLE[1] + 0.3, TABLE[2]));
  return percentBox(points, 4);
};
export function drawRoom(ctx, view, t, spin) {
  const ring = (y, from = -1.5, to = 1.5) => {
    const out = [];
    for (let a = from; a <= to + 1e-6; a += 0.075) {
      const p = view.project(...rim(a, y));
      if (p) out.push(p);
    }
    return out;
  };
  const band = (low, high, style) => {
    ctx.beginPath();
    trace(ctx, [...low, ...high.reverse()]);
    ctx.fillStyle = style;
    ctx.fill();
  };
  // mullions belong to the building, so they wheel past with the city
  for (let i = -8; i <= 8; i++) {
    const a = fract((i * 0.36 - spin) / 6.12 + 0.5) * 6.12 - 3.06;
    if (Math.abs(a) > 1.35) continue;
    const p = view.project(...rim(a, 0.8));
    const q = view.project(...rim(a, 2.95));
    if (!p || !q) continue;
    const w = (view.f * 0.075) / p[2];
    const fill = ctx.createLinearGradient(p[0] - w, 0, p[0] + w, 0);
    fill.addColorStop(0, '#2c1d16');
    fill.addColorStop(0.4, '#7a5536');
    fill.addColorStop(1, '#21150f');
    ctx.fillStyle = fill;
    ctx.fillRect(p[0] - w, q[1], w * 2, p[1] - q[1]);
  }
  // ceiling: three coves of light
  const top = ring(2.85);
  ctx.beginPath();
  trace(ctx, [[-40, -40], ...top.map((p) => [p[0], p[1]]), [WIDTH + 40, -40]]);
  const ceiling = ctx.createLinearGradient(0, 0, 0, 230);
  ceiling.addColorStop(0, '#5d4029');
  ceiling.addColorStop(1, '#a57748');
  ctx.fillStyle = ceiling;
  ctx.fill();
  for (const [radius, strength] of [
    [6.3, 1],
    [4.9, 0.8],
    [3.6, 0.7],
  ]) {
    const points = [];
    for (let a = -1.4; a <= 1.4; a += 0.06) {
      const p = view.project(Math.sin(a) * radius, 2.85, CENTRE + Math.cos(a) * radius);
      if (p && p[2] > 0.6) points.push(p);
    }
    ctx.lineCap = 'round';
    for (const [w, alpha] of [
      [26, 0.08],
      [12, 0.16],
      [4, 0.9],
    ]) {
      ctx.strokeStyle = css('#ffdc9c', alpha * strength);
      ctx.lineWidth = w;
      ctx.beginPath();
      points.forEach((p, i) => (i ? ctx.lineTo(p[0], p[1]) : ctx.moveTo(p[0], p[1])));
      ctx.stroke();
    }
  }
  band(ring(2.72), ring(2.95), '#4a3020');
  // sill, wall and floor
  band(ring(0.74), ring(0.9), '#8f6440');
  const sill = ring(0.74);
  ctx.beginPath();
  trace(ctx, [[-40, HEIGHT + 40], ...sill, [WIDTH + 40, HEIGHT + 40]]);
  const wall = ctx.createLinearGradient(0, 380, 0, HEIGHT);
  wall.addColorStop(0, '#4d2f20');
  wall.addColorStop(0.45, '#3a2218');
  wall.addColorStop(1, '#6a2a26');
  ctx.fillStyle = wall;
  ctx.fill();
  const floor = ring(0);
  ctx.beginPath();
  trace(ctx, [[-40, HEIGHT + 40], ...floor, [WIDTH + 40, HEIGHT + 40]]);
  const carpet = ctx.createLinearGradient(0, 480, 0, HEIGHT);
  carpet.addColorStop(0, '#4c1f22');
  carpet.addColorStop(1, '#8a3a33');
  ctx.fillStyle = carpet;
  ctx.fill();
  // other tables along the window, guests half seen
  for (const a of [-0.86, -0.45, 0.78]) {
    const x = Math.sin(a) * (RADIUS - 1.5);
    const z = CENTRE + Math.cos(a) * (RADIUS - 1.5);
    for (const s of [-1, 1])
      walker(
        ctx,
        view,
        room,
        x + s * 0.42,
        z + 0.62,
        ['#4c4a5e', '#8a4652', '#56707c'][Math.floor(hash(a * 100, s) * 3)],
        {
          seed: Math.round(a * 50) + s,
          blur: 0.15,
          mirror: 0,
          y: -0.42,
          phase: t * 0.4 + a * 9 + s,
          across: 0.3,
        },
      );
    drawTable(ctx, view, x, 0.74, z, 0.6, { plain: true, t });
  }
  // a waiter crosses twice
  for (const [from, seed] of [
    [2.2, 1],
    [8.6, 2],
  ]) {
    const k = (t - from) / 2.1;
    if (k > -0.1 && k < 1.1)
      walker(ctx, view, room, lerp(-4.2, 4.4, seed % 2 ? k : 1 - k), 3.6, '#f2ede2', {
        seed,
        blur: 1.5,
        mirror: 0,
        phase: t * 3.2,
        across: seed % 2 ? 1 : -1,
        skirt: false,
      });
  }
  drawTable(ctx, view, TABLE[0], TABLE[1], TABLE[2], 0.8, { t });
}
