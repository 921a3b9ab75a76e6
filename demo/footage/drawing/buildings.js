// Buildings: prisms on any convex footprint, with floors and windows that follow the perspective.
import { HEIGHT, WIDTH } from './camera.js';
import { css, mix, rgb, times } from './colour.js';
import { hazeAt, hazed, lit, trace } from './paint.js';
import { hash } from './random.js';

/** Corners of a turned rectangle, counter-clockwise seen from above. */
export function rectangle(x, z, width, depth, turn = 0) {
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a, b]) => {
    const px = (a * width) / 2;
    const pz = (b * depth) / 2;
    return [x + px * c - pz * s, z + px * s + pz * c];
  });
}
/** Corners of a regular footprint, or of an ellipse. */
export const round = (x, z, radius, sides = 18, other = radius) =>
  Array.from({ length: sides }, (_, i) => {
    const a = (i / sides) * Math.PI * 2;
    return [x + Math.cos(a) * radius, z + Math.sin(a) * other];
  });

/**
 * Draws a building. footprint: corners; y0, y1: metres; colour; style: 'ribbon' | 'grid' | 'rib' | 'plain'; seed; floor: metres per
 * floor; glass: colour of windows by day; lights: {amount 0–1, colours, strength} or undefined; taper: scale of the top.
 */
export function drawPrism(ctx, camera, light, building) {
  const { footprint, y0 = 0, y1, colour } = building;
  const n = footprint.length;
  let mx = 0;
  let mz = 0;
  for (const [x, z] of footprint) {
    mx += x / n;
    mz += z / n;
  }
  const taper = building.taper ?? 1;
  const top =
    taper === 1 ? footprint : footprint.map(([x, z]) => [mx + (x - mx) * taper, mz + (z - mz) * taper]);
  let seenAny = false;
  for (let i = 0; i < n; i++) {
    const a = footprint[i];
    const b = footprint[(i + 1) % n];
    const nx = b[1] - a[1];
    const nz = a[0] - b[0];
    const len = Math.hypot(nx, nz);
    if ((camera.x - a[0]) * nx + (camera.z - a[1]) * nz <= 0) continue;
    const corners = camera.polygon([
      [a[0], y0, a[1]],
      [b[0], y0, b[1]],
      [top[(i + 1) % n][0], y1, top[(i + 1) % n][1]],
      [top[i][0], y1, top[i][1]],
    ]);
    if (corners.length < 3) continue;
    let left = Infinity;
    let right = -Infinity;
    let high = Infinity;
    let low = -Infinity;
    for (const [x, y] of corners) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      high = Math.min(high, y);
      low = Math.max(low, y);
    }
    if (right < 0 || left > WIDTH || low < 0 || high > HEIGHT || right - left < 0.3) continue;
    seenAny = true;
    const far = camera.distance((a[0] + b[0]) / 2, (y0 + y1) / 2, (a[1] + b[1]) / 2);
    const normal = [nx / len, 0, nz / len];
    const shade = lit(colour, normal, light);
    const air = hazeAt(far, light);
    const fill = ctx.createLinearGradient(0, high, 0, low);
    fill.addColorStop(0, css(mix(shade, light.haze, air * (light.thin ?? 0.8))));
    fill.addColorStop(
      1,
      css(mix(times(shade, 0.9), light.haze, Math.min(1, air * 1.15 + (light.mist ?? 0)))),
    );
    ctx.beginPath();
    trace(ctx, corners);
    ctx.fillStyle = fill;
    ctx.fill();
    ctx.strokeStyle = fill;
    ctx.lineWidth = 0.6;
    ctx.stroke();
    if (building.style !== 'plain' && air < 0.93 && corners.length === 4)
      drawFacade(
        ctx,
        camera,
        light,
        building,
        [a, b, top[i], top[(i + 1) % n]],
        len,
        normal,
        air,
        i,
        low - high,
        right - left,
      );
  }
  if (camera.y > y1 && taper > 0.05) {
    const roof = camera.polygon(top.map(([x, z]) => [x, y1, z]));
    if (roof.length > 2) {
      ctx.beginPath();
      trace(ctx, roof);
      ctx.fillStyle = css(
        hazed(
          lit(building.roof ?? times(colour, 0.85), [0, 1, 0], light),
          camera.distance(mx, y1, mz),
          light,
        ),
      );
      ctx.fill();
    }
  }
  return seenAny;
}

function drawFacade(
  ctx,
  camera,
  light,
  building,
  [a, b, ta, tb],
  width,
  normal,
  air,
  side,
  pixelHeight,
  pixelWidth,
) {
  const { y0 = 0, y1, seed = 1, floor = 3.4, style = 'grid' } = building;
  let floors = Math.max(1, Math.round((y1 - y0) / floor));
  let bays = Math.max(1, Math.round(width / (building.bay ?? 3.6)));
  // too fine to be seen: merge floors and bays, or the picture shimmers
  while (floors > 3 && pixelHeight / floors < 3.2) floors = Math.round(floors / 2);
  while (bays > 1 && pixelWidth / bays < 2.6) bays = Math.round(bays / 2);
  const at = (u, v) => {
    const x = (a[0] + (b[0] - a[0]) * u) * (1 - v) + (ta[0] + (tb[0] - ta[0]) * u) * v;
    const z = (a[1] + (b[1] - a[1]) * u) * (1 - v) + (ta[1] + (tb[1] - ta[1]) * u) * v;
    return camera.project(x, y0 + (y1 - y0) * v, z);
  };
  const quad = (u0, u1, v0, v1) => {
    const p = at(u0, v0);
    const q = at(u1, v0);
    const r = at(u1, v1);
    const s = at(u0, v1);
    if (!p || !q || !r || !s) return;
    ctx.moveTo(p[0], p[1]);
    ctx.lineTo(q[0], q[1]);
    ctx.lineTo(r[0], r[1]);
    ctx.lineTo(s[0], s[1]);
  };
  const toSun = Math.max(0, normal[0] * light.sun[0] + normal[2] * light.sun[2]);
  // glass mirrors the sky: paler where it faces the light
  const pane = mix(
    lit(building.glass ?? '#4d6377', normal, light),
    light.shine ?? light.haze,
    0.18 + 0.35 * toSun,
  );
  const strength = (1 - air) * (pixelHeight / floors < 6 ? 0.62 : 0.85);
  ctx.fillStyle = css(pane, strength);
  ctx.beginPath();
  const grid = pixelWidth / bays > 3.4 && pixelHeight / floors > 4.4;
  if (style === 'rib') {
    for (let j = 0; j < bays; j++) quad((j + 0.22) / bays, (j + 0.78) / bays, 0.03, 0.97);
  } else if (style === 'ribbon' || !grid) {
    for (let i = 0; i < floors; i++) quad(0.03, 0.97, (i + 0.32) / floors, (i + 0.78) / floors);
  } else {
    for (let i = 0; i < floors; i++)
      for (let j = 0; j < bays; j++)
        quad((j + 0.2) / bays, (j + 0.8) / bays, (i + 0.25) / floors, (i + 0.8) / floors);
  }
  ctx.fill();
  if (style === 'rib' && pixelHeight / floors > 5) {
    ctx.fillStyle = css(
      hazed(lit(building.colour, normal, light), camera.distance(a[0], y1 / 2, a[1]), light),
      0.5,
    );
    ctx.beginPath();
    for (let i = 1; i < floors; i++) quad(0, 1, (i - 0.12) / floors, (i + 0.12) / floors);
    ctx.fill();
  }
  const { lights } = building;
  if (!lights || lights.amount <= 0) return;
  const colours = lights.colours;
  // some houses are full, some nearly dark
  const amount = lights.amount * (0.4 + 1.2 * hash(seed, 99));
  const clear = Math.min(1, (1 - air * 0.85) * (lights.strength ?? 1));
  for (let k = 0; k < colours.length; k++) {
    ctx.fillStyle = css(rgb(colours[k]), clear);
    ctx.beginPath();
    for (let i = 0; i < floors; i++)
      for (let j = 0; j < bays; j++) {
        const key = hash(seed * 31 + side, i, j);
        if (key >= amount || Math.floor(hash(seed + 77, j * 3 + side, i) * colours.length) !== k) continue;
        quad((j + 0.16) / bays, (j + 0.84) / bays, (i + 0.22) / floors, (i + 0.8) / floors);
      }
    ctx.fill();
  }
}

/** Shadows of footprints on the ground, as one shape, so that overlaps do not darken twice. */
export function drawShadows(ctx, camera, light, buildings, colour = 'rgba(20,26,60,.28)') {
  if (light.sun[1] < 0.03) return;
  const k = 1 / light.sun[1];
  ctx.beginPath();
  for (const { footprint, y1 } of buildings) {
    const reach = Math.min(y1 * k, y1 * 7);
    const dx = -light.sun[0] * reach;
    const dz = -light.sun[2] * reach;
    const points = [...footprint, ...footprint.map(([x, z]) => [x + dx, z + dz])];
    const shape = camera.polygon(hull(points).map(([x, z]) => [x, 0.02, z]));
    trace(ctx, shape);
  }
  ctx.fillStyle = colour;
  ctx.fill();
}

function hull(points) {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const cross = (o, p, q) => (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
  const half = (list) => {
    const out = [];
    for (const p of list) {
      while (out.length > 1 && cross(out[out.length - 2], out[out.length - 1], p) <= 0) out.pop();
      out.push(p);
    }
    out.pop();
    return out;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Far ones first. */
export const farFirst = (camera, buildings) =>
  buildings
    .map((b) => [b, Math.hypot(b.footprint[0][0] - camera.x, b.footprint[0][1] - camera.z)])
    .sort((p, q) => q[1] - p[1])
    .map(([b]) => b);
