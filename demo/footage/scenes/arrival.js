// 0–14 s: dawn. Low over the river toward a bridge and the skyline behind it.
import { drawPrism, farFirst } from '../drawing/buildings.js';
import { blockBox, createCamera } from '../drawing/camera.js';
import { buildCity, concrete, farPyramid } from '../drawing/city.js';
import { css, mix } from '../drawing/colour.js';
import { glide, lerp, smooth } from '../drawing/easing.js';
import { tree } from '../drawing/life.js';
import { block, fillFace, finish, glow, hazed, lit, trace, wash } from '../drawing/paint.js';
import { hash } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';
import { drawWater } from '../drawing/water.js';

const LENGTH = 14;
const BRIDGE = 720;
const bend = (z) => (z < 900 ? 0 : -Math.pow((z - 900) / 46, 1.75));
const banks = (z) => [bend(z) - 150, bend(z) + 150];

const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({
    x: lerp(-70, 18, k),
    y: lerp(34, 74, k),
    z: lerp(0, 430, k),
    yaw: lerp(0.1, 0.02, k),
    pitch: -0.015,
    lens: 0.86,
    rise: lerp(40, 10, k),
  });
};

const land = (x, z, room) => {
  const [left, right] = banks(z);
  return x < left - room || x > right + room;
};
const heights = (x, z) => {
  const middle = Math.exp(-(((x - 260) / 420) ** 2)) * smooth(800, 1500, z);
  return 24 + 26 * smooth(500, 1200, z) + 105 * middle;
};
const city = [
  ...buildCity({
    seed: 11,
    x0: -1300,
    x1: 1500,
    z0: 760,
    z1: 2500,
    pitch: 88,
    keep: (x, z) => land(x, z, 70) && Math.hypot(x - 120, z - 2100) > 130,
    tall: heights,
  }),
  ...buildCity({
    seed: 12,
    x0: -700,
    x1: 800,
    z0: 240,
    z1: 760,
    pitch: 84,
    keep: (x, z) => land(x, z, 90),
    tall: () => 20,
    colours: concrete,
  }),
  ...farPyramid(120, 2100),
];
const trees = Array.from({ length: 190 }, (_, i) => {
  const z = 60 + i * 9.5;
  const [left, right] = banks(z);
  return [
    [left - 16 - hash(i, 1) * 22, z],
    [right + 16 + hash(i, 2) * 22, z],
  ];
})
  .flat()
  .sort((a, b) => b[1] - a[1]);

function drawBridge(ctx, view, light, mirrored) {
  const sign = mirrored ? -1 : 1;
  const stone = '#cdbfae';
  const z0 = BRIDGE - 10;
  const far = view.distance(0, 10, BRIDGE);
  const front = hazed(lit(stone, [0, 0, -1], light), far, light);
  // a parade of arches: the wall between deck and springing, with the arches cut out
  const deck = 20 * sign;
  ctx.beginPath();
  const outline = view.polygon([
    [-330, deck, z0],
    [330, deck, z0],
    [330, -0.5, z0],
    [-330, -0.5, z0],
  ]);
  trace(ctx, outline);
  for (let i = -3; i <= 3; i++) {
    const points = [];
    for (let a = 0; a <= 16; a++) {
      const angle = Math.PI - (a / 16) * Math.PI;
      points.push([i * 84 + Math.cos(angle) * 36, sign * (1 + Math.sin(angle) * 14.5), z0]);
    }
    points.push([i * 84 + 36, -0.5, z0], [i * 84 - 36, -0.5, z0]);
    trace(ctx, view.polygon(points));
  }
  ctx.fillStyle = css(front);
  ctx.fill('evenodd');
  if (mirrored) return;
  fillFace(
    ctx,
    view,
    [
      [-330, 20.5, z0],
      [330, 20.5, z0],
      [330, 20.5, z0 + 20],
      [-330, 20.5, z0 + 20],
    ],
    hazed(lit('#8b8785', [0, 1, 0], light), far, light),
  );
  block(ctx, view, -330, 19.4, z0 - 1.2, 330, 22, z0 - 0.4, '#e3d7c6', light);
}

export default {
  id: 'arrival',
  start: 0,
  end: 14,
  title: { en: 'Arrival', ko: '도착' },
  regions: {
    'river-bridge': {
      label: { en: 'The stone bridge over the river', ko: '강을 가로지르는 돌다리' },
      box: (t) => blockBox(camera(t), [-330, 0, BRIDGE - 10], [330, 27, BRIDGE + 10]),
    },
    skyline: {
      label: { en: 'The skyline behind the river', ko: '강 건너 스카이라인' },
      box: (t) => blockBox(camera(t), [-190, 0, 2100], [760, 300, 2100]),
    },
  },
  draw(ctx, t) {
    const view = camera(t);
    const day = t / LENGTH;
    const sun = sunAt(lerp(0.36, 0.31, day), lerp(0.015, 0.15, smooth(0, 1, day)));
    const warm = mix(mix('#f2a07c', '#ffc58f', day), '#ffe0b0', smooth(0.5, 1, day));
    const light = {
      sun,
      sunColour: [1.15, 0.78, 0.5].map((c) => c * lerp(0.6, 1.15, day)),
      sky: [lerp(0.42, 0.62, day), lerp(0.42, 0.6, day), lerp(0.56, 0.7, day)],
      haze: mix(mix('#b77f8f', '#e8a78a', day), '#f3c49b', smooth(0.5, 1, day)),
      reach: lerp(1350, 1900, day),
      mist: 0.22 * (1 - day * 0.6),
      shine: [255, 205, 160],
    };
    drawSky(ctx, view, {
      zenith: mix('#33477e', '#5b8cc4', day),
      middle: mix('#8a6c9d', '#a9bcd6', day),
      horizon: warm,
      sun,
      disc: '#fff2d2',
      discSize: 0.9991,
      glow: lerp(0.75, 0.95, day),
      glowColour: mix('#ff9a62', '#ffdca0', day),
      clouds: {
        cover: 0.62,
        drift: [t * 0.012, -t * 0.05],
        scale: 0.16,
        lit: mix('#ffb48c', '#fff0dc', day),
        shade: mix('#6d5a86', '#b09db2', day),
        opacity: 0.9,
      },
    });
    // land
    wash(ctx, view.horizon - 1, 720, [
      [0, css(light.haze)],
      [0.25, css(mix('#5c5d5a', light.haze, 0.45))],
      [1, css(lit('#54604e', [0, 1, 0], light))],
    ]);
    const lights = { amount: lerp(0.16, 0.02, day), colours: ['#ffd9a0', '#ffe9c4'], strength: 0.85 };
    const ordered = farFirst(view, city);
    for (const building of ordered) drawPrism(ctx, view, light, { ...building, lights });
    // the river
    const edge = [];
    for (let z = 5; z < 2600; z += z < 900 ? 180 : 60) edge.push([banks(z)[1], 0, z]);
    for (let z = 2600; z > 5; z -= z > 900 ? 60 : 180) edge.push([banks(z)[0], 0, z]);
    ctx.save();
    ctx.beginPath();
    trace(ctx, view.polygon(edge));
    ctx.clip();
    const glint = view.project(view.x + sun[0] * 1e4, 0, view.z + sun[2] * 1e4);
    drawWater(ctx, view, {
      tint: mix('#3a4a72', '#5d7da6', day),
      strength: 0.4,
      time: t * 2.2,
      sparkle: { x: glint[0], width: 90, spread: 0.55, colour: '#ffe6bd', strength: 0.85 },
    });
    ctx.globalAlpha = 0.5;
    drawBridge(ctx, view, light, true);
    ctx.restore();
    for (const side of [0, 1])
      for (let z = 20; z < 1500; z += 60)
        fillFace(
          ctx,
          view,
          [
            [banks(z)[side], 0, z],
            [banks(z)[side], 3, z],
            [banks(z + 60)[side], 3, z + 60],
            [banks(z + 60)[side], 0, z + 60],
          ],
          hazed(lit('#b7a999', [side ? -1 : 1, 0, 0], light), view.distance(banks(z)[side], 0, z), light),
          false,
        );
    const green = '#6d8056';
    let bridged = false;
    const bridge = () => {
      drawBridge(ctx, view, light, false);
      for (let i = 0; i < 44; i++) {
        const heading = i % 2 ? 1 : -1;
        const x = ((((hash(i, 8) * 660 + heading * t * 95) % 660) + 660) % 660) - 330;
        const p = view.project(x, 22.4, BRIDGE - 5 + heading * 5);
        if (!p) continue;
        const w = (view.f * 7) / p[2];
        ctx.fillStyle = css(hazed(['#2b2d36', '#e8e4da', '#a63a32'][i % 3], p[2], light));
        ctx.fillRect(p[0] - w / 2, p[1] - w * 0.2, w, w * 0.3);
        glow(ctx, p[0] + heading * w * 0.5, p[1], w * 0.7, [255, 236, 190], 0.7 * (1 - day));
      }
      for (let x = -315; x <= 315; x += 42) {
        const foot = view.project(x, 20, BRIDGE - 10);
        const head = view.project(x, 28, BRIDGE - 10);
        if (!foot || !head) continue;
        ctx.strokeStyle = css(hazed('#7b7472', foot[2], light));
        ctx.lineWidth = Math.max(0.7, (view.f * 0.35) / foot[2]);
        ctx.beginPath();
        ctx.moveTo(foot[0], foot[1]);
        ctx.lineTo(head[0], head[1]);
        ctx.stroke();
        glow(ctx, head[0], head[1], (view.f * 4) / foot[2], [255, 214, 150], lerp(0.9, 0.1, day));
      }
    };
    for (const [i, [x, z]] of trees.entries()) {
      if (!bridged && z < BRIDGE) {
        bridge();
        bridged = true;
      }
      if (z > view.z + 8)
        tree(ctx, view, light, x, z, 11 + hash(i, 6) * 6, mix(green, '#8d9a5c', hash(i, 7)), i);
    }
    // mist that the sun burns off
    for (let i = 0; i < 5; i++) {
      const y = view.horizon + 6 + i * 14;
      wash(ctx, y - 34, y + 34, [
        [0, css(light.haze, 0)],
        [0.5, css(mix(light.haze, '#fff0dd', 0.25), 0.17 * (1 - day * 0.75))],
        [1, css(light.haze, 0)],
      ]);
    }
    const s = view.project(view.x + sun[0] * 1e4, view.y + sun[1] * 1e4, view.z + sun[2] * 1e4);
    if (s) {
      const risen = smooth(0.02, 0.09, sun[1]);
      glow(ctx, s[0], s[1], 420, [255, 190, 120], 0.12 + 0.2 * risen);
      glow(ctx, s[0], s[1], 90, [255, 230, 180], 0.55 * risen);
    }
    finish(ctx, { bloom: 0.28, vignette: 0.3 });
    if (t < 1.2) {
      ctx.fillStyle = `rgba(6,6,14,${1 - smooth(0, 1.2, t)})`;
      ctx.fillRect(0, 0, 1280, 720);
    }
  },
};
