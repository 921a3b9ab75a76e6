// 14–30 s: a boulevard in an hour's rush: the sun swings over, shadows sweep the lanes, traffic and crowds pour through.
import { drawPrism, drawShadows, farFirst, rectangle, round } from '../drawing/buildings.js';
import { blockBox, createCamera } from '../drawing/camera.js';
import { pastels } from '../drawing/city.js';
import { css, mix } from '../drawing/colour.js';
import { glide, lerp, smooth } from '../drawing/easing.js';
import { around, car, carColours, lamp, person, tree } from '../drawing/life.js';
import { finish, ground, hazed, lit, wash } from '../drawing/paint.js';
import { hash, random } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';

const LENGTH = 16;
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({
    x: lerp(-24, 15, k),
    y: lerp(7, 13, smooth(0, 1, k)),
    z: lerp(-30, 62, k),
    yaw: lerp(0.17, -0.1, smooth(0, 1, k)),
    lens: 0.78,
    rise: lerp(118, 96, k),
  });
};

const towers = (() => {
  const next = random(21);
  const out = [];
  for (const side of [-1, 1])
    for (let row = 0; row < 2; row++)
      for (let z = 12; z < 900; z += 44 + row * 20) {
        const wide = 24 + next() * 10;
        const x = side * (62 + row * 52 + next() * 6);
        const height = (row ? 62 : 30) + next() * (row ? 60 : 46);
        const colour = pastels[Math.floor(next() * pastels.length)];
        const style = ['grid', 'ribbon', 'grid', 'rib'][Math.floor(next() * 4)];
        const seed = Math.floor(next() * 1e6);
        if (next() < 0.24)
          out.push({
            footprint: round(x, z, wide * 0.56, 20),
            y1: height * 1.15,
            colour,
            style: 'ribbon',
            seed,
          });
        else {
          out.push({ footprint: rectangle(x, z, wide, 30 + next() * 6), y1: height, colour, style, seed });
          out.push({
            footprint: rectangle(x, z, wide * 0.55, 16),
            y0: height,
            y1: height + 5,
            colour,
            style: 'plain',
            seed,
          });
        }
        if (!row)
          out.push({
            footprint: rectangle(side * 47.5, z, 8, 36),
            y1: 8,
            colour: '#efe7da',
            style: 'ribbon',
            floor: 4,
            glass: '#3f5260',
            seed,
          });
      }
  // what the street leads to
  out.push({
    footprint: rectangle(0, 960, 150, 60),
    y1: 42,
    colour: '#efe3cd',
    style: 'rib',
    seed: 3,
    bay: 9,
  });
  out.push({ footprint: round(0, 960, 34, 20), y0: 42, y1: 60, colour: '#8fb0a4', style: 'plain', seed: 4 });
  out.push({
    footprint: round(0, 960, 32, 20),
    y0: 60,
    y1: 84,
    taper: 0.3,
    colour: '#7ba394',
    style: 'plain',
    seed: 4,
  });
  return out;
})();

const lanes = [
  [-17.5, -1, 46],
  [-13, -1, 58],
  [-8.5, -1, 66],
  [8.5, 1, 66],
  [13, 1, 58],
  [17.5, 1, 46],
];
const coats = [
  '#2f3642',
  '#6b4a46',
  '#d9d3c8',
  '#8c2f39',
  '#3e5c76',
  '#7d8b6a',
  '#c9a24b',
  '#4b3f55',
  '#efece4',
];
const CROSSING = 92;

export default {
  id: 'avenue',
  start: 14,
  end: 30,
  title: { en: 'The avenue', ko: '거리' },
  regions: {
    traffic: {
      label: { en: 'Traffic on the boulevard', ko: '대로를 달리는 차들' },
      box: (t) => blockBox(camera(t), [-20, 0, 126], [20, 4, 190]),
    },
    'tower-blocks': {
      label: { en: 'Pastel apartment towers', ko: '파스텔빛 아파트' },
      box: (t) => blockBox(camera(t), [52, 0, 190], [100, 84, 262]),
    },
  },
  draw(ctx, t) {
    const view = camera(t);
    const day = t / LENGTH;
    const sun = sunAt(lerp(-1.5, 1.25, day), 0.42 + 0.5 * Math.sin(day * Math.PI));
    const warm = Math.abs(day - 0.5) * 2;
    const light = {
      sun,
      sunColour: [lerp(0.62, 0.74, warm), lerp(0.6, 0.58, warm), lerp(0.55, 0.42, warm)],
      sky: [0.7, 0.68, 0.7],
      haze: mix('#cfe0ea', '#f0dcc2', warm * 0.7),
      reach: 1300,
      shine: [226, 238, 246],
    };
    drawSky(ctx, view, {
      zenith: mix('#3f86c8', '#5f8fc0', warm),
      middle: '#9cc6e4',
      horizon: light.haze,
      sun,
      glow: 0.3,
      clouds: {
        cover: 0.66,
        drift: [0.3 + t * 0.022, -t * 0.075],
        scale: 0.17,
        lit: '#ffffff',
        shade: mix('#a9bccd', '#bfaeb3', warm),
        opacity: 0.95,
      },
    });
    wash(ctx, view.horizon - 1, 720, [
      [0, css(light.haze)],
      [0.2, css(mix('#b9b4a8', light.haze, 0.4))],
      [1, css(lit('#b3ada2', [0, 1, 0], light))],
    ]);
    const asphalt = (far) => hazed(lit('#6f7480', [0, 1, 0], light), far, light);
    for (let z = -30; z < 940; z += z < 200 ? 40 : 120) {
      const end = z + (z < 200 ? 40 : 120);
      const colour = asphalt(Math.max(10, z + 20 - view.z));
      ground(ctx, view, -21, 21, z, end + 0.6, css(colour));
    }
    // paving, grass, markings
    for (const side of [-1, 1]) {
      ground(ctx, view, side * 21, side * 26, -30, 900, css(lit('#8fae6c', [0, 1, 0], light)));
      ground(
        ctx,
        view,
        side * 26,
        side * 44,
        -30,
        900,
        css(hazed(lit('#d8cdbb', [0, 1, 0], light), 90, light)),
      );
    }
    ground(ctx, view, -2.2, 2.2, -30, 900, css(lit('#7fa362', [0, 1, 0], light)));
    for (const x of [-15.2, -10.8, 10.8, 15.2])
      for (let z = 0; z < 420; z += 12)
        ground(ctx, view, x - 0.12, x + 0.12, z, z + 5, 'rgba(245,243,236,.75)');
    for (const x of [-4, 4, -20.2, 20.2])
      ground(ctx, view, x - 0.12, x + 0.12, -30, 500, 'rgba(245,243,236,.6)');
    for (let x = -19.4; x < 20; x += 1.7)
      if (Math.abs(x) > 2.6)
        ground(ctx, view, x, x + 0.85, CROSSING - 4, CROSSING + 4, 'rgba(248,246,240,.85)');
    drawShadows(
      ctx,
      view,
      light,
      towers.filter((b) => !b.y0 && b.footprint[0][1] < 420),
      'rgba(30,40,84,.34)',
    );
    for (const building of farFirst(view, towers)) drawPrism(ctx, view, light, building);

    // everything that stands or moves on the street, far first
    const things = [];
    for (let z = -10; z < 640; z += 11)
      for (const x of [-23.5, 23.5])
        if (z > view.z + 22)
          things.push([
            z,
            () =>
              tree(
                ctx,
                view,
                light,
                x,
                z,
                7.5 + hash(z, x | 0) * 2,
                mix('#6f9a4c', '#93b45a', hash(z, 3)),
                z,
              ),
          ]);
    for (let z = 4; z < 560; z += 34) {
      if (z < view.z + 34) continue;
      things.push([z, () => lamp(ctx, view, light, -0.6, z, 10, -4, 0)]);
      things.push([z, () => lamp(ctx, view, light, 0.6, z, 10, 4, 0)]);
    }
    for (const [lane, [x, heading, speed]] of lanes.entries()) {
      const count = lane % 3 === 0 ? 15 : 19;
      for (let i = 0; i < count; i++) {
        const z = around(i, count, 640, heading * speed, t, lane * 50 + 3) - 20;
        const bus = (lane === 0 || lane === 5) && i % 3 === 0;
        if (z > view.z + 3)
          things.push([
            z,
            () =>
              car(
                ctx,
                view,
                light,
                x,
                z,
                bus
                  ? ['#c8402f', '#3b74b4', '#4d9270'][(i / 3) % 3]
                  : carColours[Math.floor(hash(i, lane, 7) * carColours.length)],
                { heading, kind: bus ? 'bus' : 'car', trail: 3 },
              ),
          ]);
      }
    }
    for (let i = 0; i < 620; i++) {
      const side = i % 2 ? 1 : -1;
      const heading = hash(i, 2) < 0.5 ? 1 : -1;
      const z = around(i, 620, 400, heading * (9 + hash(i, 3) * 7), t, 9) + 8;
      const x = side * (27.5 + hash(i, 4) * 14);
      if (z > view.z + 5)
        things.push([
          z,
          () =>
            person(ctx, view, light, x, z, coats[Math.floor(hash(i, 5) * coats.length)], {
              alpha: 0.85,
              smear: z - view.z < 60 ? 1.5 : 0,
            }),
        ]);
    }
    for (let i = 0; i < 130; i++) {
      // pulses over the crossing, as the lights allow
      const k = (t * 0.55 + hash(i, 21) * 0.28) % 2;
      if (k > 1) continue;
      const x = (i % 2 ? 1 : -1) * lerp(-26, 26, k);
      const z = CROSSING + (hash(i, 22) - 0.5) * 7;
      things.push([
        z,
        () =>
          person(ctx, view, light, x, z, coats[Math.floor(hash(i, 23) * coats.length)], {
            alpha: 0.85,
            smear: 2,
          }),
      ]);
    }
    things.sort((a, b) => b[0] - a[0]);
    for (const [, paint] of things) paint();
    finish(ctx, { bloom: 0.16, vignette: 0.26 });
  },
};
