// 96–114 s: the square. Columns wheel into patterns before the stands; vehicles of old make roll by.
import { drawPrism, drawShadows, farFirst, rectangle } from '../drawing/buildings.js';
import { blockBox, createCamera, percentBox } from '../drawing/camera.js';
import { css, mix, times } from '../drawing/colour.js';
import { fract, glide, lerp, smooth } from '../drawing/easing.js';
import { tree } from '../drawing/life.js';
import { finish, ground, hazed, lit, trace, wash } from '../drawing/paint.js';
import { hash } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';
import { convoy, drawVehicle } from '../drawing/convoy.js';

const LENGTH = 18;
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({
    x: lerp(-34, 22, k),
    y: lerp(9, 25, smooth(0, 1, k)),
    z: lerp(-44, -70, k),
    yaw: lerp(0.24, 0.04, k),
    pitch: 0,
    lens: 0.86,
    rise: lerp(4, -110, smooth(0, 1, k)),
  });
};
const STANDS = { x0: 84, x1: 122, z0: 20, z1: 150 };
const back = [
  {
    footprint: rectangle(0, 236, 190, 34),
    y1: 34,
    colour: '#e9ddc6',
    style: 'rib',
    bay: 8,
    glass: '#6f6a62',
    seed: 3,
  },
  { footprint: rectangle(0, 236, 200, 40), y0: 34, y1: 38, colour: '#cfc2a8', style: 'plain', seed: 3 },
  {
    footprint: rectangle(0, 238, 104, 28),
    y0: 38,
    y1: 52,
    colour: '#efe4ce',
    style: 'rib',
    bay: 8,
    glass: '#7d766b',
    seed: 5,
  },
  { footprint: rectangle(0, 238, 112, 32), y0: 52, y1: 55, colour: '#8aa79c', style: 'plain', seed: 5 },
  ...[-250, -190, -140, 140, 190, 250, 310, -310].map((x, i) => ({
    footprint: rectangle(x, 300 + (i % 3) * 40, 42, 30),
    y1: 52 + ((i * 37) % 50),
    colour: ['#d9c2b2', '#c7d2cf', '#e5dcc4', '#cfc3cf'][i % 4],
    style: i % 2 ? 'grid' : 'ribbon',
    seed: i + 20,
  })),
  ...[-150, 150].map((x, i) => ({
    footprint: rectangle(x, 232, 60, 30),
    y1: 26,
    colour: '#dfd2bd',
    style: 'grid',
    seed: i + 40,
  })),
];
const uniforms = ['#5d6142', '#f1ede2', '#2f3c5c', '#6b5f45', '#8a3b36', '#55603f'];

// blocks of marchers cross the square; each keeps step
function columns(ctx, view, light, t) {
  const blocks = [];
  for (let lane = 0; lane < 5; lane++)
    for (let i = 0; i < 4; i++) {
      const heading = lane % 2 ? -1 : 1;
      const x = fract(i / 4 + hash(lane, 2) + (heading * t * 7) / 168) * 168 - 84;
      blocks.push([26 + lane * 19, x, lane, i]);
    }
  blocks.sort((a, b) => b[0] - a[0]);
  for (const [z, x, lane, i] of blocks) {
    const edge = smooth(82, 68, Math.abs(x));
    if (edge < 0.03) continue;
    const colour = uniforms[(lane * 2 + i * (lane === 2 ? 1 : 0)) % uniforms.length];
    const far = view.distance(x, 1, z);
    const coat = css(hazed(lit(colour, [0, 0.4, -0.6], light), far, light));
    const face = css(hazed(lit('#cfa385', [0, 0.4, -0.6], light), far, light));
    const cap = css(hazed(lit(times(colour, 0.8), [0, 1, 0], light), far, light));
    const shade = view.polygon([
      [x - 13, 0.03, z - 0.6],
      [x + 13, 0.03, z - 0.6],
      [x + 13 - light.sun[0] * 3, 0.03, z + 11],
      [x - 13 - light.sun[0] * 3, 0.03, z + 11],
    ]);
    ctx.globalAlpha = edge;
    ctx.beginPath();
    trace(ctx, shade);
    ctx.fillStyle = 'rgba(40,36,60,.22)';
    ctx.fill();
    for (let row = 7; row >= 0; row--) {
      const bob = Math.abs(Math.sin(t * 6 + row * 0.2)) * 0.09;
      for (const [style, y0, y1, w] of [
        [coat, 0.05, 1.42, 0.46],
        [face, 1.42, 1.66, 0.24],
        [cap, 1.64, 1.8, 0.32],
      ]) {
        ctx.fillStyle = style;
        ctx.beginPath();
        for (let k = 0; k < 15; k++) {
          const p = view.project(x - 12 + k * 1.7, y1 + bob, z + row * 1.4);
          if (!p) continue;
          const s = view.f / p[2];
          ctx.rect(p[0] - (w * s) / 2, p[1], w * s, (y1 - y0) * s);
        }
        ctx.fill();
      }
    }
    ctx.globalAlpha = 1;
  }
}

// behind them a field of people who hold up colours: waves, rings, stripes run through it
function field(ctx, view, light, t) {
  const buckets = new Map();
  const colours = ['#e14f6a', '#f6c64b', '#f7f0e4', '#3f8fd0', '#ef8a3c', '#4fae74'];
  for (let row = 0; row < 22; row++)
    for (let k = 0; k < 86; k++) {
      const u = (k - 43) / 43;
      const v = row / 22;
      const act = (t / 4.5) % 3;
      const wave =
        act < 1
          ? Math.sin(u * 7 - t * 3 + v * 3)
          : act < 2
            ? Math.sin(Math.hypot(u * 1.6, v - 0.5) * 16 - t * 4)
            : Math.sin((u + v) * 12 + t * 3.4);
      const pick = wave > 0.35 ? 0 : wave > -0.3 ? (act < 2 ? 1 : 5) : act < 1 ? 2 : 3;
      const p = view.project(-78 + k * 1.84, 1.1 + 0.35 * Math.max(0, wave), 132 + row * 3);
      if (!p) continue;
      const list = buckets.get(pick) ?? [];
      list.push(p);
      buckets.set(pick, list);
    }
  for (const [pick, list] of buckets) {
    ctx.fillStyle = css(hazed(lit(colours[pick], [0, 0.6, -0.5], light), 200, light));
    ctx.beginPath();
    for (const p of list) {
      const s = view.f / p[2];
      ctx.rect(p[0] - 0.96 * s, p[1] - 0.7 * s, 1.92 * s, 1.75 * s);
    }
    ctx.fill();
  }
}

function stands(ctx, view, light, t, side) {
  const rows = 12;
  for (let row = rows - 1; row >= 0; row--) {
    const x = side * (STANDS.x0 + row * 3);
    const y = 2 + row * 1.5;
    const a = view.polygon([
      [x, y - 1.6, STANDS.z0],
      [x, y - 1.6, STANDS.z1],
      [x, y, STANDS.z1],
      [x, y, STANDS.z0],
    ]);
    ctx.beginPath();
    trace(ctx, a);
    ctx.fillStyle = css(hazed(lit('#b9ae9c', [-side, 0, 0], light), 140, light));
    ctx.fill();
    for (const [b, colour] of ['#2f3646', '#d9d0c2', '#b5404a', '#4a6d8c', '#8d8a74'].entries()) {
      ctx.fillStyle = css(hazed(lit(colour, [-side, 0.5, 0], light), 140, light));
      ctx.beginPath();
      for (let z = STANDS.z0 + 1; z < STANDS.z1; z += 1.5) {
        if (Math.floor(hash(row * 3 + side, z * 2) * 5) !== b) continue;
        const cheer = 0.25 * Math.max(0, Math.sin(t * 5 - z * 0.2 + hash(row, z) * 2));
        const p = view.project(x, y + 1.1 + cheer, z);
        if (!p) continue;
        const s = view.f / p[2];
        ctx.rect(p[0] - 0.4 * s, p[1], 0.8 * s, 1.15 * s);
      }
      ctx.fill();
    }
  }
}

export default {
  id: 'parade',
  start: 96,
  end: 114,
  title: { en: 'The parade', ko: '열병식' },
  regions: {
    vehicles: {
      label: { en: 'Military vehicles of old make', ko: '구형 군용 차량' },
      box: (t) => {
        const view = camera(t);
        const lead = convoy(t).filter((v) => v.x > view.x - 30 && v.x < view.x + 42);
        if (!lead.length) return undefined;
        const points = [];
        for (const y of [0, 3.4])
          for (const x of [-24, 24]) points.push(view.project(view.x + 7 + view.yaw * 40 + x, y, 3));
        return percentBox(points);
      },
    },
    stands: {
      label: { en: 'Spectators on the stands', ko: '관람석의 군중' },
      box: (t) => blockBox(camera(t), [STANDS.x0, 0, 60], [STANDS.x1, 21, STANDS.z1]),
    },
  },
  draw(ctx, t) {
    const view = camera(t);
    const day = t / LENGTH;
    const sun = sunAt(lerp(-2.6, -1.75, day), lerp(0.45, 0.7, day));
    const light = {
      sun,
      sunColour: [0.74, 0.66, 0.5],
      sky: [0.56, 0.58, 0.64],
      haze: [216, 224, 228],
      reach: 1100,
      shine: [236, 238, 236],
    };
    drawSky(ctx, view, {
      zenith: '#4b86bd',
      middle: '#9fc0d8',
      horizon: '#e6e6dc',
      sun,
      glow: 0.25,
      clouds: {
        cover: 0.7,
        drift: [t * 0.03, -t * 0.06],
        scale: 0.18,
        lit: '#fdfcf8',
        shade: '#a9b3c0',
        opacity: 0.95,
      },
    });
    wash(ctx, view.horizon - 1, 720, [
      [0, css(light.haze)],
      [0.25, css(mix(lit('#c9bfae', [0, 1, 0], light), light.haze, 0.35))],
      [1, css(lit('#bfb4a2', [0, 1, 0], light))],
    ]);
    for (let z = -60; z < 210; z += 8) ground(ctx, view, -140, 140, z, z + 0.18, 'rgba(120,108,92,.28)');
    for (let x = -140; x <= 140; x += 8)
      ground(ctx, view, x - 0.09, x + 0.09, -60, 210, 'rgba(120,108,92,.22)');
    drawShadows(
      ctx,
      view,
      light,
      back.filter((b) => !b.y0),
      'rgba(40,44,84,.24)',
    );
    for (const b of farFirst(
      view,
      back.filter((p) => !p.y0 && p.seed >= 20),
    ))
      drawPrism(ctx, view, light, b);
    for (const b of back.filter((p) => p.seed < 20)) drawPrism(ctx, view, light, b);
    for (let i = 0; i < 40; i++)
      tree(ctx, view, light, (i - 19.5) * 8.4, 212, 8, mix('#6d8f4e', '#8fa75b', hash(i, 1)), i);
    stands(ctx, view, light, t, 1);
    stands(ctx, view, light, t, -1);
    field(ctx, view, light, t);
    // clouds drag their shadows over the stone
    columns(ctx, view, light, t);
    for (const z of [-3, 9]) ground(ctx, view, -200, 200, z - 0.2, z + 0.2, 'rgba(246,240,226,.8)');
    for (const vehicle of convoy(t)) drawVehicle(ctx, view, light, vehicle, t);
    finish(ctx, { bloom: 0.16, vignette: 0.3 });
  },
};
