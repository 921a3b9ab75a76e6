// A chrome tap over a stone bowl, running.
import { glow } from './paint.js';
import { hash } from './random.js';

function chrome(ctx, x0, x1) {
  const fill = ctx.createLinearGradient(x0, 0, x1, 0);
  for (const [at, colour] of [
    [0, '#5d6b76'],
    [0.16, '#dfe9ee'],
    [0.34, '#ffffff'],
    [0.5, '#8fa0ab'],
    [0.66, '#4c5a66'],
    [0.85, '#b9c8d0'],
    [1, '#66757f'],
  ])
    fill.addColorStop(at, colour);
  return fill;
}

export function drawTap(ctx, view, t) {
  const [x, y, z] = TAP;
  const base = view.project(x, y, z);
  const s = view.f / base[2];
  const X = (m) => base[0] + m * s;
  const Y = (m) => base[1] - m * s;
  // pedestal of stone with its bowl
  const stone = ctx.createLinearGradient(X(-0.55), 0, X(0.75), 0);
  stone.addColorStop(0, '#b5aea2');
  stone.addColorStop(0.4, '#e6dfd2');
  stone.addColorStop(1, '#9d968c');
  ctx.fillStyle = stone;
  ctx.beginPath();
  ctx.moveTo(X(-0.34), Y(-0.1));
  ctx.lineTo(X(0.56), Y(-0.1));
  ctx.lineTo(X(0.48), Y(-1.2));
  ctx.lineTo(X(-0.26), Y(-1.2));
  ctx.fill();
  ctx.beginPath();
  ctx.ellipse(X(0.11), Y(-0.06), 0.56 * s, 0.17 * s, 0, 0, 7);
  ctx.fill();
  ctx.beginPath();
  ctx.fillStyle = '#f3eee2';
  ctx.ellipse(X(0.11), Y(0), 0.56 * s, 0.17 * s, 0, 0, 7);
  ctx.fill();
  const bowl = ctx.createLinearGradient(0, Y(0.12), 0, Y(-0.12));
  bowl.addColorStop(0, '#7fa9bb');
  bowl.addColorStop(1, '#d3ecf2');
  ctx.fillStyle = bowl;
  ctx.beginPath();
  ctx.ellipse(X(0.13), Y(-0.005), 0.44 * s, 0.115 * s, 0, 0, 7);
  ctx.fill();
  ctx.strokeStyle = 'rgba(255,255,255,.8)';
  for (let i = 0; i < 4; i++) {
    const k = (t * 1.1 + i / 4) % 1;
    ctx.globalAlpha = (1 - k) * 0.85;
    ctx.lineWidth = Math.max(1, s * 0.008);
    ctx.beginPath();
    ctx.ellipse(X(0.2), Y(-0.01), s * 0.28 * k + 2, s * 0.07 * k + 1, 0, 0, 7);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  // the pipe bends over, the water falls
  ctx.lineCap = 'butt';
  ctx.fillStyle = chrome(ctx, X(-0.075), X(0.015));
  ctx.beginPath();
  ctx.ellipse(X(-0.03), Y(0.01), 0.085 * s, 0.028 * s, 0, 0, 7);
  ctx.fill();
  ctx.fillRect(X(-0.065), Y(0.24), 0.07 * s, 0.235 * s);
  for (const [w, colour] of [
    [0.07, '#56646f'],
    [0.056, '#9fb0ba'],
    [0.034, '#eef5f8'],
    [0.012, '#ffffff'],
  ]) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = w * s;
    ctx.beginPath();
    ctx.moveTo(X(-0.03), Y(0.24));
    ctx.bezierCurveTo(X(-0.03), Y(0.42), X(0.2), Y(0.42), X(0.2), Y(0.24));
    ctx.stroke();
  }
  ctx.fillStyle = chrome(ctx, X(0.155), X(0.245));
  ctx.fillRect(X(0.158), Y(0.255), 0.084 * s, 0.06 * s);
  // handle
  ctx.fillStyle = chrome(ctx, X(-0.12), X(0.06));
  ctx.beginPath();
  ctx.roundRect(X(-0.115), Y(0.2), 0.05 * s, 0.022 * s, 4);
  ctx.roundRect(X(-0.15), Y(0.23), 0.03 * s, 0.085 * s, 5);
  ctx.fill();
  const water = ctx.createLinearGradient(X(0.17), 0, X(0.23), 0);
  water.addColorStop(0, 'rgba(200,232,244,.75)');
  water.addColorStop(0.35, 'rgba(255,255,255,.95)');
  water.addColorStop(0.7, 'rgba(150,200,222,.75)');
  water.addColorStop(1, 'rgba(225,244,250,.85)');
  ctx.fillStyle = water;
  ctx.beginPath();
  const wob = (k) => Math.sin(t * 9 + k * 5) * 0.003;
  ctx.moveTo(X(0.172), Y(0.195));
  ctx.bezierCurveTo(X(0.18 + wob(1)), Y(0.12), X(0.184 + wob(2)), Y(0.06), X(0.182), Y(-0.01));
  ctx.lineTo(X(0.22), Y(-0.01));
  ctx.bezierCurveTo(X(0.217 + wob(2)), Y(0.06), X(0.222 + wob(1)), Y(0.12), X(0.228), Y(0.195));
  ctx.fill();
  for (let i = 0; i < 16; i++) {
    const k = (t * 1.9 + hash(i, 1)) % 1;
    const dx = (hash(i, 2) - 0.5) * 0.34 * k;
    ctx.fillStyle = `rgba(255,255,255,${(0.9 * (1 - k)).toFixed(2)})`;
    ctx.beginPath();
    ctx.arc(X(0.2 + dx), Y(0.09 * Math.sin(k * Math.PI) * (0.4 + hash(i, 3))), Math.max(1, s * 0.007), 0, 7);
    ctx.fill();
  }
  glow(ctx, X(0.06), Y(0.36), s * 0.1, [255, 255, 255], 0.5 + 0.2 * Math.sin(t * 2));
}

/** Where it stands. */
export const TAP = [-0.42, 0.92, 1.75];
