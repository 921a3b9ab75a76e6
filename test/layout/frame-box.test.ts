import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { frameBox } from '../../src/layout/frame-box.js';
import { box } from './scenes.js';

const size = (width: number, height: number) => ({ width, height });

describe('frameBox', () => {
  const cases = [
    {
      name: 'fills a stage of its own format',
      stage: size(960, 540),
      video: size(1920, 1080),
      frame: box(0, 0, 960, 540),
    },
    {
      name: 'leaves bars at the sides',
      stage: size(960, 540),
      video: size(640, 480),
      frame: box(120, 0, 720, 540),
    },
    {
      name: 'leaves bars above and below',
      stage: size(960, 600),
      video: size(1920, 1080),
      frame: box(0, 30, 960, 540),
    },
    {
      name: 'enlarges small footage',
      stage: size(800, 800),
      video: size(10, 20),
      frame: box(200, 0, 400, 800),
    },
    {
      name: 'takes the stage while the size is unknown',
      stage: size(640, 360),
      video: size(0, 0),
      frame: box(0, 0, 640, 360),
    },
    {
      name: 'takes the stage when one side is unknown',
      stage: size(640, 360),
      video: size(100, 0),
      frame: box(0, 0, 640, 360),
    },
    {
      name: 'takes the stage when the size is no number',
      stage: size(640, 360),
      video: size(NaN, NaN),
      frame: box(0, 0, 640, 360),
    },
    {
      name: 'is empty in an empty stage',
      stage: size(0, 0),
      video: size(1920, 1080),
      frame: box(0, 0, 0, 0),
    },
    {
      name: 'is empty in an empty stage of unknown footage',
      stage: size(0, 0),
      video: size(0, 0),
      frame: box(0, 0, 0, 0),
    },
  ];
  for (const { name, stage, video, frame } of cases)
    it(name, () => {
      expect(frameBox(stage, video)).to.deep.equal(frame);
    });

  it('keeps the format, touches two sides and stays inside, whatever the sizes', () => {
    const side = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(side, side, side, side, (stageWidth, stageHeight, width, height) => {
        const frame = frameBox(size(stageWidth, stageHeight), size(width, height));
        expect(frame.width / frame.height).to.be.closeTo(width / height, (1e-9 * width) / height);
        expect(Math.min(frame.x, frame.y)).to.be.closeTo(0, 1e-9);
        expect(2 * frame.x + frame.width).to.be.closeTo(stageWidth, 1e-6);
        expect(2 * frame.y + frame.height).to.be.closeTo(stageHeight, 1e-6);
      }),
    );
  });
});
