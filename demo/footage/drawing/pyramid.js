// The unfinished tower: three wings leaning together under a cone, 105 storeys, 330 m; and the light show on its skin.
import { css, mix, times } from './colour.js';
import { clamp, fract } from './easing.js';
import { hazeAt, hazed, lit, trace } from './paint.js';

const TOP = 268;
const SPIRE = 330;
const BASE = 84;
const NECK = 13;
const HALF = 13;
const turn = 0.35;

/** Radius of a wing at a height. */
const reach = (y) => BASE + (NECK - BASE) * (y / TOP);

function wings(camera) {
  return [0, 1, 2]
    .map((k) => {
      const a = turn + (k * Math.PI * 2) / 3;
      const d = [Math.sin(a), Math.cos(a)];
      return { d, side: [d[1], -d[0]], far: Math.hypot(d[0] * BASE - camera.x, d[1] * BASE - camera.z), k };
    })
    .sort((p, q) => q.far - p.far);
}
const place = (wing, along, y, offset) => {
  const half = HALF * (1 - 0.3 * (y / TOP));
  return [
    wing.d[0] * along + wing.side[0] * half * offset,
    y,
    wing.d[1] * along + wing.side[1] * half * offset,
  ];
};

/** Points that bound the tower, for regions. */
export const pyramidPoints = (camera) => {
  const out = [camera.project(0, SPIRE, 0)];
  for (const wing of wings(camera))
    for (const o of [-1, 1]) out.push(camera.project(...place(wing, BASE, 0, o)));
  return out;
};
export const pyramidPart = (camera, y0, y1) => {
  const out = [];
  for (const wing of wings(camera))
    for (const y of [y0, y1])
      for (const o of [-1, 1]) out.push(camera.project(...place(wing, reach(y), y, o)));
  return out;
};

/**
 * Draws the tower at the origin. skyLow, skyHigh: what its glass mirrors; glint 0–1: how much the sun flashes on it;
 * show: {strength 0–1, time} of the light show; aviation: red lamps at the tips 0–1.
 */
export function drawPyramid(ctx, camera, light, { skyLow, skyHigh, glint = 0, show }) {
  for (const wing of wings(camera)) {
    for (const o of [-1, 1]) {
      const normal = [wing.side[0] * o, 0, wing.side[1] * o];
      const mid = place(wing, BASE * 0.4, 100, o);
      if ((camera.x - mid[0]) * normal[0] + (camera.z - mid[2]) * normal[2] <= 0) continue;
      glass(
        ctx,
        camera,
        light,
        [place(wing, 0, 0, o), place(wing, BASE, 0, o), place(wing, NECK, TOP, o), place(wing, 0, TOP, o)],
        normal,
        skyLow,
        skyHigh,
        glint,
      );
      crease(ctx, camera, place(wing, 0, 40, o), place(wing, reach(40), 40, o), [
        place(wing, 0, 0, o),
        place(wing, BASE, 0, o),
        place(wing, NECK, TOP, o),
        place(wing, 0, TOP, o),
      ]);
      lines(ctx, camera, light, (u, v) => place(wing, u * reach(v * TOP), v * TOP, o), 105, 7);
      if (show?.strength > 0)
        lamps(
          ctx,
          camera,
          (u, v) => place(wing, u * reach(v * TOP), v * TOP, o),
          wing.k * 2 + (o > 0 ? 1 : 0),
          show,
          6,
        );
    }
    const normal = [wing.d[0] * 0.966, 0.26, wing.d[1] * 0.966];
    const edge = place(wing, BASE, 0, 0);
    if ((camera.x - edge[0]) * normal[0] + (camera.y - 0) * normal[1] + (camera.z - edge[2]) * normal[2] <= 0)
      continue;
    glass(
      ctx,
      camera,
      light,
      [
        place(wing, BASE, 0, -1),
        place(wing, BASE, 0, 1),
        place(wing, NECK, TOP, 1),
        place(wing, NECK, TOP, -1),
      ],
      normal,
      skyLow,
      skyHigh,
      glint * 0.6,
    );
    lines(ctx, camera, light, (u, v) => place(wing, reach(v * TOP), v * TOP, u * 2 - 1), 105, 3);
    if (show?.strength > 0)
      lamps(ctx, camera, (u, v) => place(wing, reach(v * TOP), v * TOP, u * 2 - 1), wing.k * 2 + 20, show, 3);
  }
  crown(ctx, camera, light, skyLow, skyHigh, show);
}

function glass(ctx, camera, light, points, normal, low, high, glint) {
  const corners = camera.polygon(points);
  if (corners.length < 3) return;
  const ys = corners.map((c) => c[1]);
  const far = camera.distance(...points[0]);
  const facing = clamp(normal[0] * light.sun[0] + normal[2] * light.sun[2]);
  const fill = ctx.createLinearGradient(0, Math.min(...ys), 0, Math.max(...ys));
  // the side that looks left is the brighter one, or the wings melt into each other
  const left = 0.86 - 0.3 * (normal[0] * Math.cos(camera.yaw) - normal[2] * Math.sin(camera.yaw));
  const side = times(lit('#6f8aa3', normal, light), left);
  const at = (sky, k, spark) => {
    let c = mix(times(side, 0.9), times(sky, left), k);
    c = mix(c, '#fff0d0', spark * glint * facing);
    return css(mix(c, light.haze, hazeAt(far, light) * 0.3));
  };
  fill.addColorStop(0, at(high, 0.55, 0.15));
  fill.addColorStop(0.42, at(mix(high, low, 0.6), 0.5, 0.55));
  fill.addColorStop(0.62, at(low, 0.55, 0.95));
  fill.addColorStop(0.8, at(low, 0.42, 0.4));
  fill.addColorStop(1, css(mix(times(side, 0.6), light.haze, hazeAt(far, light) * 0.7)));
  ctx.beginPath();
  trace(ctx, corners);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = fill;
  ctx.lineWidth = 0.7;
  ctx.stroke();
}

// where two wings meet it is dark
function crease(ctx, camera, inner, outer, points) {
  const p = camera.project(...inner);
  const q = camera.project(...outer);
  const corners = camera.polygon(points);
  if (!p || !q || corners.length < 3) return;
  const fill = ctx.createLinearGradient(p[0], 0, q[0], 0);
  fill.addColorStop(0, 'rgba(18,20,44,.42)');
  fill.addColorStop(0.75, 'rgba(18,20,44,.04)');
  fill.addColorStop(1, 'rgba(18,20,44,0)');
  ctx.beginPath();
  trace(ctx, corners);
  ctx.fillStyle = fill;
  ctx.fill();
}

function lines(ctx, camera, light, at, floors, bays) {
  ctx.strokeStyle = css(times(light.haze, 0.32), 0.22);
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  for (let i = 1; i < floors; i += 2.5) segment(ctx, camera, at(0, i / floors), at(1, i / floors));
  ctx.stroke();
  ctx.strokeStyle = css(mix(light.haze, '#ffffff', 0.3), 0.16);
  ctx.beginPath();
  for (let j = 0; j <= bays; j++) segment(ctx, camera, at(j / bays, 0), at(j / bays, 1));
  ctx.stroke();
}
function segment(ctx, camera, a, b) {
  const p = camera.project(...a);
  const q = camera.project(...b);
  if (!p || !q) return;
  ctx.moveTo(p[0], p[1]);
  ctx.lineTo(q[0], q[1]);
}

const ROWS = 54;
const ACT = 2.6;
/** Which of the four pictures of the light show runs, and how bright it is: each one fades in and out. */
export const actAt = (time) => {
  const into = (time / ACT) % 1;
  return {
    act: Math.floor(time / ACT) % 4,
    fade: clamp(into / 0.1) * clamp((1 - into) / 0.1),
  };
};
/** What a lamp shows: [colour, brightness 0–1] at across u, height v. Four pictures follow one another. */
function picture(u, v, face, time) {
  const { act } = actAt(time);
  if (act === 0) {
    // light climbs
    const k = fract(v * 1.6 - time * 0.9 + face * 0.04);
    return [mix('#ff7a1c', '#ffc45a', k), 0.9 * Math.pow(k, 2.2) * clamp(time * 1.2 - v * 1.1)];
  }
  if (act === 1) {
    const wave = 0.5 + 0.5 * Math.sin(v * 14 - time * 5 + u * 4 + face);
    return [mix('#1d5bff', '#5ff0ff', wave), 0.15 + 0.85 * wave * wave];
  }
  if (act === 2) {
    // lozenges that drift down
    const row = fract(v * 7 + time * 0.8);
    const k = clamp(1.25 - 2.6 * Math.abs(row - 0.5) - 1.5 * Math.abs(u - 0.5));
    return [mix('#ff3f6c', '#ffc15a', v + 0.25 * Math.sin(time)), k];
  }
  const hue = fract(v * 0.8 + time * 0.22 + u * 0.15 + face * 0.08) * 3;
  const wheel = ['#ff4b5f', '#37d67a', '#3f7bff', '#ff4b5f'];
  return [
    mix(wheel[Math.floor(hue)], wheel[Math.floor(hue) + 1], hue % 1),
    0.45 + 0.55 * Math.sin(v * 30 - time * 7) ** 2,
  ];
}

function lamps(ctx, camera, at, face, show, columns) {
  ctx.save();
  ctx.globalCompositeOperation = 'lighter';
  const { fade } = actAt(show.time);
  for (let i = 0; i < ROWS; i++) {
    const v0 = (i + 0.2) / ROWS;
    const v1 = (i + 0.72) / ROWS;
    for (let j = 0; j < columns; j++) {
      const [colour, full] = picture((j + 0.5) / columns, v0, face, show.time);
      const bright = full * fade;
      if (bright * show.strength < 0.04) continue;
      const a = camera.project(...at(j / columns, v0));
      const b = camera.project(...at((j + 1) / columns, v0));
      const c = camera.project(...at((j + 1) / columns, v1));
      const d = camera.project(...at(j / columns, v1));
      if (!a || !b || !c || !d) continue;
      ctx.fillStyle = css(times(colour, bright * show.strength));
      ctx.beginPath();
      trace(ctx, [a, b, c, d]);
      ctx.fill();
    }
  }
  ctx.restore();
}

function crown(ctx, camera, light, low, high, show) {
  const rings = 8;
  for (let i = 0; i < rings; i++) {
    const y0 = TOP - 4 + ((SPIRE - 22 - TOP) * i) / rings;
    const y1 = TOP - 4 + ((SPIRE - 22 - TOP) * (i + 1)) / rings;
    const r0 = 17 - i * 1.75;
    const p = camera.project(0, y0, 0);
    const q = camera.project(0, y1, 0);
    const w = (camera.f * r0) / p[2];
    const fill = ctx.createLinearGradient(p[0] - w, 0, p[0] + w, 0);
    const shine = light.sun[0] > 0 ? 0.8 : 0.2;
    const night = show ? show.strength : 0;
    const base = hazed(mix(times('#8a98a6', light.sky), mix(low, high, 0.5), 0.35), p[2] * 0.6, light);
    const lampColour = mix('#ffcf7a', '#9fe8ff', 0.5 + 0.5 * Math.sin((show?.time ?? 0) * 1.2 + i * 0.5));
    const c = (k) => css(mix(times(base, k), lampColour, night * 0.75));
    fill.addColorStop(0, c(0.7));
    fill.addColorStop(shine, c(1.25));
    fill.addColorStop(1, c(0.75));
    ctx.fillStyle = fill;
    ctx.fillRect(p[0] - w, q[1], w * 2, p[1] - q[1] + 0.5);
    ctx.fillStyle = css(times(base, 0.6), 0.7 - night * 0.4);
    ctx.fillRect(p[0] - w, q[1], w * 2, Math.max(0.8, (p[1] - q[1]) * 0.28));
  }
  const tip = camera.project(0, SPIRE, 0);
  const foot = camera.project(0, SPIRE - 26, 0);
  const w = (camera.f * 2.6) / foot[2];
  ctx.fillStyle = css(hazed(mix(times('#8a98a6', light.sky), high, 0.3), foot[2] * 0.6, light));
  ctx.beginPath();
  ctx.moveTo(foot[0] - w, foot[1]);
  ctx.lineTo(tip[0], tip[1]);
  ctx.lineTo(foot[0] + w, foot[1]);
  ctx.fill();
}
