import { expect } from 'chai';
import fc from '../support/fast-check.js';
import {
  createPacing,
  type Paced,
  type PacingMode,
  type PacingSituation,
} from '../../src/timeline/pacing.js';

interface Note extends Paced {
  readonly reading: number;
}
const note = (id: string, start: number, end: number, reading: number, pause: PacingMode = 'auto'): Note => ({
  id,
  position: 0,
  start,
  end,
  reading,
  pause,
});
const auto: PacingSituation = { mode: 'auto' };
const paced = () => createPacing<Note>(({ reading }) => reading);

/** The hold at the end of a slot of `slot` seconds, watched from its start at normal speed. */
function holdAfter(
  slot: number,
  reading: number,
  situation: PacingSituation,
  pause?: PacingMode,
): number | undefined {
  const pacing = paced();
  pacing.showing([note('a', 0, slot, reading, pause)], 100);
  return pacing.dueHold(slot, 100 + slot / (situation.rate ?? 1), situation)?.seconds;
}

describe('pacing', () => {
  for (const [mode, pause, slot, reading, expected] of [
    ['auto', 'auto', 2, 5, 3],
    ['auto', 'auto', 5, 5, undefined],
    ['auto', 'auto', 5, 5.2, undefined],
    ['auto', 'auto', 5, 5.5, 0.5],
    ['auto', 'auto', 9, 5, undefined],
    ['always', 'auto', 2, 5, 3],
    ['always', 'auto', 4, 5, 2],
    ['always', 'auto', 9, 5, 2],
    ['never', 'auto', 2, 5, undefined],
    ['auto', 'never', 2, 5, undefined],
    ['always', 'never', 2, 5, undefined],
    ['auto', 'always', 9, 5, 2],
    ['never', 'always', 2, 5, 3],
    ['auto', 'auto', 2, NaN, undefined],
  ] as [PacingMode, PacingMode, number, number, number | undefined][]) {
    it(`${mode}, annotation ${pause}: ${slot} s to read what takes ${reading} s → ${expected ?? 'no'} hold`, () => {
      expect(holdAfter(slot, reading, { mode }, pause)).to.equal(expected);
    });
  }

  for (const [what, situation, pause, expected] of [
    ['at 1.5 it holds', { mode: 'auto', rate: 1.5 }, 'auto', 3],
    ['faster, the viewer skims', { mode: 'auto', rate: 1.75 }, 'auto', undefined],
    ['faster, even for an author who wants it', { mode: 'auto', rate: 2 }, 'always', undefined],
    ['faster, but asked for', { mode: 'auto', rate: 2, asked: true }, 'auto', 3.5],
    ['while seeking', { mode: 'always', seeking: true }, 'always', undefined],
    ['a viewer who wants none', { mode: 'never', asked: true }, 'always', undefined],
    ['a viewer who wants all', { mode: 'always', asked: true }, 'never', undefined],
  ] as [string, PacingSituation, PacingMode, number | undefined][]) {
    it(`${what}: ${expected ?? 'no'} hold`, () => {
      expect(holdAfter(3, 5, situation, pause)).to.equal(expected);
    });
  }

  it('waits for the end of the slot', () => {
    const pacing = paced();
    pacing.showing([note('a', 0, 4, 9)], 0);
    expect(pacing.dueHold(3.99, 4, auto)).to.equal(undefined);
    expect(pacing.dueHold(4.01, 4, auto)?.seconds).to.equal(5);
  });

  it('asks for reading times only where something ends', () => {
    let asked = 0;
    const pacing = createPacing<Note>(() => ++asked);
    pacing.showing([note('a', 0, 4, 9)], 0);
    for (let t = 3; t < 4; t += 1 / 8) pacing.dueHold(t, t, auto);
    expect(asked).to.equal(0);
    pacing.dueHold(4, 4, auto);
    expect(asked).to.equal(1);
  });

  it('counts only what is in sight, in pause too', () => {
    const pacing = paced();
    const a = note('a', 0, 4, 10);
    pacing.showing([a], 0);
    pacing.showing([], 1); // the page is hidden
    pacing.showing([a], 50);
    // Paused on it from 51 to 55.
    expect(pacing.dueHold(4, 57, auto)?.seconds).to.equal(2);
  });

  it('tolerates a clock that goes back', () => {
    const pacing = paced();
    const a = note('a', 0, 3, 5);
    pacing.showing([a], 10);
    pacing.showing([a], 5);
    expect(pacing.dueHold(3, 8, auto)?.seconds).to.equal(2);
  });

  it('adds up visits, so that a second time round needs less', () => {
    const pacing = paced();
    const a = note('a', 0, 3, 5);
    pacing.showing([a], 0);
    pacing.showing([], 2); // left by a seek
    pacing.showing([a], 10);
    expect(pacing.dueHold(3, 12, auto)?.seconds).to.equal(1);
  });

  it('takes an opened one as read', () => {
    const pacing = paced();
    const a = note('a', 0, 3, 50);
    pacing.showing([a], 0);
    pacing.opened(a);
    expect(pacing.dueHold(3, 3, auto)).to.equal(undefined);
    expect(pacing.dueHold(3, 3, { mode: 'always' })?.seconds).to.equal(2);
  });

  it('needs no more once all that it holds for were opened', () => {
    const pacing = paced();
    const [a, b] = [note('a', 0, 3, 50, 'always'), note('b', 0, 3, 1, 'always')];
    pacing.showing([a, b], 0);
    pacing.dueHold(3, 3, auto);
    expect(pacing.remaining(4)).to.equal(46);
    pacing.opened(a);
    expect(pacing.remaining(4)).to.equal(1);
    pacing.opened(b);
    expect(pacing.remaining(4)).to.equal(0);
  });

  it('holds once for several that end together: as long as the slowest needs', () => {
    const pacing = paced();
    const [a, b, c] = [note('a', 0, 3, 5), note('b', 1, 3, 9), note('c', 0, 3, 1)];
    pacing.showing([a, b, c], 0);
    const hold = pacing.dueHold(3, 3, auto);
    expect(hold).to.deep.equal({ annotation: b, annotations: [b, a], seconds: 6 });
    pacing.released();
    expect(pacing.dueHold(3, 9, auto)).to.equal(undefined);
  });

  it('lets one that ends within a second share the hold, for what it will lack', () => {
    const pacing = paced();
    const [a, b] = [note('a', 0, 3, 4), note('b', 0, 3.5, 9)];
    pacing.showing([a, b], 0);
    expect(pacing.dueHold(3, 3, auto)).to.deep.include({ annotation: b, seconds: 5.5 });
    expect(pacing.remaining(3)).to.equal(5.5);
    pacing.released();
    pacing.showing([b], 8.5);
    expect(pacing.dueHold(3.5, 9, auto)).to.equal(undefined);
  });

  it('reckons what one that ends soon will lack at the speed of playback', () => {
    const pacing = paced();
    const [a, b] = [note('a', 4, 7, 9), note('b', 4, 8, 9.9)];
    pacing.showing([a, b], 10);
    expect(pacing.dueHold(7, 12, { mode: 'auto', rate: 1.25 })?.annotation).to.equal(b);
  });

  it('does not hold early for one that ends within a second', () => {
    const pacing = paced();
    pacing.showing([note('a', 0, 3, 1), note('b', 0, 3.5, 9)], 0);
    expect(pacing.dueHold(3, 3, auto)).to.equal(undefined);
    expect(pacing.dueHold(3.5, 3.5, auto)?.seconds).to.equal(5.5);
  });

  it('counts the time of a hold for those that end later', () => {
    const pacing = paced();
    const [a, b] = [note('a', 0, 3, 8), note('b', 0, 6, 10)];
    pacing.showing([a, b], 0);
    expect(pacing.dueHold(3, 3, auto)?.annotations).to.deep.equal([a]);
    pacing.released();
    pacing.showing([b], 8);
    expect(pacing.dueHold(6, 11, auto)).to.equal(undefined);
  });

  it('counts down only in sight', () => {
    const pacing = paced();
    const a = note('a', 0, 3, 8);
    expect(pacing.remaining(0)).to.equal(0);
    pacing.showing([a], 0);
    pacing.dueHold(3, 3, auto);
    expect(pacing.remaining(4)).to.equal(4);
    pacing.showing([], 5);
    expect(pacing.remaining(99)).to.equal(3);
    pacing.showing([a], 99);
    expect(pacing.remaining(101)).to.equal(1);
    pacing.released();
    expect(pacing.remaining(101)).to.equal(0);
  });

  it('makes no second hold while one is on', () => {
    const pacing = paced();
    pacing.showing([note('a', 0, 3, 8)], 0);
    pacing.dueHold(3, 3, auto);
    pacing.showing([note('b', 0, 3, 8)], 4);
    expect(pacing.dueHold(9, 5, { mode: 'always' })).to.equal(undefined);
  });

  it('never holds twice in a row for the same one, though the viewer cut it short and went back', () => {
    const pacing = paced();
    const [a, b] = [note('a', 0, 3, 30), note('b', 5, 8, 30)];
    const meet = (one: Note, now: number) => {
      pacing.showing([one], now);
      const hold = pacing.dueHold(one.end, now + 3, auto);
      pacing.released();
      pacing.showing([], now + 3);
      return hold?.annotation.id;
    };
    expect([a, a, b, a, a].map((one, index) => meet(one, index * 4))).to.deep.equal([
      'a',
      undefined,
      'b',
      'a',
      undefined,
    ]);
  });

  it('in auto gives everyone the reading time, and no more, whatever the slots', () => {
    const slots = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 30 }),
        lasts: fc.integer({ min: 1, max: 12 }),
        reading: fc.integer({ min: 1, max: 15 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(slots, (all) => {
        const notes = all.map(({ start, lasts, reading }, index) =>
          note(`n${index}`, start, start + lasts, reading),
        );
        // Playback is not held again and again for a crowd: see below.
        const ends = [...new Set(notes.map(({ end }) => end))].sort((a, b) => a - b);
        fc.pre(!ends.some((end, i) => (ends[i + 3] ?? Infinity) - end <= 3));
        const pacing = paced();
        const seen = new Map<Note, number>();
        let now = 0;
        for (let t = 0; t <= 45; t++) {
          const hold = pacing.dueHold(t, now, auto);
          const shown = (at: number) => notes.filter(({ start, end }) => start <= at && at < end);
          if (hold) {
            expect(hold.annotations.some(({ end }) => end === t)).to.equal(true);
            for (const one of shown(t - 1)) seen.set(one, (seen.get(one) ?? 0) + hold.seconds);
            now += hold.seconds;
            expect(pacing.remaining(now)).to.be.closeTo(0, 1e-9);
            pacing.released();
          }
          for (const one of notes) {
            if (one.end === t) expect(seen.get(one) ?? 0, one.id).to.be.at.least(one.reading - 1e-9);
          }
          pacing.showing(shown(t), now);
          for (const one of shown(t)) seen.set(one, (seen.get(one) ?? 0) + 1);
          now++;
        }
        const least = Math.max(0, ...notes.map(({ reading, start, end }) => reading - (end - start)));
        const most = notes.reduce(
          (sum, { reading, start, end }) => sum + Math.max(0, reading - (end - start)),
          0,
        );
        expect(now - 46).to.be.within(least - 1e-9, most + 1e-9);
      }),
    );
  });

  /** Plays through notes, with a boundary at each start and end. @returns where it was held. */
  function playThrough(notes: readonly Note[], situation: PacingSituation = auto) {
    const pacing = paced();
    const held: number[] = [];
    const crowded: number[] = [];
    let now = 0;
    let before = 0;
    const boundaries = [...new Set(notes.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    for (const t of boundaries) {
      now += t - before;
      before = t;
      const hold = pacing.dueHold(t, now, situation);
      if (hold) {
        held.push(t);
        now += hold.seconds;
        pacing.released();
      }
      if (pacing.crowded) crowded.push(t);
      pacing.showing(
        notes.filter(({ start, end }) => start <= t && t < end),
        now,
      );
    }
    return { held, crowded, now };
  }
  const everySecond = (count: number, pause: PacingMode = 'auto') =>
    Array.from({ length: count }, (_, i) => note(`n${i}`, i, i + 1, 4, pause));

  it('gives up after three holds in a row where notes come faster than they can be read', () => {
    const { held, crowded } = playThrough(everySecond(60));
    expect(held).to.deep.equal([1, 2, 3]);
    expect(crowded[0]).to.equal(4);
    expect(crowded).to.have.length(57);
  });

  it('holds again once they come at a calmer pace', () => {
    const calm = [note('calm', 20, 24, 9), note('calmer', 24, 28, 9)];
    const { held, crowded } = playThrough([...everySecond(20), ...calm]);
    expect(held).to.deep.equal([1, 2, 3, 24, 28]);
    expect(crowded.at(-1)).to.equal(20);
  });

  it('holds for each of a crowd that somebody asked for', () => {
    expect(playThrough(everySecond(9), { mode: 'always', asked: true }).held).to.have.length(9);
    expect(playThrough(everySecond(9, 'always')).held).to.have.length(9);
  });

  it('in auto never holds more than three times with less than two seconds of footage between, in whatever crowd', () => {
    const crowds = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 400 }),
        lasts: fc.integer({ min: 1, max: 30 }),
        reading: fc.integer({ min: 1, max: 15 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(crowds, (all) => {
        const notes = all
          .map(({ start, lasts, reading }, i) => note(`n${i}`, start / 10, (start + lasts) / 10, reading))
          .sort((a, b) => a.end - b.end);
        const { held } = playThrough(notes);
        held.forEach((t, i) => {
          const fourth = held[i + 3];
          if (fourth === undefined) return;
          const gaps = [1, 2, 3].map((n) => (held[i + n] ?? 0) - (held[i + n - 1] ?? 0));
          expect(
            gaps.some((gap) => gap >= 2),
            `${t} to ${fourth}`,
          ).to.equal(true);
        });
      }),
    );
  });

  it('20,000 in an hour hold three times, not thousands', () => {
    const notes = Array.from({ length: 20_000 }, (_, i) => note(`n${i}`, i * 0.18, i * 0.18 + 0.15, 4));
    expect(playThrough(notes.slice(0, 2000)).held).to.have.length(3);
  });
});
