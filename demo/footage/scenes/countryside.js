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
    ctx.strokeStyle = css(colour, 0.1 + 0.16 * hash(i, 5));
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
      const bend = 26 * (1 - k) * Math.sin(x * 0.0042 + 1.2) + 20 * Math.sin(x * 0.0023 + i * 0.33) + 12 * (noiseAt(x * 0.0011, i * 0.17) - 0.5);
      points.push(screen(t, depth, x, y + bend));
    }
    const soil = [mix('#a3835b', '#8a6a48', k), mix('#b39468', '#7a5c40', k), mix('#97825a', '#86704a', k)][i % 3];
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
    if (i === 5 || i === 8) stubble(ctx, points, k, i);
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
    drawSky(ctx, view, { zenith: '#8d9aa5', middle: '#b8bcb8', horizon: '#d8cdb8', sun: sunAt(0.5, 0.5), glow: 0.2, glowColour: '#f3e3c0', discStrength: 0, clouds: { cover: 0.85, drift: [t * 0.006, t * 0.012], scale: 0.2, lit: '#dcd9d0', shade: '#8f959a', opacity: 0.9 } });
    wash(ctx, 330, HEIGHT, [[0, '#d3c6ae'], [1, '#a08a68']]);
    ridge(ctx, t, 0.06, 380, 150, 0.31, '#c9c0b0', '#a9aaa8');
    ridge(ctx, t, 0.13, 392, 120, 0.57, '#c6b89f', '#9c988c');
    ridge(ctx, t, 0.24, 412, 92, 1.4, '#bda986', '#94866e');
    gullies(ctx, t, 0.24, 412, 92, 14, '#6d5f4c');
    valley(ctx, t);
    wash(ctx, 318, 440, [[0, 'rgba(220,208,184,0)'], [0.55, 'rgba(220,208,184,.5)'], [1, 'rgba(220,208,184,0)']]);
    ridge(ctx, t, 0.46, 462, 66, 2.3, '#a98d64', '#8d7756');
    gullies(ctx, t, 0.46, 462, 66, 23, '#5f4a34');
    village(ctx, t);
    terraces(ctx, t);
    drawCart(ctx, (x, y) => screen(t, 0.9, x, y), t);
    finish(ctx, { bloom: 0.12, vignette: 0.42 });
  },
};
