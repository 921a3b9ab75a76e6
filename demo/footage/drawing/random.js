// Seeded chance: the same film on every run. Nothing in the footage may use Math.random or the clock.

/** A generator of numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number in [0, 1) that depends on up to three integers only. */
export function hash(a, b = 0, c = 0) {
  let h = Math.imul(a | 0, 0x27d4eb2f) ^ Math.imul(b | 0, 0x165667b1) ^ Math.imul(c | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const SIZE = 512;
let tile;

/** A tile of soft noise, SIZE × SIZE, repeating without a seam, values 0 to 1: clouds are cut out of it. */
export function noiseTile() {
  if (tile) return tile;
  tile = new Float32Array(SIZE * SIZE);
  let amplitude = 1;
  let total = 0;
  for (let octave = 0, cells = 6; octave < 6; octave++, cells *= 2) {
    for (let y = 0; y < SIZE; y++) {
      const gy = (y / SIZE) * cells;
      const y0 = Math.floor(gy);
      const fy = gy - y0;
      const sy = fy * fy * (3 - 2 * fy);
      for (let x = 0; x < SIZE; x++) {
        const gx = (x / SIZE) * cells;
        const x0 = Math.floor(gx);
        const fx = gx - x0;
        const sx = fx * fx * (3 - 2 * fx);
        const x1 = (x0 + 1) % cells;
        const y1 = (y0 + 1) % cells;
        const top = hash(x0, y0, octave + 7) * (1 - sx) + hash(x1, y0, octave + 7) * sx;
        const low = hash(x0, y1, octave + 7) * (1 - sx) + hash(x1, y1, octave + 7) * sx;
        tile[y * SIZE + x] += (top * (1 - sy) + low * sy) * amplitude;
      }
    }
    total += amplitude;
    amplitude *= 0.52;
  }
  for (let i = 0; i < tile.length; i++) tile[i] /= total;
  return tile;
}

/** The tile at a place, in tile widths, bilinear. */
export function noiseAt(u, v) {
  const t = tile ?? noiseTile();
  const x = (u - Math.floor(u)) * SIZE;
  const y = (v - Math.floor(v)) * SIZE;
  const x0 = x | 0;
  const y0 = y | 0;
  const x1 = (x0 + 1) & (SIZE - 1);
  const y1 = (y0 + 1) & (SIZE - 1);
  const fx = x - x0;
  const fy = y - y0;
  const a = t[y0 * SIZE + x0];
  const b = t[y0 * SIZE + x1];
  const c = t[y1 * SIZE + x0];
  const d = t[y1 * SIZE + x1];
  return a + (b - a) * fx + (c - a + (a - b - c + d) * fx) * fy;
}
