import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { createPlayhead, type Transition } from '../../src/timeline/playhead.js';
import { createTimeline, type Timed } from '../../src/timeline/timeline.js';
import { activeAt, annotations, time } from './arbitraries.js';

const at = (id: string, start: number, end: number, position = 0) => ({ id, position, start, end });
const told = (transitions: readonly Transition[]) =>
  transitions.map(({ type, annotation, time }) => `${type} ${annotation.id} ${time}`);

/** A time that a media clock truncated to microseconds, moved to the boundary just after it. */
function lifted(all: readonly Timed[], t: number): number {
  const first = Math.min(...all.flatMap(({ start, end }) => [start, end]).filter((boundary) => boundary > t));
  return first - t < 1.5e-6 ? first : t;
}

/** What is to happen when playback passes from `from` (exclusive) to `to`, spelled out moment by moment. */
function passed(all: readonly Timed[], from: number, to: number): string[] {
  const moments = new Set(all.flatMap(({ start, end }) => [start, end]).filter((t) => t > from && t <= to));
  const inDocument = [...all].sort((a, b) => a.position - b.position);
  return [...moments]
    .sort((a, b) => a - b)
    .flatMap((t) => [
      ...inDocument.filter(({ end }) => end === t).map(({ id }) => `exit ${id} ${t}`),
      ...inDocument.filter(({ start }) => start === t).map(({ id }) => `enter ${id} ${t}`),
    ]);
}

/** What is to happen when a seek leads from one set of active annotations to another. */
function jumped(before: readonly Timed[], after: readonly Timed[], t: number): string[] {
  const inDocument = (some: readonly Timed[]) => [...some].sort((a, b) => a.position - b.position);
  return [
    ...inDocument(before).flatMap((one) => (after.includes(one) ? [] : [`exit ${one.id} ${t}`])),
    ...inDocument(after).flatMap((one) => (before.includes(one) ? [] : [`enter ${one.id} ${t}`])),
  ];
}

/** Times as they are, and as a browser would truncate them. */
const clock = fc.oneof(
  time,
  time.map((t) => t - 1e-6),
);

const command = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constant('tick'), fc.double({ min: 0, max: 1.5, noNaN: true })) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('advance'), clock) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('seek'), clock) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('loop'), fc.constant(10)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('clear'), fc.constant(0)) },
);

describe('playhead', () => {
  it('does what the plain rules say, through any run of ticks, seeks and loops', () => {
    fc.assert(
      fc.property(
        annotations,
        fc.array(command as fc.Arbitrary<[string, number]>, { maxLength: 20 }),
        (all, commands) => {
          const playhead = createPlayhead(createTimeline(all));
          let now = NaN;
          let active: Timed[] = [];
          const goes = (kind: 'advance' | 'seek', wanted: number) => {
            const t = lifted(all, wanted);
            const after = activeAt(all, t);
            const expected =
              kind === 'advance' && wanted >= now ? passed(all, now, t) : jumped(active, after, t);
            const array = playhead.active;
            expect(told(playhead[kind](wanted)), `${kind} ${now} → ${wanted}`).to.deep.equal(expected);
            expect(playhead.active).to.deep.equal(after);
            expect(playhead.time).to.equal(t);
            if (!expected.length) expect(playhead.active).to.equal(array);
            now = t;
            active = after;
          };
          for (const [kind, value] of commands) {
            if (kind === 'tick') goes('advance', (Number.isNaN(now) ? 0 : now) + value);
            else if (kind === 'advance' || kind === 'seek') goes(kind, value);
            else if (kind === 'loop') {
              goes('advance', Math.max(value, Number.isNaN(now) ? 0 : now));
              goes('seek', 0);
            } else {
              expect(told(playhead.clear())).to.deep.equal(jumped(active, [], now));
              expect(playhead.active).to.deep.equal([]);
              expect(playhead.time).to.be.NaN;
              now = NaN;
              active = [];
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('pairs enters and exits, whatever happens', () => {
    fc.assert(
      fc.property(annotations, fc.array(fc.tuple(fc.boolean(), time)), (all, moves) => {
        const playhead = createPlayhead(createTimeline(all));
        const inside = new Set<Timed>();
        const follow = (transitions: readonly Transition[]) => {
          for (const { type, annotation } of transitions) {
            expect(inside.has(annotation), `${type} ${annotation.id}`).to.equal(type === 'exit');
            if (type === 'enter') inside.add(annotation);
            else inside.delete(annotation);
          }
          expect([...inside]).to.have.members(playhead.active as Timed[]);
        };
        for (const [plays, t] of moves) follow(plays ? playhead.advance(t) : playhead.seek(t));
        follow(playhead.clear());
      }),
    );
  });

  it('passes over boundaries alike in one stride and in many', () => {
    fc.assert(
      fc.property(annotations, fc.array(time), (all, stops) => {
        const strides = createPlayhead(createTimeline(all));
        const leap = createPlayhead(createTimeline(all));
        strides.seek(-5);
        leap.seek(-5);
        const steps = [...stops, 50].sort((a, b) => a - b).flatMap((t) => told(strides.advance(t)));
        expect(told(leap.advance(50))).to.deep.equal(steps);
      }),
    );
  });

  it('reports one shorter than a tick, exits before enters, then in document order', () => {
    const playhead = createPlayhead(
      createTimeline([
        at('late', 2, 5, 3),
        at('a', 1, 2, 2),
        at('b', 1, 2, 1),
        at('blink', 1.5, 1.5001, 4),
        at('early', 2, 3),
      ]),
    );
    playhead.seek(0);
    expect(told(playhead.advance(2))).to.deep.equal([
      'enter b 1',
      'enter a 1',
      'enter blink 1.5',
      'exit blink 1.5001',
      'exit b 2',
      'exit a 2',
      'enter early 2',
      'enter late 2',
    ]);
  });

  it('does not report what was passed before it began', () => {
    const playhead = createPlayhead(createTimeline([at('a', 0, 1), at('b', 2, 9)]));
    expect(told(playhead.advance(5))).to.deep.equal(['enter b 5']);
  });

  it('keeps what runs past the end, and starts over in a loop', () => {
    const playhead = createPlayhead(createTimeline([at('a', 0, 2), at('z', 8, 99, 1), at('ends', 9, 10, 2)]));
    playhead.seek(7);
    expect(told(playhead.advance(10))).to.deep.equal(['enter z 8', 'enter ends 9', 'exit ends 10']);
    expect(playhead.active.map(({ id }) => id)).to.deep.equal(['z']);
    expect(told(playhead.seek(0))).to.deep.equal(['exit z 0', 'enter a 0']);
  });

  it('switches to another timeline: items in both stay active, the rest is reported', () => {
    const [a, b, c] = [at('a', 0, 9), at('b', 1, 9, 1), at('c', 2, 9, 2)];
    const playhead = createPlayhead(createTimeline([a, b]));
    expect(playhead.replace(createTimeline([a, b]))).to.deep.equal([]);
    playhead.seek(5);
    expect(told(playhead.replace(createTimeline([b, c])))).to.deep.equal(['exit a 5', 'enter c 5']);
    expect(playhead.active).to.deep.equal([b, c]);
    expect(told(playhead.advance(9))).to.deep.equal(['exit b 9', 'exit c 9']);
    const twin = at('a', 0, 9);
    playhead.seek(5);
    expect(told(playhead.replace(createTimeline([twin])))).to.deep.equal([
      'exit b 5',
      'exit c 5',
      'enter a 5',
    ]);
  });

  it('knows a boundary in what a browser cuts to microseconds, and is not fooled by less', () => {
    const playhead = createPlayhead(createTimeline([at('a', 8.36, 16.08)]));
    expect(playhead.seek(8.359)).to.deep.equal([]);
    expect(told(playhead.seek(8.359999))).to.deep.equal(['enter a 8.36']);
    expect(playhead.advance(8.359999)).to.deep.equal([]);
    expect(playhead.time).to.equal(8.36);
    expect(playhead.advance(16.0799)).to.deep.equal([]);
    expect(told(playhead.advance(16.079999))).to.deep.equal(['exit a 16.08']);
  });

  it('is not thrown by times that are none', () => {
    const playhead = createPlayhead(createTimeline([at('a', 1, 2), at('b', 3, 9, 1)]));
    expect(playhead.advance(NaN)).to.deep.equal([]);
    expect(playhead.clear()).to.deep.equal([]);
    playhead.seek(1);
    expect(playhead.seek(NaN)).to.deep.equal([]);
    expect(playhead.advance(NaN)).to.deep.equal([]);
    expect(playhead.time).to.equal(1);
    expect(told(playhead.advance(Infinity))).to.deep.equal(['exit a 2', 'enter b 3', 'exit b 9']);
    expect(playhead.advance(Infinity)).to.deep.equal([]);
    expect(playhead.seek(-1)).to.deep.equal([]);
    expect(told(playhead.advance(1))).to.deep.equal(['enter a 1']);
  });

  it('hands out frozen sets', () => {
    const playhead = createPlayhead(createTimeline([at('a', 1, 2)]));
    expect(playhead.active).to.be.frozen;
    playhead.seek(1);
    expect(playhead.active).to.be.frozen;
  });
});
