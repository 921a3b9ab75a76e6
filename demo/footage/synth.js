// Pads, coloured noise and struck tones, added sample by sample to two channels.
import { random } from './drawing/random.js';

export const RATE = 48000;
export const LENGTH = 152;
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
export const smooth = (a, b, value) => {
  const t = clamp((value - a) / (b - a), 0, 1);
  return t * t * (3 - 2 * t);
};
const within = (start, end, fade, t) =>
  smooth(start - fade, start + fade, t) * (1 - smooth(end - fade, end + fade, t));

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

export function addPads(left, right) {
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
          const tone =
            Math.sin(phase) +
            brightness * 0.34 * Math.sin(2 * phase) +
            brightness * 0.16 * Math.sin(3 * phase);
          const loud =
            (0.034 *
              level *
              within(start, end, 1.5, t) *
              (0.72 + 0.28 * Math.sin(6.283 * swell * t + voice))) /
            (1 + voice * 0.16);
          left[i] += tone * loud * side;
          right[i] += tone * loud * (1.05 - side);
          phase += step;
        }
      }
    }
  }
}

// noise through a slow band: wind, traffic, water, a crowd, told apart by where the band lies and how it moves
export function addNoise(left, right, { start, end, fade = 1, low, high, level, move = () => 1, seed }) {
  const next = random(seed);
  const from = Math.max(0, Math.floor((start - fade) * RATE));
  const to = Math.min(left.length, Math.ceil((end + fade) * RATE));
  const a = 1 - Math.exp((-2 * Math.PI * high) / RATE);
  const b = 1 - Math.exp((-2 * Math.PI * low) / RATE);
  const state = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const t = i / RATE;
    const loud = level * within(start, end, fade, t) * move(t);
    for (const [channel, k] of [
      [left, 0],
      [right, 3],
    ]) {
      state[k] += a * (next() * 2 - 1 - state[k]);
      state[k + 1] += a * (state[k] - state[k + 1]);
      state[k + 2] += b * (state[k + 1] - state[k + 2]);
      channel[i] += (state[k + 1] - state[k + 2]) * loud;
    }
  }
}

// a struck tone that dies away: bells, glasses, a distant thud
export function addStrike(
  left,
  right,
  { at, pitch, decay, level, pan = 0.5, bend = 0, partials = [[1, 1]] },
) {
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
