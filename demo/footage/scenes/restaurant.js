// 66–80 s: dinner in a revolving restaurant. The table stays, the city wheels by.
import { drawPrism, farFirst } from '../drawing/buildings.js';
import { HEIGHT, createCamera, percentBox } from '../drawing/camera.js';
import { buildCity, farPyramid } from '../drawing/city.js';
import { drawRoom, rim, tableBox } from '../drawing/dining-room.js';
import { fract, glide, lerp } from '../drawing/easing.js';
import { fillFace, finish, glow, wash } from '../drawing/paint.js';
import { hash } from '../drawing/random.js';
import { drawSky } from '../drawing/sky.js';

const LENGTH = 14;
const inside = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({
    x: lerp(-0.55, 0.5, k),
    y: lerp(1.62, 1.5, k),
    z: lerp(-0.5, 0.15, k),
    yaw: lerp(0.05, -0.07, k),
    pitch: 0,
    lens: 0.66,
    rise: 10,
  });
};
const spin = (t) => 0.4 + t * 0.075;
const outside = (t) => {
  const room = inside(t);
  return createCamera({ x: 0, y: 190, z: 0, yaw: spin(t) + room.yaw, pitch: 0, lens: 0.66, rise: -62 });
};
const city = [
  ...buildCity({
    seed: 61,
    x0: -1900,
    x1: 1900,
    z0: -1900,
    z1: 1900,
    pitch: 116,
    keep: (x, z) => Math.hypot(x, z) > 260 && Math.abs(x - z * 0.3 - 300) > 90,
    tall: (x, z) => 34 + 60 * Math.exp(-(((x - 900) / 500) ** 2) - ((z - 900) / 600) ** 2),
    fill: 0.7,
  }),
  ...farPyramid(1150, 1150),
];
const night = {
  sun: [0, -1, 0],
  sunColour: [0, 0, 0],
  sky: [0.26, 0.27, 0.42],
  haze: [62, 58, 104],
  reach: 2100,
  shine: [40, 48, 90],
};
function drawCity(ctx, view, t) {
  drawSky(ctx, view, {
    zenith: '#0c1336',
    middle: '#232a5e',
    horizon: '#5f4a78',
    sun: [0, -1, 0],
    glow: 0,
    stars: 0.7,
    clouds: {
      cover: 0.5,
      drift: [t * 0.03, t * 0.02],
      scale: 0.22,
      lit: '#4a4577',
      shade: '#1b2148',
      opacity: 0.7,
    },
  });
  wash(ctx, view.horizon - 1, HEIGHT, [
    [0, '#4a4270'],
    [0.15, '#2a2b54'],
    [1, '#141830'],
  ]);
  // avenues full of headlights radiate and cross
  ctx.save();
  for (let i = 0; i < 13; i++) {
    const along = i % 2 === 0;
    const at = (i - 6) * 290 + 58;
    const line = along
      ? [
          [at - 9, 0, -1900],
          [at + 9, 0, -1900],
          [at + 9, 0, 1900],
          [at - 9, 0, 1900],
        ]
      : [
          [-1900, 0, at - 9],
          [1900, 0, at - 9],
          [1900, 0, at + 9],
          [-1900, 0, at + 9],
        ];
    fillFace(ctx, view, line, 'rgba(255,190,110,.5)', false);
    for (let k = 0; k < 46; k++) {
      const s = -1900 + fract(hash(i, k) + t * (k % 2 ? 1 : -1) * 0.022) * 3800;
      const p = along ? view.project(at + (k % 2 ? 5 : -5), 1, s) : view.project(s, 1, at + (k % 2 ? 5 : -5));
      if (p && p[2] > 120)
        glow(
          ctx,
          p[0],
          p[1],
          Math.max(1.6, (view.f * 10) / p[2]),
          k % 2 ? [255, 236, 200] : [255, 86, 56],
          0.75,
        );
    }
  }
  ctx.restore();
  const lights = {
    amount: 0.5,
    colours: ['#ffc56e', '#ffdca0', '#ffb257', '#ffd08a', '#cfe0ff'],
    strength: 1,
  };
  for (const building of farFirst(view, city)) drawPrism(ctx, view, night, { ...building, lights });
}

export default {
  id: 'restaurant',
  start: 66,
  end: 80,
  title: { en: 'The revolving restaurant', ko: '회전식당' },
  regions: {
    table: { label: { en: 'A laid table', ko: '차려진 식탁' }, box: (t) => tableBox(inside(t)) },
    'window-view': {
      label: { en: 'The city behind the window', ko: '창밖의 도시' },
      box: (t) => windowBox(t),
    },
  },
  draw(ctx, t) {
    const view = inside(t);
    drawCity(ctx, outside(t), t);
    // the glass: a little of the room hangs in it
    for (let i = 0; i < 9; i++) {
      const p = view.project(...rim(-0.9 + i * 0.22, 2.55));
      if (p) glow(ctx, p[0], p[1] + 24, 34, [255, 190, 110], 0.3);
    }
    drawRoom(ctx, view, t, spin(t));
    finish(ctx, { bloom: 0.42, vignette: 0.5 });
  },
};

const windowBox = (t) => {
  const view = inside(t);
  return percentBox([
    view.project(...rim(-0.5, 0.95)),
    view.project(...rim(-0.5, 2.7)),
    view.project(...rim(0.26, 2.7)),
    view.project(...rim(0.26, 0.95)),
  ]);
};
