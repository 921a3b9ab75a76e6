import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import type { FailureCode } from '../failure.js';
import { isLocked, readHlsError } from './hls-failure.js';
import { bridgeOutages } from './hls-outage.js';
import type { MediaElement } from '../media-element.js';
import type { PlaybackHost } from '../playback.js';

/** Milliseconds in which damaged footage is recovered from only once. */
const recovery = 5000;

export interface Recovery {
  /** Footage cannot go on. Damaged footage is given another chance first. */
  fail(code: FailureCode, detail?: string): void;
  /** Loads on after an outage. @returns false where nothing was lost, or nothing is there to go on with. */
  resumeLoading(): boolean;
}

/**
 * Does what can be done about the errors of hls.js, and about those of the media element, which hls.js only writes down; tells of
 * them where the viewer has to know.
 */
export function handleErrors(
  Library: typeof Hls,
  hls: Hls,
  media: MediaElement,
  { signal, serverTimeout, onFailure }: PlaybackHost,
): Recovery {
  const { Events, ErrorTypes } = Library;
  const outage = bridgeOutages(Library, hls, media, serverTimeout, signal);
  let recoveredAt = -Infinity;
  /** Why it is over. */
  let over: FailureCode | undefined;
  let source: MediaSource | null | undefined;
  /** By the time an error of the element is heard of, it reads as paused; the event comes later. */
  let playing = !media.paused;
  media.addEventListener('play', () => (playing = true), { signal });
  media.addEventListener('pause', () => (playing = false), { signal });

  /**
   * Tells the media element what a file that cannot be played would tell it: `error` reads so, and who waits for `play()` gets an answer.
   * The last frame stays.
   */
  const failElement = () => {
    if (!source || media.error) return;
    try {
      source.endOfStream(over === 'decode' ? 'decode' : 'network');
    } catch {
      // Closed, or in the middle of an append: rather nothing at all than what plays on for a moment, as if all were well.
      hls.destroy();
    }
  };
  const end = (code: FailureCode) => {
    // Another source may have its turn.
    if (signal.aborted) return;
    over = code;
    hls.stopLoad();
    failElement();
  };
  hls.on(Events.MEDIA_ATTACHED, (_, { mediaSource }) => {
    source = mediaSource;
    if (over) failElement();
  });

  const fail = (code: FailureCode, detail?: string) => {
    if (over || signal.aborted) return;
    if (code === 'decode' && performance.now() - recoveredAt > recovery) {
      recoveredAt = performance.now();
      // Recovering attaches the media anew, which pauses it.
      const wasPlaying = playing;
      hls.recoverMediaError();
      if (wasPlaying) media.play().catch(() => {});
      media.addEventListener('canplay', () => onFailure(code, detail, false), { once: true, signal });
      return;
    }
    onFailure(code, detail);
    end(code);
  };

  const onError = (data: ErrorData) => {
    // What is not fatal is retried by hls.js itself, and normal; for a key it would do so for a quarter of a minute.
    if (!(data.fatal || isLocked(data)) || over || signal.aborted) return;
    if (data.frag?.type === 'subtitle' || data.details.startsWith('subtitle')) {
      // For these, too, hls.js stops all loading; but footage without its captions is still footage.
      hls.subtitleTrack = -1;
      hls.startLoad(media.currentTime);
      return;
    }
    const [code, detail] = readHlsError(data);
    if (data.type !== ErrorTypes.NETWORK_ERROR || code === 'protected') {
      fail(code, detail);
      return;
    }
    // hls.js has stopped loading. What is buffered may be watched, the last frame may stay.
    outage.struck(() => {
      onFailure(code, detail);
      // Without a frame there is nothing to go on with later: it has to begin anew.
      if (!media.readyState) end(code);
    });
  };
  hls.on(Events.ERROR, (_, data) => onError(data));

  media.addEventListener(
    'error',
    () => {
      const { error } = media;
      if (error?.code === error?.MEDIA_ERR_DECODE) fail('decode', error?.message);
      // The page's policy may be the reason, which is told of apart, perhaps a moment later.
      else setTimeout(() => fail('unsupported', error?.message), 100);
    },
    { signal },
  );
  return { fail, resumeLoading: outage.resumeLoading };
}
