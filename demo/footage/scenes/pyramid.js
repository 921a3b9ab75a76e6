// 44–66 s: the great tower, from golden afternoon through sunset into a night of running lights.
import { drawPrism, drawShadows, farFirst, rectangle } from '../drawing/buildings.js';
import { createCamera, percentBox } from '../drawing/camera.js';
import { buildCity, concrete, pastels } from '../drawing/city.js';
import { css, mix } from '../drawing/colour.js';
import { glide, lerp, smooth } from '../drawing/easing.js';
import { evening } from '../drawing/evening.js';
import { around, car, carColours, lamp, tree } from '../drawing/life.js';
import { fillFace, finish, glow, ground, hazed, lit, trace, wash } from '../drawing/paint.js';
import { passer } from '../drawing/passer.js';
import { actAt, drawPyramid, pyramidPart, pyramidPoints } from '../drawing/pyramid.js';
import { hash } from '../drawing/random.js';
import { drawSky } from '../drawing/sky.js';
import { drawWater } from '../drawing/water.js';

const LENGTH = 22;
const camera = (t) => {
  const k = glide(t / LENGTH);
  const angle = lerp(-0.3, 0.16, k);
  const distance = lerp(820, 752, k);
  return createCamera({
    x: Math.sin(angle) * distance,
    y: lerp(22, 25, k),
    z: -Math.cos(angle) * distance,
    yaw: -angle + lerp(-0.06, 0.02, k),
    lens: lerp(0.84, 1, k),
    rise: lerp(124, 146, k),
  });
};
const SHORE = -500;
const free = (x, z) => Math.hypot(x, z) > 165 && !(Math.abs(x) < 40 && z < 0) && z > SHORE + 62;
const city = [
  ...buildCity({
    seed: 41,
    x0: -760,
    x1: 760,
    z0: -430,
    z1: -150,
    pitch: 74,
    keep: (x, z) => free(x, z) && Math.abs(x) > 120 - z * 0.12,
    tall: (x) => 22 + Math.abs(x) * 0.04,
    colours: [...pastels, ...concrete],
  }),
  ...buildCity({
    seed: 42,
    x0: -1100,
    x1: 1100,
    z0: -150,
    z1: 700,
    pitch: 92,
    keep: free,
    tall: (x, z) => 34 + (z > 150 ? 26 : 0),
    colours: [...pastels, ...concrete],
  }),
];
const hoarding = [
  { footprint: rectangle(0, 0, 236, 236, 0.5), y1: 7, colour: '#9aa39f', style: 'plain', seed: 2 },
];
const trees = [
  ...Array.from({ length: 70 }, (_, i) => [
    (i % 2 ? 1 : -1) * (27 + hash(i, 2) * 5),
    SHORE + 60 + Math.floor(i / 2) * 8.5,
  ]),
  ...Array.from({ length: 120 }, (_, i) => [(i - 60) * 9.5 + hash(i, 8) * 5, SHORE + 7 + hash(i, 9) * 6]),
  ...Array.from({ length: 150 }, (_, i) => [
    (hash(i, 12) - 0.5) * 460,
    SHORE + 70 + hash(i, 13) * 250,
  ]).filter(([x]) => Math.abs(x) > 40),
].sort((a, b) => b[1] - a[1]);

export default {
  id: 'pyramid',
  start: 44,
  end: 66,
  title: { en: 'The pyramid', ko: '피라미드' },
  regions: {
    pyramid: {
      label: { en: 'The pyramid-shaped tower', ko: '피라미드 모양의 탑' },
      box: (t) => percentBox(pyramidPoints(camera(t)), 6),
    },
    'facade-lights': {
      label: { en: 'Lights running over the façade', ko: '외벽을 흐르는 조명' },
      from: 12,
      box: (t) => percentBox(pyramidPart(camera(t), 40, 268), 3),
    },
  },
  draw(ctx, t) {
    const view = camera(t);
    const { night, dusk, gone, sun, light, skyHigh, skyLow, sky } = evening(t);
    drawSky(ctx, view, sky);
    wash(ctx, view.horizon - 1, 720, [
      [0, css(light.haze)],
      [0.3, css(mix(lit('#8c8f80', [0, 1, 0], light), light.haze, 0.45))],
      [1, css(lit('#7f8672', [0, 1, 0], light))],
    ]);
    ground(ctx, view, -24, 24, SHORE + 40, -130, css(hazed(lit('#6d7079', [0, 1, 0], light), 260, light)));
    ground(
      ctx,
      view,
      -900,
      900,
      SHORE + 20,
      SHORE + 42,
      css(hazed(lit('#6d7079', [0, 1, 0], light), 260, light)),
    );
    for (let z = SHORE + 46; z < -140; z += 14)
      ground(ctx, view, -0.2, 0.2, z, z + 6, css(lit('#f3efe4', [0, 1, 0], light), 0.6));
    if (gone < 1) {
      ctx.globalAlpha = 1 - gone;
      drawShadows(
        ctx,
        view,
        light,
        [...city.filter((b) => !b.y0), { footprint: rectangle(0, 0, 90, 90), y1: 200 }],
        'rgba(40,26,60,.3)',
      );
      ctx.globalAlpha = 1;
    }
    const amount = 0.4 * smooth(7.5, 15, t) + 0.02;
    const lights = {
      amount,
      colours: ['#ffc56e', '#ffdca0', '#ffb257', '#ffd08a', '#dfe9ff'],
      strength: smooth(6.5, 12, t),
    };
    const ordered = farFirst(view, [...city, ...hoarding]);
    const mine = Math.hypot(view.x, view.z);
    let done = false;
    const show = { strength: smooth(11.2, 13, t), time: Math.max(0, t - 11.6) };
    const tower = () => {
      drawPyramid(ctx, view, light, { skyLow, skyHigh, glint: (1 - gone) * smooth(0, 3, t), show });
      if (show.strength > 0) {
        const p = view.project(0, 130, 0);
        const { act, fade } = actAt(show.time);
        glow(
          ctx,
          p[0],
          p[1],
          420,
          [
            [255, 190, 100],
            [70, 140, 255],
            [255, 110, 110],
            [140, 150, 255],
          ][act],
          0.22 * show.strength * fade,
        );
      }
    };
    for (const building of ordered) {
      if (
        !done &&
        Math.hypot(building.footprint[0][0] - view.x, building.footprint[0][1] - view.z) < mine - 60
      ) {
        tower();
        done = true;
      }
      drawPrism(ctx, view, light, { ...building, lights });
    }
    const things = [];
    for (const [i, [x, z]] of trees.entries())
      things.push([
        z,
        () => tree(ctx, view, light, x, z, 9 + hash(i, 4) * 3, mix('#7f9455', '#a39a55', hash(i, 5)), i),
      ]);
    for (let z = SHORE + 60; z < -150; z += 36)
      for (const s of [-1, 1]) things.push([z, () => lamp(ctx, view, light, s * 23, z, 9.5, -s * 4, night)]);
    for (const [lane, [x, heading, speed]] of [
      [-16, -1, 62],
      [-10, -1, 80],
      [-4, -1, 92],
      [4, 1, 92],
      [10, 1, 80],
      [16, 1, 62],
    ].entries())
      for (let i = 0; i < 6; i++) {
        const z = SHORE + 46 + around(i, 6, 320, heading * speed, t, lane * 31 + 2);
        things.push([
          z,
          () =>
            car(ctx, view, light, x, z, carColours[Math.floor(hash(i, lane, 5) * carColours.length)], {
              heading,
              night,
              trail: lerp(3, 16, night),
              kind: i % 5 === 0 && Math.abs(x) > 12 ? 'bus' : 'car',
            }),
        ]);
      }
    for (let i = 0; i < 46; i++) {
      // along the embankment
      const heading = i % 2 ? 1 : -1;
      const x = -640 + around(i, 46, 1280, heading * 85, t, 77);
      things.push([
        SHORE + 31 - heading * 4,
        () =>
          passer(
            ctx,
            view,
            light,
            x,
            SHORE + 31 - heading * 4,
            heading,
            night,
            carColours[i % carColours.length],
          ),
      ]);
    }
    for (let x = -600; x <= 600; x += 40)
      things.push([SHORE + 18, () => lamp(ctx, view, light, x, SHORE + 18, 9, 0, night)]);
    things.sort((a, b) => b[0] - a[0]);
    for (const [z, paint] of things) if (z > view.z + 14) paint();
    // the river in front holds it all upside down
    fillFace(
      ctx,
      view,
      [
        [-1500, 0, SHORE],
        [1500, 0, SHORE],
        [1500, 3.4, SHORE + 1],
        [-1500, 3.4, SHORE + 1],
      ],
      hazed(lit('#b5aa9a', [0, 0, -1], light), 200, light),
      false,
    );
    const shore = view.project(0, 0, SHORE)[1];
    ctx.save();
    ctx.beginPath();
    trace(
      ctx,
      view.polygon([
        [-1600, 0, -1400],
        [1600, 0, -1400],
        [1600, 0, SHORE],
        [-1600, 0, SHORE],
      ]),
    );
    ctx.clip();
    drawWater(ctx, view, {
      tint: mix(skyHigh, '#1b2238', 0.45),
      strength: lerp(0.42, 0.16, night),
      ripple: 1.3,
      time: t * 2,
      top: shore,
      squash: 3.1,
    });
    ctx.restore();
    const s = view.project(view.x + sun[0] * 1e4, view.y + sun[1] * 1e4, view.z + sun[2] * 1e4);
    if (s && gone < 1) glow(ctx, s[0], s[1], 460, [255, 170, 90], 0.3 * (1 - gone) * (0.4 + 0.6 * dusk));
    finish(ctx, { bloom: lerp(0.22, 0.5, night), vignette: 0.36, threshold: 1.5 });
  },
};
