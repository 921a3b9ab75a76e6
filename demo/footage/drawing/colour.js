// Colours are [r, g, b], 0 to 255.
import { clamp } from './easing.js';

const cache = new Map();
/** '#rrggbb' to [r, g, b]; a list passes through. */
export function rgb(value) {
  if (typeof value !== 'string') return value;
  let found = cache.get(value);
  if (!found) {
    const n = parseInt(value.slice(1), 16);
    found = [n >> 16, (n >> 8) & 255, n & 255];
    cache.set(value, found);
  }
  return found;
}
export function mix(a, b, t) {
  const p = rgb(a);
  const q = rgb(b);
  const k = clamp(t);
  return [p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k, p[2] + (q[2] - p[2]) * k];
}
export function css(value, alpha = 1) {
  const [r, g, b] = rgb(value);
  return alpha >= 1
    ? `rgb(${r | 0},${g | 0},${b | 0})`
    : `rgba(${r | 0},${g | 0},${b | 0},${Math.max(0, alpha).toFixed(3)})`;
}
/** A colour times a light (a number or [r, g, b] around 1). */
export function times(value, light) {
  const c = rgb(value);
  const l = typeof light === 'number' ? [light, light, light] : light;
  return [Math.min(255, c[0] * l[0]), Math.min(255, c[1] * l[1]), Math.min(255, c[2] * l[2])];
}
/** Palettes over time: stops [[at, colour], …]. */
export function colourTrack(stops, at) {
  let i = 1;
  while (i < stops.length - 1 && at > stops[i][0]) i++;
  const [t0, a] = stops[i - 1];
  const [t1, b] = stops[i];
  return mix(a, b, (at - t0) / (t1 - t0));
}
