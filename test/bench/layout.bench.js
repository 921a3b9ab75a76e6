// Median time of one placement: `node test/bench/layout.bench.js`. All cards are new (the expensive case), on a stage of 1920 × 1080,
// with controls and a caption in the way; the second row is the cheap case, in which every card may stay where it is.
import { build } from 'esbuild';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/layout/placement.ts', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const { placeCards } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

let seed = 20;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;

function scene(count) {
  const stage = { width: 1920, height: 1080 };
  const cards = Array.from({ length: count }, (_, index) => ({
    id: `card-${index}`,
    width: 320,
    height: 110 + random() * 80,
    priority: Math.floor(random() * 5) * 25,
    ...(random() < 0.8 && {
      region: {
        x: random() * 1700,
        y: random() * 800,
        width: 40 + random() * 180,
        height: 40 + random() * 220,
      },
    }),
  }));
  const obstacles = [
    { x: 0, y: 980, width: 1920, height: 100 },
    { x: 560, y: 880, width: 800, height: 60 },
  ];
  return { stage, frame: { x: 0, y: 0, ...stage }, cards, obstacles, chip: { width: 56, height: 32 } };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

function measure(scenes) {
  for (const warm of scenes.slice(0, 100)) placeCards(warm);
  const times = scenes.map((one) => {
    const start = performance.now();
    placeCards(one);
    return performance.now() - start;
  });
  const high = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
  return `median ${median(times).toFixed(3)} ms, 95th percentile ${high.toFixed(3)} ms`;
}

for (const count of [1, 6, 12]) {
  const scenes = Array.from({ length: 400 }, () => scene(count));
  console.log(`place ${String(count).padStart(2)} new cards: ${measure(scenes)}`);
  const again = scenes.map((one) => {
    const placed = new Map(placeCards(one).cards.map((card) => [card.id, card]));
    return { ...one, cards: one.cards.map((card) => ({ ...card, previous: placed.get(card.id) })) };
  });
  console.log(`keep  ${String(count).padStart(2)} cards:     ${measure(again)}`);
}
