// The court of a waterworks: fountains rise and fall behind, a tap runs in front. The second half of the clinic scene.
import { drawPrism, drawShadows, rectangle, round } from './buildings.js';
import { createCamera, percentBox } from './camera.js';
import { css, mix } from './colour.js';
import { glide, lerp } from './easing.js';
import { person, tree } from './life.js';
import { walker } from './walker.js';
import { fillFace, finish, glow, ground, hazed, lit, wash } from './paint.js';
import { hash } from './random.js';
import { drawSky, sunAt } from './sky.js';

const LENGTH = 8;
const TAP = [-0.42, 0.92, 1.75];
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({ x: lerp(-0.62, 0.12, k), y: lerp(1.34, 1.26, k), z: lerp(-0.12, 0.12, k), yaw: lerp(0.16, -0.04, k), lens: 0.8, rise: 4 });
};
export const tapBox = (t) => {
  const view = camera(t);
  const [x, y, z] = TAP;
  return percentBox([view.project(x - 0.1, y, z), view.project(x + 0.32, y + 0.42, z), view.project(x + 0.32, y - 0.06, z)], 6);
};

const hall = [
  { footprint: rectangle(0, 74, 74, 18), y1: 13, colour: '#f1ece0', style: 'rib', bay: 5, glass: '#7ea5bb', seed: 4 },
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
    ctx.quadraticCurveTo(foot[0] - w * 0.2, top + height * s * 0.3, foot[0] - w * 0.9, top + height * s * 0.12);
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

function chrome(ctx, x0, x1) {
  const fill = ctx.createLinearGradient(x0, 0, x1, 0);
  for (const [at, colour] of [[0, '#5d6b76'], [0.16, '#dfe9ee'], [0.34, '#ffffff'], [0.5, '#8fa0ab'], [0.66, '#4c5a66'], [0.85, '#b9c8d0'], [1, '#66757f']]) fill.addColorStop(at, colour);
  return fill;
}

function tap(ctx, view, t) {
  const [x, y, z] = TAP;
  const base = view.project(x, y, z);
  const s = view.f / base[2];
  const X = (m) => base[0] + m * s;
  const Y = (m) => base[1] - m * s;
  // pedestal of stone with its bowl
  const stone = ctx.createLinearGradient(X(-0.55), 0, X(0.75), 0);
  stone.addColorStop(0, '#b5aea2');
  stone.addColorStop(0.4, '#e6dfd2');
  stone.addColorStop(1, '#9d968c');
  ctx.fillStyle = stone;
  ctx.beginPath();
  ctx.moveTo(X(-0.34), Y(-0.1));
  ctx.lineTo(X(0.56), Y(-0.1));
  ctx.lineTo(X(0.48), Y(-1.2));
  ctx.lineTo(X(-0.26), Y(-1.2));
  ctx.fill();
  ctx.beginPath();
  ctx.ellipse(X(0.11), Y(-0.06), 0.56 * s, 0.17 * s, 0, 0, 7);
  ctx.fill();
  ctx.beginPath();
  ctx.fillStyle = '#f3eee2';
  ctx.ellipse(X(0.11), Y(0), 0.56 * s, 0.17 * s, 0, 0, 7);
  ctx.fill();
  const bowl = ctx.createLinearGradient(0, Y(0.12), 0, Y(-0.12));
  bowl.addColorStop(0, '#7fa9bb');
  bowl.addColorStop(1, '#d3ecf2');
  ctx.fillStyle = bowl;
  ctx.beginPath();
  ctx.ellipse(X(0.13), Y(-0.005), 0.44 * s, 0.115 * s, 0, 0, 7);
  ctx.fill();
  ctx.strokeStyle = 'rgba(255,255,255,.8)';
  for (let i = 0; i < 4; i++) {
    const k = (t * 1.1 + i / 4) % 1;
    ctx.globalAlpha = (1 - k) * 0.85;
    ctx.lineWidth = Math.max(1, s * 0.008);
    ctx.beginPath();
    ctx.ellipse(X(0.2), Y(-0.01), s * 0.28 * k + 2, s * 0.07 * k + 1, 0, 0, 7);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  // the pipe bends over, the water falls
  ctx.lineCap = 'butt';
  ctx.fillStyle = chrome(ctx, X(-0.075), X(0.015));
  ctx.beginPath();
  ctx.ellipse(X(-0.03), Y(0.01), 0.085 * s, 0.028 * s, 0, 0, 7);
  ctx.fill();
  ctx.fillRect(X(-0.065), Y(0.24), 0.07 * s, 0.235 * s);
  for (const [w, colour] of [[0.07, '#56646f'], [0.056, '#9fb0ba'], [0.034, '#eef5f8'], [0.012, '#ffffff']]) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = w * s;
    ctx.beginPath();
    ctx.moveTo(X(-0.03), Y(0.24));
    ctx.bezierCurveTo(X(-0.03), Y(0.42), X(0.2), Y(0.42), X(0.2), Y(0.24));
    ctx.stroke();
  }
  ctx.fillStyle = chrome(ctx, X(0.155), X(0.245));
  ctx.fillRect(X(0.158), Y(0.255), 0.084 * s, 0.06 * s);
  // handle
  ctx.fillStyle = chrome(ctx, X(-0.12), X(0.06));
  ctx.beginPath();
  ctx.roundRect(X(-0.115), Y(0.2), 0.05 * s, 0.022 * s, 4);
  ctx.roundRect(X(-0.15), Y(0.23), 0.03 * s, 0.085 * s, 5);
  ctx.fill();
  const water = ctx.createLinearGradient(X(0.17), 0, X(0.23), 0);
  water.addColorStop(0, 'rgba(200,232,244,.75)');
  water.addColorStop(0.35, 'rgba(255,255,255,.95)');
  water.addColorStop(0.7, 'rgba(150,200,222,.75)');
  water.addColorStop(1, 'rgba(225,244,250,.85)');
  ctx.fillStyle = water;
  ctx.beginPath();
  const wob = (k) => Math.sin(t * 9 + k * 5) * 0.003;
  ctx.moveTo(X(0.172), Y(0.195));
  ctx.bezierCurveTo(X(0.18 + wob(1)), Y(0.12), X(0.184 + wob(2)), Y(0.06), X(0.182), Y(-0.01));
  ctx.lineTo(X(0.22), Y(-0.01));
  ctx.bezierCurveTo(X(0.217 + wob(2)), Y(0.06), X(0.222 + wob(1)), Y(0.12), X(0.228), Y(0.195));
  ctx.fill();
  for (let i = 0; i < 16; i++) {
    const k = (t * 1.9 + hash(i, 1)) % 1;
    const dx = (hash(i, 2) - 0.5) * 0.34 * k;
    ctx.fillStyle = `rgba(255,255,255,${(0.9 * (1 - k)).toFixed(2)})`;
    ctx.beginPath();
    ctx.arc(X(0.2 + dx), Y(0.09 * Math.sin(k * Math.PI) * (0.4 + hash(i, 3))), Math.max(1, s * 0.007), 0, 7);
    ctx.fill();
  }
  glow(ctx, X(0.06), Y(0.36), s * 0.1, [255, 255, 255], 0.5 + 0.2 * Math.sin(t * 2));
}

export function drawCourt(ctx, t) {
  const view = camera(t);
  const day = t / LENGTH;
  const sun = sunAt(lerp(-2.5, -3.5, day), 0.72);
  const light = { sun, sunColour: [0.62, 0.58, 0.48], sky: [0.6, 0.64, 0.68], haze: [206, 228, 238], reach: 420, shine: [230, 244, 250] };
  drawSky(ctx, view, { zenith: '#3d90d4', middle: '#86c1e8', horizon: '#d8ecf3', sun, glow: 0.2, clouds: { cover: 0.55, drift: [t * 0.05, -t * 0.06], scale: 0.18, lit: '#ffffff', shade: '#b3c9d8', opacity: 0.95 } });
  wash(ctx, view.horizon - 1, 720, [[0, css(light.haze)], [0.2, css(lit('#d9d2c4', [0, 1, 0], light))], [1, css(lit('#cfc6b6', [0, 1, 0], light))]]);
  for (const b of hall.slice(3)) drawPrism(ctx, view, light, b);
  for (const b of hall.slice(0, 3)) drawPrism(ctx, view, light, b);
  for (let i = 0; i < 22; i++) {
    const x = (i - 10.5) * 9;
    if (Math.abs(x) > 12) tree(ctx, view, light, x, 60, 8, mix('#6fa04f', '#94b860', hash(i, 3)), i);
  }
  // paving laid in rings round the basin
  for (let z = 4; z < 60; z += 4) ground(ctx, view, -70, 70, z, z + 0.12, css(hazed('#b9b0a2', z, light), 0.7));
  for (let x = -40; x <= 40; x += 4) ground(ctx, view, x - 0.06, x + 0.06, 3, 60, 'rgba(170,160,146,.5)');
  drawShadows(ctx, view, light, [hall[0]], 'rgba(50,70,110,.25)');
  const ring = (r, y) => Array.from({ length: 40 }, (_, i) => [Math.cos((i / 40) * Math.PI * 2) * r, y, 34 + Math.sin((i / 40) * Math.PI * 2) * r]);
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
    if (z > 40) person(ctx, view, light, x, z, ['#c8423c', '#2f5b93', '#efe9dd', '#e0a93f', '#3f7f6a', '#3a3f4a'][i % 6], { smear: 2, alpha: 0.85 });
  }
  jets(ctx, view, t);
  for (let i = 0; i < 24; i++) {
    const heading = i % 2 ? 1 : -1;
    const x = ((hash(i, 17) * 60 + heading * t * (4 + hash(i, 18) * 4) + 600) % 60) - 30;
    walker(ctx, view, { ...light, sky: [0.95, 0.95, 0.95] }, x, 15 + hash(i, 20) * 6, ['#c8423c', '#2f5b93', '#efe9dd', '#e0a93f', '#3f7f6a', '#3a3f4a'][i % 6], { seed: i, phase: t * 3 + i, blur: 1.1, across: heading, mirror: 0 });
  }
  tap(ctx, view, t);
  finish(ctx, { bloom: 0.2, vignette: 0.26 });
}
