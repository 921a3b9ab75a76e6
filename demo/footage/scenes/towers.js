// 114–128 s: a street of new towers at the blue hour; windows come on by the hundred.
import { drawPrism, farFirst, rectangle, round } from '../drawing/buildings.js';
import { createCamera, percentBox, blockBox } from '../drawing/camera.js';
import { colourTrack, css, mix } from '../drawing/colour.js';
import { glide, lerp, smooth } from '../drawing/easing.js';
import { around, car, carColours, lamp, person, tree } from '../drawing/life.js';
import { finish, ground, lit, trace, wash } from '../drawing/paint.js';
import { hash, random } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';
import { drawWater } from '../drawing/water.js';

const LENGTH = 14;
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({ x: lerp(12, -13, k), y: lerp(3.4, 6, k), z: lerp(-34, 26, k), yaw: lerp(-0.12, 0.11, smooth(0, 1, k)), lens: 0.66, rise: lerp(215, 190, k) });
};
const HERO = { x: 78, z: 190, r: 19, height: 168 };
const list = (() => {
  const next = random(71);
  const out = [];
  const skin = ['#e7b7a8', '#f0d9b0', '#a9cdbd', '#d9c4dc', '#f2ede4', '#a8c3dd', '#e8a58d'];
  for (const side of [-1, 1])
    for (let z = 28, n = 0; z < 760; z += 62 + next() * 16, n++) {
      const x = side * (64 + next() * 12);
      const height = 70 + next() * 62;
      const colour = skin[Math.floor(next() * skin.length)];
      const seed = Math.floor(next() * 1e6);
      if (side > 0 && Math.abs(z - HERO.z) < 44) continue;
      if (n % 3 === 0) {
        // a drum with balconies, narrowing in two steps
        out.push({ footprint: round(x, z, 17, 26), y1: height * 0.72, colour, style: 'ribbon', seed });
        out.push({ footprint: round(x, z, 14, 26), y0: height * 0.72, y1: height, colour, style: 'ribbon', seed: seed + 1 });
        out.push({ footprint: round(x, z, 15, 26), y0: height, y1: height + 2.5, colour: '#f6f1e8', style: 'plain', seed });
      } else if (n % 3 === 1) {
        // an oval slab
        out.push({ footprint: round(x, z, 24, 30, 12), y1: height * 1.1, colour, style: 'grid', seed });
        out.push({ footprint: round(x, z, 10, 20, 8), y0: height * 1.1, y1: height * 1.2, colour, style: 'plain', seed });
      } else {
        out.push({ footprint: rectangle(x, z, 30, 24), y1: height * 0.86, colour, style: 'grid', seed });
        out.push({ footprint: rectangle(x, z, 20, 24), y0: height * 0.86, y1: height * 0.98, colour, style: 'grid', seed: seed + 2 });
      }
      out.push({ footprint: rectangle(side * 43, z, 12, 44), y1: 9, colour: '#efe6da', style: 'ribbon', floor: 4.5, seed: seed + 5, shop: true });
    }
  const { x, z, r, height } = HERO;
  for (const [k, [scale, from, to]] of [[1, 0, 0.6], [0.84, 0.6, 0.84], [0.62, 0.84, 1]].entries())
    out.push({ footprint: round(x, z, r * scale, 30), y0: height * from, y1: height * to, colour: ['#f0b9a6', '#f3cdb2', '#f6e2c4'][k], style: 'ribbon', seed: 900 + k });
  out.push({ footprint: round(x, z, 1.4, 8), y0: height, y1: height + 22, taper: 0.1, colour: '#e9e4dc', style: 'plain', seed: 3 });
  out.push({ footprint: rectangle(43, HERO.z, 12, 60), y1: 9, colour: '#efe6da', style: 'ribbon', floor: 4.5, seed: 77, shop: true });
  // where the street ends
  out.push({ footprint: round(0, 880, 40, 26), y1: 190, taper: 0.5, colour: '#c2c9dc', style: 'ribbon', seed: 8 });
  return out;
})();

export default {
  id: 'towers',
  start: 114,
  end: 128,
  title: { en: 'The new street', ko: '새 거리' },
  regions: {
    'new-tower': {
      label: { en: 'A new apartment tower', ko: '새로 지은 초고층 아파트' },
      box: (t) => {
        const view = camera(t);
        const { x, z, r, height } = HERO;
        return percentBox([view.project(x - r, 8, z), view.project(x + r, 8, z), view.project(x, height + 22, z)], 5);
      },
    },
    street: { label: { en: 'The street below', ko: '아래 거리' }, box: (t) => blockBox(camera(t), [-20, 0, 60], [20, 5, 120]) },
  },
  draw(ctx, t) {
    const view = camera(t);
    const night = smooth(1, 10, t);
    const sky = (stops) => colourTrack(stops, t);
    const light = {
      sun: sunAt(-0.9, 0.1),
      sunColour: [0.42, 0.25, 0.22].map((c) => c * (1 - smooth(0, 6, t))),
      sky: sky([[0, [0.52, 0.5, 0.62]], [6, [0.34, 0.37, 0.54]], [14, [0.2, 0.23, 0.38]]]),
      haze: sky([[0, '#d9a5a0'], [5, '#7c7aa8'], [14, '#39467a']]),
      reach: 900,
      shine: sky([[0, '#ffc9ae'], [6, '#6f83bd'], [14, '#2f407c']]),
      mist: 0.06,
    };
    drawSky(ctx, view, {
      zenith: sky([[0, '#3f5c9c'], [6, '#203a7e'], [14, '#101f52']]),
      middle: sky([[0, '#a08fb4'], [6, '#4460a4'], [14, '#20357a']]),
      horizon: sky([[0, '#ffb38e'], [4, '#e79a92'], [9, '#7d78ac'], [14, '#47558f']]),
      sun: sunAt(-0.5, -0.05),
      disc: '#ffb38e',
      discStrength: 0,
      glow: 0.6 * (1 - smooth(2, 9, t)),
      glowColour: '#ff9a6e',
      clouds: { cover: 0.62, drift: [t * 0.02, -t * 0.05], scale: 0.18, lit: sky([[0, '#ffc6a6'], [5, '#a990b8'], [14, '#43559a']]), shade: sky([[0, '#7a6d98'], [6, '#3b4a86'], [14, '#1a2a62']]), opacity: 0.85 },
      stars: smooth(8, 13, t) * 0.6,
    });
    wash(ctx, view.horizon - 1, 720, [[0, css(light.haze)], [0.25, css(lit('#8f8c90', [0, 1, 0], light))], [1, css(lit('#a09a98', [0, 1, 0], light))]]);
    const lights = { amount: 0.06 + 0.62 * smooth(0.5, 13, t), colours: ['#ffcd85', '#ffe2ae', '#ffba62', '#ffd596', '#e4ecff'], strength: 0.55 + 0.45 * night };
    for (const building of farFirst(view, list)) drawPrism(ctx, view, light, { ...building, lights: building.shop ? { amount: 0.3 + 0.65 * night, colours: ['#ffdf9e', '#ffc97a', '#bfe9ff'], strength: 0.9 } : lights });
    // wet asphalt gives the street back
    const road = view.polygon([[-20, 0, view.z + 2], [20, 0, view.z + 2], [20, 0, 860], [-20, 0, 860]]);
    ctx.save();
    ctx.beginPath();
    trace(ctx, road);
    ctx.clip();
    drawWater(ctx, view, { tint: mix(lit('#4c4f5e', [0, 1, 0], light), '#14183a', 0.25), strength: 0.58, ripple: 0.35, time: t * 0.3, top: view.horizon + 6 });
    ctx.restore();
    for (const side of [-1, 1]) ground(ctx, view, side * 20, side * 20.6, view.z + 2, 760, css(lit('#c9c2bb', [0, 1, 0], light)));
    ground(ctx, view, -1.6, 1.6, view.z + 2, 700, css(lit('#56794c', [0, 1, 0], light)));
    for (const x of [-13.6, -7.8, 7.8, 13.6]) for (let z = -30; z < 330; z += 12) ground(ctx, view, x - 0.1, x + 0.1, z, z + 5, css(lit('#f3efe6', [0, 1, 0], light), 0.6));
    const things = [];
    for (let z = -20; z < 520; z += 15) for (const x of [-24, 24]) things.push([z, () => tree(ctx, view, light, x, z, 7 + hash(z, x) * 2, mix('#5f8a52', '#7d9a5a', hash(z, 2)), z)]);
    for (let z = -10; z < 520; z += 30) for (const s of [-1, 1]) things.push([z, () => lamp(ctx, view, light, s * 21.6, z, 9, -s * 4, smooth(1.5, 4, t))]);
    for (const [lane, [x, heading, speed]] of [[-16.6, -1, 34], [-10.7, -1, 46], [-5, -1, 54], [5, 1, 54], [10.7, 1, 46], [16.6, 1, 34]].entries())
      for (let i = 0; i < 11; i++) {
        const z = around(i, 11, 560, heading * speed, t, lane * 17 + 5) - 30;
        things.push([z, () => car(ctx, view, light, x, z, carColours[Math.floor(hash(i, lane, 9) * carColours.length)], { heading, night: 0.25 + 0.75 * night, trail: 12, kind: i % 6 === 0 && Math.abs(x) > 15 ? 'bus' : 'car' })]);
      }
    for (let i = 0; i < 230; i++) {
      const z = around(i, 230, 260, (i % 2 ? 1 : -1) * (5 + hash(i, 2) * 5), t, 31) - 10;
      const x = (hash(i, 3) < 0.5 ? -1 : 1) * (26 + hash(i, 4) * 9);
      things.push([z, () => person(ctx, view, light, x, z, ['#2f3642', '#7b4a52', '#cfc6ba', '#5a6f86', '#c99a5a'][i % 5], { alpha: 0.8, smear: 2 })]);
    }
    things.sort((a, b) => b[0] - a[0]);
    for (const [z, paint] of things) if (z > view.z + 5) paint();
    finish(ctx, { bloom: lerp(0.28, 0.5, night), vignette: 0.36 });
  },
};
