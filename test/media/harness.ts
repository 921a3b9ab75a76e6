import { createAdapter, type AdapterOptions, type MediaAdapter } from '../../src/media/adapter.js';
import type { FootageSource } from '../../src/media/engine.js';
import type { MediaFailure } from '../../src/media/failure.js';

export const fixtures = new URL('/test/fixtures/media/', location.href).href;
export const clip = (path: string): FootageSource => ({ url: fixtures + path });

/** Resolves with the next event of that name, or rejects, so that a failing test says what it waited for. */
export function heard(target: EventTarget, event: string, seconds = 16): Promise<Event> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event} in ${seconds} s`)), seconds * 1000);
    target.addEventListener(
      event,
      (found) => {
        clearTimeout(timer);
        resolve(found);
      },
      { once: true },
    );
  });
}

/** Plays. The promise of play() is not waited for: WebKit rejects it when hls.js attaches itself, and plays all the same. */
export async function play(video: HTMLVideoElement): Promise<void> {
  const begun = video.paused || video.readyState < 3 ? heard(video, 'playing') : undefined;
  video.play().catch(() => undefined);
  await begun;
}

/** Looks at each animation frame until `condition` holds. */
export async function until(condition: () => unknown, what = String(condition), seconds = 16): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not so after ${seconds} s: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const mounted: HTMLElement[] = [];
const adapters: MediaAdapter[] = [];

/** A muted `<video>` in the page; `markup` is its content. */
export function mountVideo(attributes: Record<string, string> = {}, markup = ''): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.innerHTML = markup;
  for (const [name, value] of Object.entries(attributes)) video.setAttribute(name, value);
  document.body.append(video);
  mounted.push(video);
  return video;
}

export interface Watched {
  readonly adapter: MediaAdapter;
  readonly failures: MediaFailure[];
  /** Their codes, in order; "recovered from …" once one is over. */
  codes(): string[];
  /** Resolves with the next failure. */
  failure(): Promise<MediaFailure>;
}

/** An adapter whose failures are kept. */
export function adapt(
  video: HTMLVideoElement,
  sources: readonly FootageSource[],
  options: AdapterOptions = {},
): Watched {
  const failures: MediaFailure[] = [];
  const news = new EventTarget();
  const adapter = createAdapter(video, sources, {
    ...options,
    onFailure(failure) {
      failures.push(failure);
      news.dispatchEvent(new Event('failure'));
    },
  });
  adapters.push(adapter);
  return {
    adapter,
    failures,
    codes: () => failures.map(({ code, fatal }) => (fatal ? code : `recovered from ${code}`)),
    async failure() {
      const count = failures.length;
      await heard(news, 'failure', 15);
      return failures[count] as MediaFailure;
    },
  };
}

/** The addresses with this ending that the page has requested. */
export const fetched = (ending: string): string[] =>
  performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith(ending) ? [name] : []));

/** An address that has not been requested before. */
let count = 0;
export const fresh = (url: string): string => `${url}?${Date.now()}-${count++}`;

afterEach(() => {
  for (const adapter of adapters.splice(0)) adapter.destroy();
  for (const element of mounted.splice(0)) element.remove();
});
