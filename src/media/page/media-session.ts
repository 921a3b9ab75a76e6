import type { MediaElement } from '../media-element.js';
import { hasEnded, observeMedia, readMediaState } from '../media-state.js';

/** Between all copies of this script in a page: hence an event, not a variable. */
const taking = 'context-video-media-session';

/** What the system shows of the footage, and can ask of it. Read anew after each media event. */
export interface SessionSubject {
  readonly title: string;
  /** Address of a picture; empty for none. */
  readonly artwork: string;
  /** To the next or previous annotation; undefined where there are none. */
  readonly step: ((direction: 'next' | 'previous') => void) | undefined;
  /** Seconds; anything below 0 or beyond the end is the subject's to mend. */
  seek(time: number): void;
}

/** After these the system's display reads differently. The time itself is counted on by the browser. */
const events = ['play', 'playing', 'pause', 'seeked', 'ratechange', 'durationchange', 'ended', 'emptied'];

/** Seconds, where the system does not say by how much. */
const usualStep = 10;

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
 * Lets the system's own controls – lock screen, headset, media keys – show and drive whichever player of the page played last. A muted
 * one does not take them from one that is heard. Where the page has put something of its own there, it stays.
 *
 * @returns has the system shown what became of the subject by other ways than media events.
 */
export function joinMediaSession(
  media: MediaElement,
  subject: SessionSubject,
  signal: AbortSignal,
): () => void {
  const session = (navigator as Partial<Navigator>).mediaSession;
  if (!session) return () => {};
  const page = media.ownerDocument;
  /** What is shown; undefined while somebody else, or nobody, is. */
  let shown: MediaMetadata | undefined;
  let described = '';
  let offered = '';

  const answers = (): Partial<Record<MediaSessionAction, MediaSessionActionHandler>> => {
    const { step } = subject;
    const { live, dvr } = readMediaState(media);
    const by = (sign: number) => (details: MediaSessionActionDetails) =>
      subject.seek(media.currentTime + sign * (details.seekOffset ?? usualStep));
    return {
      play: () => void media.play().catch(() => {}),
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

  const offer = (handlers: ReturnType<typeof answers>) => {
    const names = Object.keys(handlers).join();
    if (names === offered) return;
    offered = names;
    for (const action of actions)
      try {
        session.setActionHandler(action, handlers[action] ?? null);
      } catch {
        // An action that this browser does not know.
      }
  };

  const describe = () => {
    const { title, artwork } = subject;
    const description = `${title} ${artwork}`;
    if (shown && description === described) return;
    described = description;
    shown = new MediaMetadata({ title, artwork: artwork ? [{ src: artwork }] : [] });
    session.metadata = shown;
  };

  const tellPosition = () => {
    const { live, duration, currentTime, rate } = readMediaState(media);
    // What is not finite or runs backwards past an end is refused with an exception; without values the display goes.
    if (live || duration <= 0) session.setPositionState();
    else
      session.setPositionState({
        duration,
        playbackRate: rate || 1,
        position: Math.min(duration, Math.max(0, currentTime)),
      });
  };

  const tell = () => {
    if (!shown) return;
    if (session.metadata !== shown) {
      // The page has taken over; what it has set since then is not ours to clear.
      shown = undefined;
      return;
    }
    describe();
    offer(answers());
    session.playbackState = media.paused || hasEnded(media) ? 'paused' : 'playing';
    tellPosition();
  };

  const take = () => {
    if (media.paused) return;
    if (!shown) {
      const asked = new CustomEvent(taking, { detail: media, cancelable: true });
      if (!page.dispatchEvent(asked) || session.metadata) return;
      offered = '';
      describe();
    }
    tell();
  };

  const release = () => {
    if (!shown) return;
    const own = session.metadata === shown;
    shown = undefined;
    if (!own) return;
    session.metadata = null;
    session.playbackState = 'none';
    session.setPositionState();
    offer({});
  };

  page.addEventListener(
    taking,
    (event) => {
      const other = (event as CustomEvent<MediaElement>).detail;
      if (other === media || !shown) return;
      if (other.muted && !media.muted && !media.paused) event.preventDefault();
      else release();
    },
    { signal },
  );
  observeMedia(media, tell, signal, events);
  // Unmuted, it may be heard now while it was not when it began.
  for (const event of ['play', 'volumechange']) media.addEventListener(event, take, { signal });
  signal.addEventListener('abort', release);
  take();
  return tell;
}
