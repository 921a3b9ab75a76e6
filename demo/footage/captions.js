// Words beside the film: captions for what is heard and shown, and chapters.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Start, end, English, Korean. */
const captions = [
  [0.5, 5, '[Dawn over the river, soft music]', '[강 위로 동이 튼다, 잔잔한 음악]'],
  [6, 11, '[Wind over the water, a bridge comes near]', '[물 위를 스치는 바람, 다가오는 다리]'],
  [14.5, 19, '[Traffic rushes along the avenue]', '[대로를 질주하는 차 소리]'],
  [21, 26, '[Footsteps and voices of a crowd]', '[사람들의 발소리와 말소리]'],
  [32, 37, '[A train thunders into the station]', '[열차가 굉음을 내며 역으로 들어온다]'],
  [37.5, 40, '[Hurried steps in the hall]', '[승강장을 오가는 바쁜 발걸음]'],
  [40.3, 43.5, '[The train pulls out]', '[열차가 출발한다]'],
  [44.5, 49, '[Warm chords, late afternoon]', '[따뜻한 화음, 늦은 오후]'],
  [51, 55, '[Sunset behind the pyramid tower]', '[피라미드 탑 너머로 해가 진다]'],
  [56, 61, '[Bell tones as the lights begin to run]', '[조명이 흐르기 시작하고 종소리가 울린다]'],
  [67, 72, '[Murmur of guests, clinking glasses]', '[손님들의 낮은 말소리, 잔 부딪는 소리]'],
  [74, 78.5, '[City lights turn behind the window]', '[창밖으로 도시의 불빛이 돌아간다]'],
  [80.5, 85, '[A quiet hum in the ward]', '[병실의 나직한 기계음]'],
  [88.3, 93, '[Water runs from a tap, fountains]', '[수도꼭지에서 흐르는 물소리, 분수 소리]'],
  [96.5, 101, '[Drumbeat, marching in step]', '[북소리, 발맞춘 행진]'],
  [103, 108, '[Engines roll by, the crowd cheers]', '[지나가는 차량들의 엔진 소리, 관중의 환호]'],
  [114.5, 119, '[Evening traffic, calm music]', '[저녁 도로의 차 소리, 차분한 음악]'],
  [128.5, 133, '[Wind over bare hills, an ox bell]', '[민둥산에 부는 바람, 소방울 소리]'],
  [136, 140.5, '[The wind falls, almost silence]', '[바람이 잦아들고 정적에 가깝다]'],
  [142.5, 147, '[Fireworks boom over the city]', '[도시 위로 터지는 불꽃놀이 소리]'],
  [148.5, 151.8, '[Music fades]', '[음악이 잦아든다]'],
];

const clock = (seconds) => {
  const ms = Math.round(seconds * 1000);
  const part = (value, width) => String(value).padStart(width, '0');
  return `00:${part(Math.floor(ms / 60000), 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
};
const file = (cues) =>
  `WEBVTT\n${cues.map(([start, end, text]) => `\n${clock(start)} --> ${clock(end)}\n${text}\n`).join('')}`;

/** Writes captions and chapters in both languages. scenes: {start, end, title}. */
export async function writeTexts(folder, scenes) {
  await writeFile(join(folder, 'captions.en.vtt'), file(captions.map(([a, b, en]) => [a, b, en])));
  await writeFile(join(folder, 'captions.ko.vtt'), file(captions.map(([a, b, , ko]) => [a, b, ko])));
  await writeFile(
    join(folder, 'chapters.vtt'),
    file(scenes.map(({ start, end, title }) => [start, end, title.en])),
  );
  await writeFile(
    join(folder, 'chapters.ko.vtt'),
    file(scenes.map(({ start, end, title }) => [start, end, title.ko])),
  );
}
