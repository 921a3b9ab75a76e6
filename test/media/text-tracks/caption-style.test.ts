import { expect } from 'chai';
import {
  captionCss,
  captionScale,
  completeStyle,
  styleCaptions,
} from '../../../src/media/text-tracks/caption-style.js';

describe('caption style', () => {
  it('never writes text in the colour of its ground, where only one of them was chosen', () => {
    expect(completeStyle({ color: 'black' })).to.include({ background: 'white' });
    expect(completeStyle({ background: 'white' })).to.include({ color: 'black' });
    expect(completeStyle({})).to.deep.equal({
      size: '100',
      color: 'white',
      background: 'translucent',
      edge: 'none',
    });
  });

  it('writes what ::cue knows', () => {
    expect(captionCss({ size: '150', color: 'yellow', background: 'black', edge: 'shadow' })).to.equal(
      'font-size: 150%; color: #ff0; background: #000; text-shadow: 0.08em 0.08em 0.1em #000',
    );
    expect(captionCss({ color: 'black', edge: 'shadow' })).to.include('#fff');
  });

  it('does nothing for an element outside the page, where there are no style sheets', () => {
    const video = document.createElement('video');
    document.createElement('div').append(video);
    styleCaptions(video, { size: '150' }, new AbortController().signal);
    expect(video.attributes).to.have.length(0);
  });

  it('leaves out what nobody knows: a newer version, or a curious user, may have written anything', () => {
    const odd = { size: '9000', color: 'red; } body { display: none', background: 'url(x)', edge: '?' };
    expect(captionCss(odd)).to.equal('');
    expect(captionScale(odd)).to.equal(1);
    expect(captionScale({ size: '150' })).to.equal(1.5);
    // Names that every object has.
    expect(captionCss({ color: 'constructor', background: 'toString', edge: 'valueOf' })).to.equal('');
  });
});
