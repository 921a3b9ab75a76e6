// Curves over time: 0 to 1 in, 0 to 1 out.
export const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));
export const lerp = (a, b, t) => a + (b - a) * t;
/** How far value is on the way from a to b, 0 to 1. */
const ramp = (a, b, value) => clamp((value - a) / (b - a));
/** The same, with a soft start and end. */
export const smooth = (a, b, value) => {
  const t = ramp(a, b, value);
  return t * t * (3 - 2 * t);
};
/** Camera moves: leaves and arrives gently, but never stands still. */
export const glide = (t) => 0.3 * t + 0.7 * t * t * (3 - 2 * t);
export const fract = (value) => value - Math.floor(value);
/** Interpolates stops [[at, value or list of values], …]. */
export function track(stops, at) {
  let i = 1;
  while (i < stops.length - 1 && at > stops[i][0]) i++;
  const [t0, a] = stops[i - 1];
  const [t1, b] = stops[i];
  const t = smooth(t0, t1, at);
  return Array.isArray(a) ? a.map((value, k) => lerp(value, b[k], t)) : lerp(a, b, t);
}
