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
  /** Those whose card can be read now. */
  readonly readable: readonly Annotation[];
  /** The hold is over: what was held back is told now. */
  released(): void;
}

export interface Hold {
  readonly annotation: Annotation;
  /** Seconds that it lasts, if nobody goes on before. */
  readonly seconds: number;
}

/** Characters of a claim that a card shows at a glance, about: what is cut off there is not waited for. */
const glance = 240;

const now = () => performance.now() / 1000;

/** Pause-to-read: holds playback at the end of an annotation's slot for the reading time that is still missing. */
export class ReadingPause {
  readonly #context: PlayerContext;
  readonly #host: ReadingPauseHost;
  #pacing: Pacing<Annotation>;
  #hold: Hold | undefined;
  #timer = 0;
  /** Where it holds, in seconds. */
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

  /** Somewhere in this track notes have come faster than they can be read, and were not held for. */
  get crowded(): boolean {
    return this.#crowded;
  }

  /** As the viewer chose, else as the page says. */
  get mode(): PacingMode {
    const { preferences, element } = this.#context;
    return preferences.pacing ?? element.pacing;
  }

  /** It may be in a window of its own, while the page that it came from is hidden. */
  get #page(): Document {
    return this.#context.element.ownerDocument;
  }

  /** Another element plays. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.release(false);
    // Going on by any other way than the hold's own button ends it too.
    media.addEventListener('play', () => this.release(false), { signal });
    media.addEventListener('seeking', () => this.#sought(media), { signal });
    this.#page.addEventListener('visibilitychange', () => this.#visibilityChanged(), { signal });
  }

  /** Another track: nothing of it has been read. */
  reset(): void {
    this.release(false);
    this.#pacing = this.#start();
    this.#crowded = false;
  }

  /** After a render: which annotations can be read from now on. */
  placed(): void {
    this.#pacing.showing(this.#page.hidden ? [] : this.#host.readable, now());
    const ring = this.#hold && this.#context.root.querySelector<HTMLElement>('.ring');
    ring?.style.setProperty('--seconds', `${this.#hold?.seconds ?? 0}s`);
  }

  /** Its full text was opened: it counts as read. Whether playback goes on afterwards is left as it is. */
  opened(annotation: Annotation): void {
    this.#pacing.opened(annotation);
    this.#end();
  }

  /** Before playback passes `t` seconds. @returns whether it was held there instead. */
  holdBefore(t: number): boolean {
    const { media, preferences, element, requestUpdate } = this.#context;
    if (!this.#host.annotationsOn || media.paused) return false;
    const { mode } = this;
    const hold = this.#pacing.dueHold(t, now(), {
      mode,
      // What the page forbids, no author's `pause` may do; what the viewer asked for comes at any speed.
      asked: preferences.pacing !== undefined || mode === 'never',
      rate: media.playbackRate,
      // The clock of a custom media element has told playback from seeks; its own word counts for nothing.
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

  /** The hold is over. @param play Whether playback is to go on; false where it does so by itself, or something else decides. */
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

  /** Nobody reads in a hidden tab: the hold waits until it is seen, and then lasts its whole time. */
  #startTimer({ seconds }: Hold): void {
    clearTimeout(this.#timer);
    if (!this.#page.hidden) this.#timer = window.setTimeout(() => this.release(true), seconds * 1000);
  }

  #visibilityChanged(): void {
    if (this.#hold) this.#startTimer(this.#hold);
    this.placed();
  }

  /** Whoever seeks reads no more. Custom media elements say `seeking` also when they only come to rest: those have to have moved away. */
  #sought(media: MediaElement): void {
    const moved = Math.abs(media.currentTime - this.#at) > 1;
    if (moved || media instanceof HTMLMediaElement) this.release(false);
  }

  #start(): Pacing<Annotation> {
    return createPacing((annotation) => this.#secondsFor(annotation));
  }

  /** Headline and claim, in the language in which they are shown, at the viewer's own pace. */
  #secondsFor({ headline, claim }: Annotation): number {
    const { wanted, track } = this.#host.languages;
    const { text, lang } = resolveText(headline, wanted, track);
    const said = claim ? resolveText(claim.text, wanted, track).text.slice(0, glance) : '';
    return readingTime(`${text} ${said}`, lang, this.#context.preferences.readingFactor);
  }
}
