import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

const time = (harness: PlayerHarness) => harness.control(/(Elapsed|Remaining) time$/);
const stored = () => JSON.parse(localStorage.getItem('context-video') ?? '{}') as Record<string, unknown>;

/** Pretends that the footage has this duration, in seconds. */
async function long(seconds: number): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready();
  await harness.complete();
  const { media } = harness.element;
  let at = 0;
  Object.defineProperties(media, {
    duration: { get: () => seconds },
    currentTime: {
      get: () => at,
      set(value: number) {
        at = value;
        media.dispatchEvent(new Event('seeking'));
        media.dispatchEvent(new Event('seeked'));
      },
    },
  });
  media.dispatchEvent(new Event('durationchange'));
  await harness.settled();
  return harness;
}

describe('the time', () => {
  beforeEach(() => localStorage.removeItem('context-video'));
  afterEach(() => {
    PlayerHarness.unmountAll();
    localStorage.removeItem('context-video');
  });

  it('shows elapsed time and duration; a press switches to the remaining time, which is remembered', async () => {
    const first = await PlayerHarness.ready({ attributes: { storage: 'auto' } });
    await first.complete();
    await first.seek(10);
    expect(first.control('0:10 / 0:30 Elapsed time')).to.equal(time(first));
    time(first).click();
    await first.settled();
    expect(first.control('−0:20 / 0:30 Remaining time')).to.equal(time(first));
    expect(stored()).to.deep.equal({ remaining: true });
    const second = await PlayerHarness.ready({ attributes: { storage: 'auto' } });
    await second.complete();
    await second.settled();
    second.control('−0:30 / 0:30 Remaining time').click();
    await second.settled();
    second.control('0:00 / 0:30 Elapsed time');
    expect(stored()).to.deep.equal({ remaining: false });
  });

  it('has hours everywhere in footage of an hour', async () => {
    const harness = await long(2 * 3600 + 65);
    harness.control('0:00:00 / 2:01:05 Elapsed time');
    const timeline = harness.control('Timeline');
    timeline.focus();
    harness.press('ArrowRight');
    await harness.settled();
    expect(timeline.getAttribute('aria-valuetext')).to.equal('0:00:05 of 2:01:05');
    harness.timeline.point('pointermove', 0.5);
    await harness.settled();
    expect(harness.timeline.told).to.match(/^1:00:3\d$/);
    time(harness).click();
    await harness.settled();
    harness.control('−2:01:00 / 2:01:05 Remaining time');
  });
});

describe('the timeline', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const drag = (harness: PlayerHarness, type: string, fraction: number, above = 0) => {
    const timeline = harness.part('timeline');
    const { left, width, top } = timeline.getBoundingClientRect();
    timeline.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + width * fraction,
        clientY: above ? top - above : top + 3,
        pointerId: 1,
        button: 0,
        bubbles: true,
        composed: true,
      }),
    );
  };

  it('is dragged with a preview and seeks once, at the end', async () => {
    const harness = await PlayerHarness.ready({ width: 800 });
    // The name of the time is one of their strings.
    await harness.complete();
    const seeks: number[] = [];
    harness.element.addEventListener('seeking', () => seeks.push(harness.element.currentTime));
    drag(harness, 'pointerdown', 0.1);
    for (const fraction of [0.2, 0.4, 0.6]) drag(harness, 'pointermove', fraction);
    await harness.settled();
    expect(time(harness).textContent).to.include('0:18');
    expect(harness.timeline.told).to.include('0:18');
    expect(harness.element.currentTime).to.equal(0);
    const seeked = next(harness.element, 'seeked');
    drag(harness, 'pointerup', 0.6);
    await seeked;
    await harness.settled();
    expect(seeks).to.have.length(1);
    expect(seeks[0]).to.be.closeTo(18, 0.1);
  });

  it('is dragged more finely away from it', async () => {
    const harness = await PlayerHarness.ready({ width: 800 });
    await harness.settled();
    drag(harness, 'pointerdown', 0.5);
    // At once anywhere above: nothing moves with the distance alone.
    drag(harness, 'pointermove', 0.5, 200);
    drag(harness, 'pointermove', 0.7, 200);
    drag(harness, 'pointermove', 0.8, 80);
    const seeked = next(harness.element, 'seeked');
    drag(harness, 'pointerup', 0.8, 80);
    await seeked;
    // Not 24 s, where the pointer is: about 0.5 + 0.2 / 5 + 0.1 / 2 of 30 s, a little more for what stands above the bar.
    expect(harness.element.currentTime).to.be.within(17.4, 18.6);
  });

  it('a cancelled drag does not seek', async () => {
    const harness = await PlayerHarness.ready({ width: 800 });
    // The name of the time is one of their strings.
    await harness.complete();
    drag(harness, 'pointerdown', 0.1);
    drag(harness, 'pointermove', 0.5);
    drag(harness, 'pointercancel', 0.5);
    await harness.settled();
    expect(harness.element.currentTime).to.equal(0);
    expect(time(harness).textContent).to.include('0:00');
  });

  it('is silent while it plays: the value under focus changes only by hand', async () => {
    const harness = await PlayerHarness.ready({
      track: {
        format: 'context-track/1',
        annotations: [
          { id: 'a', start: 1, end: 2, headline: 'Comes.', pause: 'never' },
          { id: 'b', start: 2, end: 4, headline: 'Comes next.', pause: 'never' },
        ],
      },
    });
    await harness.complete();
    await harness.element.play();
    const timeline = harness.control('Timeline');
    timeline.focus();
    await harness.settled();
    const told: (string | null)[] = [];
    const observer = new MutationObserver(() => told.push(timeline.getAttribute('aria-valuetext')));
    observer.observe(timeline, { attributes: true, attributeFilter: ['aria-valuetext', 'aria-valuenow'] });
    // Annotations come and go meanwhile, each with a render.
    await until('the second annotation', () => harness.log.includes('enter b'));
    await harness.settled();
    expect(told).to.deep.equal([]);
    const seeked = next(harness.element, 'seeked');
    harness.press('PageUp');
    await seeked;
    await harness.settled();
    // (The clock may run a little behind the frame on screen.)
    expect(told.at(-1)).to.match(/^0:0[456] of 0:30$/);
    observer.disconnect();
  });

  it('says where playback is when focus comes, however long it has played', async () => {
    const harness = await PlayerHarness.ready();
    await harness.complete();
    await harness.element.play();
    const timeline = harness.control('Timeline');
    await until('some seconds', () => harness.element.currentTime > 2.2);
    timeline.focus();
    await harness.settled();
    expect(Number(timeline.getAttribute('aria-valuenow'))).to.be.at.least(2);
  });
});
