// 128–142 s: what was left out. Brown terraces, bare hills, an ox cart; in a far valley a fence. The film slows down.
import { HEIGHT, createCamera, percentBox } from '../drawing/camera.js';
import { drawCart } from '../drawing/cart.js';
import { css, mix } from '../drawing/colour.js';
import { bareTree, gullies, pan, ridge, screen, terraces } from '../drawing/land.js';
import { finish, wash } from '../drawing/paint.js';
import { hash, noiseTile } from '../drawing/random.js';
import { drawSky, sunAt } from '../drawing/sky.js';

const VALLEY = { x0: 760, x1: 1010, y0: 352, y1: 408, depth: 0.3 };
const FIELDS = { x0: 60, x1: 640, y0: 452, y1: 590, depth: 0.78 };
const regionOf = (t, r) => percentBox([screen(t, r.depth, r.x0, r.y0), screen(t, r.depth, r.x1, r.y1)]);

function village(ctx, t) {
  for (let i = 0; i < 9; i++) {
    const [x, y] = screen(t, 0.5, 330 + i * 34 + hash(i, 1) * 14, 432 - (i % 3) * 7);
    ctx.fillStyle = css(mix('#cbb899', '#a8957b', hash(i, 2)));
    ctx.fillRect(x, y - 9, 22, 9);
    ctx.fillStyle = '#6d5d50';
    ctx.beginPath();
    ctx.moveTo(x - 3, y - 8);
    ctx.lineTo(x + 5, y - 15);
    ctx.lineTo(x + 18, y - 15);
    ctx.lineTo(x + 25, y - 8);
    ctx.fill();
    ctx.fillStyle = '#4d443d';
    ctx.fillRect(x + 8, y - 6, 3, 4);
    if (i % 4 !== 1) continue;
    // thin smoke leans with the wind
    ctx.strokeStyle = 'rgba(226,220,208,.34)';
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.moveTo(x + 16, y - 15);
    ctx.bezierCurveTo(
      x + 18,
      y - 34,
      x + 34 + 4 * Math.sin(t + i),
      y - 36,
      x + 46,
      y - 54 + 3 * Math.sin(t * 0.7 + i),
    );
    ctx.stroke();
  }
}

// in the far valley: long low roofs behind a fence, a watchtower at either end; half lost in haze
function valley(ctx, t) {
  const { x0, x1, depth } = VALLEY;
  const ink = css('#6f6a68', 0.62);
  ctx.fillStyle = css('#88817c', 0.55);
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < 5; i++) {
      const [x, y] = screen(t, depth, x0 + 34 + i * 38 + r * 7, 378 + r * 8);
      ctx.fillRect(x, y, 29, 3.6);
      ctx.fillRect(x + 1, y + 3, 27, 2);
    }
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let x = x0 + 6; x <= x1 - 6; x += 9) {
    const p = screen(t, depth, x, 403);
    ctx.moveTo(p[0], p[1]);
    ctx.lineTo(p[0], p[1] - 10);
  }
  for (const dy of [3, 6, 9]) {
    const a = screen(t, depth, x0 + 6, 403 - dy);
    const b = screen(t, depth, x1 - 6, 403 - dy);
    ctx.moveTo(a[0], a[1]);
    ctx.lineTo(b[0], b[1]);
  }
  ctx.stroke();
  for (const x of [x0 + 14, x1 - 20]) {
    const [px, py] = screen(t, depth, x, 403);
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.4;
    ctx.beginPath();
    ctx.moveTo(px - 5, py);
    ctx.lineTo(px - 2.5, py - 34);
    ctx.moveTo(px + 5, py);
    ctx.lineTo(px + 2.5, py - 34);
    ctx.stroke();
    ctx.fillStyle = ink;
    ctx.fillRect(px - 6, py - 43, 12, 9);
    ctx.beginPath();
    ctx.moveTo(px - 8, py - 43);
    ctx.lineTo(px, py - 49);
    ctx.lineTo(px + 8, py - 43);
    ctx.fill();
  }
}

export default {
  id: 'countryside',
  start: 128,
  end: 142,
  title: { en: 'What was left out', ko: '빠진 풍경' },
  regions: {
    fields: {
      label: { en: 'Terraced fields, worked by hand', ko: '손으로 일구는 다락밭' },
      box: (t) => regionOf(t, FIELDS),
    },
    'far-valley': {
      label: { en: 'A fenced valley in the haze', ko: '안개 속 울타리 친 골짜기' },
      box: (t) => regionOf(t, VALLEY),
    },
  },
  draw(ctx, t) {
    noiseTile();
    const view = createCamera({ y: 30, yaw: pan(t) * 0.0002, lens: 0.8, rise: 40 });
    drawSky(ctx, view, {
      zenith: '#76838f',
      middle: '#a5abab',
      horizon: '#d6c8ae',
      sun: sunAt(0.5, 0.5),
      glow: 0.2,
      glowColour: '#f3e3c0',
      discStrength: 0,
      clouds: {
        cover: 0.85,
        drift: [t * 0.006, t * 0.012],
        scale: 0.2,
        lit: '#d4d0c6',
        shade: '#767d84',
        opacity: 0.9,
      },
    });
    wash(ctx, 330, HEIGHT, [
      [0, '#d3c6ae'],
      [1, '#a08a68'],
    ]);
    ridge(ctx, t, 0.06, 380, 215, 0.31, '#bdb6a8', '#8d939a');
    ridge(ctx, t, 0.13, 392, 165, 0.57, '#b8a88d', '#807d78');
    ridge(ctx, t, 0.24, 412, 110, 1.4, '#b09a74', '#77694f');
    gullies(ctx, t, 0.24, 412, 92, 14, '#6d5f4c');
    valley(ctx, t);
    wash(ctx, 318, 440, [
      [0, 'rgba(220,208,184,0)'],
      [0.6, 'rgba(214,203,180,.34)'],
      [1, 'rgba(220,208,184,0)'],
    ]);
    ridge(ctx, t, 0.46, 462, 72, 2.3, '#94774f', '#6d583c');
    gullies(ctx, t, 0.46, 462, 66, 23, '#5f4a34');
    village(ctx, t);
    terraces(ctx, t);
    for (const [x, y, size] of [
      [250, 640, 190],
      [1340, 606, 150],
      [1500, 660, 230],
    ])
      bareTree(ctx, ...screen(t, 0.92, x, y), size, x);
    drawCart(ctx, (x, y) => screen(t, 0.9, x, y), t);
    finish(ctx, { bloom: 0.12, vignette: 0.42 });
  },
};
