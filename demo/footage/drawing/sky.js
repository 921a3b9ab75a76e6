// The sky, worked out per pixel at a third of the frame: gradient, sun, and clouds on a plane that races overhead.
import { HEIGHT, WIDTH } from './camera.js';
import { rgb } from './colour.js';
import { clamp } from './easing.js';
import { hash, noiseAt, noiseTile } from './random.js';

const STEP = 3;
const COLUMNS = Math.ceil(WIDTH / STEP) + 1;
const ROWS = Math.ceil(HEIGHT / STEP) + 1;
let sheet;
let image;

/** Unit vector toward a sun: azimuth (0 ahead, positive right) and height, both in radians. */
export const sunAt = (azimuth, height) => [
  Math.sin(azimuth) * Math.cos(height),
  Math.sin(height),
  Math.cos(azimuth) * Math.cos(height),
];

/**
 * Draws the sky down to the horizon and a little below. zenith, middle, horizon: colours; sun: unit vector; disc, glowColour:
 * colours; glow: strength; clouds: {cover 0–1, drift [u, v], lit, shade, scale, opacity} or undefined; stars 0–1.
 * Returns the picture, to be mirrored in water.
 */
export function drawSky(ctx, camera, sky) {
  noiseTile();
  if (!sheet) {
    sheet = new OffscreenCanvas(COLUMNS, ROWS);
    image = sheet.getContext('2d').createImageData(COLUMNS, ROWS);
  }
  const zenith = rgb(sky.zenith);
  const middle = rgb(sky.middle);
  const horizon = rgb(sky.horizon);
  const disc = rgb(sky.disc ?? '#fff4d8');
  const glowing = rgb(sky.glowColour ?? '#ffb066');
  const { clouds, sun, glow = 0.6 } = sky;
  const bright = clouds && rgb(clouds.lit);
  const dull = clouds && rgb(clouds.shade);
  const sinYaw = Math.sin(camera.yaw);
  const cosYaw = Math.cos(camera.yaw);
  const sinPitch = Math.sin(camera.pitch);
  const cosPitch = Math.cos(camera.pitch);
  const last = Math.min(ROWS, Math.ceil((camera.horizon + 12) / STEP) + 1);
  const data = image.data;
  const size = sky.discSize ?? 0.9994;
  for (let row = 0; row < last; row++) {
    const cy = (HEIGHT / 2 + camera.rise - row * STEP) / camera.f;
    for (let column = 0; column < COLUMNS; column++) {
      const cx = (column * STEP - WIDTH / 2) / camera.f;
      const length = 1 / Math.sqrt(cx * cx + cy * cy + 1);
      const ry = cy * cosPitch + sinPitch;
      const rz = cosPitch - cy * sinPitch;
      const dx = (cx * cosYaw + rz * sinYaw) * length;
      const dz = (rz * cosYaw - cx * sinYaw) * length;
      const dy = ry * length;
      const up = dy > 0 ? dy : 0;
      let r, g, b;
      if (up < 0.22) {
        const k = Math.pow(up / 0.22, 0.8);
        r = horizon[0] + (middle[0] - horizon[0]) * k;
        g = horizon[1] + (middle[1] - horizon[1]) * k;
        b = horizon[2] + (middle[2] - horizon[2]) * k;
      } else {
        const k = clamp((up - 0.22) / 0.5);
        r = middle[0] + (zenith[0] - middle[0]) * k;
        g = middle[1] + (zenith[1] - middle[1]) * k;
        b = middle[2] + (zenith[2] - middle[2]) * k;
      }
      const toSun = dx * sun[0] + dy * sun[1] + dz * sun[2];
      let near = 0;
      if (glow > 0 && toSun > 0) {
        const p = toSun * toSun;
        const p4 = p * p;
        const p16 = p4 * p4 * p4 * p4;
        near = p16;
        const a = glow * (0.28 * p4 + 0.42 * p16 * p16 + 0.5 * Math.pow(toSun, 400));
        const k = a > 1 ? 1 : a;
        r += (glowing[0] - r) * k;
        g += (glowing[1] - g) * k;
        b += (glowing[2] - b) * k;
        if (toSun > size - 0.0006) {
          const d = clamp((toSun - size + 0.0006) / 0.0006) * (sky.discStrength ?? 1);
          r += (disc[0] - r) * d;
          g += (disc[1] - g) * d;
          b += (disc[2] - b) * d;
        }
      }
      if (clouds && dy > 0.012) {
        const s = clouds.scale / (dy + 0.06);
        const u = dx * s + clouds.drift[0];
        const v = dz * s + clouds.drift[1];
        const coarse = noiseAt(u, v);
        const fine = noiseAt(u * 2.7 + clouds.drift[0] * 0.6 + 0.3, v * 2.7 + clouds.drift[1] * 0.6 + 0.7);
        const n = coarse * 0.7 + fine * 0.3;
        const edge = 0.66 - clouds.cover * 0.36;
        let d = (n - edge) / 0.13;
        if (d > 0) {
          if (d > 1) d = 1;
          d = d * d * (3 - 2 * d) * clouds.opacity * clamp((dy - 0.012) / 0.07);
          const ahead = noiseAt(u + sun[0] * 0.035, v + sun[2] * 0.035);
          let l = 0.55 + (coarse - ahead) * 5.5 - (n - edge) * 1.4 + near * 0.45;
          l = l < 0 ? 0 : l > 1 ? 1 : l;
          r += (dull[0] + (bright[0] - dull[0]) * l - r) * d;
          g += (dull[1] + (bright[1] - dull[1]) * l - g) * d;
          b += (dull[2] + (bright[2] - dull[2]) * l - b) * d;
        }
      }
      // half a step of ordered noise, or the gradient bands when it is compressed
      const grain = hash(column, row) * 1.6 - 0.8;
      const at = (row * COLUMNS + column) * 4;
      data[at] = r + grain;
      data[at + 1] = g + grain;
      data[at + 2] = b + grain;
      data[at + 3] = 255;
    }
  }
  sheet.getContext('2d').putImageData(image, 0, 0, 0, 0, COLUMNS, last);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = 'low';
  ctx.drawImage(sheet, 0, 0, COLUMNS, last, 0, 0, COLUMNS * STEP, last * STEP);
  if (sky.stars > 0.01) drawStars(ctx, camera, sky.stars);
  return { sheet, rows: last, step: STEP };
}

function drawStars(ctx, camera, strength) {
  ctx.fillStyle = '#fff';
  for (let i = 0; i < 420; i++) {
    const azimuth = hash(i, 3) * Math.PI * 2;
    const height = 0.08 + hash(i, 5) * 1.1;
    const d = sunAt(azimuth, height);
    const p = camera.project(camera.x + d[0] * 1e4, camera.y + d[1] * 1e4, camera.z + d[2] * 1e4);
    if (!p || p[0] < 0 || p[0] > WIDTH || p[1] < 0 || p[1] > camera.horizon) continue;
    ctx.globalAlpha = strength * (0.2 + 0.6 * hash(i, 9)) * clamp((camera.horizon - p[1]) / 200);
    const size = 0.8 + hash(i, 11) * 1.1;
    ctx.fillRect(p[0], p[1], size, size);
  }
  ctx.globalAlpha = 1;
}
