// 44–66 s: the great tower, from golden afternoon through sunset into a night of running lights.
import { drawPrism, drawShadows, farFirst, rectangle } from '../drawing/buildings.js';
import { createCamera, percentBox } from '../drawing/camera.js';
import { buildCity, concrete, pastels } from '../drawing/city.js';
import { colourTrack, css, mix } from '../drawing/colour.js';
import { glide, lerp, smooth, track } from '../drawing/easing.js';
import { around, car, carColours, lamp, tree } from '../drawing/life.js';
import { fillFace, finish, glow, ground, hazed, lit, trace, wash } from '../drawing/paint.js';
import { drawPyramid, pyramidPart, pyramidPoints } from '../drawing/pyramid.js';
import { hash } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';
import { drawWater } from '../drawing/water.js';

const LENGTH = 22;
const camera = (t) => {
  const k = glide(t / LENGTH);
  const angle = lerp(-0.3, 0.16, k);
  const distance = lerp(820, 752, k);
  return createCamera({ x: Math.sin(angle) * distance, y: lerp(22, 25, k), z: -Math.cos(angle) * distance, yaw: -angle + lerp(-0.06, 0.02, k), lens: lerp(0.84, 1, k), rise: lerp(124, 146, k) });
};
const SHORE = -500;
const free = (x, z) => Math.hypot(x, z) > 165 && !(Math.abs(x) < 40 && z < 0) && z > SHORE + 62;
const city = [
  ...buildCity({ seed: 41, x0: -760, x1: 760, z0: -430, z1: -150, pitch: 74, keep: (x, z) => free(x, z) && Math.abs(x) > 120 - z * 0.12, tall: (x) => 22 + Math.abs(x) * 0.04, colours: [...pastels, ...concrete] }),
  ...buildCity({ seed: 42, x0: -1100, x1: 1100, z0: -150, z1: 700, pitch: 92, keep: free, tall: (x, z) => 34 + (z > 150 ? 26 : 0), colours: [...pastels, ...concrete] }),
];
// a car that crosses the frame
function passer(ctx, view, light, x, z, heading, night, colour) {
  const p = view.project(x, 1, z);
  if (!p || p[0] < -60 || p[0] > 1340) return;
  const s = view.f / p[2];
  ctx.fillStyle = css(hazed(lit(colour, [0, 0.4, -0.6], light), p[2], light));
  ctx.beginPath();
  ctx.roundRect(p[0] - 2.6 * s, p[1] - 0.4 * s, 5.2 * s, 1.3 * s, 0.4 * s);
  ctx.roundRect(p[0] - 1.4 * s, p[1] - 1.1 * s, 2.8 * s, 0.9 * s, 0.3 * s);
  ctx.fill();
  if (night < 0.05) return;
  for (const [side, tone] of [[heading, [255, 236, 196]], [-heading, [255, 70, 46]]]) {
    const px = p[0] + side * 2.6 * s;
    const streak = ctx.createLinearGradient(px, 0, px - heading * 26 * s, 0);
    streak.addColorStop(0, css(tone, 0.7 * night));
    streak.addColorStop(1, css(tone, 0));
    ctx.fillStyle = streak;
    ctx.fillRect(Math.min(px, px - heading * 26 * s), p[1] - 0.25 * s, 26 * s, Math.max(1, 0.5 * s));
    glow(ctx, px, p[1], 3.2 * s, tone, 0.85 * night);
  }
}
const hoarding = [{ footprint: rectangle(0, 0, 236, 236, 0.5), y1: 7, colour: '#9aa39f', style: 'plain', seed: 2 }];
const trees = [
  ...Array.from({ length: 70 }, (_, i) => [(i % 2 ? 1 : -1) * (27 + hash(i, 2) * 5), SHORE + 60 + Math.floor(i / 2) * 8.5]),
  ...Array.from({ length: 120 }, (_, i) => [(i - 60) * 9.5 + hash(i, 8) * 5, SHORE + 7 + hash(i, 9) * 6]),
  ...Array.from({ length: 150 }, (_, i) => [(hash(i, 12) - 0.5) * 460, SHORE + 70 + hash(i, 13) * 250]).filter(([x]) => Math.abs(x) > 40),
].sort((a, b) => b[1] - a[1]);

export default {
  id: 'pyramid',
  start: 44,
  end: 66,
  title: { en: 'The pyramid', ko: '피라미드' },
  regions: {
    pyramid: { label: { en: 'The pyramid-shaped tower', ko: '피라미드 모양의 탑' }, box: (t) => percentBox(pyramidPoints(camera(t)), 6) },
    'facade-lights': { label: { en: 'Lights running over the façade', ko: '외벽을 흐르는 조명' }, from: 12, box: (t) => percentBox(pyramidPart(camera(t), 40, 268), 3) },
  },
  draw(ctx, t) {
    const view = camera(t);
    const night = smooth(8.5, 13.5, t);
    const dusk = smooth(3, 8.5, t);
    const sun = sunAt(lerp(-0.95, -0.08, Math.min(1, t / 9.5)), track([[0, 0.42], [9, 0.0], [14, -0.2], [22, -0.3]], t));
    const gone = smooth(8.4, 10.5, t);
    const light = {
      sun,
      sunColour: mix([0.78, 0.66, 0.45], [1, 0.5, 0.26], dusk).map((c) => c * (1 - gone)),
      sky: colourTrack([[0, [0.6, 0.6, 0.64]], [6, [0.55, 0.5, 0.58]], [10, [0.34, 0.3, 0.44]], [14, [0.15, 0.17, 0.29]], [22, [0.13, 0.15, 0.27]]], t),
      haze: colourTrack([[0, '#f1dfbf'], [5, '#f5c493'], [8.5, '#ee8f6b'], [11, '#7b5a80'], [14, '#2a3156'], [22, '#222a4d']], t),
      reach: 1500,
      shine: colourTrack([[0, '#fff2d4'], [7, '#ffc58f'], [11, '#6f5f90'], [14, '#26305a'], [22, '#1e2850']], t),
      mist: 0.08,
    };
    const skyHigh = colourTrack([[0, '#5d9ad0'], [5, '#6f90c0'], [8.5, '#5f5f9a'], [11, '#2c3568'], [14, '#0f1738'], [22, '#0a1130']], t);
    const skyLow = colourTrack([[0, '#f6e4bd'], [5, '#ffcf94'], [8.5, '#ff8f5e'], [10.5, '#c0607a'], [14, '#2f3768'], [22, '#27305c']], t);
    drawSky(ctx, view, {
      zenith: skyHigh,
      middle: colourTrack([[0, '#a9cbe4'], [5, '#d5b8b4'], [8.5, '#c97a86'], [11, '#5a4a86'], [14, '#1b2550'], [22, '#141d44']], t),
      horizon: skyLow,
      sun,
      disc: mix('#fff3d0', '#ffb26a', dusk),
      discStrength: 1 - smooth(8.8, 9.6, t),
      discSize: 0.9989,
      glow: 0.9 * (1 - smooth(9, 13, t)),
      glowColour: mix('#ffd48a', '#ff6a3c', dusk),
      clouds: {
        cover: 0.6 - 0.2 * night,
        drift: [t * 0.03, t * 0.05],
        scale: 0.2,
        lit: colourTrack([[0, '#fffaf0'], [6, '#ffd9a8'], [9, '#ff9a6a'], [12, '#6f5384'], [14, '#2b325c'], [22, '#242b54']], t),
        shade: colourTrack([[0, '#bcb6b8'], [6, '#b08a94'], [9, '#7c5878'], [12, '#3a3562'], [14, '#161d42'], [22, '#121838']], t),
        opacity: lerp(0.92, 0.6, night),
      },
      stars: smooth(12.5, 16, t),
    });
    wash(ctx, view.horizon - 1, 720, [[0, css(light.haze)], [0.3, css(mix(lit('#8c8f80', [0, 1, 0], light), light.haze, 0.45))], [1, css(lit('#7f8672', [0, 1, 0], light))]]);
    ground(ctx, view, -24, 24, SHORE + 40, -130, css(hazed(lit('#6d7079', [0, 1, 0], light), 260, light)));
    ground(ctx, view, -900, 900, SHORE + 20, SHORE + 42, css(hazed(lit('#6d7079', [0, 1, 0], light), 260, light)));
    for (let z = SHORE + 46; z < -140; z += 14) ground(ctx, view, -0.2, 0.2, z, z + 6, css(lit('#f3efe4', [0, 1, 0], light), 0.6));
    if (gone < 1) {
      ctx.globalAlpha = 1 - gone;
      drawShadows(ctx, view, light, [...city.filter((b) => !b.y0), { footprint: rectangle(0, 0, 90, 90), y1: 200 }], 'rgba(40,26,60,.3)');
      ctx.globalAlpha = 1;
    }
    const amount = 0.4 * smooth(7.5, 15, t) + 0.02;
    const lights = { amount, colours: ['#ffc56e', '#ffdca0', '#ffb257', '#ffd08a', '#dfe9ff'], strength: smooth(6.5, 12, t) };
    const ordered = farFirst(view, [...city, ...hoarding]);
    const mine = Math.hypot(view.x, view.z);
    let done = false;
    const show = { strength: smooth(11.2, 13, t), time: Math.max(0, t - 11.6) };
    const tower = () => {
      drawPyramid(ctx, view, light, { skyLow, skyHigh, glint: (1 - gone) * smooth(0, 3, t), show });
      if (show.strength > 0) {
        const p = view.project(0, 130, 0);
        const act = Math.floor(show.time / 2.6) % 4;
        glow(ctx, p[0], p[1], 420, [[255, 190, 100], [70, 140, 255], [255, 110, 110], [140, 150, 255]][act], 0.22 * show.strength);
      }
    };
    for (const building of ordered) {
      if (!done && Math.hypot(building.footprint[0][0] - view.x, building.footprint[0][1] - view.z) < mine - 60) {
        tower();
        done = true;
      }
      drawPrism(ctx, view, light, { ...building, lights });
    }
    const things = [];
    for (const [i, [x, z]] of trees.entries()) things.push([z, () => tree(ctx, view, light, x, z, 9 + hash(i, 4) * 3, mix('#7f9455', '#a39a55', hash(i, 5)), i)]);
    for (let z = SHORE + 60; z < -150; z += 36) for (const s of [-1, 1]) things.push([z, () => lamp(ctx, view, light, s * 23, z, 9.5, -s * 4, night)]);
    for (const [lane, [x, heading, speed]] of [[-16, -1, 62], [-10, -1, 80], [-4, -1, 92], [4, 1, 92], [10, 1, 80], [16, 1, 62]].entries())
      for (let i = 0; i < 6; i++) {
        const z = SHORE + 46 + around(i, 6, 320, heading * speed, t, lane * 31 + 2);
        things.push([z, () => car(ctx, view, light, x, z, carColours[Math.floor(hash(i, lane, 5) * carColours.length)], { heading, night, trail: lerp(3, 16, night), kind: i % 5 === 0 && Math.abs(x) > 12 ? 'bus' : 'car' })]);
      }
    for (let i = 0; i < 46; i++) {
      // along the embankment
      const heading = i % 2 ? 1 : -1;
      const x = -640 + around(i, 46, 1280, heading * 85, t, 77);
      things.push([SHORE + 31 - heading * 4, () => passer(ctx, view, light, x, SHORE + 31 - heading * 4, heading, night, carColours[i % carColours.length])]);
    }
    for (let x = -600; x <= 600; x += 40) things.push([SHORE + 18, () => lamp(ctx, view, light, x, SHORE + 18, 9, 0, night)]);
    things.sort((a, b) => b[0] - a[0]);
    for (const [z, paint] of things) if (z > view.z + 14) paint();
    // the river in front holds it all upside down
    fillFace(ctx, view, [[-1500, 0, SHORE], [1500, 0, SHORE], [1500, 3.4, SHORE + 1], [-1500, 3.4, SHORE + 1]], hazed(lit('#b5aa9a', [0, 0, -1], light), 200, light), false);
    const shore = view.project(0, 0, SHORE)[1];
    ctx.save();
    ctx.beginPath();
    trace(ctx, view.polygon([[-1600, 0, -1400], [1600, 0, -1400], [1600, 0, SHORE], [-1600, 0, SHORE]]));
    ctx.clip();
    drawWater(ctx, view, { tint: mix(skyHigh, '#1b2238', 0.45), strength: lerp(0.42, 0.16, night), ripple: 1.3, time: t * 2, top: shore, squash: 3.1 });
    ctx.restore();
    const s = view.project(view.x + sun[0] * 1e4, view.y + sun[1] * 1e4, view.z + sun[2] * 1e4);
    if (s && gone < 1) glow(ctx, s[0], s[1], 460, [255, 170, 90], 0.3 * (1 - gone) * (0.4 + 0.6 * dusk));
    finish(ctx, { bloom: lerp(0.22, 0.5, night), vignette: 0.36, threshold: 1.5 });
  },
};
