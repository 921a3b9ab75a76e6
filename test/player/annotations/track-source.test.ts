import { expect } from 'chai';
import { parseTrackInSlices } from '../../../src/track/parse.js';
import { offsetTrack } from '../../../src/track/offset.js';
import type { Problem } from '../../../src/track/problem.js';
import type { Track } from '../../../src/track/track.js';
import type { TrackOrigin } from '../../../src/player/annotations/track-origin.js';
import { TrackSource } from '../../../src/player/annotations/track-source.js';
import type { PlayerContext } from '../../../src/player/context.js';

const format = 'context-track/1';
const fact = { start: 10, end: 15, headline: 'A fact.' };
const limit = 10 * 1024 * 1024;

interface Outcome {
  readonly track: Track | null;
  readonly problems: readonly Problem[];
  readonly retry?: (() => void) | undefined;
}

/** A source of the track at `url`, or at what `name` sets later; its results can be awaited one by one. */
function createSource(url?: string) {
  const outcomes: Outcome[] = [];
  let origin: TrackOrigin | undefined = url === undefined ? undefined : { url };
  let arrived = (): void => undefined;
  const add = (outcome: Outcome): void => {
    outcomes.push(outcome);
    arrived();
  };
  const context = { element: { crossOrigin: null, trackOffset: 0 } } as unknown as PlayerContext;
  const source = new TrackSource(context, {
    get origin() {
      return origin;
    },
    loaded: (loaded, problems) => add({ track: loaded, problems }),
    refused: (problems, retry) => add({ track: null, problems, retry }),
    reader: () => Promise.resolve({ parseTrackInSlices, offsetTrack }),
  });
  const name = (value: unknown): void => {
    origin = { value };
    source.update();
  };
  const outcome = async (): Promise<Outcome> => {
    if (!outcomes.length) await new Promise<void>((resolve) => (arrived = resolve));
    return outcomes.shift() as Outcome;
  };
  return { source, name, outcome, outcomes };
}

/** Answers every request in the page with `response` until the test is over. */
let restore: (() => void) | undefined;
function answer(response: () => Response): void {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(response());
  restore = () => (globalThis.fetch = fetch);
}

describe('the source of a track', () => {
  afterEach(() => {
    restore?.();
    restore = undefined;
  });

  it('reads no more of an endless address than a track may have', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(64 * 1024));
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        // Without a limit the test would not end.
        if (sent > 4 * limit) controller.close();
        else controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    });
    answer(() => new Response(body));
    const { source, outcome } = createSource('endless.json');
    source.activate();
    const { problems, retry } = await outcome();
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'The track at endless.json is larger than 10 MiB. The track was not loaded.',
    ]);
    expect(retry).to.equal(undefined);
    expect(cancelled).to.equal(true);
    expect(sent).to.be.below(limit + 4 * chunk.length);
  });

  it('reads nothing of an address that announces too much', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sent++;
          controller.enqueue(new Uint8Array(1));
        },
      },
      { highWaterMark: 0 },
    );
    answer(() => new Response(body, { headers: { 'content-length': String(limit + 1) } }));
    const { source, outcome } = createSource('large.json');
    source.activate();
    expect((await outcome()).problems[0]?.message).to.match(/larger than 10 MiB/);
    expect(sent).to.equal(0);
  });

  it('joins characters that arrive in two pieces', async () => {
    const bytes = new TextEncoder().encode(
      `\ufeff${JSON.stringify({ format, title: '호텔 😀', annotations: [fact] })}`,
    );
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    answer(() => new Response(body));
    const { source, outcome } = createSource('track.json');
    source.activate();
    expect((await outcome()).track?.title).to.equal('호텔 😀');
  });

  it('offers another try where the answer broke off', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('gone')),
    });
    answer(() => new Response(body));
    const { source, outcome } = createSource('track.json');
    source.activate();
    const { problems, retry } = await outcome();
    expect(problems[0]?.message).to.match(/broke off/);
    expect(retry).to.be.a('function');
  });

  it('quotes only the beginning of a long address', async () => {
    answer(() => new Response('', { status: 404 }));
    const { source, outcome } = createSource(`track.json?${'😀'.repeat(5000)}`);
    source.activate();
    const { message } = (await outcome()).problems[0] as Problem;
    expect(message.length).to.be.below(600);
    expect(message).not.to.match(/\p{Surrogate}/u);
  });

  it('stops parsing a large track that is superseded', async () => {
    const large = { format, annotations: Array.from({ length: 50_000 }, () => ({ ...fact })) };
    let read = 0;
    Object.defineProperty(large.annotations[49_999], 'headline', { enumerable: true, get: () => ++read });
    const { source, name, outcome, outcomes } = createSource();
    source.activate();
    name(large);
    // Two tasks later it is being parsed.
    for (let task = 0; task < 2; task++) await new Promise((resolve) => setTimeout(resolve));
    name({ format, title: 'the new one', annotations: [fact] });
    expect((await outcome()).track?.title).to.equal('the new one');
    // Tasks take turns: what began earlier, and went on, would be done before this one.
    const other = createSource();
    other.name({ format, annotations: Array(50_000).fill(fact) });
    other.source.activate();
    expect((await other.outcome()).track?.annotations).to.have.length(50_000);
    expect(outcomes).to.have.length(0);
    expect(read).to.equal(0);
  });
});
