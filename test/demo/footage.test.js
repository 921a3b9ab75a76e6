// What the demo shows is what its scripts made: regions in step with the film, all files together in their budget.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const demo = fileURLToPath(new URL('../../demo', import.meta.url));
const footage = join(demo, 'footage');
const made = /\.(?:mp4|m4s|m3u8|jpg|vtt)$/;

describe("the demo's footage", () => {
  it('is at most 15 MB, with captions in two languages, chapters, storyboard, poster and three renditions', () => {
    const files = readdirSync(footage, { recursive: true }).filter(
      (file) => made.test(file) && !file.startsWith('.'),
    );
    const bytes = files.reduce((sum, file) => sum + statSync(join(footage, file)).size, 0);
    assert.ok(bytes <= 15e6, `${bytes} bytes`);
    for (const file of [
      'pyongyang.mp4',
      'poster.jpg',
      'storyboard.jpg',
      'storyboard.vtt',
      'captions.en.vtt',
      'captions.ko.vtt',
      'chapters.vtt',
    ])
      assert.ok(files.includes(file), file);
    const manifest = readFileSync(join(footage, 'hls/master.m3u8'), 'utf8');
    assert.equal(manifest.match(/#EXT-X-STREAM-INF/g)?.length, 3);
    for (const [, playlist] of manifest.matchAll(/TYPE=SUBTITLES.+URI="(.+?)"/g)) {
      const captions = readFileSync(join(footage, 'hls', playlist), 'utf8').match(/^[^#].+\.vtt$/m)?.[0];
      assert.ok(readFileSync(join(footage, 'hls', captions), 'utf8').startsWith('WEBVTT'));
    }
    assert.equal(manifest.match(/TYPE=SUBTITLES/g)?.length, 2);
  });

  it('carries the regions that the track names, where the drawn cameras put them', () => {
    execFileSync(process.execPath, [join(footage, 'put-regions.js'), '--check'], { stdio: 'pipe' });
  });
});

describe("the demo's track", () => {
  const track = JSON.parse(readFileSync(join(demo, 'pyongyang/pyongyang.json'), 'utf8'));

  it('has sourced annotations in English and Korean, several of them moving, a coverage statement and a recap', () => {
    assert.ok(track.annotations.length >= 14);
    for (const { id, headline, body, verdict, sources } of track.annotations) {
      assert.ok(headline.en && headline.ko, id);
      // No verdict without the reasons for it.
      assert.ok(!verdict || body, id);
      assert.ok(sources?.length, id);
      assert.ok(headline.en.split(/\s+/).length <= 12, `${id}: a headline has twelve words or fewer`);
    }
    assert.ok(track.annotations.filter(({ region }) => region?.keyframes).length >= 3);
    assert.ok(track.coverage.note && track.recap.items.length);
  });
});
