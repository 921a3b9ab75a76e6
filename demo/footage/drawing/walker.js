// A person near the camera: coat, legs, head, seldom sharp, for the shutter stays open long.
import { css, mix, times } from './colour.js';
import { hazed } from './paint.js';
import { hash } from './random.js';

/**
 * Feet at x, z. phase: where in the stride; blur: 0 sharp to 1 and more; across: how much of the movement crosses the frame.
 * mirror: also as a faint reflection in a polished floor.
 */
export function walker(
  ctx,
  camera,
  light,
  x,
  z,
  coat,
  {
    seed = 1,
    phase = 0,
    blur = 0.5,
    across = 1,
    mirror = 0.16,
    y = 0,
    alpha = 1,
    skirt = hash(seed, 8) < 0.4,
  } = {},
) {
  const p = camera.project(x, y, z);
  if (!p) return;
  const size = (camera.f * (1.62 + hash(seed, 7) * 0.16)) / p[2];
  if (size < 3 || p[0] < -size * 2 || p[0] > 1280 + size * 2) return;
  const shade = (c) => hazed(times(c, light.sky), p[2], light);
  const colours = {
    coat: shade(coat),
    legs: shade(skirt ? '#c7a288' : mix(coat, '#14161c', 0.6)),
    skin: shade('#d0a486'),
    hair: shade('#1d1a1c'),
  };
  const spread = size * 0.22 * blur * (0.25 + Math.abs(across)) * Math.sign(across || 1);
  // as many exposures as it takes for a smear without steps
  const copies =
    blur > 0.1 && size > 40 ? Math.round(Math.min(14, Math.max(4, Math.abs(spread) / (size * 0.028)))) : 1;
  const share = 1 - Math.pow(0.16, 1 / copies);
  for (let k = 0; k < copies; k++) {
    ctx.globalAlpha = alpha * (copies === 1 ? 0.92 : share);
    const shift = copies === 1 ? 0 : (k / (copies - 1) - 0.5) * spread;
    figure(ctx, p[0] + shift, p[1], size, phase + (k / copies) * 0.5, colours, skirt, 1);
    if (mirror) {
      ctx.globalAlpha *= mirror;
      figure(ctx, p[0] + shift, p[1], size, phase + (k / copies) * 0.5, colours, skirt, -1);
    }
  }
  ctx.globalAlpha = 1;
}

function figure(ctx, x, foot, size, phase, colours, skirt, up) {
  const s = size * up;
  const stride = Math.sin(phase * 2) * size * 0.09;
  ctx.lineCap = 'round';
  ctx.strokeStyle = css(colours.legs);
  ctx.lineWidth = size * 0.075;
  ctx.beginPath();
  ctx.moveTo(x - size * 0.03, foot - s * 0.44);
  ctx.lineTo(x - stride - size * 0.02, foot - s * 0.03);
  ctx.moveTo(x + size * 0.03, foot - s * 0.44);
  ctx.lineTo(x + stride + size * 0.02, foot - s * 0.03);
  ctx.stroke();
  ctx.fillStyle = css(colours.coat);
  ctx.beginPath();
  const hem = skirt ? 0.3 : 0.42;
  const flare = skirt ? 0.16 : 0.125;
  ctx.moveTo(x - size * flare, foot - s * hem);
  ctx.bezierCurveTo(
    x - size * 0.1,
    foot - s * 0.6,
    x - size * 0.17,
    foot - s * 0.76,
    x - size * 0.105,
    foot - s * 0.83,
  );
  ctx.quadraticCurveTo(x, foot - s * 0.87, x + size * 0.105, foot - s * 0.83);
  ctx.bezierCurveTo(
    x + size * 0.17,
    foot - s * 0.76,
    x + size * 0.1,
    foot - s * 0.6,
    x + size * flare,
    foot - s * hem,
  );
  ctx.closePath();
  ctx.fill();
  ctx.strokeStyle = css(times(colours.coat, 0.82));
  ctx.lineWidth = size * 0.06;
  ctx.beginPath();
  ctx.moveTo(x - size * 0.125, foot - s * 0.78);
  ctx.lineTo(x - size * 0.14 + stride * 0.6, foot - s * 0.48);
  ctx.moveTo(x + size * 0.125, foot - s * 0.78);
  ctx.lineTo(x + size * 0.14 - stride * 0.6, foot - s * 0.48);
  ctx.stroke();
  ctx.fillStyle = css(colours.skin);
  ctx.beginPath();
  ctx.ellipse(x, foot - s * 0.915, size * 0.056, size * 0.07, 0, 0, 7);
  ctx.fill();
  ctx.fillStyle = css(colours.hair);
  ctx.beginPath();
  ctx.ellipse(x, foot - s * 0.94, size * 0.062, size * 0.055, 0, 0, 7);
  ctx.fill();
}
