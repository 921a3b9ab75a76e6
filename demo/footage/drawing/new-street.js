// The buildings of the new street: drums, oval slabs, stepped blocks, and one tower that the camera passes.
import { rectangle, round } from './buildings.js';
import { random } from './random.js';

export const HERO = { x: 78, z: 190, r: 19, height: 168 };
export const newStreet = (() => {
  const next = random(71);
  const out = [];
  const skin = ['#e7b7a8', '#f0d9b0', '#a9cdbd', '#d9c4dc', '#f2ede4', '#a8c3dd', '#e8a58d'];
  for (const side of [-1, 1])
    for (let z = 28, n = 0; z < 760; z += 62 + next() * 16, n++) {
      const x = side * (64 + next() * 12);
      const height = 70 + next() * 62;
      const colour = skin[Math.floor(next() * skin.length)];
      const seed = Math.floor(next() * 1e6);
      if (side > 0 && Math.abs(z - HERO.z) < 44) continue;
      if (n % 3 === 0) {
        // a drum with balconies, narrowing in two steps
        out.push({ footprint: round(x, z, 17, 26), y1: height * 0.72, colour, style: 'ribbon', seed });
        out.push({
          footprint: round(x, z, 14, 26),
          y0: height * 0.72,
          y1: height,
          colour,
          style: 'ribbon',
          seed: seed + 1,
        });
        out.push({
          footprint: round(x, z, 15, 26),
          y0: height,
          y1: height + 2.5,
          colour: '#f6f1e8',
          style: 'plain',
          seed,
        });
      } else if (n % 3 === 1) {
        // an oval slab
        out.push({ footprint: round(x, z, 24, 30, 12), y1: height * 1.1, colour, style: 'grid', seed });
        out.push({
          footprint: round(x, z, 10, 20, 8),
          y0: height * 1.1,
          y1: height * 1.2,
          colour,
          style: 'plain',
          seed,
        });
      } else {
        out.push({ footprint: rectangle(x, z, 30, 24), y1: height * 0.86, colour, style: 'grid', seed });
        out.push({
          footprint: rectangle(x, z, 20, 24),
          y0: height * 0.86,
          y1: height * 0.98,
          colour,
          style: 'grid',
          seed: seed + 2,
        });
      }
      out.push({
        footprint: rectangle(side * 43, z, 12, 44),
        y1: 9,
        colour: '#efe6da',
        style: 'ribbon',
        floor: 4.5,
        seed: seed + 5,
        shop: true,
      });
    }
  const { x, z, r, height } = HERO;
  for (const [k, [scale, from, to]] of [
    [1, 0, 0.6],
    [0.84, 0.6, 0.84],
    [0.62, 0.84, 1],
  ].entries())
    out.push({
      footprint: round(x, z, r * scale, 30),
      y0: height * from,
      y1: height * to,
      colour: ['#f0b9a6', '#f3cdb2', '#f6e2c4'][k],
      style: 'ribbon',
      seed: 900 + k,
    });
  out.push({
    footprint: round(x, z, 1.4, 8),
    y0: height,
    y1: height + 22,
    taper: 0.1,
    colour: '#e9e4dc',
    style: 'plain',
    seed: 3,
  });
  out.push({
    footprint: rectangle(43, HERO.z, 12, 60),
    y1: 9,
    colour: '#efe6da',
    style: 'ribbon',
    floor: 4.5,
    seed: 77,
    shop: true,
  });
  // where the street ends
  out.push({
    footprint: round(0, 880, 40, 26),
    y1: 190,
    taper: 0.5,
    colour: '#c2c9dc',
    style: 'ribbon',
    seed: 8,
  });
  return out;
})();
