import type { MediaElement } from '../../media/media-element.js';
import { createPacing, type Pacing, type PacingMode } from '../../timeline/pacing.js';
import { readingTime } from '../../track/reading-time.js';
import { resolveText } from '../../track/text.js';
import type { Annotation } from '../../track/track.js';
import { PacingHoldEvent } from '../events/pacing-hold-event.js';
import { PacingReleaseEvent } from '../events/pacing-release-event.js';
import type { Player } from '../player.js';
import type { Annotator } from './annotator.js';

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
  readonly #player: Player;
  readonly #annotator: Annotator;
  #pacing: Pacing<Annotation>;
  #hold: Hold | undefined;
  #timer = 0;
  /** Where it holds, in seconds. */
  #at = 0;
  #crowded = false;

  constructor(player: Player, annotator: Annotator) {
    this.#player = player;
    this.#annotator = annotator;
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
    return this.#player.preferences.pacing ?? this.#player.element.pacing;
  }

  /** Another track: nothing of it has been read. */
  reset(): void {
    this.release(false);
    this.#pacing = this.#start();
    this.#crowded = false;
  }

  /** Which annotations can be read from now on. */
  showing(annotations: readonly Annotation[]): void {
    this.#pacing.showing(document.hidden ? [] : annotations, now());
  }

  /** Its full text was opened: it counts as read. @returns whether playback was held, and should go on afterwards. */
  opened(annotation: Annotation): boolean {
    this.#pacing.opened(annotation);
    const held = !!this.#hold;
    this.release(false);
    return held;
  }

  /** Before playback passes `t` seconds. @returns whether it was held there instead. */
  holdBefore(t: number): boolean {
    const { media, scrubber, annotationsOn, preferences } = this.#player;
    if (!annotationsOn || media.paused) return false;
    const { mode } = this;
    const hold = this.#pacing.dueHold(t, now(), {
      mode,
      // What the page forbids, no author's `pause` may do; what the viewer asked for comes at any speed.
      asked: preferences.pacing !== undefined || mode === 'never',
      rate: media.playbackRate,
      // The clock of a look-alike has told playback from seeks; its own word counts for nothing.
      seeking: (media instanceof HTMLMediaElement && media.seeking) || scrubber.dragging,
    });
    if (!hold) {
      if (this.#pacing.crowded && !this.#crowded) {
        this.#crowded = true;
        this.#player.element.requestUpdate();
      }
      return false;
    }
    this.#hold = hold;
    this.#at = media.currentTime;
    media.pause();
    this.#timer = window.setTimeout(() => this.release(true), hold.seconds * 1000);
    this.#player.element.requestUpdate();
    this.#player.element.dispatchEvent(new PacingHoldEvent(hold.annotation));
    return true;
  }

  /** Whoever seeks reads no more. Look-alikes say `seeking` also when they only come to rest: those have to have moved away. */
  sought(media: MediaElement): void {
    const moved = Math.abs(media.currentTime - this.#at) > 1;
    if (moved || media instanceof HTMLMediaElement) this.release(false);
  }

  /** The hold is over. @param play Whether playback is to be started; false where it goes on by itself, or something else decides. */
  release(play: boolean): void {
    const hold = this.#hold;
    if (!hold) return;
    clearTimeout(this.#timer);
    this.#hold = undefined;
    this.#pacing.released();
    this.#player.element.dispatchEvent(new PacingReleaseEvent(hold.annotation));
    this.#annotator.clock.goOn();
    if (play) void this.#player.media.play().catch(() => {});
    this.#player.element.requestUpdate();
  }

  #start(): Pacing<Annotation> {
    return createPacing((annotation) => this.#secondsFor(annotation));
  }

  /** Headline and claim, in the language in which they are shown, at the viewer's own pace. */
  #secondsFor({ headline, claim }: Annotation): number {
    const { wanted, track } = this.#annotator.languages;
    const { text, lang } = resolveText(headline, wanted, track);
    const said = claim ? resolveText(claim.text, wanted, track).text.slice(0, glance) : '';
    return readingTime(`${text} ${said}`, lang, this.#player.preferences.readingFactor);
  }
}
