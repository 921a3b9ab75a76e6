// 114–128 s: a street of new towers at the blue hour; windows come on by the hundred.
import { drawPrism, farFirst } from '../drawing/buildings.js';
import { blockBox, createCamera, percentBox } from '../drawing/camera.js';
import { colourTrack, css, mix } from '../drawing/colour.js';
import { glide, lerp, smooth } from '../drawing/easing.js';
import { around, car, carColours, lamp, person, tree } from '../drawing/life.js';
import { HERO, newStreet } from '../drawing/new-street.js';
import { finish, ground, lit, trace, wash } from '../drawing/paint.js';
import { hash } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';
import { drawWater } from '../drawing/water.js';

const LENGTH = 14;
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({
    x: lerp(12, -13, k),
    y: lerp(3.4, 6, k),
    z: lerp(-34, 26, k),
    yaw: lerp(-0.12, 0.11, smooth(0, 1, k)),
    lens: 0.66,
    rise: lerp(215, 190, k),
  });
};
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
        return percentBox(
          [view.project(x - r, 8, z), view.project(x + r, 8, z), view.project(x, height + 22, z)],
          5,
        );
      },
    },
    street: {
      label: { en: 'The street below', ko: '아래 거리' },
      box: (t) => blockBox(camera(t), [-20, 0, 60], [20, 5, 120]),
    },
  },
  draw(ctx, t) {
    const view = camera(t);
    const night = smooth(1, 10, t);
    const sky = (stops) => colourTrack(stops, t);
    const light = {
      sun: sunAt(-0.9, 0.1),
      sunColour: [0.42, 0.25, 0.22].map((c) => c * (1 - smooth(0, 6, t))),
      sky: sky([
        [0, [0.52, 0.5, 0.62]],
        [6, [0.34, 0.37, 0.54]],
        [14, [0.2, 0.23, 0.38]],
      ]),
      haze: sky([
        [0, '#d9a5a0'],
        [5, '#7c7aa8'],
        [14, '#39467a'],
      ]),
      reach: 900,
      shine: sky([
        [0, '#ffc9ae'],
        [6, '#6f83bd'],
        [14, '#2f407c'],
      ]),
      mist: 0.06,
    };
    drawSky(ctx, view, {
      zenith: sky([
        [0, '#3f5c9c'],
        [6, '#203a7e'],
        [14, '#101f52'],
      ]),
      middle: sky([
        [0, '#a08fb4'],
        [6, '#4460a4'],
        [14, '#20357a'],
      ]),
      horizon: sky([
        [0, '#ffb38e'],
        [4, '#e79a92'],
        [9, '#7d78ac'],
        [14, '#47558f'],
      ]),
      sun: sunAt(-0.5, -0.05),
      disc: '#ffb38e',
      discStrength: 0,
      glow: 0.6 * (1 - smooth(2, 9, t)),
      glowColour: '#ff9a6e',
      clouds: {
        cover: 0.62,
        drift: [t * 0.02, -t * 0.05],
        scale: 0.18,
        lit: sky([
          [0, '#ffc6a6'],
          [5, '#a990b8'],
          [14, '#43559a'],
        ]),
        shade: sky([
          [0, '#7a6d98'],
          [6, '#3b4a86'],
          [14, '#1a2a62'],
        ]),
        opacity: 0.85,
      },
      stars: smooth(8, 13, t) * 0.6,
    });
    wash(ctx, view.horizon - 1, 720, [
      [0, css(light.haze)],
      [0.25, css(lit('#8f8c90', [0, 1, 0], light))],
      [1, css(lit('#a09a98', [0, 1, 0], light))],
    ]);
    const lights = {
      amount: 0.06 + 0.62 * smooth(0.5, 13, t),
      colours: ['#ffcd85', '#ffe2ae', '#ffba62', '#ffd596', '#e4ecff'],
      strength: 0.55 + 0.45 * night,
    };
    for (const building of farFirst(view, newStreet))
      drawPrism(ctx, view, light, {
        ...building,
        lights: building.shop
          ? { amount: 0.3 + 0.65 * night, colours: ['#ffdf9e', '#ffc97a', '#bfe9ff'], strength: 0.9 }
          : lights,
      });
    // wet asphalt gives the street back
    const road = view.polygon([
      [-20, 0, view.z + 2],
      [20, 0, view.z + 2],
      [20, 0, 860],
      [-20, 0, 860],
    ]);
    ctx.save();
    ctx.beginPath();
    trace(ctx, road);
    ctx.clip();
    drawWater(ctx, view, {
      tint: mix(lit('#4c4f5e', [0, 1, 0], light), '#14183a', 0.25),
      strength: 0.58,
      ripple: 0.35,
      time: t * 0.3,
      top: view.horizon + 6,
    });
    ctx.restore();
    for (const side of [-1, 1])
      ground(ctx, view, side * 20, side * 20.6, view.z + 2, 760, css(lit('#c9c2bb', [0, 1, 0], light)));
    ground(ctx, view, -1.6, 1.6, view.z + 2, 700, css(lit('#56794c', [0, 1, 0], light)));
    for (const x of [-13.6, -7.8, 7.8, 13.6])
      for (let z = -30; z < 330; z += 12)
        ground(ctx, view, x - 0.1, x + 0.1, z, z + 5, css(lit('#f3efe6', [0, 1, 0], light), 0.6));
    const things = [];
    for (let z = -20; z < 520; z += 15)
      for (const x of [-24, 24])
        things.push([
          z,
          () => tree(ctx, view, light, x, z, 7 + hash(z, x) * 2, mix('#5f8a52', '#7d9a5a', hash(z, 2)), z),
        ]);
    for (let z = -10; z < 520; z += 30)
      for (const s of [-1, 1])
        things.push([z, () => lamp(ctx, view, light, s * 21.6, z, 9, -s * 4, smooth(1.5, 4, t))]);
    for (const [lane, [x, heading, speed]] of [
      [-16.6, -1, 34],
      [-10.7, -1, 46],
      [-5, -1, 54],
      [5, 1, 54],
      [10.7, 1, 46],
      [16.6, 1, 34],
    ].entries())
      for (let i = 0; i < 11; i++) {
        const z = around(i, 11, 560, heading * speed, t, lane * 17 + 5) - 30;
        things.push([
          z,
          () =>
            car(ctx, view, light, x, z, carColours[Math.floor(hash(i, lane, 9) * carColours.length)], {
              heading,
              night: 0.25 + 0.75 * night,
              trail: 12,
              kind: i % 6 === 0 && Math.abs(x) > 15 ? 'bus' : 'car',
            }),
        ]);
      }
    for (let i = 0; i < 230; i++) {
      const z = around(i, 230, 260, (i % 2 ? 1 : -1) * (5 + hash(i, 2) * 5), t, 31) - 10;
      const x = (hash(i, 3) < 0.5 ? -1 : 1) * (26 + hash(i, 4) * 9);
      things.push([
        z,
        () =>
          person(ctx, view, light, x, z, ['#2f3642', '#7b4a52', '#cfc6ba', '#5a6f86', '#c99a5a'][i % 5], {
            alpha: 0.8,
            smear: 2,
          }),
      ]);
    }
    things.sort((a, b) => b[0] - a[0]);
    for (const [z, paint] of things) if (z > view.z + 5) paint();
    finish(ctx, { bloom: lerp(0.28, 0.5, night), vignette: 0.36 });
  },
};
