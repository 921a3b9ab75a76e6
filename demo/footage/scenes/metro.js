// 30–44 s: a metro hall like a palace. A train rushes in, the platform fills, blurs and empties.
import { blockBox, createCamera, percentBox } from '../drawing/camera.js';
import { css, times } from '../drawing/colour.js';
import { clamp, fract, glide, lerp, smooth } from '../drawing/easing.js';
import { CHANDELIERS, END, HEIGHT, chandelier, column, light, mosaic, vault } from '../drawing/hall.js';
import { fillFace, finish, glow, hazed, wash } from '../drawing/paint.js';
import { hash } from '../drawing/random.js';
import { train } from '../drawing/train.js';
import { walker } from '../drawing/walker.js';

const LENGTH = 14;
const camera = (t) => {
  const k = glide(t / LENGTH);
  return createCamera({
    x: lerp(-2.6, 1.4, smooth(0, 1, k)),
    y: lerp(1.7, 2.7, k),
    z: lerp(-9, 5, k),
    yaw: lerp(0.1, -0.05, smooth(0, 1, k)),
    lens: 0.7,
    rise: 70,
  });
};
const coats = ['#2b2f3a', '#3b3440', '#51423c', '#6e2f35', '#2f4a5c', '#4d5a48', '#8a7a64', '#c9c0b0'];

export default {
  id: 'metro',
  start: 30,
  end: 44,
  title: { en: 'The metro', ko: '지하철' },
  regions: {
    chandelier: {
      label: { en: 'Chandeliers of the metro hall', ko: '지하철역의 샹들리에' },
      box: (t) => {
        const view = camera(t);
        const p = view.project(0, HEIGHT, CHANDELIERS[1]);
        const s = view.f / p[2];
        return percentBox([
          [p[0] - s * 1.75, p[1] - s * 0.9],
          [p[0] + s * 1.75, p[1] + s * 1],
        ]);
      },
    },
    commuters: {
      label: { en: 'Commuters on the platform', ko: '승강장의 승객들' },
      box: (t) => blockBox(camera(t), [-4.6, 0, 13], [4.6, 1.8, 13]),
    },
  },
  draw(ctx, t) {
    const view = camera(t);
    wash(ctx, 0, 720, [
      [0, css('#e3cfa4')],
      [1, css('#b89a6d')],
    ]);
    // the end wall: an arch of light
    fillFace(
      ctx,
      view,
      [
        [-11, 0, END],
        [11, 0, END],
        [11, 9, END],
        [-11, 9, END],
      ],
      hazed('#f0c98e', END, light),
    );
    mosaic(ctx, view, -1);
    mosaic(ctx, view, 1);
    vault(ctx, view);
    // track beds and platform
    for (const side of [-1, 1])
      fillFace(
        ctx,
        view,
        [
          [side * 6.2, -0.9, view.z],
          [side * 11, -0.9, view.z],
          [side * 11, -0.9, END],
          [side * 6.2, -0.9, END],
        ],
        '#4b4038',
      );
    for (let z = END; z > view.z; z -= 3) {
      const z0 = Math.max(z - 3, view.z + 0.55);
      if (z <= view.z + 0.6) break;
      for (let i = -3; i < 3; i++) {
        const tone = ((i + Math.round(z / 3)) & 1 ? 0.82 : 1) * 0.72;
        fillFace(
          ctx,
          view,
          [
            [i * 2.1, 0, z0],
            [i * 2.1 + 2.1, 0, z0],
            [i * 2.1 + 2.1, 0, z],
            [i * 2.1, 0, z],
          ],
          hazed(times(Math.abs(i + 0.5) > 2 ? '#9a5540' : '#d3b489', tone), z - view.z, light),
        );
      }
    }
    // polish: lamps and columns mirrored in the floor
    for (const z of CHANDELIERS.toReversed()) {
      const p = view.project(0, -HEIGHT, z);
      if (p && p[2] > 2) {
        const s = view.f / p[2];
        ctx.save();
        ctx.translate(p[0], p[1]);
        ctx.scale(1, 2.1);
        glow(ctx, 0, 0, s * 1.7, [255, 226, 165], 0.45);
        ctx.restore();
      }
    }
    train(ctx, view, t);
    const things = [];
    for (let z = 1; z < END; z += 6)
      for (const x of [-5.3, 5.3]) things.push([z, () => column(ctx, view, x, z)]);
    for (const z of CHANDELIERS) things.push([z, () => chandelier(ctx, view, z, t)]);
    const rush = 0.55 + 0.45 * smooth(7, 8, t) - 0.5 * smooth(11, 13.5, t);
    for (let i = 0; i < 84; i++) {
      if (hash(i, 1) > rush) continue;
      const heading = i % 3 ? 1 : -1;
      const pace = 3.5 + hash(i, 3) * 4;
      const z = 2.5 + fract(hash(i, 2) + (heading * pace * t) / 60) * 60;
      const x = (hash(i, 4) - 0.5) * 9 + Math.sin(t * 0.8 + i) * 0.35;
      if (z > view.z + 2.2)
        things.push([
          z,
          () =>
            walker(ctx, view, light, x, z, coats[Math.floor(hash(i, 5) * coats.length)], {
              seed: i,
              phase: t * 2.4 + i,
              blur: 0.5,
              across: heading * 0.1,
              // who comes too near or goes too far melts away
              alpha: smooth(2.4, 5, z - view.z) * smooth(61, 54, z - 2.5) * clamp((rush - hash(i, 1)) * 9),
            }),
        ]);
    }
    for (let i = 0; i < 46; i++) {
      // out of the train and into the hall, in three waves
      const k = (t - 7.2 - hash(i, 31) * 2.2) / 2.6;
      if (k < 0 || k > 1) continue;
      const z = 6 + hash(i, 32) * 34 + k * 4 * (hash(i, 33) - 0.5);
      const x = lerp(6.4, -3.5 + hash(i, 34) * 5, k);
      if (z > view.z + 2)
        things.push([
          z,
          () =>
            walker(ctx, view, light, x, z, coats[Math.floor(hash(i, 35) * coats.length)], {
              seed: i + 90,
              phase: t * 3 + i,
              blur: 1.2,
              across: 1,
              alpha: smooth(0, 0.12, k) * smooth(1, 0.8, k) * smooth(2.2, 4, z - view.z),
            }),
        ]);
    }
    things.sort((a, b) => b[0] - a[0]);
    for (const [, paint] of things) paint();
    finish(ctx, { bloom: 0.26, vignette: 0.5 });
  },
};
