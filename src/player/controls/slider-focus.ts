import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import { formatTime } from '../../track/time.js';
import type { TimelineState } from '../../views/timeline.js';
import type { PlayerContext } from '../context.js';
import type { TimelineTip } from './timeline-tip.js';

export interface SliderFocusHost {
  readonly tip: TimelineTip;
  readonly scrubber: { readonly dragging: boolean };
}

/** Seconds of playback after which the tip over a focused timeline disappears. */
const stale = 2;

/** The timeline under the keyboard: shows the tip as for the pointer, and lets screen readers hear only times that the viewer set. */
export class SliderFocus {
  readonly #context: PlayerContext;
  readonly #host: SliderFocusHost;
  /** The time that screen readers last read out, in seconds. */
  #told = 0;
  #tipShown = false;

  constructor(context: PlayerContext, host: SliderFocusHost) {
    this.#context = context;
    this.#host = host;
  }

  attach(media: MediaElement, signal: AbortSignal): void {
    const { root } = this.#context;
    root.addEventListener('focusin', ({ target }) => isTimeline(target) && this.#tell(), { signal });
    root.addEventListener('focusout', ({ target }) => isTimeline(target) && this.#hideTip(), { signal });
    for (const event of ['seeking', 'pause'])
      media.addEventListener(event, () => this.#focused && this.#tell(), { signal });
    media.addEventListener(
      'timeupdate',
      () => {
        if (this.#tipShown && Math.abs(media.currentTime - this.#told) > stale) this.#hideTip();
      },
      { signal },
    );
    // The timeline may have had focus before this part arrived.
    if (this.#focused) this.#tell();
  }

  /** During playback, keeps the value of a focused slider as it was last read out: every change would be read out too. */
  timeline(): Partial<TimelineState> | undefined {
    const { media, t } = this.#context;
    const { paused, start, duration: end } = readMediaState(media);
    if (paused || !this.#focused) return undefined;
    const time = this.#told - start;
    const duration = end - start;
    return {
      time,
      words: t('timeOf', { time: formatTime(time, duration), duration: formatTime(duration) }),
    };
  }

  get #focused(): boolean {
    return isTimeline(this.#context.root.activeElement);
  }

  #tell(): void {
    const { media, root, requestUpdate } = this.#context;
    const { tip, scrubber } = this.#host;
    const { currentTime, start, duration } = readMediaState(media);
    this.#told = currentTime;
    requestUpdate();
    // A pointer press brings focus too; then the tip follows the pointer.
    if (scrubber.dragging || duration <= start || !root.activeElement?.matches(':focus-visible')) return;
    this.#tipShown = true;
    tip.point({ time: currentTime, fraction: (currentTime - start) / (duration - start) });
  }

  #hideTip(): void {
    if (!this.#tipShown) return;
    this.#tipShown = false;
    this.#host.tip.point(undefined);
  }
}

const isTimeline = (node: EventTarget | null): boolean =>
  node instanceof Element && node.classList.contains('timeline');
