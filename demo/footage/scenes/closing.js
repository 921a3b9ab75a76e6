// 142–152 s: the city from above, at night, with fireworks; everything slows until it stands.
import { drawPrism, farFirst } from '../drawing/buildings.js';
import { createCamera, percentBox, WIDTH } from '../drawing/camera.js';
import { buildCity } from '../drawing/city.js';
import { css, mix } from '../drawing/colour.js';
import { fract, lerp, smooth } from '../drawing/easing.js';
import { fillFace, finish, glow, trace, wash } from '../drawing/paint.js';
import { drawPyramid } from '../drawing/pyramid.js';
import { hash } from '../drawing/random.js';
import { drawSky } from '../drawing/sky.js';
import { drawWater } from '../drawing/water.js';

const LENGTH = 10;
// time itself runs out: from full speed to none
const slowed = (t) => {
  const from = 6;
  const to = 9.4;
  if (t < from) return t;
  const k = Math.min(1, (t - from) / (to - from));
  return from + (to - from) * (k - (k * k) / 2);
};
const camera = (t) => {
  const k = slowed(t) / LENGTH;
  return createCamera({
    x: lerp(-250, -130, k),
    y: lerp(112, 92, k),
    z: lerp(-900, -790, k),
    yaw: lerp(0.24, 0.13, k),
    lens: 0.78,
    rise: 40,
  });
};
const BANK = [-640, -420];
const city = buildCity({
  seed: 91,
  x0: -1500,
  x1: 1600,
  z0: -420,
  z1: 1700,
  pitch: 96,
  keep: (x, z) => Math.hypot(x, z) > 150,
  tall: (x, z) =>
    34 +
    70 * Math.exp(-(((x - 420) / 300) ** 2) - ((z - 100) / 420) ** 2) +
    40 * Math.exp(-(((x + 620) / 260) ** 2) - ((z - 200) / 400) ** 2),
  fill: 0.82,
});
const night = {
  sun: [0, -1, 0],
  sunColour: [0, 0, 0],
  sky: [0.25, 0.26, 0.42],
  haze: [66, 56, 104],
  reach: 2300,
  shine: [46, 50, 96],
  mist: 0.1,
};

const bursts = Array.from({ length: 15 }, (_, i) => ({
  at: 0.2 + i * 0.52 + hash(i, 1) * 0.3,
  x: -420 + hash(i, 2) * 1250,
  y: 330 + hash(i, 3) * 210,
  z: 150 + hash(i, 4) * 500,
  size: 95 + hash(i, 5) * 75,
  colour: ['#ffd27a', '#ff6f7d', '#8fd0ff', '#fff1d0', '#b98cff', '#7dffc0'][Math.floor(hash(i, 6) * 6)],
  seed: i,
}));

function fireworks(ctx, view, time) {
  ctx.save();
  ctx.globalCompositeOperation = 'lighter';
  ctx.lineCap = 'round';
  for (const b of bursts) {
    const age = time - b.at;
    if (age < -0.5 || age > 2.6) continue;
    if (age < 0) {
      const k = 1 + age / 0.5;
      const p = view.project(b.x, b.y * k * 0.96, b.z);
      const q = view.project(b.x, b.y * Math.max(0, k - 0.2) * 0.96, b.z);
      if (p && q) {
        ctx.strokeStyle = 'rgba(255,214,150,.7)';
        ctx.lineWidth = 1.6;
        ctx.beginPath();
        ctx.moveTo(q[0], q[1]);
        ctx.lineTo(p[0], p[1]);
        ctx.stroke();
      }
      continue;
    }
    const grow = 1 - Math.exp(-age * 2.6);
    const fade = Math.pow(1 - age / 2.6, 1.4);
    const centre = view.project(b.x, b.y, b.z);
    if (!centre) continue;
    glow(
      ctx,
      centre[0],
      centre[1],
      (view.f * b.size * 2.2) / centre[2],
      mix(b.colour, '#ffffff', 0.2).map(Math.round),
      0.4 * fade * (1 - grow * 0.5),
    );
    for (let i = 0; i < 64; i++) {
      const a = i * 2.39996;
      const c = 1 - (2 * (i + 0.5)) / 64;
      const r = Math.sqrt(1 - c * c);
      const reach = b.size * (0.86 + 0.14 * hash(i, b.seed));
      const drop = 16 * age * age;
      const tip = view.project(
        b.x + Math.cos(a) * r * reach * grow,
        b.y + c * reach * grow - drop,
        b.z + Math.sin(a) * r * reach * grow,
      );
      const tail = view.project(
        b.x + Math.cos(a) * r * reach * grow * 0.8,
        b.y + c * reach * grow * 0.8 - drop * 0.7,
        b.z + Math.sin(a) * r * reach * grow * 0.8,
      );
      if (!tip || !tail) continue;
      ctx.strokeStyle = css(mix(b.colour, '#ffffff', 0.35 * fade), 0.85 * fade);
      ctx.lineWidth = 1.9;
      ctx.beginPath();
      ctx.moveTo(tail[0], tail[1]);
      ctx.lineTo(tip[0], tip[1]);
      ctx.stroke();
    }
  }
  ctx.restore();
}

export default {
  id: 'closing',
  start: 142,
  end: 152,
  title: { en: 'Night over the city', ko: '도시의 밤' },
  regions: {
    'skyline-night': {
      label: { en: 'The lit skyline', ko: '불 밝힌 스카이라인' },
      box: (t) => {
        const view = camera(t);
        return percentBox([
          view.project(-110, 330, 0),
          view.project(620, 0, -300),
          view.project(-150, 0, -300),
          view.project(640, 190, 100),
        ]);
      },
    },
  },
  draw(ctx, t) {
    const view = camera(t);
    const time = slowed(t);
    drawSky(ctx, view, {
      zenith: '#080e2c',
      middle: '#181e4c',
      horizon: '#60477a',
      sun: [0, -1, 0],
      glow: 0,
      stars: 0.7,
      clouds: {
        cover: 0.5,
        drift: [time * 0.02, -time * 0.03],
        scale: 0.22,
        lit: '#4b4478',
        shade: '#141a40',
        opacity: 0.7,
      },
    });
    wash(ctx, view.horizon - 1, 720, [
      [0, '#544776'],
      [0.12, '#2c2a56'],
      [1, '#10142e'],
    ]);
    for (let i = -8; i <= 9; i++) {
      const x = i * 192 + 48;
      fillFace(
        ctx,
        view,
        [
          [x - 8, 0.1, BANK[1] + 20],
          [x + 8, 0.1, BANK[1] + 20],
          [x + 8, 0.1, 1800],
          [x - 8, 0.1, 1800],
        ],
        'rgba(255,178,92,.5)',
        false,
      );
    }
    for (let j = 0; j < 11; j++) {
      const z = -372 + j * 192;
      fillFace(
        ctx,
        view,
        [
          [-1700, 0.1, z - 8],
          [1800, 0.1, z - 8],
          [1800, 0.1, z + 8],
          [-1700, 0.1, z + 8],
        ],
        'rgba(255,178,92,.45)',
        false,
      );
    }
    // traffic between the blocks
    for (let i = -8; i <= 9; i++)
      for (let k = 0; k < 26; k++) {
        const back = k % 2;
        const z = BANK[1] + 30 + fract(hash(i + 40, k) + time * (back ? 0.06 : -0.06)) * 1400;
        const p = view.project(i * 192 + 48 + (back ? 4 : -4), 1, z);
        if (p && p[0] > -20 && p[0] < WIDTH + 20)
          glow(ctx, p[0], p[1], (view.f * 7) / p[2], back ? [255, 80, 52] : [255, 238, 205], 0.7);
      }
    fireworks(ctx, view, time);
    const lights = {
      amount: 0.36,
      colours: ['#ffc56e', '#ffdca0', '#ffb257', '#ffd08a', '#cfe0ff'],
      strength: 1,
    };
    const mine = Math.hypot(view.x, view.z);
    let done = false;
    const tower = () => {
      glow(ctx, ...view.project(0, 130, 0).slice(0, 2), 260, [255, 180, 100], 0.3);
      drawPyramid(ctx, view, night, {
        skyLow: '#5a4a80',
        skyHigh: '#101740',
        show: { strength: 1, time: 7.9 + time * 0.8 },
      });
    };
    for (const b of farFirst(view, city)) {
      if (!done && Math.hypot(b.footprint[0][0] - view.x, b.footprint[0][1] - view.z) < mine - 60) {
        tower();
        done = true;
      }
      drawPrism(ctx, view, night, { ...b, lights });
    }
    // the near bank and the river
    ctx.save();
    ctx.beginPath();
    trace(
      ctx,
      view.polygon([
        [-2600, 0, BANK[0] - 1200],
        [2600, 0, BANK[0] - 1200],
        [2600, 0, BANK[1]],
        [-2600, 0, BANK[1]],
      ]),
    );
    ctx.clip();
    const shore = view.project(view.x, 0, BANK[1])[1];
    drawWater(ctx, view, {
      tint: '#0b1236',
      strength: 0.2,
      ripple: 1.5,
      time: time * 1.6,
      top: shore,
      squash: 1.7,
    });
    ctx.restore();
    for (let x = -1500; x < 1500; x += 24) {
      const p = view.project(x, 5, BANK[1] + 4);
      if (!p || p[0] < -10 || p[0] > WIDTH + 10) continue;
      glow(ctx, p[0], p[1], 7, [255, 210, 150], 0.8);
      glow(ctx, p[0], p[1] + 12, 9, [255, 190, 120], 0.25);
    }
    finish(ctx, { bloom: 0.5, vignette: 0.42 });
    const end = smooth(8.6, 9.9, t);
    if (end > 0) {
      ctx.fillStyle = `rgba(6,8,20,${(0.42 * end).toFixed(3)})`;
      ctx.fillRect(0, 0, 1280, 720);
    }
  },
};
