// <context-video> beside a bare <video>, Media Chrome, Plyr, Video.js and vidstack, in one browser, on the same footage, in turns.
// `npm run bench -- peers`, after `npm ci --prefix bench`. Options: --rounds=7, --parts=first-frame,hls,code,playing,shift,mounting,
// --write (puts the tables of the parts that were measured into docs/performance.md).
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { visitFirstFrame } from './first-frame-visit.js';
import { bareFirst, players, streamPlayers } from './peer-players.js';
import { bundlePeers, peersInstalled, servePeers, versionOf } from './peer-site.js';
import { codeBytes, layoutShift, leftBehind, playing } from './peer-visits.js';
import { table, writeSections } from './performance-page.js';
import { median } from './statistics.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    parts: { type: 'string', default: 'first-frame,hls,code,playing,shift,mounting' },
    write: { type: 'boolean', default: false },
  },
});
if (!peersInstalled()) {
  console.log('The players to compare with are not installed: `npm ci --prefix bench` installs them.');
  process.exit();
}
const parts = values.parts.split(',');
const rounds = Number(values.rounds);
/** 9 Mbit/s, 30 ms: a fair mobile connection. Bytes a second, ms. */
const network = { download: 9e6 / 8, upload: 9e6 / 8, latency: 30 };

const width =
  'body{margin:0}main>*{display:block;width:960px;aspect-ratio:16/9}.plyr,.video-js{width:960px;height:540px}';
const html = (head, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title>${head}${body}`;
const link = (style) => (style ? `<link rel="stylesheet" href="${style}">` : '');
const tag = (script) => (script ? `<script type="module" src="${script}"></script>` : '');

/** A page with the player in its place, as quick as it can be. */
const plain = ({ head = '', style, script, markup }) =>
  html(`<style>${width}</style>${head}${link(style)}${tag(script)}`, `<main>${markup}</main>`);
/** An article whose script comes late; the page says nothing about the player but what its documentation does. */
const late = ({ head = '', style, script, markup }) =>
  html(
    `<style>body{margin:0;font:1rem/1.5 sans-serif}main{max-width:960px;margin:auto}img,video{display:block;max-width:100%;height:auto}</style>${head}${link(style)}` +
      `<script type="module">globalThis.late = new Promise((resolve) => setTimeout(resolve, 400))${script ? `.then(() => import('${script}'))` : ''}</script>`,
    `<main><p>Before</p>${markup}<p>After</p></main>`,
  );
/** An empty page with a function that inserts the player. */
const empty = ({ head = '', style, script, markup }) =>
  html(
    `<style>${width}</style>${head}${link(style)}<script type="module">globalThis.markup=${JSON.stringify(markup).replace(/<\//g, '<\\/')};${script ? `await import('${script}');` : ''}globalThis.ready=true</script>`,
    '<main></main>',
  );

const pages = {};
for (const [set, list] of Object.entries({ file: players, first: bareFirst, stream: streamPlayers }))
  for (const [index, player] of list.entries()) {
    pages[`/${set}/${index}`] = plain(player);
    pages[`/late/${set}/${index}`] = late(player);
    pages[`/empty/${set}/${index}`] = empty(player);
  }

const called = ({ name, package: from }) => (from ? `${name} ${versionOf(from)}` : name);
const ratio = (value, bare) => (value / bare).toFixed(2);

/** For each player the results of all rounds; in each round one after the other, so that noise affects all alike. */
async function inTurns(list, times, measure) {
  const results = list.map(() => []);
  // The first round warms browser and server up.
  for (let round = -1; round < times; round++)
    for (const [index, player] of list.entries()) {
      const result = await measure(index, player);
      if (round >= 0) results[index].push(result);
    }
  return results;
}

async function firstFrames(browser, origin, set, list) {
  const rows = list.map((player) => [called(player)]);
  for (const speed of [undefined, network]) {
    const times = await inTurns(
      list,
      rounds,
      async (index) => (await visitFirstFrame(browser, `${origin}/${set}/${index}`, { network: speed })).time,
    );
    for (const [index, row] of rows.entries())
      row.push(
        `${median(times[index]).toFixed(0)} ms`,
        list[index].bare
          ? '1'
          : // The ratio is taken within each round, since noise affects all players of a round.
            ratio(median(times[index].map((time, round) => time / times[0][round])), 1),
      );
  }
  return table([['', 'loopback', '÷ bare', '9 Mbit/s', '÷ bare'], ...rows]);
}

const measures = {
  'first-frame': (browser, origin) => firstFrames(browser, origin, 'first', bareFirst),
  hls: (browser, origin) => firstFrames(browser, origin, 'stream', streamPlayers),

  async code(browser, origin) {
    const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
    const rows = [];
    for (const [index, player] of players.entries()) {
      const { more } = await visitFirstFrame(browser, `${origin}/file/${index}`, {
        network,
        more: codeBytes,
      });
      rows.push([called(player), kilobytes(more.before), kilobytes(more.whole)]);
    }
    return table([['gzip', 'requested before the first frame', 'once the player is complete'], ...rows]);
  },

  async playing(browser, origin) {
    const wanted = players.filter(({ markup }) => !markup.startsWith('<context-video track'));
    const results = wanted.map(() => []);
    for (let round = 0; round < Math.ceil(rounds / 4); round++)
      for (const [index, player] of wanted.entries())
        results[index].push(await playing(browser, `${origin}/file/${players.indexOf(player)}`, 3));
    const of = (index, when, what) => median(results[index].map((result) => result[when][what])).toFixed(1);
    return table([
      ['a second of playback', 'controls hidden', 'styles · layouts', 'visible', 'styles · layouts'],
      ...wanted.map((player, index) => [
        called(player),
        ...['hidden', 'visible'].flatMap((when) => [
          `${of(index, when, 'task')} ms`,
          `${of(index, when, 'styles')} · ${of(index, when, 'layouts')}`,
        ]),
      ]),
    ]);
  },

  async shift(browser, origin) {
    const rows = [];
    for (const [index, player] of players.entries()) {
      const at = async (pageWidth) =>
        (await layoutShift(browser, `${origin}/late/file/${index}`, pageWidth)).toFixed(3);
      rows.push([called(player), await at(1280), await at(390)]);
    }
    return table([['a script that is 400 ms late', '1280 px', '390 px'], ...rows]);
  },

  async mounting(browser, origin) {
    const count = 30;
    const rows = [];
    for (const [index, player] of players.entries()) {
      const { heap, nodes, listeners } = await leftBehind(browser, `${origin}/empty/file/${index}`, count);
      const each = (value) => (value / count).toFixed(1);
      rows.push([called(player), `${each(heap)} KiB`, each(nodes), each(listeners)]);
    }
    return table([['left by each mount and unmount', 'heap', 'nodes', 'listeners'], ...rows]);
  },
};

const folder = mkdtempSync(join(tmpdir(), 'context-video-peers-'));
let browser;
let site;
try {
  await bundlePeers(folder);
  site = await servePeers(folder, pages);
  browser = await launch({ executablePath: findBrowser(), args: browserFlags, headless: true });
  const [model] = cpus();
  const where = `Measured on ${new Date().toISOString().slice(0, 10)} in ${await browser.version()}, headless, on ${process.platform} with ${availableParallelism()} cores${model ? ` (${model.model.trim()})` : ''}.`;
  console.log(where);
  const sections = {};
  for (const part of parts) {
    const started = Date.now();
    const found = await measures[part](browser, site.origin);
    sections[part] = `${found}\n\n${where}`;
    console.log(`\n${part} (${((Date.now() - started) / 1000).toFixed(0)} s)\n${found}`);
  }
  if (values.write) await writeSections(sections);
} finally {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
}
