import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import type { FailureCode } from '../failure.js';
import type { MediaElement } from '../media-element.js';
import { wantsToPlay } from '../media-state.js';
import type { PlaybackHost } from '../playback.js';
import { isKeyFailure, readHlsError } from './hls-failure.js';
import { bridgeOutages } from './hls-outage.js';

/** Milliseconds within which playback recovers from damaged footage only once. */
const recoveryInterval = 5000;

/**
 * Handles the errors of hls.js, and those of the media element, which hls.js only logs. Reports the ones that the viewer has to
 * know about.
 *
 * @returns a function that continues loading after an outage; it returns false if there was none, or nothing to continue with.
 */
export function handleErrors(
  Library: typeof Hls,
  hls: Hls,
  media: MediaElement,
  { signal, serverTimeout, onFailure }: PlaybackHost,
): () => boolean {
  const { Events, ErrorTypes } = Library;
  const outage = bridgeOutages(Library, hls, media, serverTimeout, signal);
  let recoveredAt = -Infinity;
  /** Why playback has ended for good. */
  let fatalCode: FailureCode | undefined;
  let source: MediaSource | null | undefined;
  /** When the element fails, `paused` is already true by the time of its error event. */
  let playing = wantsToPlay(media);
  media.addEventListener('play', () => (playing = true), { signal });
  media.addEventListener('pause', () => (playing = false), { signal });

  /**
   * Makes the media element fail as with an unplayable file: `error` is set, and a pending `play()` is rejected. The last frame
   * stays.
   */
  const failElement = () => {
    if (!source || media.error) return;
    try {
      source.endOfStream(fatalCode === 'decode' ? 'decode' : 'network');
    } catch {
      // Closed, or in the middle of an append. Stop altogether, rather than play on for a moment as if all were well.
      hls.destroy();
    }
  };
  const end = (code: FailureCode) => {
    // Another source may be tried by now.
    if (signal.aborted) return;
    fatalCode = code;
    hls.stopLoad();
    failElement();
  };
  hls.on(Events.MEDIA_ATTACHED, (_, { mediaSource }) => {
    source = mediaSource;
    if (fatalCode) failElement();
  });

  const fail = (code: FailureCode, detail?: string) => {
    if (fatalCode || signal.aborted) return;
    if (code === 'decode' && performance.now() - recoveredAt > recoveryInterval) {
      recoveredAt = performance.now();
      // Recovering attaches the media again, which pauses it.
      const wasPlaying = playing;
      const { currentTime } = media;
      hls.recoverMediaError();
      // A fatal error stops loading, and recovering does not restart it.
      if (!hls.loadingEnabled) hls.startLoad(currentTime);
      if (wasPlaying) media.play().catch(() => {});
      media.addEventListener('canplay', () => onFailure(code, detail, false), { once: true, signal });
      return;
    }
    onFailure(code, detail);
    end(code);
  };

  const onError = (data: ErrorData) => {
    // hls.js retries after errors that are not fatal. For a key it would do so for a quarter of a minute, so that is handled here.
    if (!(data.fatal || isKeyFailure(data)) || fatalCode || signal.aborted) return;
    if (data.frag?.type === 'subtitle' || data.details.startsWith('subtitle')) {
      // hls.js stops all loading for these as well; but footage without its captions is still footage.
      hls.subtitleTrack = -1;
      hls.startLoad(media.currentTime);
      return;
    }
    const [code, detail] = readHlsError(data);
    if (data.type !== ErrorTypes.NETWORK_ERROR || code === 'protected') {
      fail(code, detail);
      return;
    }
    // hls.js has stopped loading. The buffer can still be watched, and the last frame stays.
    const stream = data.frag?.type === 'audio' || data.details.startsWith('audio') ? 'audio' : 'main';
    outage.failed(stream, () => {
      onFailure(code, detail);
      // Without a frame there is nothing to continue with: loading has to start over.
      if (!media.readyState) end(code);
    });
  };
  hls.on(Events.ERROR, (_, data) => onError(data));

  // If the page's policy forbids blob: in media-src, the element fails without hls.js noticing. The violation event does not say which
  // element it is about, so it counts only once this element has failed too.
  let blobForbidden = false;
  document.addEventListener(
    'securitypolicyviolation',
    ({ disposition, effectiveDirective, blockedURI }) => {
      blobForbidden ||=
        disposition === 'enforce' && effectiveDirective === 'media-src' && blockedURI.startsWith('blob');
    },
    { signal },
  );
  media.addEventListener(
    'error',
    () => {
      const { error } = media;
      if (error?.code === error?.MEDIA_ERR_DECODE) {
        fail('decode', error?.message);
        return;
      }
      // The violation may be reported a moment later. A source that the policy forbids is never attached.
      setTimeout(() => {
        const blocked = blobForbidden && !source;
        fail(blocked ? 'blocked' : 'unsupported', blocked ? undefined : error?.message);
      }, 100);
    },
    { signal },
  );
  return outage.resumeLoading;
}
