import { expect } from 'chai';
import { countFacets } from '../../src/timeline/facets.js';
import { groupMarkers } from '../../src/timeline/markers.js';
import { createPacing } from '../../src/timeline/pacing.js';
import { createPlayhead } from '../../src/timeline/playhead.js';
import { createSearch } from '../../src/timeline/search.js';
import { createTimeline } from '../../src/timeline/timeline.js';
import { parseTrack } from '../../src/track/parse.js';
import type { Annotation } from '../../src/track/track.js';

describe('timeline of a track that was read', () => {
  it('takes the annotations of a track as they are', () => {
    const { track } = parseTrack({
      format: 'context-track/1',
      categories: { city: { label: 'City' } },
      annotations: [
        {
          id: 'hotel',
          start: '0:31.2',
          end: 38,
          headline: 'An unfinished hotel.',
          category: 'city',
          verdict: 'false',
        },
        { id: 'moment', start: 5, headline: 'A moment.', pause: 'always' },
      ],
    });
    const annotations = track?.annotations ?? [];
    const timeline = createTimeline<Annotation>(annotations);
    const playhead = createPlayhead(timeline);
    playhead.seek(6);
    expect(playhead.active.map(({ id }) => id)).to.deep.equal(['moment']);
    expect(playhead.advance(32).map(({ type, annotation }) => `${type} ${annotation.id}`)).to.deep.equal([
      'exit moment',
      'enter hotel',
    ]);
    const groups = groupMarkers(timeline.annotations, { duration: 60, width: 600, minGap: 8 });
    expect(groups.map(({ kind, category }) => [kind, category])).to.deep.equal([
      ['moment', undefined],
      ['span', 'city'],
    ]);
    const pacing = createPacing<Annotation>(() => 9);
    pacing.showing(playhead.active, 0);
    expect(pacing.dueHold(38, 6.8, { mode: 'auto' })?.annotation.id).to.equal('hotel');
    const filters = { categories: new Set<string>(), verdicts: new Set(['false']) };
    expect(countFacets(annotations, filters).total).to.equal(1);
    expect(
      createSearch(annotations, ({ headline }) => [typeof headline === 'string' ? headline : ''])('HOTEL'),
    ).to.have.lengthOf(1);
  });
});
