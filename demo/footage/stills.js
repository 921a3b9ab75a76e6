// Single moments as pictures, to look at while working on a scene: node demo/footage/stills.js --at 3,8.5 --out folder [--boxes]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStudio } from './studio.js';

const { values } = parseArgs({
  options: {
    at: { type: 'string' },
    out: { type: 'string', default: 'stills' },
    boxes: { type: 'boolean', default: false },
  },
});
await mkdir(values.out, { recursive: true });
const studio = await openStudio();
try {
  for (const at of values.at.split(',').map(Number)) {
    studio.onPicture = (body) => writeFile(join(values.out, `${at.toFixed(2).padStart(6, '0')}.jpg`), body);
    const spent = await studio.film('still', at, { boxes: values.boxes });
    console.log(`${at} s drawn in ${Math.round(spent)} ms`);
  }
} finally {
  await studio.close();
}
