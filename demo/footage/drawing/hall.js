// The metro hall: vault, mosaics, columns, chandeliers.
import { css, mix, times } from './colour.js';
import { fillFace, glow, hazed } from './paint.js';
import { hash } from './random.js';

export const light = {
  sun: [0, 1, 0],
  sunColour: [0.2, 0.17, 0.12],
  sky: [0.74, 0.66, 0.56],
  haze: [226, 180, 112],
  reach: 105,
};
export const CHANDELIERS = [9, 19, 29, 39, 49, 59, 69, 79];
export const HEIGHT = 6.1;
const bulbs = ['#fff3cf', '#ffd9d0', '#d8f3d4', '#fff8e4', '#ffe6a8', '#d9ecff'];

export function vault(ctx, view) {
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
      fillFace(
        ctx,
        view,
        [
          [p[0][0], p[0][1], z0],
          [p[1][0], p[1][1], z0],
          [p[1][0], p[1][1], z],
          [p[0][0], p[0][1], z],
        ],
        hazed(times(panel, tone), far, light),
      );
    }
  }
}

// the walls behind the tracks carry a mosaic landscape: hills and a sunrise in small tiles
export function mosaic(ctx, view, side) {
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
      fillFace(
        ctx,
        view,
        [
          [x, y, z0],
          [x, y, z],
          [x, y + 0.5, z],
          [x, y + 0.5, z0],
        ],
        hazed(times(base, shade * 0.66), far, light),
      );
    }
  }
}

export function column(ctx, view, x, z) {
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
  for (const [y, h, w] of [
    [0, 0.35, 1.35],
    [4.15, 0.22, 1.22],
    [4.4, 0.28, 1.5],
  ]) {
    const p = view.project(x, y + h, z);
    const hh = (view.f * h) / shaft[2];
    ctx.fillStyle = css(hazed(times('#d8b878', 0.92), far, light));
    ctx.fillRect(p[0] - r * w, p[1], r * w * 2, hh);
  }
}

export function chandelier(ctx, view, z, t) {
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
      const q = view.project(
        Math.cos(a) * radius,
        HEIGHT + [-0.55, -0.15, 0.3][ring],
        z + Math.sin(a) * radius,
      );
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

/** Where the hall ends, in metres. */
export const END = 96;
