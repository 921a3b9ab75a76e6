// Nothing on the page moves when the script comes late: measured as browsers do (https://wicg.github.io/layout-instability/).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createConsumer } from '../support/consumer.js';
import { clips, htmlPage, trackJson } from '../support/screening.js';
import { openSite } from '../support/site.js';
import { useBrowser } from '../support/visitor.js';

const consumer = createConsumer();
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The one line of CSS that the README gives. */
const [line] = readme.match(/context-video:not\(:defined\)\{[^}]*\}/) ?? [];
/** The line without the space for the cards under the frame on a phone. */
const short = 'context-video:not(:defined){display:block;aspect-ratio:16/9}';
/** The paddings that the README gives for `layout="beside"`, on phones and on wider pages. */
const [, wide, phone] =
  readme.match(/beside"` the whole `padding-bottom` is `(\d+px)`, and on phones `(\d+px)`/) ?? [];
const beside = (room) => line.replace(/padding-bottom:.*\)/, `padding-bottom:${room}`);
/** The line for a list that is not open at first. */
const closed = line.replace(/max-width:[^;]*;/, '').replace(/ \+ clamp\([^}]*94px\)/, '');

const late =
  '<script type="module">setTimeout(() => import("/vendor/player/context-video.js"), 400)</script>';
const player = (attributes = '', content = '') =>
  `<p>Before</p><context-video src="/clips/short.mp4" poster="/clips/sprite.jpg" track="/track.json" ${attributes}>${content}</context-video><p>After</p>`;
const video =
  '<video src="/clips/short.mp4" width="640" height="360" style="display:block;width:100%;height:auto"></video>';

const cases = [
  ['the snippet as written', line, player(), [360, 390, 800, 1280]],
  ['the short line', short, player(), [800]],
  ['the snippet without the list', closed, player('panel="none"'), [800, 1280]],
  ['the snippet with the list closed', closed, player('panel="closed"'), [360, 800, 1280]],
  ['an adopted video without the line', '', player('', video), [800]],
  ['an adopted video without the line, the list closed', '', player('panel="closed"', video), [1280]],
  ['an adopted video with the line', line, player('', video), [360, 800, 1280]],
  ['beside the footage', beside(wide), player('layout="beside"'), [500, 800, 1280]],
  ['beside the footage, on a phone', beside(phone), player('layout="beside"'), [360, 390]],
  ['no track', short, player().replace(/track="[^"]*"/, ''), [360, 800, 1280]],
];

describe('a late script', () => {
  const visit = useBrowser();

  it('has a line of CSS in the README to rely on', () => assert.ok(line));

  for (const [name, css, body, widths] of cases) {
    for (const width of widths) {
      it(`shifts nothing: ${name} at ${width} px`, async (test) => {
        const head = `<meta name="viewport" content="width=device-width"><style>body{margin:0}${css}</style>${late}`;
        const site = await openSite(test, {
          pages: { '/page.html': htmlPage(head, body), '/track.json': trackJson },
          folders: { '/vendor/player/': join(consumer.installed, 'dist'), '/clips/': clips },
        });
        const { page } = await visit('about:blank');
        await page.setViewport({ width, height: 900 });
        await page.goto(`${site.origin}/page.html`);
        const shifts = await page.evaluate(async () => {
          const shifts = [];
          new PerformanceObserver((list) => {
            for (const { value, sources } of list.getEntries())
              shifts.push(`${value}: ${sources.map(({ node }) => node?.nodeName + '.' + node?.className)}`);
          }).observe({ type: 'layout-shift', buffered: true });
          await customElements.whenDefined('context-video');
          const element = document.querySelector('context-video');
          if (element.track && !element.annotations.length)
            await new Promise((resolve) => element.addEventListener('track-load', resolve, { once: true }));
          if (element.readyState < 2)
            await new Promise((resolve) => element.addEventListener('loadeddata', resolve, { once: true }));
          await element.updateComplete;
          // Two frames, so that what the last update moved has been laid out and reported.
          await new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
          );
          return shifts;
        });
        assert.deepEqual(shifts, []);
      });
    }
  }
});
