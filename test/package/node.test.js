// The package in node, without a DOM.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConsumer } from '../support/consumer.js';
import { headline, trackJson } from '../support/screening.js';

const consumer = createConsumer();

describe('context-video/track in node', () => {
  it('reads a track', () => {
    const printed = consumer.node(`
      import { parseTrack } from 'context-video/track';
      const { track, problems } = parseTrack(${JSON.stringify(trackJson)});
      console.log(JSON.stringify([track.annotations[0].headline, problems]));
    `);
    assert.deepEqual(JSON.parse(printed), [headline, []]);
  });

  it('says where a track is wrong', () => {
    const printed = consumer.node(`
      import { parseTrack } from 'context-video/track';
      const { problems } = parseTrack({ format: 'context-track/1', annotations: [{ start: 9, end: 5, headline: 'A' }] });
      console.log(JSON.stringify(problems.map(({ path, severity }) => [path, severity])));
    `);
    const [[path, severity]] = JSON.parse(printed);
    assert.match(path, /annotations\[0\]/);
    assert.match(severity, /^(error|warning)$/);
  });
});
