// The court of a waterworks: fountains rise and fall behind, a tap runs in front. The second half of the clinic scene.
import { drawPrism, drawShadows, rectangle, round } from './buildings.js';
import { createCamera, percentBox } from './camera.js';
import { css, mix } from './colour.js';
import { glide, lerp } from './easing.js';
import { person, tree } from './life.js';
import { fillFace, finish, ground, hazed, lit, wash } from './paint.js';
import { hash } from './random.js';
import { drawSky, sunAt } from './sky.js';
import { TAP, drawTap } from './tap.js';
import { walker } from './walker.js';

const LENGTH = 8;
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({
    x: lerp(-0.62, 0.12, k),
    y: lerp(1.34, 1.26, k),
    z: lerp(-0.12, 0.12, k),
    yaw: lerp(0.16, -0.04, k),
    lens: 0.8,
    rise: 4,
  });
};
export const tapBox = (t) => {
  const view = camera(t);
  const [x, y, z] = TAP;
  return percentBox(
    [view.project(x - 0.1, y, z), view.project(x + 0.32, y + 0.42, z), view.project(x + 0.32, y - 0.06, z)],
    6,
  );
};

const hall = [
  {
    footprint: rectangle(0, 74, 74, 18),
    y1: 13,
    colour: '#f1ece0',
    style: 'rib',
    bay: 5,
    glass: '#7ea5bb',
    seed: 4,
  },
  { footprint: rectangle(0, 74, 80, 22), y0: 13, y1: 15.5, colour: '#dfe7e6', style: 'plain', seed: 4 },
  { footprint: round(0, 72, 9, 20), y0: 15.5, y1: 21, colour: '#8fc0c4', style: 'ribbon', seed: 4 },
  { footprint: rectangle(-62, 96, 26, 20), y1: 46, colour: '#e6c9b4', style: 'grid', seed: 7 },
  { footprint: rectangle(64, 110, 30, 20), y1: 58, colour: '#c5d8d6', style: 'ribbon', seed: 8 },
  { footprint: rectangle(110, 120, 30, 20), y1: 40, colour: '#ecdcae', style: 'grid', seed: 9 },
  { footprint: rectangle(-110, 120, 34, 20), y1: 36, colour: '#d8cbdd', style: 'grid', seed: 10 },
];

function jets(ctx, view, t) {
  const list = [];
  for (let i = 0; i < 17; i++) {
    const a = (i / 17) * Math.PI * 2;
    list.push([Math.cos(a) * 9, 34 + Math.sin(a) * 9, 3.2 + 2.2 * Math.sin(t * 2.4 + i * 1.1), 0.6]);
  }
  list.push([0, 34, 12 + 2.5 * Math.sin(t * 1.7), 1.2]);
  list.sort((p, q) => q[1] - p[1]);
  for (const [x, z, height, width] of list) {
    const foot = view.project(x, 0.5, z);
    const s = view.f / foot[2];
    const top = foot[1] - height * s;
    const fill = ctx.createLinearGradient(0, top, 0, foot[1]);
    fill.addColorStop(0, 'rgba(255,255,255,.85)');
    fill.addColorStop(0.5, 'rgba(235,247,252,.55)');
    fill.addColorStop(1, 'rgba(225,243,250,.3)');
    ctx.fillStyle = fill;
    ctx.beginPath();
    const w = width * s * 0.5;
    ctx.moveTo(foot[0] - w * 0.35, foot[1]);
    ctx.quadraticCurveTo(
      foot[0] - w * 0.2,
      top + height * s * 0.3,
      foot[0] - w * 0.9,
      top + height * s * 0.12,
    );
    ctx.quadraticCurveTo(foot[0], top - height * s * 0.12, foot[0] + w * 0.9, top + height * s * 0.12);
    ctx.quadraticCurveTo(foot[0] + w * 0.2, top + height * s * 0.3, foot[0] + w * 0.35, foot[1]);
    ctx.fill();
    for (let k = 0; k < 14; k++) {
      const fall = (hash(k, 3) + t * (0.7 + hash(k, 4) * 0.5)) % 1;
      const dx = (hash(k, 5) - 0.5) * 2.6 * width * fall;
      ctx.fillStyle = `rgba(255,255,255,${(0.6 * (1 - fall)).toFixed(2)})`;
      const r = s * 0.055 * (1 - fall * 0.5);
      ctx.beginPath();
      ctx.arc(foot[0] + dx * s, top + fall * fall * height * s, r, 0, 7);
      ctx.fill();
    }
  }
}

export function drawCourt(ctx, t) {
  const view = camera(t);
  const day = t / LENGTH;
  const sun = sunAt(lerp(-2.5, -3.5, day), 0.72);
  const light = {
    sun,
    sunColour: [0.62, 0.58, 0.48],
    sky: [0.6, 0.64, 0.68],
    haze: [206, 228, 238],
    reach: 420,
    shine: [230, 244, 250],
  };
  drawSky(ctx, view, {
    zenith: '#3d90d4',
    middle: '#86c1e8',
    horizon: '#d8ecf3',
    sun,
    glow: 0.2,
    clouds: {
      cover: 0.55,
      drift: [t * 0.05, -t * 0.06],
      scale: 0.18,
      lit: '#ffffff',
      shade: '#b3c9d8',
      opacity: 0.95,
    },
  });
  wash(ctx, view.horizon - 1, 720, [
    [0, css(light.haze)],
    [0.2, css(lit('#d9d2c4', [0, 1, 0], light))],
    [1, css(lit('#cfc6b6', [0, 1, 0], light))],
  ]);
  for (const b of hall.slice(3)) drawPrism(ctx, view, light, b);
  for (const b of hall.slice(0, 3)) drawPrism(ctx, view, light, b);
  for (let i = 0; i < 22; i++) {
    const x = (i - 10.5) * 9;
    if (Math.abs(x) > 12) tree(ctx, view, light, x, 60, 8, mix('#6fa04f', '#94b860', hash(i, 3)), i);
  }
  // paving laid in rings round the basin
  for (let z = 4; z < 60; z += 4)
    ground(ctx, view, -70, 70, z, z + 0.12, css(hazed('#b9b0a2', z, light), 0.7));
  for (let x = -40; x <= 40; x += 4) ground(ctx, view, x - 0.06, x + 0.06, 3, 60, 'rgba(170,160,146,.5)');
  drawShadows(ctx, view, light, [hall[0]], 'rgba(50,70,110,.25)');
  const ring = (r, y) =>
    Array.from({ length: 40 }, (_, i) => [
      Math.cos((i / 40) * Math.PI * 2) * r,
      y,
      34 + Math.sin((i / 40) * Math.PI * 2) * r,
    ]);
  fillFace(ctx, view, ring(12.6, 0), css(lit('#b7ae9f', [0, 1, 0], light)));
  fillFace(ctx, view, ring(12.4, 0.55), css(lit('#efe8da', [0, 1, 0], light)));
  fillFace(ctx, view, ring(11.4, 0.5), '#6fb3cf');
  for (let i = 0; i < 40; i++) {
    const k = (t * 0.8 + hash(i, 4)) % 1;
    const p = view.project((hash(i, 5) - 0.5) * 18, 0.5, 34 + (hash(i, 6) - 0.5) * 14);
    ctx.fillStyle = `rgba(255,255,255,${(0.5 * Math.sin(k * Math.PI)).toFixed(2)})`;
    ctx.fillRect(p[0], p[1], 14, 1.5);
  }
  for (let i = 0; i < 46; i++) {
    const heading = i % 2 ? 1 : -1;
    const x = ((hash(i, 7) * 80 + heading * t * (5 + hash(i, 8) * 6) + 800) % 80) - 40;
    const z = hash(i, 9) < 0.5 ? 50 + hash(i, 10) * 8 : 14 + hash(i, 10) * 5;
    if (z > 40)
      person(
        ctx,
        view,
        light,
        x,
        z,
        ['#c8423c', '#2f5b93', '#efe9dd', '#e0a93f', '#3f7f6a', '#3a3f4a'][i % 6],
        { smear: 2, alpha: 0.85 },
      );
  }
  jets(ctx, view, t);
  for (let i = 0; i < 24; i++) {
    const heading = i % 2 ? 1 : -1;
    const x = ((hash(i, 17) * 60 + heading * t * (4 + hash(i, 18) * 4) + 600) % 60) - 30;
    walker(
      ctx,
      view,
      { ...light, sky: [0.95, 0.95, 0.95] },
      x,
      15 + hash(i, 20) * 6,
      ['#c8423c', '#2f5b93', '#efe9dd', '#e0a93f', '#3f7f6a', '#3a3f4a'][i % 6],
      { seed: i, phase: t * 3 + i, blur: 1.1, across: heading, mirror: 0 },
    );
  }
  drawTap(ctx, view, t);
  finish(ctx, { bloom: 0.2, vignette: 0.26 });
}
