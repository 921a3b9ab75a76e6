import { expect } from 'chai';
import { ICONS } from '../../src/track/icons.js';
import { annotationIcons } from '../../src/views/annotation-icons.js';

describe('the icons of the format', () => {
  it('are those that the player draws', () => {
    expect([...ICONS].sort()).to.deep.equal(Object.keys(annotationIcons).sort());
  });
});
