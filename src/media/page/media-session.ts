import { absoluteUrl } from '../absolute-url.js';
import type { MediaElement } from '../media-element.js';
import { playIfAllowed } from '../autoplay.js';
import { observeMedia, readMediaState, wantsToPlay } from '../media-state.js';

/** An event, not a variable, because a page may have several copies of this script. */
const claimEvent = 'context-video-media-session';

/** What the system shows of the footage, and can request of it. Read again after each media event. */
export interface SessionSubject {
  readonly title: string;
  /** Address of a picture; empty for none. */
  readonly artwork: string;
  /** To the next or previous annotation; undefined where there are none. */
  readonly step: ((direction: 'next' | 'previous') => void) | undefined;
  /** Seconds, perhaps below 0 or beyond the end. */
  seek(time: number): void;
}

/** Events after which the system's display changes. The browser advances the time itself. */
const events = ['play', 'playing', 'pause', 'seeked', 'ratechange', 'durationchange', 'ended', 'emptied'];

/** Seconds to skip if the system does not say how many. */
const defaultSkip = 10;

const actions = [
  'play',
  'pause',
  'seekbackward',
  'seekforward',
  'seekto',
  'previoustrack',
  'nexttrack',
] as const;

/**
 * Lets the system's own controls – lock screen, headset, media keys – show and control whichever player of the page played last. A muted
 * player does not take them from an audible one. Metadata that the page itself has set stays.
 *
 * @returns updates the system's display after changes of the subject that no media event reports.
 */
export function joinMediaSession(
  media: MediaElement,
  subject: SessionSubject,
  signal: AbortSignal,
): () => void {
  const session = (navigator as Partial<Navigator>).mediaSession;
  if (!session) return () => {};
  const page = media.ownerDocument;
  /** The metadata that the system shows for this player; undefined while it shows something else or nothing. */
  let shown: MediaMetadata | undefined;
  let described = '';
  let offered = '';

  const handlersNow = (): Partial<Record<MediaSessionAction, MediaSessionActionHandler>> => {
    const { step } = subject;
    const { live, dvr } = readMediaState(media);
    const by = (sign: number) => (details: MediaSessionActionDetails) =>
      subject.seek(media.currentTime + sign * (details.seekOffset ?? defaultSkip));
    return {
      play: () => playIfAllowed(media),
      pause: () => media.pause(),
      ...((!live || dvr) && {
        seekbackward: by(-1),
        seekforward: by(1),
        seekto: ({ seekTime }) => seekTime !== undefined && subject.seek(seekTime),
      }),
      ...(step && {
        previoustrack: () => subject.step?.('previous'),
        nexttrack: () => subject.step?.('next'),
      }),
    };
  };

  const setHandlers = (handlers: ReturnType<typeof handlersNow>) => {
    const names = Object.keys(handlers).join();
    if (names === offered) return;
    offered = names;
    for (const action of actions)
      try {
        session.setActionHandler(action, handlers[action] ?? null);
      } catch {
        // The browser does not know the action.
      }
  };

  const describe = () => {
    const { title, artwork } = subject;
    const description = `${title} ${artwork}`;
    if (shown && description === described) return;
    described = description;
    shown = createMetadata(title, artwork);
    session.metadata = shown;
  };

  const updatePosition = () => {
    const { live, duration, currentTime, rate } = readMediaState(media);
    // Throws for values that are not finite or out of range; called without values, it removes the position.
    if (live || duration <= 0) session.setPositionState?.();
    else
      session.setPositionState?.({
        duration,
        playbackRate: rate || 1,
        position: Math.min(duration, Math.max(0, currentTime)),
      });
  };

  const update = () => {
    if (!shown) return;
    if (session.metadata !== shown) {
      // The page has taken over; its metadata must not be cleared.
      shown = undefined;
      return;
    }
    describe();
    setHandlers(handlersNow());
    session.playbackState = wantsToPlay(media) ? 'playing' : 'paused';
    updatePosition();
  };

  const claimSession = () => {
    if (!wantsToPlay(media)) return;
    if (!shown) {
      const claim = new CustomEvent(claimEvent, { detail: media, cancelable: true });
      if (!page.dispatchEvent(claim) || session.metadata) return;
      offered = '';
      describe();
    }
    update();
  };

  const release = () => {
    if (!shown) return;
    const own = session.metadata === shown;
    shown = undefined;
    if (!own) return;
    session.metadata = null;
    session.playbackState = 'none';
    session.setPositionState?.();
    setHandlers({});
  };

  page.addEventListener(
    claimEvent,
    (event) => {
      const other = (event as CustomEvent<MediaElement>).detail;
      if (other === media || !shown) return;
      if (other.muted && !media.muted && wantsToPlay(media)) event.preventDefault();
      else release();
    },
    { signal },
  );
  observeMedia(media, update, signal, events);
  // Once unmuted, it may take over although it could not when it began.
  for (const event of ['play', 'volumechange']) media.addEventListener(event, claimSession, { signal });
  signal.addEventListener('abort', release);
  claimSession();
  return update;
}

/** Without the picture if its address is invalid: the constructor throws for that. */
function createMetadata(title: string, artwork: string): MediaMetadata {
  const src = artwork && absoluteUrl(artwork);
  return new MediaMetadata({ title, artwork: src ? [{ src }] : [] });
}
