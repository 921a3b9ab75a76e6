// 30–44 s: a metro hall like a palace. A train rushes in, the platform fills, blurs and empties.
import { blockBox, createCamera, percentBox } from '../drawing/camera.js';
import { css, mix, times } from '../drawing/colour.js';
import { fract, glide, lerp, smooth } from '../drawing/easing.js';
import { block, fillFace, finish, glow, hazed, wash } from '../drawing/paint.js';
import { walker } from '../drawing/walker.js';
import { hash } from '../drawing/random.js';

const LENGTH = 14;
const END = 96;
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({ x: lerp(-2.6, 1.4, smooth(0, 1, k)), y: lerp(1.7, 2.7, k), z: lerp(-9, 5, k), yaw: lerp(0.1, -0.05, smooth(0, 1, k)), lens: 0.7, rise: 70 });
};
const light = { sun: [0, 1, 0], sunColour: [0.2, 0.17, 0.12], sky: [0.74, 0.66, 0.56], haze: [226, 180, 112], reach: 105 };
const CHANDELIERS = [9, 19, 29, 39, 49, 59, 69, 79];
const HEIGHT = 6.1;
const bulbs = ['#fff3cf', '#ffd9d0', '#d8f3d4', '#fff8e4', '#ffe6a8', '#d9ecff'];

function vault(ctx, view) {
  const arcs = 18;
  for (let z = END; z > -12; z -= 4) {
    const z0 = Math.max(z - 4, view.z + 0.6);
    if (z <= view.z + 0.7) break;
    for (let i = 0; i < arcs; i++) {
      const p = [];
      for (const a of [i, i + 1]) {
        const angle = Math.PI * (a / arcs);
        p.push([Math.cos(angle) * 11, 4.4 + Math.sin(angle) * 4.6]);
      }
      const far = z - view.z;
      const rib = Math.round(z / 4) % 2 === 0;
      const tone = 0.4 + 0.42 * Math.sin(Math.PI * ((i + 0.5) / arcs)) + (rib ? 0.05 : 0);
      const panel = !rib && i % 3 === 1 ? '#8fb5a5' : rib ? '#f7e6c4' : '#ead2a6';
      fillFace(ctx, view, [[p[0][0], p[0][1], z0], [p[1][0], p[1][1], z0], [p[1][0], p[1][1], z], [p[0][0], p[0][1], z]], hazed(times(panel, tone), far, light));
    }
  }
}

// the walls behind the tracks carry a mosaic landscape: hills and a sunrise in small tiles
function mosaic(ctx, view, side) {
  const x = side * 11;
  for (let z = END; z > view.z; z -= 2) {
    const z0 = Math.max(z - 2, view.z + 0.6);
    if (z <= view.z + 0.7) break;
    const far = z - view.z;
    for (let row = 0; row < 9; row++) {
      const y = row * 0.5;
      const hill = 1.4 + 1.1 * Math.sin(z * 0.11 + side) + 0.5 * Math.sin(z * 0.31);
      const hill2 = 2.6 + 0.9 * Math.sin(z * 0.07 + 2 * side);
      const base = y < hill ? '#5f8f6b' : y < hill2 ? '#7fa9a8' : mix('#f1b27a', '#e98f6d', row / 9);
      const shade = 0.9 + 0.2 * hash(z, row, side);
      fillFace(ctx, view, [[x, y, z0], [x, y, z], [x, y + 0.5, z], [x, y + 0.5, z0]], hazed(times(base, shade * 0.66), far, light));
    }
  }
}

const trainFront = (t) => {
  if (t < 2) return 200;
  if (t < 7) return lerp(150, -6, 1 - Math.pow(1 - (t - 2) / 5, 2.2));
  if (t < 10) return -6;
  return -6 - Math.pow(t - 10, 2.4) * 9;
};

function train(ctx, view, t) {
  const front = trainFront(t);
  const back = front + 78;
  const x = 6.6;
  const far0 = Math.max(view.z + 0.7, front);
  const end = Math.min(END - 1, back);
  if (far0 >= end) return;
  const speed = Math.abs(trainFront(t + 0.04) - trainFront(t)) / 0.04;
  const blur = Math.min(1, speed / 25);
  const strip = (y0, y1, colour, z0 = far0, z1 = end, alpha = 1) => {
    const corners = view.polygon([[x, y0, z0], [x, y0, z1], [x, y1, z1], [x, y1, z0]]);
    if (corners.length < 3) return;
    ctx.beginPath();
    for (const [i, [px, py]] of corners.entries()) i ? ctx.lineTo(px, py) : ctx.moveTo(px, py);
    ctx.fillStyle = css(colour, alpha);
    ctx.fill();
  };
  const tint = (c) => times(c, 0.85);
  if (front > view.z + 0.7) {
    block(ctx, view, x, -0.8, front, x + 2.8, 3.2, front + 2, '#b33a30', light);
    fillFace(ctx, view, [[x + 0.3, 1.5, front - 0.02], [x + 2.5, 1.5, front - 0.02], [x + 2.5, 2.7, front - 0.02], [x + 0.3, 2.7, front - 0.02]], '#28323c');
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

function column(ctx, view, x, z) {
  const far = z - view.z;
  if (far < 0.8) return;
  const marble = hash(z, x | 0) < 0.5 ? '#e9d5c0' : '#e5cfba';
  const shaft = view.project(x, 0, z);
  const top = view.project(x, 4.6, z);
  if (!shaft || !top) return;
  const r = (view.f * 0.52) / shaft[2];
  const fill = ctx.createLinearGradient(shaft[0] - r, 0, shaft[0] + r, 0);
  const c = (k) => css(hazed(times(marble, k * 0.84), far, light));
  const toCentre = x < 0;
  fill.addColorStop(0, c(toCentre ? 0.58 : 0.95));
  fill.addColorStop(0.35, c(toCentre ? 0.85 : 1.08));
  fill.addColorStop(0.7, c(toCentre ? 1.08 : 0.82));
  fill.addColorStop(1, c(toCentre ? 0.9 : 0.55));
  ctx.fillStyle = fill;
  ctx.fillRect(shaft[0] - r, top[1], r * 2, shaft[1] - top[1]);
  for (const [y, h, w] of [[0, 0.35, 1.35], [4.15, 0.22, 1.22], [4.4, 0.28, 1.5]]) {
    const p = view.project(x, y + h, z);
    const hh = (view.f * h) / shaft[2];
    ctx.fillStyle = css(hazed(times('#d8b878', 0.92), far, light));
    ctx.fillRect(p[0] - r * w, p[1], r * w * 2, hh);
  }
}

function chandelier(ctx, view, z, t) {
  const p = view.project(0, HEIGHT, z);
  if (!p || p[2] < 2.2) return;
  const s = view.f / p[2];
  const hang = view.project(0, 9, z);
  ctx.strokeStyle = css(hazed('#a8854a', p[2], light));
  ctx.lineWidth = Math.max(0.8, s * 0.05);
  ctx.beginPath();
  ctx.moveTo(p[0], p[1]);
  ctx.lineTo(hang[0], hang[1]);
  ctx.stroke();
  glow(ctx, p[0], p[1], s * 3.2, [255, 196, 112], 0.3);
  // bulbs on three rings, like a firework caught in glass
  for (let ring = 0; ring < 3; ring++) {
    const count = [6, 12, 16][ring];
    for (let i = 0; i < count; i++) {
      const a = (i / count) * Math.PI * 2 + ring * 0.4 + z;
      const radius = [0.45, 0.95, 1.45][ring];
      const q = view.project(Math.cos(a) * radius, HEIGHT + [-0.55, -0.15, 0.3][ring], z + Math.sin(a) * radius);
      if (!q) continue;
      const size = (view.f * [0.19, 0.17, 0.15][ring]) / q[2];
      ctx.strokeStyle = css('#b58f4e', 0.8);
      ctx.lineWidth = Math.max(0.5, s * 0.025);
      ctx.beginPath();
      ctx.moveTo(p[0], p[1] - s * 0.3);
      ctx.lineTo(q[0], q[1]);
      ctx.stroke();
      ctx.fillStyle = bulbs[(i + ring * 2) % bulbs.length];
      ctx.beginPath();
      ctx.arc(q[0], q[1], size, 0, 7);
      ctx.fill();
    }
  }
  glow(ctx, p[0], p[1], s * 1.6, [255, 226, 170], 0.2 + 0.04 * Math.sin(t * 3 + z));
}

const coats = ['#2b2f3a', '#3b3440', '#51423c', '#6e2f35', '#2f4a5c', '#4d5a48', '#8a7a64', '#c9c0b0'];

export default {
  id: 'metro',
  start: 30,
  end: 44,
  title: { en: 'The metro', ko: '지하철' },
  regions: {
    chandelier: {
      label: { en: 'Chandeliers of the metro hall', ko: '지하철역의 샹들리에' },
      box: (t) => {
        const view = camera(t);
        const p = view.project(0, HEIGHT, CHANDELIERS[1]);
        const s = view.f / p[2];
        return percentBox([[p[0] - s * 1.75, p[1] - s * 0.9], [p[0] + s * 1.75, p[1] + s * 1]]);
      },
    },
    commuters: { label: { en: 'Commuters on the platform', ko: '승강장의 승객들' }, box: (t) => blockBox(camera(t), [-4.6, 0, 13], [4.6, 1.8, 13]) },
  },
  draw(ctx, t) {
    const view = camera(t);
    wash(ctx, 0, 720, [[0, css('#e3cfa4')], [1, css('#b89a6d')]]);
    // the end wall: an arch of light
    fillFace(ctx, view, [[-11, 0, END], [11, 0, END], [11, 9, END], [-11, 9, END]], hazed('#f0c98e', END, light));
    mosaic(ctx, view, -1);
    mosaic(ctx, view, 1);
    vault(ctx, view);
    // track beds and platform
    for (const side of [-1, 1]) fillFace(ctx, view, [[side * 6.2, -0.9, view.z], [side * 11, -0.9, view.z], [side * 11, -0.9, END], [side * 6.2, -0.9, END]], '#4b4038');
    for (let z = END; z > view.z; z -= 3) {
      const z0 = Math.max(z - 3, view.z + 0.55);
      if (z <= view.z + 0.6) break;
      for (let i = -3; i < 3; i++) {
        const tone = ((i + Math.round(z / 3)) & 1 ? 0.82 : 1) * 0.72;
        fillFace(ctx, view, [[i * 2.1, 0, z0], [i * 2.1 + 2.1, 0, z0], [i * 2.1 + 2.1, 0, z], [i * 2.1, 0, z]], hazed(times(Math.abs(i + 0.5) > 2 ? '#9a5540' : '#d3b489', tone), z - view.z, light));
      }
    }
    // polish: lamps and columns mirrored in the floor
    for (const z of CHANDELIERS.toReversed()) {
      const p = view.project(0, -HEIGHT, z);
      if (p && p[2] > 2) {
        const s = view.f / p[2];
        ctx.save();
        ctx.translate(p[0], p[1]);
        ctx.scale(1, 2.1);
        glow(ctx, 0, 0, s * 1.7, [255, 226, 165], 0.45);
        ctx.restore();
      }
    }
    train(ctx, view, t);
    const things = [];
    for (let z = 1; z < END; z += 6) for (const x of [-5.3, 5.3]) things.push([z, () => column(ctx, view, x, z)]);
    for (const z of CHANDELIERS) things.push([z, () => chandelier(ctx, view, z, t)]);
    const rush = 0.55 + 0.45 * smooth(7, 8, t) - 0.5 * smooth(11, 13.5, t);
    for (let i = 0; i < 84; i++) {
      if (hash(i, 1) > rush) continue;
      const heading = i % 3 ? 1 : -1;
      const pace = 3.5 + hash(i, 3) * 4;
      const z = 2.5 + fract(hash(i, 2) + (heading * pace * t) / 60) * 60;
      const x = (hash(i, 4) - 0.5) * 9 + Math.sin(t * 0.8 + i) * 0.35;
      if (z > view.z + 2.2) things.push([z, () => walker(ctx, view, light, x, z, coats[Math.floor(hash(i, 5) * coats.length)], { seed: i, phase: t * 2.4 + i, blur: 0.5, across: heading * 0.1 })]);
    }
    for (let i = 0; i < 46; i++) {
      // out of the train and into the hall, in three waves
      const k = (t - 7.2 - hash(i, 31) * 2.2) / 2.6;
      if (k < 0 || k > 1) continue;
      const z = 6 + hash(i, 32) * 34 + k * 4 * (hash(i, 33) - 0.5);
      const x = lerp(6.4, -3.5 + hash(i, 34) * 5, k);
      if (z > view.z + 2) things.push([z, () => walker(ctx, view, light, x, z, coats[Math.floor(hash(i, 35) * coats.length)], { seed: i + 90, phase: t * 3 + i, blur: 1.2, across: 1 })]);
    }
    things.sort((a, b) => b[0] - a[0]);
    for (const [, paint] of things) paint();
    finish(ctx, { bloom: 0.26, vignette: 0.5 });
  },
};
