// What moves in a city and stands along its streets: trees, people, cars, lamps.
import { css, mix, times } from './colour.js';
import { fract } from './easing.js';
import { block, glow, hazeAt, hazed, lit } from './paint.js';
import { hash } from './random.js';

const trees = new Map();
/** A round tree on its trunk, foot at x, z. */
export function tree(ctx, camera, light, x, z, height, colour, seed = 1, y = 0) {
  const p = camera.project(x, y, z);
  if (!p) return;
  const size = (camera.f * height) / p[2];
  if (size < 1.5 || p[0] < -size || p[0] > 1280 + size) return;
  const leaf = hazed(
    times(
      colour,
      light.sky.map((s, i) => s * 0.9 + light.sunColour[i] * 0.35),
    ),
    p[2],
    light,
  ).map((c) => Math.round(c / 8) * 8);
  const kind = Math.floor(hash(seed, 4) * 3);
  const bright = (light.sun[0] - Math.sin(camera.yaw) > 0 ? 1 : 0) + (light.sun[1] > 0.02 ? 0 : 2);
  const key = css(leaf) + kind + bright;
  let sprite = trees.get(key);
  if (!sprite) {
    sprite = new OffscreenCanvas(96, 128);
    const g = sprite.getContext('2d');
    g.fillStyle = css(times(leaf, 0.45));
    g.fillRect(45, 84, 6, 44);
    const puffs = [];
    for (let i = 0; i < 9; i++)
      puffs.push([
        48 + (hash(kind, i, 1) - 0.5) * 46,
        48 + (hash(kind, i, 2) - 0.5) * 58,
        15 + hash(kind, i, 3) * 12,
      ]);
    const side = bright % 2 ? 1 : -1;
    for (const [tone, shift, shrink] of [
      [0.62, 0, 1],
      [0.86, 5, 0.82],
      [1.12, 10, 0.5],
    ]) {
      g.fillStyle = css(times(leaf, bright > 1 ? Math.min(1, tone) : tone));
      for (const [px, py, r] of puffs) {
        g.beginPath();
        g.arc(px + shift * side * 0.8, py - shift * 0.8, r * shrink, 0, 7);
        g.fill();
      }
    }
    trees.set(key, sprite);
    if (trees.size > 600) trees.clear();
  }
  ctx.drawImage(sprite, p[0] - size * 0.375, p[1] - size, size * 0.75, size);
}

/** A walker, feet at x, z; drawn as a soft upright stroke with a head: far away that is all one sees. */
export function person(ctx, camera, light, x, z, coat, { alpha = 1, y = 0, height = 1.7, smear = 0 } = {}) {
  const p = camera.project(x, y, z);
  if (!p) return;
  const size = (camera.f * height) / p[2];
  if (size < 1.2 || p[0] < -60 || p[0] > 1340) return;
  const colour = hazed(
    times(
      coat,
      light.sky.map((s, i) => s * 0.85 + light.sunColour[i] * 0.4),
    ),
    p[2],
    light,
  );
  ctx.globalAlpha = alpha;
  ctx.fillStyle = css(colour);
  const w = size * 0.26 + smear;
  if (size < 9) {
    ctx.fillRect(p[0] - w / 2, p[1] - size, w, size);
  } else {
    ctx.beginPath();
    ctx.roundRect(p[0] - w / 2, p[1] - size * 0.84, w, size * 0.84, [w * 0.45, w * 0.45, w * 0.15, w * 0.15]);
    ctx.fill();
    ctx.fillStyle = css(mix(colour, hazed(times('#c99f80', light.sky), p[2], light), 0.75));
    ctx.beginPath();
    ctx.ellipse(p[0], p[1] - size * 0.91, size * 0.075 + smear * 0.35, size * 0.085, 0, 0, 7);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

/** A car along z. heading: 1 drives away, -1 comes. trail: metres of light or smear behind it. */
export function car(
  ctx,
  camera,
  light,
  x,
  z,
  colour,
  { heading = 1, night = 0, kind = 'car', trail = 6 } = {},
) {
  const far = camera.distance(x, 1, z);
  if (far > 900) return;
  const half = kind === 'bus' ? 1.25 : 0.9;
  const long = kind === 'bus' ? 11 : 4.3;
  const tall = kind === 'bus' ? 3.1 : 1.45;
  if (night < 0.6) {
    const shadow = camera.polygon([
      [x - half, 0.03, z],
      [x + half, 0.03, z],
      [x + half, 0.03, z - long - heading * trail],
      [x - half, 0.03, z - long - heading * trail],
    ]);
    fillPath(ctx, shadow, `rgba(20,24,40,${(0.22 * (1 - night)).toFixed(2)})`);
  }
  if (far < 420) {
    if (kind === 'bus') {
      block(ctx, camera, x - half, 0.35, z - long, x + half, 1.5, z, colour, light);
      block(ctx, camera, x - half, 1.5, z - long, x + half, 2.5, z, '#39434f', light);
      block(ctx, camera, x - half, 2.5, z - long, x + half, tall, z, mix(colour, '#ffffff', 0.5), light);
    } else {
      block(ctx, camera, x - half, 0.25, z - long, x + half, 0.85, z, colour, light);
      block(
        ctx,
        camera,
        x - half * 0.86,
        0.85,
        z - long * 0.78,
        x + half * 0.86,
        tall,
        z - long * 0.25,
        mix(colour, '#2a3442', 0.72),
        light,
      );
    }
  } else {
    const p = camera.project(x, tall / 2, z);
    if (p) {
      const w = (camera.f * half * 2) / p[2];
      ctx.fillStyle = css(
        mix(hazed(lit(colour, [0, 1, 0], light), far, light), light.haze, hazeAt(far, light) * 0.3),
      );
      ctx.fillRect(p[0] - w / 2, p[1] - w * 0.3, w, w * 0.6);
    }
  }
  if (night > 0.05) lamps(ctx, camera, x, z, half, long, heading, night, trail);
}

function lamps(ctx, camera, x, z, half, long, heading, night, trail) {
  const coming = heading < 0;
  const end = coming ? z - long : z - long;
  const colour = coming ? [255, 240, 205] : [255, 62, 40];
  for (const side of [-1, 1]) {
    const p = camera.project(x + side * half * 0.8, 0.75, end);
    if (!p) continue;
    const size = (camera.f * (coming ? 1.5 : 0.9)) / p[2];
    const back = camera.project(x + side * half * 0.8, 0.75, end - heading * trail * 2.2);
    if (back) {
      const streak = ctx.createLinearGradient(p[0], p[1], back[0], back[1]);
      streak.addColorStop(0, css(colour, 0.75 * night));
      streak.addColorStop(1, css(colour, 0));
      ctx.strokeStyle = streak;
      ctx.lineWidth = Math.max(0.8, (camera.f * 0.22) / p[2]);
      ctx.beginPath();
      ctx.moveTo(p[0], p[1]);
      ctx.lineTo(back[0], back[1]);
      ctx.stroke();
    }
    glow(ctx, p[0], p[1], Math.max(1.5, size), colour, 0.9 * night);
  }
}

function fillPath(ctx, corners, style) {
  if (corners.length < 3) return;
  ctx.beginPath();
  ctx.moveTo(corners[0][0], corners[0][1]);
  for (const [x, y] of corners) ctx.lineTo(x, y);
  ctx.fillStyle = style;
  ctx.fill();
}

/** A street lamp; lights up with night. */
export function lamp(ctx, camera, light, x, z, height, reach, night) {
  const foot = camera.project(x, 0, z);
  const head = camera.project(x, height, z);
  const arm = camera.project(x + reach, height + 0.3, z);
  if (!foot || !head || !arm || foot[2] < 16) return;
  ctx.strokeStyle = css(hazed(times('#8d949b', light.sky), foot[2], light));
  ctx.lineWidth = Math.max(0.5, (camera.f * 0.13) / foot[2]);
  ctx.beginPath();
  ctx.moveTo(foot[0], foot[1]);
  ctx.lineTo(head[0], head[1]);
  ctx.lineTo(arm[0], arm[1]);
  ctx.stroke();
  if (night > 0.02)
    glow(ctx, arm[0], arm[1], Math.max(2, (camera.f * 2.6) / foot[2]), [255, 206, 138], 0.9 * night);
}

/** Where the i-th of many stands that run around a loop of a length at a speed. */
export const around = (i, count, length, speed, time, seed = 1) =>
  fract((i + hash(i, seed) * 0.7) / count + (speed * time) / length) * length;

export const carColours = [
  '#f4f4f0',
  '#20242c',
  '#b9252d',
  '#2f5b93',
  '#d8d3c4',
  '#e6b33d',
  '#7b868c',
  '#3f7f6a',
];
