// The evening of the tower: sun, light and sky from a golden afternoon into the night.
import { colourTrack, mix } from './colour.js';
import { lerp, smooth, track } from './easing.js';
import { sunAt } from './sky.js';

/** At t seconds into the scene: night and dusk 0–1, gone (how far the sun is down, 0–1), light, and what drawSky takes. */
export function evening(t) {
  const night = smooth(8.5, 13.5, t);
  const dusk = smooth(3, 8.5, t);
  const sun = sunAt(
    lerp(-0.95, -0.08, Math.min(1, t / 9.5)),
    track(
      [
        [0, 0.42],
        [9, 0.0],
        [14, -0.2],
        [22, -0.3],
      ],
      t,
    ),
  );
  const gone = smooth(8.4, 10.5, t);
  const light = {
    sun,
    sunColour: mix([0.78, 0.66, 0.45], [1, 0.5, 0.26], dusk).map((c) => c * (1 - gone)),
    sky: colourTrack(
      [
        [0, [0.6, 0.6, 0.64]],
        [6, [0.55, 0.5, 0.58]],
        [10, [0.34, 0.3, 0.44]],
        [14, [0.15, 0.17, 0.29]],
        [22, [0.13, 0.15, 0.27]],
      ],
      t,
    ),
    haze: colourTrack(
      [
        [0, '#f1dfbf'],
        [5, '#f5c493'],
        [8.5, '#ee8f6b'],
        [11, '#7b5a80'],
        [14, '#2a3156'],
        [22, '#222a4d'],
      ],
      t,
    ),
    reach: 1500,
    shine: colourTrack(
      [
        [0, '#fff2d4'],
        [7, '#ffc58f'],
        [11, '#6f5f90'],
        [14, '#26305a'],
        [22, '#1e2850'],
      ],
      t,
    ),
    mist: 0.08,
  };
  const skyHigh = colourTrack(
    [
      [0, '#5d9ad0'],
      [5, '#6f90c0'],
      [8.5, '#5f5f9a'],
      [11, '#2c3568'],
      [14, '#0f1738'],
      [22, '#0a1130'],
    ],
    t,
  );
  const skyLow = colourTrack(
    [
      [0, '#f6e4bd'],
      [5, '#ffcf94'],
      [8.5, '#ff8f5e'],
      [10.5, '#c0607a'],
      [14, '#2f3768'],
      [22, '#27305c'],
    ],
    t,
  );
  const sky = {
    zenith: skyHigh,
    middle: colourTrack(
      [
        [0, '#a9cbe4'],
        [5, '#d5b8b4'],
        [8.5, '#c97a86'],
        [11, '#5a4a86'],
        [14, '#1b2550'],
        [22, '#141d44'],
      ],
      t,
    ),
    horizon: skyLow,
    sun,
    disc: mix('#fff3d0', '#ffb26a', dusk),
    discStrength: 1 - smooth(8.8, 9.6, t),
    discSize: 0.9989,
    glow: 0.9 * (1 - smooth(9, 13, t)),
    glowColour: mix('#ffd48a', '#ff6a3c', dusk),
    clouds: {
      cover: 0.6 - 0.2 * night,
      drift: [t * 0.03, t * 0.05],
      scale: 0.2,
      lit: colourTrack(
        [
          [0, '#fffaf0'],
          [6, '#ffd9a8'],
          [9, '#ff9a6a'],
          [12, '#6f5384'],
          [14, '#2b325c'],
          [22, '#242b54'],
        ],
        t,
      ),
      shade: colourTrack(
        [
          [0, '#bcb6b8'],
          [6, '#b08a94'],
          [9, '#7c5878'],
          [12, '#3a3562'],
          [14, '#161d42'],
          [22, '#121838'],
        ],
        t,
      ),
      opacity: lerp(0.92, 0.6, night),
    },
    stars: smooth(12.5, 16, t),
  };
  return { night, dusk, gone, sun, light, skyHigh, skyLow, sky };
}
