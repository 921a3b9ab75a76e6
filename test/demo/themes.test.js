// The demo's themes are made of what is promised: documented parts and custom properties, light and dark, under the strict policy.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const demo = new URL('../../demo/', import.meta.url);
const readme = readFileSync(new URL('../README.md', demo), 'utf8');
const [styling] = /## Styling[^]*?\n## /.exec(readme) ?? [];
const page = readFileSync(new URL('themes.html', demo), 'utf8');

describe("the demo's themes", () => {
  for (const file of readdirSync(new URL('themes/', demo))) {
    const css = readFileSync(new URL(`themes/${file}`, demo), 'utf8');
    const name = file.replace('.css', '');

    it(`${name}: uses documented parts and properties only, and is on the page`, () => {
      for (const [, property] of css.matchAll(/(--context-video-[\w-]+)/g))
        assert.ok(styling.includes(`\`${property}\``), property);
      for (const [, part] of css.matchAll(/::part\(([\w-]+)\)/g))
        assert.ok(styling.includes(`\`${part}\``), part);
      assert.ok(css.includes('light-dark('), 'light and dark');
      assert.ok(page.includes(`href="themes/${file}"`) && page.includes(`class="${name}"`), file);
      assert.ok(css.split('\n').length < 60, 'short enough to be read before it is copied');
    });
  }

  it('bring no style into the page that a strict policy refuses', () => {
    assert.doesNotMatch(page, /\sstyle=|<style/);
    assert.match(page, /style-src 'self'/);
  });
});
