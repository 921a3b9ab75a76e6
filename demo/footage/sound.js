// The sound of the film, worked out sample by sample: a soft pad that changes with the scene, and what one would hear there.
import { writeFile } from 'node:fs/promises';
import { random } from './drawing/random.js';

const RATE = 48000;
const LENGTH = 152;
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const smooth = (a, b, value) => {
  const t = clamp((value - a) / (b - a), 0, 1);
  return t * t * (3 - 2 * t);
};
const within = (start, end, fade, t) => smooth(start - fade, start + fade, t) * (1 - smooth(end - fade, end + fade, t));

// scene: start, end, chord (MIDI notes), brightness 0–1, loudness
const pads = [
  [0, 14, [38, 50, 57, 62, 66], 0.35, 1],
  [14, 30, [43, 50, 59, 62, 67], 0.6, 0.8],
  [30, 44, [40, 52, 55, 59, 64], 0.4, 0.75],
  [44, 55, [45, 52, 57, 61, 64], 0.5, 1],
  [55, 66, [42, 54, 57, 61, 69], 0.65, 1.05],
  [66, 80, [41, 53, 57, 60, 64], 0.3, 0.85],
  [80, 96, [43, 55, 59, 62, 69], 0.55, 0.75],
  [96, 114, [36, 48, 55, 60, 63], 0.45, 0.7],
  [114, 128, [41, 53, 60, 65, 67], 0.5, 1],
  [128, 142, [38, 45, 53, 57], 0.16, 0.55],
  [142, 154, [38, 50, 57, 62, 66], 0.5, 1],
];

function addPads(left, right) {
  for (const [index, [start, end, notes, brightness, level]] of pads.entries()) {
    const from = Math.max(0, Math.floor((start - 1.6) * RATE));
    const to = Math.min(left.length, Math.ceil((end + 1.6) * RATE));
    for (const [voice, note] of notes.entries()) {
      const pitch = 440 * 2 ** ((note - 69) / 12);
      for (const detune of [-0.0016, 0.0019]) {
        const step = (2 * Math.PI * pitch * (1 + detune)) / RATE;
        const side = detune < 0 ? 0.75 : 0.3;
        const swell = 0.11 + 0.031 * voice;
        let phase = (index * 1.7 + voice * 2.1 + detune * 900) % 6.28;
        for (let i = from; i < to; i++) {
          const t = i / RATE;
          const tone = Math.sin(phase) + brightness * 0.34 * Math.sin(2 * phase) + brightness * 0.16 * Math.sin(3 * phase);
          const loud = (0.034 * level * within(start, end, 1.5, t) * (0.72 + 0.28 * Math.sin(6.283 * swell * t + voice))) / (1 + voice * 0.16);
          left[i] += tone * loud * side;
          right[i] += tone * loud * (1.05 - side);
          phase += step;
        }
      }
    }
  }
}

// noise through a slow band: wind, traffic, water, a crowd, told apart by where the band lies and how it moves
function addNoise(left, right, { start, end, fade = 1, low, high, level, move = () => 1, seed }) {
  const next = random(seed);
  const from = Math.max(0, Math.floor((start - fade) * RATE));
  const to = Math.min(left.length, Math.ceil((end + fade) * RATE));
  const a = 1 - Math.exp((-2 * Math.PI * high) / RATE);
  const b = 1 - Math.exp((-2 * Math.PI * low) / RATE);
  const state = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const t = i / RATE;
    const loud = level * within(start, end, fade, t) * move(t);
    for (const [channel, k] of [[left, 0], [right, 3]]) {
      state[k] += a * (next() * 2 - 1 - state[k]);
      state[k + 1] += a * (state[k] - state[k + 1]);
      state[k + 2] += b * (state[k + 1] - state[k + 2]);
      channel[i] += (state[k + 1] - state[k + 2]) * loud;
    }
  }
}

// a struck tone that dies away: bells, glasses, a distant thud
function addStrike(left, right, { at, pitch, decay, level, pan = 0.5, bend = 0, partials = [[1, 1]] }) {
  const from = Math.floor(at * RATE);
  const to = Math.min(left.length, Math.floor((at + decay * 5) * RATE));
  for (const [ratio, share] of partials) {
    let phase = 0;
    for (let i = from; i < to; i++) {
      const t = (i - from) / RATE;
      const loud = level * share * Math.exp(-t / (decay / Math.sqrt(ratio))) * Math.min(1, t * 300);
      const s = Math.sin(phase) * loud;
      left[i] += s * (1 - pan);
      right[i] += s * pan;
      phase += (2 * Math.PI * pitch * ratio * (1 + bend * Math.exp(-t * 14))) / RATE;
    }
  }
}

/** Writes the sound as 16-bit stereo WAV. */
export async function writeSound(file) {
  const left = new Float32Array(LENGTH * RATE);
  const right = new Float32Array(LENGTH * RATE);
  addPads(left, right);
  const slow = (rate, depth, shift = 0) => (t) => 1 - depth + depth * Math.sin(6.283 * rate * t + shift);
  addNoise(left, right, { start: 0, end: 14, low: 120, high: 500, level: 0.22, seed: 1, move: slow(0.13, 0.3) });
  addNoise(left, right, { start: 14, end: 30, low: 90, high: 620, level: 0.42, seed: 2, move: slow(0.31, 0.3) });
  addNoise(left, right, { start: 14, end: 30, low: 900, high: 2600, level: 0.05, seed: 3, move: slow(0.47, 0.5) });
  // the train comes, brakes, and leaves
  addNoise(left, right, { start: 31.5, end: 37.5, fade: 0.8, low: 60, high: 420, level: 1.1, seed: 4, move: (t) => smooth(31.5, 34, t) * (1 - smooth(35, 37.6, t)) });
  addNoise(left, right, { start: 40, end: 44, fade: 0.3, low: 60, high: 480, level: 0.95, seed: 5, move: (t) => smooth(40, 43, t) });
  addNoise(left, right, { start: 30, end: 44, low: 350, high: 1500, level: 0.1, seed: 6, move: slow(0.7, 0.4) });
  addNoise(left, right, { start: 44, end: 66, low: 80, high: 380, level: 0.24, seed: 7, move: slow(0.1, 0.3) });
  addNoise(left, right, { start: 66, end: 80, low: 300, high: 1200, level: 0.12, seed: 8, move: slow(0.9, 0.45) });
  addNoise(left, right, { start: 80, end: 88, fade: 0.5, low: 150, high: 420, level: 0.16, seed: 9 });
  addNoise(left, right, { start: 88, end: 96, fade: 0.5, low: 900, high: 5200, level: 0.17, seed: 10, move: slow(0.8, 0.25) });
  addNoise(left, right, { start: 96, end: 114, low: 200, high: 1100, level: 0.22, seed: 11, move: slow(0.24, 0.35) });
  addNoise(left, right, { start: 98, end: 112, fade: 2, low: 45, high: 160, level: 0.7, seed: 12, move: slow(0.35, 0.3) });
  addNoise(left, right, { start: 114, end: 128, low: 90, high: 560, level: 0.34, seed: 13, move: slow(0.27, 0.3) });
  addNoise(left, right, { start: 128, end: 142, fade: 1.5, low: 180, high: 700, level: 0.36, seed: 14, move: (t) => 0.6 + 0.4 * Math.sin(t * 0.9) * Math.sin(t * 0.37) });
  addNoise(left, right, { start: 142, end: 151, low: 90, high: 420, level: 0.24, seed: 15 });
  const next = random(99);
  for (let t = 67; t < 79.5; t += 0.5 + next() * 1.3) addStrike(left, right, { at: t, pitch: 1900 + next() * 1500, decay: 0.12, level: 0.016, pan: next(), partials: [[1, 1], [2.76, 0.5], [5.4, 0.2]] });
  for (let t = 96.4; t < 113.6; t += 0.5) addStrike(left, right, { at: t, pitch: 88, decay: 0.07, level: 0.12, bend: 0.6, partials: [[1, 1], [2.3, 0.25]] });
  for (let t = 129; t < 141; t += 2.6 + next()) addStrike(left, right, { at: t, pitch: 610 + next() * 30, decay: 0.35, level: 0.02, pan: 0.62, partials: [[1, 1], [2.4, 0.5], [3.9, 0.25]] });
  for (let i = 0; i < 14; i++) addStrike(left, right, { at: 142.5 + i * 0.56 + next() * 0.3, pitch: 62 + next() * 18, decay: 0.24, level: 0.2 * (1 - i * 0.04), pan: 0.3 + next() * 0.4, bend: 1 });
  for (const [i, note] of [74, 78, 81, 86, 81, 78].entries()) addStrike(left, right, { at: 55.6 + i * 1.3, pitch: 440 * 2 ** ((note - 69) / 12), decay: 0.9, level: 0.03, pan: i % 2 ? 0.65 : 0.35, partials: [[1, 1], [2, 0.3], [3, 0.1]] });
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
