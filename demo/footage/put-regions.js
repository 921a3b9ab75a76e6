// Copies the regions that the film's cameras worked out into the demo track, wherever an annotation names one in "x-region".
//   node demo/footage/put-regions.js           writes them
//   node demo/footage/put-regions.js --check   only says whether the track is current
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const trackFile = fileURLToPath(new URL('../pyongyang/pyongyang.json', import.meta.url));
const regionsFile = fileURLToPath(new URL('./regions.json', import.meta.url));

const seconds = (time) =>
  typeof time === 'string' ? time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) : time;

/** The shape of a region while an annotation is on screen: a box, or the keyframes of that time and one on either side. */
export function shapeFor({ scene, region }, start, end = scene.end) {
  if (region.box && start >= scene.start && end <= scene.end) return { box: region.box };
  const all = region.keyframes ?? [
    { time: scene.start, box: region.box },
    { time: scene.end, box: region.box },
  ];
  const first = Math.max(
    0,
    all.findLastIndex(({ time }) => time <= start),
  );
  const after = all.findIndex(({ time }) => time >= end);
  const keyframes = all
    .slice(first, after < 0 ? all.length : after + 1)
    .map(({ time, box }) => ({ time, box }));
  // outside of its scene there is nothing to point at
  if (start < all[0].time) keyframes.unshift({ time: start, hidden: true });
  const last = all.at(-1);
  if (end > last.time) {
    keyframes[keyframes.length - 1] = { time: last.time - 0.02, box: last.box };
    keyframes.push({ time: last.time, hidden: true });
  }
  return { keyframes };
}

function closing(text, open) {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '"') while (text[++i] !== '"') if (text[i] === '\\') i++;
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i + 1;
  }
  throw new Error('The track has an object that never ends.');
}

/** The track's text with every named region brought up to date; everything else stays as it was written. */
export async function putRegions(text, { scenes }) {
  const problems = [];
  let out = text;
  for (const annotation of JSON.parse(text).annotations) {
    const name = annotation['x-region'];
    if (!name) continue;
    const [sceneId, regionId] = name.split('/');
    const scene = scenes.find(({ id }) => id === sceneId);
    const region = scene?.regions[regionId];
    if (!region) {
      problems.push(`${annotation.id}: the film has no region "${name}"`);
      continue;
    }
    const from = out.indexOf(`"id": "${annotation.id}"`, out.indexOf('"annotations"'));
    const mark = out.indexOf('"x-region"', from);
    const label = annotation.region?.label ?? region.label;
    const shape = shapeFor(
      { scene, region },
      seconds(annotation.start),
      annotation.end === undefined ? undefined : seconds(annotation.end),
    );
    const value = JSON.stringify({ label, ...shape });
    const at = out.lastIndexOf('"region":', mark);
    if (at > from) {
      const open = out.indexOf('{', at);
      out = out.slice(0, open) + value + out.slice(closing(out, open));
    } else out = `${out.slice(0, mark)}"region": ${value},\n${out.slice(mark)}`;
  }
  const options = await resolveConfig(trackFile);
  return { text: await format(out, { ...options, parser: 'json' }), problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = await readFile(trackFile, 'utf8');
  const { text, problems } = await putRegions(before, JSON.parse(await readFile(regionsFile, 'utf8')));
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exitCode = 1;
  if (process.argv.includes('--check')) {
    if (text !== before) {
      console.error(
        'The regions in the demo track are not those of the film: run node demo/footage/put-regions.js',
      );
      process.exitCode = 1;
    }
  } else if (text !== before) await writeFile(trackFile, text);
}
