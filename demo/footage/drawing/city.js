// The showcase city that several scenes share: blocks on a grid, a pyramid among them.
import { rectangle, round } from './buildings.js';
import { random } from './random.js';

export const pastels = [
  '#e9dfcf',
  '#e6c3b0',
  '#c9d9d6',
  '#efe6d8',
  '#d9a58e',
  '#bccbdc',
  '#e8d3a8',
  '#c6d4b8',
  '#d8c2d0',
  '#f3efe6',
];
export const concrete = ['#c9c3b8', '#b8b4ae', '#d5cfc2', '#aeb3b8', '#c2b5a4'];

/**
 * Fills a field with buildings. keep(x, z): whether the place is free; tall(x, z): metres there; pitch: metres between plots;
 * mix of styles by chance.
 */
export function buildCity({
  seed,
  x0,
  x1,
  z0,
  z1,
  pitch = 70,
  keep = () => true,
  tall,
  colours = pastels,
  fill = 0.8,
}) {
  const next = random(seed);
  const out = [];
  for (let z = z0; z < z1; z += pitch)
    for (let x = x0; x < x1; x += pitch) {
      const px = x + (next() - 0.5) * pitch * 0.4;
      const pz = z + (next() - 0.5) * pitch * 0.4;
      const roll = next();
      const kind = next();
      const height = tall(px, pz) * (0.55 + next() * 0.9);
      const colour = colours[Math.floor(next() * colours.length)];
      const wide = pitch * (0.34 + next() * 0.3);
      const deep = pitch * (0.26 + next() * 0.3);
      const n = Math.floor(next() * 1e6);
      if (roll > fill || !keep(px, pz)) continue;
      const style = kind < 0.45 ? 'grid' : kind < 0.75 ? 'ribbon' : 'rib';
      if (kind > 0.92 && height > 40) {
        out.push({
          footprint: round(px, pz, wide * 0.42, 14),
          y1: height * 1.15,
          colour,
          style: 'ribbon',
          seed: n,
        });
      } else {
        out.push({ footprint: rectangle(px, pz, wide, deep, 0), y1: height, colour, style, seed: n });
        if (height > 60 && kind < 0.5)
          out.push({
            footprint: rectangle(px, pz, wide * 0.5, deep * 0.5, 0),
            y0: height,
            y1: height * 1.12,
            colour,
            style: 'plain',
            seed: n,
          });
      }
    }
  return out;
}

/** The pyramid from afar: three tapering prisms that read as its silhouette. */
export function farPyramid(x, z, height = 330) {
  const w = height * 0.44;
  return [
    {
      footprint: rectangle(x, z, w, w * 0.6, 0.3),
      y1: height * 0.86,
      taper: 0.1,
      colour: '#7d93a8',
      glass: '#58728c',
      style: 'ribbon',
      seed: 5,
      floor: 12,
    },
    {
      footprint: round(x, z, w * 0.075, 12),
      y0: height * 0.8,
      y1: height,
      taper: 0.02,
      colour: '#8fa3b5',
      style: 'plain',
      seed: 6,
    },
  ];
}
