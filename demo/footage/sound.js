// The sound of the film, worked out sample by sample: a soft pad that changes with the scene, and what one would hear there.
import { writeFile } from 'node:fs/promises';
import { random } from './drawing/random.js';
import { LENGTH, RATE, addNoise, addPads, addStrike, clamp, smooth } from './synth.js';

/** Writes the sound as 16-bit stereo WAV. */
export async function writeSound(file) {
  const left = new Float32Array(LENGTH * RATE);
  const right = new Float32Array(LENGTH * RATE);
  addPads(left, right);
  const slow =
    (rate, depth, shift = 0) =>
    (t) =>
      1 - depth + depth * Math.sin(6.283 * rate * t + shift);
  addNoise(left, right, {
    start: 0,
    end: 14,
    low: 120,
    high: 500,
    level: 0.22,
    seed: 1,
    move: slow(0.13, 0.3),
  });
  addNoise(left, right, {
    start: 14,
    end: 30,
    low: 90,
    high: 620,
    level: 0.42,
    seed: 2,
    move: slow(0.31, 0.3),
  });
  addNoise(left, right, {
    start: 14,
    end: 30,
    low: 900,
    high: 2600,
    level: 0.05,
    seed: 3,
    move: slow(0.47, 0.5),
  });
  // the train comes, brakes, and leaves
  addNoise(left, right, {
    start: 31.5,
    end: 37.5,
    fade: 0.8,
    low: 60,
    high: 420,
    level: 1.1,
    seed: 4,
    move: (t) => smooth(31.5, 34, t) * (1 - smooth(35, 37.6, t)),
  });
  addNoise(left, right, {
    start: 40,
    end: 44,
    fade: 0.3,
    low: 60,
    high: 480,
    level: 0.95,
    seed: 5,
    move: (t) => smooth(40, 43, t),
  });
  addNoise(left, right, {
    start: 30,
    end: 44,
    low: 350,
    high: 1500,
    level: 0.1,
    seed: 6,
    move: slow(0.7, 0.4),
  });
  addNoise(left, right, {
    start: 44,
    end: 66,
    low: 80,
    high: 380,
    level: 0.24,
    seed: 7,
    move: slow(0.1, 0.3),
  });
  addNoise(left, right, {
    start: 66,
    end: 80,
    low: 300,
    high: 1200,
    level: 0.12,
    seed: 8,
    move: slow(0.9, 0.45),
  });
  addNoise(left, right, { start: 80, end: 88, fade: 0.5, low: 150, high: 420, level: 0.16, seed: 9 });
  addNoise(left, right, {
    start: 88,
    end: 96,
    fade: 0.5,
    low: 900,
    high: 5200,
    level: 0.17,
    seed: 10,
    move: slow(0.8, 0.25),
  });
  addNoise(left, right, {
    start: 96,
    end: 114,
    low: 200,
    high: 1100,
    level: 0.22,
    seed: 11,
    move: slow(0.24, 0.35),
  });
  addNoise(left, right, {
    start: 98,
    end: 112,
    fade: 2,
    low: 45,
    high: 160,
    level: 0.7,
    seed: 12,
    move: slow(0.35, 0.3),
  });
  addNoise(left, right, {
    start: 114,
    end: 128,
    low: 90,
    high: 560,
    level: 0.34,
    seed: 13,
    move: slow(0.27, 0.3),
  });
  addNoise(left, right, {
    start: 128,
    end: 142,
    fade: 1.5,
    low: 180,
    high: 700,
    level: 0.36,
    seed: 14,
    move: (t) => 0.6 + 0.4 * Math.sin(t * 0.9) * Math.sin(t * 0.37),
  });
  addNoise(left, right, { start: 142, end: 151, low: 90, high: 420, level: 0.24, seed: 15 });
  const next = random(99);
  for (let t = 67; t < 79.5; t += 0.5 + next() * 1.3)
    addStrike(left, right, {
      at: t,
      pitch: 1900 + next() * 1500,
      decay: 0.12,
      level: 0.016,
      pan: next(),
      partials: [
        [1, 1],
        [2.76, 0.5],
        [5.4, 0.2],
      ],
    });
  for (let t = 96.4; t < 113.6; t += 0.5)
    addStrike(left, right, {
      at: t,
      pitch: 88,
      decay: 0.07,
      level: 0.12,
      bend: 0.6,
      partials: [
        [1, 1],
        [2.3, 0.25],
      ],
    });
  for (let t = 129; t < 141; t += 2.6 + next())
    addStrike(left, right, {
      at: t,
      pitch: 610 + next() * 30,
      decay: 0.35,
      level: 0.02,
      pan: 0.62,
      partials: [
        [1, 1],
        [2.4, 0.5],
        [3.9, 0.25],
      ],
    });
  for (let i = 0; i < 14; i++)
    addStrike(left, right, {
      at: 142.5 + i * 0.56 + next() * 0.3,
      pitch: 62 + next() * 18,
      decay: 0.24,
      level: 0.2 * (1 - i * 0.04),
      pan: 0.3 + next() * 0.4,
      bend: 1,
    });
  for (const [i, note] of [74, 78, 81, 86, 81, 78].entries())
    addStrike(left, right, {
      at: 55.6 + i * 1.3,
      pitch: 440 * 2 ** ((note - 69) / 12),
      decay: 0.9,
      level: 0.03,
      pan: i % 2 ? 0.65 : 0.35,
      partials: [
        [1, 1],
        [2, 0.3],
        [3, 0.1],
      ],
    });
  const GAIN = 1.68; // brings the whole to −24 LUFS
  const body = Buffer.alloc(44 + LENGTH * RATE * 4);
  body.write('RIFF', 0);
  body.writeUInt32LE(body.length - 8, 4);
  body.write('WAVEfmt ', 8);
  body.writeUInt32LE(16, 16);
  body.writeUInt16LE(1, 20);
  body.writeUInt16LE(2, 22);
  body.writeUInt32LE(RATE, 24);
  body.writeUInt32LE(RATE * 4, 28);
  body.writeUInt16LE(4, 32);
  body.writeUInt16LE(16, 34);
  body.write('data', 36);
  body.writeUInt32LE(LENGTH * RATE * 4, 40);
  for (let i = 0; i < left.length; i++) {
    const t = i / RATE;
    const edge = Math.min(1, t / 1.5) * (1 - smooth(149, 151.9, t)) * GAIN;
    body.writeInt16LE(Math.round(clamp(left[i] * edge, -1, 1) * 32767), 44 + i * 4);
    body.writeInt16LE(Math.round(clamp(right[i] * edge, -1, 1) * 32767), 46 + i * 4);
  }
  await writeFile(file, body);
}
