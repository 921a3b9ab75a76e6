import type { MediaElement } from '../media/media-element.js';
import type { PacingMode } from '../timeline/pacing.js';
import { createPreferences, type PreferenceStore } from '../media/storage.js';
import { captionTracks, pickTrack, showCaptions, shownCaptions } from '../media/text-tracks.js';

const modes: readonly PacingMode[] = ['auto', 'always', 'never'];

/** What the viewer chose – volume, speed, captions – applied to the footage when it comes and remembered when it changes. */
export class ViewerChoices {
  #store: PreferenceStore = createPreferences('none');
  #mode: 'auto' | 'none' | undefined;

  /** As `storage` says. */
  use(mode: 'auto' | 'none'): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#store = createPreferences(mode);
  }

  get captions(): string | undefined {
    return this.#store.read().captions;
  }

  /** Pause-to-read as the viewer chose it; undefined: as the page says. */
  get pacing(): PacingMode | undefined {
    const { pacing } = this.#store.read();
    return modes.find((mode) => mode === pacing);
  }

  keepPacing(pacing: PacingMode): void {
    this.#store.write({ pacing });
  }

  /** Whether a headline is announced to screen readers when it comes; default true. */
  get announce(): boolean {
    return this.#store.read().announce ?? true;
  }

  keepAnnounce(announce: boolean): void {
    this.#store.write({ announce });
  }

  /** 1 for the average reader, 2 for one who wants twice the time; 0.5 to 10. */
  get readingFactor(): number {
    return Math.min(10, Math.max(0.5, this.#store.read().readingFactor ?? 1));
  }

  keepReadingFactor(readingFactor: number): void {
    this.#store.write({ readingFactor });
  }

  /** @param pageMutes The page said `muted`: that stands, whatever the viewer chose elsewhere. */
  apply(media: MediaElement, pageMutes: boolean, signal: AbortSignal): void {
    const { volume, muted, rate, captions } = this.#store.read();
    if (volume !== undefined) media.volume = volume;
    if (muted !== undefined && !pageMutes) media.muted = muted;
    if (rate !== undefined) media.playbackRate = media.defaultPlaybackRate = rate;
    if (captions !== undefined) {
      const show = () => {
        const track = captions ? pickTrack(captionTracks(media), captions) : undefined;
        if (track || !captions) showCaptions(media, track);
      };
      show();
      // Tracks come when the footage's manifest or the page's markup has been read.
      media.addEventListener('loadedmetadata', show, { signal, once: true });
    }
    // Begun only now, or applying would count as choosing.
    queueMicrotask(() => this.#remember(media, signal));
  }

  #remember(media: MediaElement, signal: AbortSignal): void {
    if (signal.aborted) return;
    let muted = media.muted;
    media.addEventListener(
      'volumechange',
      () => {
        this.#store.write({ volume: media.volume, ...(media.muted !== muted && { muted: media.muted }) });
        muted = media.muted;
      },
      { signal },
    );
    media.addEventListener('ratechange', () => this.#store.write({ rate: media.playbackRate }), { signal });
  }

  /** The viewer chose captions. */
  keepCaptions(media: MediaElement): void {
    this.#store.write({ captions: shownCaptions(media)?.language ?? '' });
  }
}
