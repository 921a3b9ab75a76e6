// 128–142 s: what was left out. Brown terraces, bare hills, an ox cart; in a far valley a fence. The film slows down.
import { HEIGHT, percentBox, WIDTH, createCamera } from '../drawing/camera.js';
import { css, mix } from '../drawing/colour.js';
import { lerp, smooth } from '../drawing/easing.js';
import { finish, trace, wash } from '../drawing/paint.js';
import { hash, noiseAt, noiseTile } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';
import { drawCart } from '../drawing/cart.js';

const LENGTH = 14;
// a plane at a depth slides by its own measure: x in pixels of the plane, seen through a slow pan
const pan = (t) => lerp(-60, 190, 0.25 * (t / LENGTH) + 0.75 * smooth(0, 1, t / LENGTH));
const zoom = (t) => 1 + 0.05 * (t / LENGTH);
const screen = (t, depth, x, y) => {
  const z = 1 + (zoom(t) - 1) * depth * 1.6;
  return [WIDTH / 2 + (x - pan(t) * depth - WIDTH / 2) * z, 400 + (y - 400) * z];
};
const VALLEY = { x0: 760, x1: 1010, y0: 352, y1: 408, depth: 0.3 };
const FIELDS = { x0: 60, x1: 640, y0: 452, y1: 590, depth: 0.78 };
const regionOf = (t, r) => percentBox([screen(t, r.depth, r.x0, r.y0), screen(t, r.depth, r.x1, r.y1)]);

function ridge(ctx, t, depth, base, height, seed, low, high, detail = 1) {
  const points = [];
  for (let x = -80; x <= 1700; x += 10) {
    const y = base - height * (noiseAt(seed + x * 0.00055, seed) * 1.5 - 0.4 + (noiseAt(seed * 3 + x * 0.0024, 0.4) - 0.5) * 0.42 * detail + (noiseAt(seed + x * 0.009, 0.8) - 0.5) * 0.1 * detail);
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

// gullies: bare slopes wash out where the trees were cut
function gullies(ctx, t, depth, base, height, seed, colour) {
  ctx.lineCap = 'round';
  for (let i = 0; i < 70; i++) {
    const x = hash(i, seed) * 1700 - 60;
    const crest = base - height * (noiseAt(seed * 0.1 + x * 0.00055, seed * 0.1) * 1.5 - 0.4 + (noiseAt(seed * 0.3 + x * 0.0024, 0.4) - 0.5) * 0.42);
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

function terraces(ctx, t) {
  const steps = 13;
  for (let i = 0; i < steps; i++) {
    const k = i / steps;
    const y = 430 + Math.pow(k, 1.35) * 270;
    const depth = 0.62 + 0.4 * k;
    const points = [];
    for (let x = -160; x <= 1900; x += 16) {
      const bend = 34 * (1 - k) * Math.sin(x * 0.0042 + 1.2) + (30 - 12 * k) * Math.sin(x * 0.0027 + i * 0.42) + 16 * (noiseAt(x * 0.0011, i * 0.17) - 0.5);
      points.push(screen(t, depth, x, y + bend));
    }
    const soil = [mix('#94714a', '#71523a', k), mix('#a58557', '#5f4530', k), mix('#857049', '#6f5839', k)][i % 3];
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
      points.forEach((p, n) => (n ? ctx.lineTo(p[0], p[1] + f * (4 + k * 13)) : ctx.moveTo(p[0], p[1] + f * (4 + k * 13))));
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

// a bare tree: trunk, and twigs that halve
function bareTree(ctx, x, y, size, seed) {
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
    for (const turn of [-0.5, 0.42]) branch(ex, ey, angle + turn * (0.7 + 0.6 * hash(seed, depth, turn * 100)), length * 0.72, width * 0.64, depth - 1);
  };
  branch(x, y, -Math.PI / 2 + 0.08 * (hash(seed, 1) - 0.5), size * 0.3, size * 0.05, 5);
}

function village(ctx, t) {
  for (let i = 0; i < 9; i++) {
    const [x, y] = screen(t, 0.5, 330 + i * 34 + hash(i, 1) * 14, 432 - (i % 3) * 7);
    ctx.fillStyle = css(mix('#cbb899', '#a8957b', hash(i, 2)));
    ctx.fillRect(x, y - 9, 22, 9);
    ctx.fillStyle = '#6d5d50';
    ctx.beginPath();
    ctx.moveTo(x - 3, y - 8);
    ctx.lineTo(x + 5, y - 15);
    ctx.lineTo(x + 18, y - 15);
    ctx.lineTo(x + 25, y - 8);
    ctx.fill();
    ctx.fillStyle = '#4d443d';
    ctx.fillRect(x + 8, y - 6, 3, 4);
    if (i % 4 !== 1) continue;
    // thin smoke leans with the wind
    ctx.strokeStyle = 'rgba(226,220,208,.34)';
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.moveTo(x + 16, y - 15);
    ctx.bezierCurveTo(x + 18, y - 34, x + 34 + 4 * Math.sin(t + i), y - 36, x + 46, y - 54 + 3 * Math.sin(t * 0.7 + i));
    ctx.stroke();
  }
}

// in the far valley: long low roofs behind a fence, a watchtower at either end; half lost in haze
function valley(ctx, t) {
  const { x0, x1, depth } = VALLEY;
  const ink = css('#6f6a68', 0.62);
  ctx.fillStyle = css('#88817c', 0.55);
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < 5; i++) {
      const [x, y] = screen(t, depth, x0 + 34 + i * 38 + r * 7, 378 + r * 8);
      ctx.fillRect(x, y, 29, 3.6);
      ctx.fillRect(x + 1, y + 3, 27, 2);
    }
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let x = x0 + 6; x <= x1 - 6; x += 9) {
    const p = screen(t, depth, x, 403);
    ctx.moveTo(p[0], p[1]);
    ctx.lineTo(p[0], p[1] - 10);
  }
  for (const dy of [3, 6, 9]) {
    const a = screen(t, depth, x0 + 6, 403 - dy);
    const b = screen(t, depth, x1 - 6, 403 - dy);
    ctx.moveTo(a[0], a[1]);
    ctx.lineTo(b[0], b[1]);
  }
  ctx.stroke();
  for (const x of [x0 + 14, x1 - 20]) {
    const [px, py] = screen(t, depth, x, 403);
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.4;
    ctx.beginPath();
    ctx.moveTo(px - 5, py);
    ctx.lineTo(px - 2.5, py - 34);
    ctx.moveTo(px + 5, py);
    ctx.lineTo(px + 2.5, py - 34);
    ctx.stroke();
    ctx.fillStyle = ink;
    ctx.fillRect(px - 6, py - 43, 12, 9);
    ctx.beginPath();
    ctx.moveTo(px - 8, py - 43);
    ctx.lineTo(px, py - 49);
    ctx.lineTo(px + 8, py - 43);
    ctx.fill();
  }
}

export default {
  id: 'countryside',
  start: 128,
  end: 142,
  title: { en: 'What was left out', ko: '빠진 풍경' },
  regions: {
    fields: { label: { en: 'Terraced fields, worked by hand', ko: '손으로 일구는 다락밭' }, box: (t) => regionOf(t, FIELDS) },
    'far-valley': { label: { en: 'A fenced valley in the haze', ko: '안개 속 울타리 친 골짜기' }, box: (t) => regionOf(t, VALLEY) },
  },
  draw(ctx, t) {
    noiseTile();
    const view = createCamera({ y: 30, yaw: pan(t) * 0.0002, lens: 0.8, rise: 40 });
    drawSky(ctx, view, { zenith: '#76838f', middle: '#a5abab', horizon: '#d6c8ae', sun: sunAt(0.5, 0.5), glow: 0.2, glowColour: '#f3e3c0', discStrength: 0, clouds: { cover: 0.85, drift: [t * 0.006, t * 0.012], scale: 0.2, lit: '#d4d0c6', shade: '#767d84', opacity: 0.9 } });
    wash(ctx, 330, HEIGHT, [[0, '#d3c6ae'], [1, '#a08a68']]);
    ridge(ctx, t, 0.06, 380, 215, 0.31, '#bdb6a8', '#8d939a');
    ridge(ctx, t, 0.13, 392, 165, 0.57, '#b8a88d', '#807d78');
    ridge(ctx, t, 0.24, 412, 110, 1.4, '#b09a74', '#77694f');
    gullies(ctx, t, 0.24, 412, 92, 14, '#6d5f4c');
    valley(ctx, t);
    wash(ctx, 318, 440, [[0, 'rgba(220,208,184,0)'], [0.6, 'rgba(214,203,180,.34)'], [1, 'rgba(220,208,184,0)']]);
    ridge(ctx, t, 0.46, 462, 72, 2.3, '#94774f', '#6d583c');
    gullies(ctx, t, 0.46, 462, 66, 23, '#5f4a34');
    village(ctx, t);
    terraces(ctx, t);
    for (const [x, y, size] of [[250, 640, 190], [1340, 606, 150], [1500, 660, 230]]) bareTree(ctx, ...screen(t, 0.92, x, y), size, x);
    drawCart(ctx, (x, y) => screen(t, 0.9, x, y), t);
    finish(ctx, { bloom: 0.12, vignette: 0.42 });
  },
};
