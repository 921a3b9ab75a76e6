// Turns the exact path of a region into as few keyframes as the eye allows.
const GRID = 0.5;
const TOLERANCE = 0.3;
const round = (value) => Math.round(value * 100) / 100;

/** {box} for one that stands still, else {keyframes} in film time, at most two a second, linear between. */
export function regionKeyframes(region, start, end) {
  const from = region.from ?? 0;
  const to = Math.min(region.to ?? Infinity, end - start);
  const samples = [];
  for (let t = from; t <= to + 1e-6; t += GRID) {
    const box = region.box(Math.min(t, to - 0.001));
    if (box) samples.push({ time: start + t, box: box.map(round) });
  }
  const still = samples.every(({ box }) =>
    box.every((value, i) => Math.abs(value - samples[0].box[i]) < TOLERANCE),
  );
  if (still) return { box: samples[0].box };
  const kept = new Set([0, samples.length - 1]);
  keep(samples, 0, samples.length - 1, kept);
  return { keyframes: samples.filter((_, i) => kept.has(i)) };
}

// Ramer–Douglas–Peucker over time: the sample that the straight line misses most is kept, until none is missed by much
function keep(samples, a, b, kept) {
  let worst = 0;
  let at = -1;
  for (let i = a + 1; i < b; i++) {
    const k = (samples[i].time - samples[a].time) / (samples[b].time - samples[a].time);
    const miss = Math.max(
      ...samples[i].box.map((value, j) =>
        Math.abs(value - (samples[a].box[j] + (samples[b].box[j] - samples[a].box[j]) * k)),
      ),
    );
    if (miss > worst) {
      worst = miss;
      at = i;
    }
  }
  if (worst <= TOLERANCE) return;
  kept.add(at);
  keep(samples, a, at, kept);
  keep(samples, at, b, kept);
}
