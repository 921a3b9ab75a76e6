// Polygons in space, lit and hazed, onto a 2D canvas.
import { css, mix, times } from './colour.js';
import { HEIGHT, WIDTH } from './camera.js';

/**
 * A light: sun (unit vector toward it), sunColour and sky (multipliers around 1), haze (colour of far air),
 * reach (metres at which 63 % is haze).
 */
export function lit(base, normal, light) {
  const toSun = Math.max(0, normal[0] * light.sun[0] + normal[1] * light.sun[1] + normal[2] * light.sun[2]);
  const up = 0.82 + 0.18 * normal[1];
  return times(
    base,
    [0, 1, 2].map((i) => light.sky[i] * up + light.sunColour[i] * toSun),
  );
}
export const hazeAt = (distance, light) => 1 - Math.exp(-distance / light.reach);
export const hazed = (colour, distance, light) => mix(colour, light.haze, hazeAt(distance, light));

/** Traces screen corners into the current path. */
export function trace(ctx, corners) {
  if (corners.length < 3) return;
  ctx.moveTo(corners[0][0], corners[0][1]);
  for (let i = 1; i < corners.length; i++) ctx.lineTo(corners[i][0], corners[i][1]);
  ctx.closePath();
}

/** Fills a polygon in space. fill: colour list or a canvas style. */
export function fillFace(ctx, camera, points, fill, seam = true) {
  const corners = camera.polygon(points);
  if (corners.length < 3) return;
  ctx.beginPath();
  trace(ctx, corners);
  const style = Array.isArray(fill) ? css(fill) : fill;
  ctx.fillStyle = style;
  ctx.fill();
  if (seam) {
    // neighbours share an edge: a hairline of the same colour hides the crack that anti-aliasing leaves
    ctx.strokeStyle = style;
    ctx.lineWidth = 0.7;
    ctx.stroke();
  }
}

/** A flat strip on the ground between x0 and x1, z0 and z1. */
export const ground = (ctx, camera, x0, x1, z0, z1, fill, y = 0) =>
  fillFace(
    ctx,
    camera,
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ],
    fill,
    false,
  );

/** An upright block with shaded sides, good for cars, stands, kerbs. */
export function block(ctx, camera, x0, y0, z0, x1, y1, z1, colour, light) {
  const mid = [(x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2];
  const far = camera.distance(...mid);
  const side = (normal, points) =>
    fillFace(ctx, camera, points, hazed(lit(colour, normal, light), far, light), far < 400);
  if (camera.x < x0)
    side(
      [-1, 0, 0],
      [
        [x0, y0, z0],
        [x0, y0, z1],
        [x0, y1, z1],
        [x0, y1, z0],
      ],
    );
  if (camera.x > x1)
    side(
      [1, 0, 0],
      [
        [x1, y0, z0],
        [x1, y0, z1],
        [x1, y1, z1],
        [x1, y1, z0],
      ],
    );
  if (camera.z < z0)
    side(
      [0, 0, -1],
      [
        [x0, y0, z0],
        [x1, y0, z0],
        [x1, y1, z0],
        [x0, y1, z0],
      ],
    );
  if (camera.z > z1)
    side(
      [0, 0, 1],
      [
        [x0, y0, z1],
        [x1, y0, z1],
        [x1, y1, z1],
        [x0, y1, z1],
      ],
    );
  if (camera.y > y1)
    side(
      [0, 1, 0],
      [
        [x0, y1, z0],
        [x1, y1, z0],
        [x1, y1, z1],
        [x0, y1, z1],
      ],
    );
}

const glows = new Map();
/** A soft round light, added to what is there. */
export function glow(ctx, x, y, radius, colour, strength = 1) {
  if (radius < 0.5 || x < -radius || x > WIDTH + radius || y < -radius || y > HEIGHT + radius) return;
  const key = css(colour);
  let sprite = glows.get(key);
  if (!sprite) {
    sprite = new OffscreenCanvas(128, 128);
    const g = sprite.getContext('2d');
    const fill = g.createRadialGradient(64, 64, 0, 64, 64, 64);
    for (let i = 0; i <= 16; i++)
      fill.addColorStop(i / 16, css(colour, Math.max(0.002, Math.pow(1 - i / 16, 2.6))));
    fill.addColorStop(1, css(colour, 0));
    g.fillStyle = fill;
    g.fillRect(0, 0, 128, 128);
    glows.set(key, sprite);
  }
  const before = ctx.globalCompositeOperation;
  const alpha = ctx.globalAlpha;
  ctx.globalCompositeOperation = 'lighter';
  ctx.globalAlpha = Math.min(1, strength);
  ctx.drawImage(sprite, x - radius, y - radius, radius * 2, radius * 2);
  ctx.globalCompositeOperation = before;
  ctx.globalAlpha = alpha;
}

/** A vertical gradient over the frame's width. stops: [[0..1, css], …]. */
export function wash(ctx, y0, y1, stops, x0 = 0, x1 = WIDTH) {
  const fill = ctx.createLinearGradient(0, y0, 0, y1);
  for (const [at, colour] of stops) fill.addColorStop(at, colour);
  ctx.fillStyle = fill;
  ctx.fillRect(x0, y0, x1 - x0, y1 - y0);
}

let small;
/** Lets bright parts bleed a little and darkens the corners, as a lens does. */
export function finish(ctx, { bloom = 0.3, vignette = 0.35, threshold = 1.5 } = {}) {
  small ??= new OffscreenCanvas(WIDTH / 4, HEIGHT / 4);
  const s = small.getContext('2d');
  s.filter = `contrast(${threshold}) brightness(.8) blur(7px)`;
  // larger than the sheet, for blurred edges are see-through; and a clean one, or the frame before shines through them
  s.clearRect(0, 0, small.width, small.height);
  s.drawImage(ctx.canvas, -12, -7, small.width + 24, small.height + 14);
  s.filter = 'none';
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  ctx.globalAlpha = bloom;
  ctx.drawImage(small, 0, 0, WIDTH, HEIGHT);
  ctx.globalCompositeOperation = 'source-over';
  ctx.globalAlpha = 1;
  const dark = ctx.createRadialGradient(
    WIDTH / 2,
    HEIGHT / 2,
    HEIGHT * 0.45,
    WIDTH / 2,
    HEIGHT / 2,
    WIDTH * 0.62,
  );
  dark.addColorStop(0, 'rgba(8,8,20,0)');
  dark.addColorStop(1, `rgba(8,8,20,${vignette})`);
  ctx.fillStyle = dark;
  ctx.fillRect(0, 0, WIDTH, HEIGHT);
  ctx.restore();
}
