import type { MediaElement } from '../../media/media-element.js';
import { createPacing, type Pacing, type PacingMode } from '../../timeline/pacing.js';
import { readingTime } from '../../track/reading-time.js';
import { resolveText } from '../../track/text.js';
import type { Annotation } from '../../track/track.js';
import type { Languages } from '../../views/author-text.js';
import type { PlayerContext } from '../context.js';
import { PacingHoldEvent } from '../events/pacing-hold-event.js';
import { PacingReleaseEvent } from '../events/pacing-release-event.js';
import type { Interruption } from '../playback/interruption.js';

export interface ReadingPauseHost {
  readonly interruption: Interruption;
  readonly languages: Languages;
  readonly annotationsOn: boolean;
  readonly scrubber: { readonly dragging: boolean };
  /** The annotations whose card can be read now. */
  readonly readable: readonly Annotation[];
  /** The hold is over: transitions that were held back can be reported. */
  released(): void;
}

export interface Hold {
  readonly annotation: Annotation;
  /** Its length in seconds, unless the viewer continues earlier. */
  readonly seconds: number;
}

/** About how many characters of a claim a closed card shows. The rest is cut off, so there is no need to wait for it. */
const glance = 240;

const now = () => performance.now() / 1000;

/** Pause-to-read: holds playback at the end of an annotation's slot for the reading time that is missing. */
export class ReadingPause {
  readonly #context: PlayerContext;
  readonly #host: ReadingPauseHost;
  #pacing: Pacing<Annotation>;
  #hold: Hold | undefined;
  #timer = 0;
  /** The time at which playback is held, in seconds. */
  #at = 0;
  #crowded = false;

  constructor(context: PlayerContext, host: ReadingPauseHost) {
    this.#context = context;
    this.#host = host;
    this.#pacing = this.#start();
  }

  get hold(): Hold | undefined {
    return this.#hold;
  }

  /** Annotations came faster than they can be read, so playback was not held for some. */
  get crowded(): boolean {
    return this.#crowded;
  }

  /** As the viewer chose, else as the page says. */
  get mode(): PacingMode {
    const { preferences, element } = this.#context;
    return preferences.pacing ?? element.pacing;
  }

  /** The document that it is in now: it may be in a window of its own, while the page that it came from is hidden. */
  get #page(): Document {
    return this.#context.element.ownerDocument;
  }

  /** Another media element plays. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.release(false);
    // Resuming in any other way than with the hold's own button ends it too.
    media.addEventListener('play', () => this.release(false), { signal });
    media.addEventListener('seeking', () => this.#sought(media), { signal });
    this.#page.addEventListener('visibilitychange', () => this.#visibilityChanged(), { signal });
  }

  /** Another track, of which nothing has been read. */
  reset(): void {
    this.release(false);
    this.#pacing = this.#start();
    this.#crowded = false;
  }

  /** After a render: notes which annotations can be read from now on. */
  placed(): void {
    this.#pacing.showing(this.#page.hidden ? [] : this.#host.readable, now());
    const ring = this.#hold && this.#context.root.querySelector<HTMLElement>('.ring');
    ring?.style.setProperty('--seconds', `${this.#hold?.seconds ?? 0}s`);
  }

  /** Its full text was opened, so it counts as read. A hold ends, without deciding whether playback resumes. */
  opened(annotation: Annotation): void {
    this.#pacing.opened(annotation);
    this.#end();
  }

  /** Called before playback passes `t` seconds. @returns whether playback was held there. */
  holdBefore(t: number): boolean {
    const { media, preferences, element, requestUpdate } = this.#context;
    if (!this.#host.annotationsOn || media.paused) return false;
    const { mode } = this;
    const hold = this.#pacing.dueHold(t, now(), {
      mode,
      // An author's `pause` cannot override the page's `never`; what the viewer chose applies at any speed.
      asked: preferences.pacing !== undefined || mode === 'never',
      rate: media.playbackRate,
      // For custom media elements the clock has detected seeks already; their own `seeking` is not reliable.
      seeking: (media instanceof HTMLMediaElement && media.seeking) || this.#host.scrubber.dragging,
    });
    if (!hold) {
      if (this.#pacing.crowded && !this.#crowded) {
        this.#crowded = true;
        requestUpdate();
      }
      return false;
    }
    this.#hold = hold;
    this.#at = media.currentTime;
    this.#host.interruption.begin();
    this.#startTimer(hold);
    requestUpdate();
    element.dispatchEvent(new PacingHoldEvent(hold.annotation));
    return true;
  }

  /** Ends the hold. @param play Whether to resume playback; false if it resumes by itself, or something else decides. */
  release(play: boolean): void {
    if (!this.#end()) return;
    if (play) this.#host.interruption.end();
    else this.#host.interruption.forget();
  }

  #end(): boolean {
    const hold = this.#hold;
    if (!hold) return false;
    clearTimeout(this.#timer);
    this.#hold = undefined;
    this.#pacing.released();
    this.#context.element.dispatchEvent(new PacingReleaseEvent(hold.annotation));
    this.#host.released();
    this.#context.requestUpdate();
    return true;
  }

  /** Nobody reads in a hidden tab: the hold waits until the tab is visible, and then lasts its full time. */
  #startTimer({ seconds }: Hold): void {
    clearTimeout(this.#timer);
    if (!this.#page.hidden) this.#timer = window.setTimeout(() => this.release(true), seconds * 1000);
  }

  #visibilityChanged(): void {
    if (this.#hold) this.#startTimer(this.#hold);
    this.placed();
  }

  /** A viewer who seeks has stopped reading. Custom media elements also fire `seeking` when they pause, so for them the time must have moved. */
  #sought(media: MediaElement): void {
    const moved = Math.abs(media.currentTime - this.#at) > 1;
    if (moved || media instanceof HTMLMediaElement) this.release(false);
  }

  #start(): Pacing<Annotation> {
    return createPacing((annotation) => this.#secondsFor(annotation));
  }

  /** Reading time of headline and claim, in the language in which they are shown, at the viewer's own pace. */
  #secondsFor({ headline, claim }: Annotation): number {
    const { wanted, track } = this.#host.languages;
    const { text, lang } = resolveText(headline, wanted, track);
    const claimText = claim ? resolveText(claim.text, wanted, track).text.slice(0, glance) : '';
    return readingTime(`${text} ${claimText}`, lang, this.#context.preferences.readingFactor);
  }
}
