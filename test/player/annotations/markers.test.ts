import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  categories: { food: { label: 'Food', color: '#009e73' }, city: { label: 'City', color: '#e69f00' } },
  annotations: [
    { id: 'span', start: 3, end: 9, headline: 'A span.', category: 'food' },
    { id: 'moment', start: 15, headline: 'A moment.', category: 'city' },
    { id: 'crowd-1', start: 24, end: 24.5, headline: 'First of a crowd.' },
    { id: 'crowd-2', start: 24.05, end: 24.5, headline: 'Second of a crowd.' },
  ],
};

const lane = (harness: PlayerHarness) => harness.control(/on the timeline$/);

function pointer(harness: PlayerHarness, type: string, fraction: number, target: Element): void {
  const { left, width, top } = target.getBoundingClientRect();
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      clientX: left + width * fraction,
      clientY: top + 3,
      button: 0,
      pointerId: 1,
    }),
  );
}

describe('markers', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('are a bar for a span, a tick for a moment, in the colours of their categories, and one for a crowd', async () => {
    const harness = await PlayerHarness.ready({ track, width: 800 });
    await harness.settled();
    const markers = harness.parts('marker');
    expect(markers.map(({ localName }) => localName)).to.deep.equal(['rect', 'path', 'rect']);
    // The category's own hue; what is too dark for the picture is drawn lighter.
    const hues = markers.map((marker) =>
      Number(/^oklch\(\S+ \S+ ([\d.]+)/.exec(getComputedStyle(marker).fill)?.[1]),
    );
    expect(hues[0], 'food').to.be.closeTo(166, 5);
    expect(hues[1], 'city').to.be.closeTo(73, 5);
    const { left, width } = harness.part('timeline').getBoundingClientRect();
    const box = markers[0]?.getBoundingClientRect();
    expect((box?.left ?? 0) - left).to.be.closeTo(width / 10, 2);
    expect(box?.width).to.be.closeTo(width / 5, 4);
  });

  it('show how many they represent where there is room, and no number in a crowd', async () => {
    const at = (start: number, i: number) => ({
      id: `n${i}`,
      start,
      end: start + 0.5,
      headline: `Fact ${i}.`,
    });
    const crowd = Array.from({ length: 400 }, (_, i) => 20 + i / 100);
    const harness = await PlayerHarness.ready({
      track: { format: 'context-track/1', lang: 'en', annotations: [5, 5.01, 5.02, 12, ...crowd].map(at) },
      width: 800,
    });
    await harness.settled();
    const numbers = harness.timeline.counts;
    expect(numbers[0]?.textContent).to.equal('3');
    expect(numbers.length).to.be.within(1, 3);
    const [first] = harness.parts('marker');
    const box = numbers[0]?.getBoundingClientRect();
    const bar = first?.getBoundingClientRect();
    if (!box || !bar) throw new Error('nothing drawn');
    expect((box.left + box.right) / 2).to.be.closeTo((bar.left + bar.right) / 2, 2);
    expect(box.bottom).to.be.at.most(bar.bottom);
    expect(harness.parts('marker').length).to.be.below(120);
  });

  it('show under the pointer the headline, the number and the time', async () => {
    const harness = await PlayerHarness.ready({ track, width: 800 });
    await harness.settled();
    const timeline = harness.part('timeline');
    pointer(harness, 'pointermove', 24.1 / 30, timeline);
    await harness.settled();
    expect(harness.timeline.told).to.equal('First of a crowd.2 notes · 0:24');
  });

  it('show the picture of the moment from the storyboard', async () => {
    const harness = await PlayerHarness.ready({
      track,
      width: 800,
      content: '<track kind="metadata" label="thumbnails" src="/test/fixtures/media/thumbnails.vtt">',
    });
    await harness.settled();
    pointer(harness, 'pointermove', 0.05, harness.part('timeline'));
    await until('the picture', () => harness.timeline.picture?.naturalWidth);
  });

  it('show that picture whole, beside the words, on a phone', async () => {
    const headline = 'A headline that is long enough for several lines of a narrow tip over low footage.';
    const harness = await PlayerHarness.ready({
      track: { format: 'context-track/1', lang: 'en', annotations: [{ start: 1, end: 5, headline }] },
      width: 390,
      content: '<track kind="metadata" label="thumbnails" src="/test/fixtures/media/thumbnails.vtt">',
    });
    await harness.complete();
    pointer(harness, 'pointermove', 0.05, harness.part('timeline'));
    const picture = () => harness.timeline.picture;
    await until('the picture', () => picture()?.naturalWidth);
    await harness.settled();
    const stage = harness.part('stage').getBoundingClientRect();
    const [words, tip] = [harness.timeline.tip?.lastElementChild, harness.timeline.tip].map((node) =>
      node!.getBoundingClientRect(),
    );
    if (!words || !tip) throw new Error('no tip');
    expect(picture()!.getBoundingClientRect().right).to.be.at.most(words.left);
    expect(tip.top).to.be.at.least(stage.top);
    expect(tip.right).to.be.at.most(stage.right);
  });

  it('lead to their annotation and open it when pressed; beside them the timeline only seeks', async () => {
    const harness = await PlayerHarness.ready({ track, width: 800 });
    await harness.settled();
    const opened = next(harness.element, 'annotation-open');
    pointer(harness, 'pointerdown', 15 / 30, lane(harness));
    pointer(harness, 'pointerup', 15 / 30, lane(harness));
    await opened;
    expect(harness.log.at(-1)).to.equal('open moment');
    harness.element.closeAnnotation();
    const seeked = next(harness.element, 'seeked');
    pointer(harness, 'pointerdown', 5 / 30, harness.part('timeline'));
    pointer(harness, 'pointerup', 5 / 30, harness.part('timeline'));
    await seeked;
    expect(harness.element.currentTime).to.be.closeTo(5, 0.2);
    expect(harness.log.filter((entry) => entry.startsWith('open'))).to.deep.equal(['open moment']);
  });

  it('are walked with arrows, one stop for Tab, and entered with Enter', async () => {
    const harness = await PlayerHarness.ready({ track, width: 800 });
    await harness.settled();
    const slider = lane(harness);
    slider.focus();
    const said = async (key: string) => {
      harness.press(key);
      await harness.settled();
      return slider.getAttribute('aria-valuetext');
    };
    expect(await said('Home')).to.equal('A span., 0:03');
    expect(await said('ArrowRight')).to.equal('A moment., 0:15');
    expect(await said('End')).to.equal('First of a crowd., 0:24, 2 notes');
    expect(await said('ArrowLeft')).to.equal('A moment., 0:15');
    expect(harness.element.currentTime).to.equal(0);
    const opened = next(harness.element, 'annotation-open');
    harness.press('Enter');
    await opened;
    await until('its start', () => harness.element.currentTime === 15);
  });

  it('open with a real mouse too, whose events are captured', async () => {
    const harness = await PlayerHarness.ready({ track, width: 800 });
    await harness.settled();
    harness.element.scrollIntoView();
    const { left, top, width, height } = lane(harness).getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height - 8)];
    const opened = next(harness.element, 'annotation-open');
    await sendMouse({ type: 'click', position });
    await opened;
    await resetMouse();
    expect(harness.log).to.include('open moment');
  });
});
