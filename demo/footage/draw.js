// Draws the stand-in film and everything that goes with it: `npm run footage`.
//   --scenes avenue,metro   draws these anew and takes the others from .work/
//   --regions               only regions.json, captions and chapters (no picture, no encoding)
//   --preset fast           encodes in a hurry
//   --every 4               draws each fourth frame only and repeats it: a rough cut in a quarter of the time
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeTexts } from './captions.js';
import { joinScenes, sceneWriter, writeHls, writeMp4, writePoster, writeStoryboard } from './encode.js';
import { writeSound } from './sound.js';
import { openStudio } from './studio.js';

const folder = dirname(fileURLToPath(import.meta.url));
const work = join(folder, '.work');
const POSTER = 57;
const { values } = parseArgs({
  options: {
    scenes: { type: 'string' },
    regions: { type: 'boolean', default: false },
    preset: { type: 'string', default: 'veryslow' },
    every: { type: 'string', default: '1' },
  },
});
const wanted = values.scenes?.split(',').filter(Boolean);
const begun = Date.now();
const note = (text) =>
  console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${text}`);

// one keyframe to a line
const regionsText = (regions) =>
  `${JSON.stringify(regions, null, 1)
    .replace(/\{\s+"(en|time)": [^{}]*\}/g, (object) => object.replace(/\s+/g, ' '))
    .replace(/\[[\s\d.,-]+\]/g, (list) => list.replace(/\s+/g, ''))}\n`;

await mkdir(work, { recursive: true });
const studio = await openStudio();
const scenes = await studio.film('scenes');
try {
  await writeFile(join(folder, 'regions.json'), regionsText(await studio.film('regions')));
  await writeTexts(folder, scenes);
  if (!values.regions)
    for (const { id } of scenes) {
      const file = join(work, `${id}.mkv`);
      if (wanted && !wanted.includes(id) && existsSync(file)) continue;
      const writer = sceneWriter(file);
      studio.onFrame = writer.write;
      const frames = await studio.film('scene', id, Number(values.every));
      await writer.finish();
      note(`${id}: ${frames} frames`);
    }
} finally {
  await studio.close();
}
if (!values.regions) {
  const master = await joinScenes(
    scenes.map(({ id }) => join(work, `${id}.mkv`)),
    work,
  );
  const sound = join(work, 'sound.wav');
  await writeSound(sound);
  await writePoster(master, POSTER, join(folder, 'poster.jpg'));
  await writeStoryboard(master, folder, scenes.at(-1).end);
  note('poster, storyboard, sound');
  await writeMp4(master, sound, work, join(folder, 'pyongyang.mp4'), values.preset);
  note('MP4');
  await writeHls(master, sound, work, join(folder, 'hls'), values.preset);
  note('HLS');
}
