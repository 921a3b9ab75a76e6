import { expect } from 'chai';
import { createFramePredictor } from '../../../src/media/frames/frame-predictor.js';

interface Scene {
  fps: number;
  /** Ticks of the display a second. */
  hertz: number;
  rate: number;
  /** Offset between the clocks of media and display, ms. */
  phase: number;
  /** Matroska: times of frames in whole milliseconds. */
  rounded?: boolean;
  /** Whether the callback of a tick comes with the next one. */
  late?: (tick: number) => boolean;
  /** Frames that are not presented. */
  lost?: (frame: number) => boolean;
}

/** A display that shows at each tick the frame nearest to it, as Chromium does. */
function* display({ fps, hertz, rate, phase, rounded, late, lost }: Scene) {
  const vsync = 1000 / hertz;
  let shown = -1;
  let presentedFrames = 0;
  for (let tick = 10; ; tick++) {
    const expectedDisplayTime = tick * vsync;
    const number = Math.floor(((expectedDisplayTime + vsync / 2 - phase) * rate * fps) / 1000 + 1e-9);
    if (number <= shown || number < 0 || lost?.(number)) continue;
    shown = number;
    const time = number / fps;
    const mediaTime = rounded ? Math.round(time * 1000) / 1000 : time;
    presentedFrames++;
    // The rendering step whose picture is displayed at this tick starts one tick before it.
    const now = expectedDisplayTime - vsync * (late?.(tick) ? 0 : 1);
    const metadata = { mediaTime, expectedDisplayTime, presentedFrames } as VideoFrameCallbackMetadata;
    yield { number, time, now, displayed: expectedDisplayTime, metadata };
  }
}

/** Plays the scene, asks at each frame for the first one at or after `boundary`, and returns when that was due and displayed. */
function leadInto(scene: Scene, boundary: number) {
  const lead = createFramePredictor();
  let told: { time: number; due: number } | undefined;
  for (const { time, now, displayed, metadata } of display(scene)) {
    if (time >= boundary - 0.0005) return { told, displayed, time };
    // A timer that was due before this callback has reported already.
    if (told && told.due <= now) continue;
    lead.learn(now, metadata, scene.rate);
    told = lead.next(boundary, now);
  }
  throw new Error('never');
}

/** How many display ticks before its frame's picture a boundary is reported, for several phases and boundaries. */
function leads(scene: Omit<Scene, 'phase'>): { ticks: number[]; frames: number[] } {
  const ticks: number[] = [];
  const frames: number[] = [];
  for (const phase of [0, 1.3, 4.9, 9.2, 13.1, 16])
    for (const boundary of [1, 1.1, 1.5, 2, 2.25, 3.01]) {
      const { told, displayed, time } = leadInto({ ...scene, phase }, boundary);
      if (!told) continue;
      ticks.push(((displayed - told.due) * scene.hertz) / 1000);
      frames.push((told.time - time) * scene.fps);
    }
  return { ticks, frames };
}

/** The step that makes a picture starts one tick before it is displayed, and `due` is half a tick before that. */
const together = (ticks: number[]) => ticks.filter((early) => early > 1 && early < 2).length / 36;

function* take(frames: ReturnType<typeof display>, from: (number: number) => boolean, count: number) {
  for (const shown of frames) {
    if (!from(shown.number)) continue;
    yield shown;
    if (!--count) return;
  }
}

describe('the frame predictor', () => {
  for (const hertz of [60, 120])
    for (const fps of [24, 25, 30000 / 1001, 30, 50, 60])
      for (const rate of [0.5, 1, 1.5, 2])
        for (const rounded of [false, true])
          it(`predicts ${fps.toFixed(2)} fps × ${rate} on ${hertz} Hz${rounded ? ', times rounded' : ''}`, () => {
            const { ticks, frames } = leads({ fps, hertz, rate, rounded });
            // If the display cannot show every frame, the predicted one may be skipped for the next.
            if (fps * rate <= hertz) for (const off of frames) expect(off).to.be.closeTo(0, 0.1);
            // Never more than a tick off: no one sees that.
            for (const early of ticks) expect(early).to.be.within(0.45, 2.55);
            expect(together(ticks)).to.be.at.least(fps * rate <= hertz ? 0.7 : 0.6);
          });

  it('predicts when every other callback comes with the next tick', () => {
    for (const fps of [25, 30, 60])
      expect(together(leads({ fps, hertz: 60, rate: 1, late: (tick) => tick % 2 > 0 }).ticks)).to.be.above(
        0.8,
      );
  });

  it('predicts when frames are lost', () => {
    for (const fps of [25, 30]) {
      const { ticks } = leads({ fps, hertz: 60, rate: 1, lost: (frame) => frame % 7 === 3 });
      expect(together(ticks)).to.be.above(0.7);
    }
  });

  it('follows when the picture falls behind by a tick, or the media clock jumps', () => {
    for (const jump of [17, -17, 40]) {
      const lead = createFramePredictor();
      const moved = { fps: 25, hertz: 60, rate: 1, phase: 3 + jump };
      for (const { number, now, metadata } of display({ ...moved, phase: 3 })) {
        lead.learn(now, metadata, 1);
        if (number === 60) break;
      }
      const after = [...take(display(moved), (number) => number > 62, 40)];
      const ticks = after.slice(3).map(({ number, displayed }) => {
        const seen = after.find((shown) => shown.number === number - 1) ?? after[0]!;
        lead.learn(seen.now, seen.metadata, 1);
        const told = lead.next(number / 25, seen.now);
        return (displayed - told!.due) * 0.06;
      });
      expect(together(ticks) * (36 / ticks.length)).to.be.above(0.8);
    }
  });

  it('predicts nothing for footage with irregular frames', () => {
    const lead = createFramePredictor();
    let mediaTime = 0;
    for (const [count, step] of [0.04, 0.1, 0.033, 0.25, 0.07, 0.12].entries()) {
      mediaTime += step;
      const expectedDisplayTime = 1000 + mediaTime * 1000;
      const metadata = {
        mediaTime,
        expectedDisplayTime,
        presentedFrames: count,
      } as VideoFrameCallbackMetadata;
      lead.learn(expectedDisplayTime - 17, metadata, 1);
      expect(lead.next(mediaTime + 0.01, expectedDisplayTime - 17)).to.be.undefined;
    }
  });

  it('predicts nothing if the browser does not say when frames are displayed', () => {
    const lead = createFramePredictor();
    for (let count = 1; count < 9; count++) {
      lead.learn(
        count * 40,
        { mediaTime: count * 0.04, presentedFrames: count } as VideoFrameCallbackMetadata,
        1,
      );
      expect(lead.next(count * 0.04 + 0.03, count * 40)).to.be.undefined;
    }
  });

  it('predicts nothing far ahead, and nothing after a pause', () => {
    const lead = createFramePredictor();
    let count = 0;
    for (const { now, time, metadata } of display({ fps: 25, hertz: 60, rate: 1, phase: 3 })) {
      lead.learn(now, metadata, 1);
      if (count++ < 5) continue;
      expect(lead.next(time + 0.04, now)).to.include.keys('time', 'due');
      expect(lead.next(time + 0.2, now)).to.be.undefined;
      expect(lead.next(Infinity, now)).to.be.undefined;
      // Clocks drift apart.
      expect(lead.next(time + 1, now + 950)).to.be.undefined;
      lead.reset();
      expect(lead.next(time + 0.04, now)).to.be.undefined;
      break;
    }
  });

  it('predicts nothing while time stands still or runs back', () => {
    for (const rate of [0, -1]) {
      const lead = createFramePredictor();
      for (const { number, now, metadata } of display({ fps: 25, hertz: 60, rate: 1, phase: 3 })) {
        lead.learn(now, metadata, number < 10 ? 1 : rate);
        if (number < 12) continue;
        expect(lead.next(0, now)).to.be.undefined;
        expect(lead.next(1, now + 20)).to.be.undefined;
        break;
      }
    }
  });

  it('asks to be woken for a few frames at most, sooner where time runs slower', () => {
    const lead = createFramePredictor();
    expect(lead.window(1)).to.be.within(100, 300);
    expect(lead.window(0.5)).to.be.above(lead.window(1));
    const fresh = lead.window(1);
    for (const { number, now, metadata } of display({ fps: 25, hertz: 60, rate: 1, phase: 3 })) {
      lead.learn(now, metadata, 1);
      if (number > 5) break;
    }
    expect(lead.window(1)).to.be.below(fresh);
  });
});
