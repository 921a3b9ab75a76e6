import { expect } from 'chai';
import { raiseCaptions } from '../../../src/media/text-tracks/raise-captions.js';
import { captionTracks } from '../../../src/media/text-tracks/text-tracks.js';
import { clip, adapt, fixtures, heard, mountVideo, until } from '../harness.js';

const track = () => {
  const video = mountVideo();
  const added = video.addTextTrack('captions');
  added.mode = 'showing';
  const add = (text: string, line?: number, snapToLines = true) => {
    const cue = new VTTCue(0, 9, text);
    if (line !== undefined) cue.line = line;
    cue.snapToLines = snapToLines;
    added.addCue(cue);
    return cue;
  };
  return { video, added, add };
};

describe('raiseCaptions', () => {
  it('lifts cues at the foot by as many lines as needed, more for cues of several lines', () => {
    const { added, add } = track();
    const cues = ['One line.', 'Two\nlines.', 'A long one '.repeat(9), '가'.repeat(40)].map((text, index) => {
      const cue = add(text);
      [cue.startTime, cue.endTime] = [index, index + 1];
      return cue;
    });
    raiseCaptions([added], 20);
    expect(cues.map(({ line }) => line)).to.deep.equal([-5, -6, -6, -6]);
    raiseCaptions([added], 10);
    expect(cues.map(({ line }) => line)).to.deep.equal([-3, -4, -4, -4]);
    raiseCaptions([added], 0);
    expect(cues.map(({ line }) => line)).to.deep.equal(['auto', 'auto', 'auto', 'auto']);
    // Where the system's letters stand farther apart, fewer lines are enough.
    raiseCaptions([added], 20, 1, 6.8);
    expect(cues.map(({ line }) => line)).to.deep.equal([-4, -5, -5, -5]);
    raiseCaptions([added], -3);
    expect(cues[0]?.line).to.equal('auto');
  });

  it('stacks cues that are on screen together, the first lowest', () => {
    const { added, add } = track();
    const [one, two, three] = [add('One.'), add('Two\nlines.'), add('Three.')];
    [three.startTime, three.endTime] = [9, 10];
    raiseCaptions([added], 20);
    expect([one.line, two.line, three.line]).to.deep.equal([-5, -7, -5]);
  });

  it('leaves cues where their author placed them', () => {
    const { added, add } = track();
    const [top, percent] = [add('Top.', 0), add('Percent.', 80, false)];
    raiseCaptions([added], 20);
    expect([top.line, percent.line, percent.snapToLines]).to.deep.equal([0, 80, false]);
    raiseCaptions([added], 0);
    expect([top.line, percent.line]).to.deep.equal([0, 80]);
  });

  it('puts back a cue that was not to snap to lines', () => {
    const { added, add } = track();
    const cue = add('Auto in percent.', undefined, false);
    raiseCaptions([added], 20);
    expect(cue.snapToLines).to.equal(true);
    raiseCaptions([added], 0);
    expect([cue.line, cue.snapToLines]).to.deep.equal(['auto', false]);
  });

  it('lifts cues that arrive later, as long as it is asked to', async () => {
    const { video, added, add } = track();
    adapt(video, [clip('short.mp4')]);
    raiseCaptions([added], 20);
    const late = add('Late.');
    await video.play();
    await until(() => late.line === -5);
    raiseCaptions([added], 0);
    const later = add('Later.');
    await heard(added, 'cuechange');
    expect([late.line, later.line]).to.deep.equal(['auto', 'auto']);
  });

  it('lifts the cues of a file, but for those that it places', async () => {
    // With footage: without it WebKit reads no track.
    const video = mountVideo(
      { src: `${fixtures}short.mp4` },
      `<track kind="captions" srclang="en" default src="${fixtures}captions.en.vtt">`,
    );
    await heard(video.querySelector('track') as Element, 'load');
    raiseCaptions(captionTracks(video), 20);
    const lines = [...(video.textTracks[0]?.cues ?? [])].map((cue) => (cue as VTTCue).line);
    expect(lines).to.deep.equal([-5, 10, -6]);
  });
});
