import type { MediaElement } from '../media/media-element.js';
import type { PacingMode } from '../timeline/pacing.js';
import { createPreferenceStore, type StoredPreferences, type PreferenceStore } from './storage.js';
import { captionTracks, pickTrack, showCaptions, shownCaptions } from '../media/text-tracks/text-tracks.js';

const modes: readonly PacingMode[] = ['auto', 'always', 'never'];

/** What the viewer chose (volume, speed, captions, …): applied to new media, and saved only when the viewer changes it, not the page. */
export class Preferences {
  #store: PreferenceStore = createPreferenceStore('none');
  #mode: 'auto' | 'none' | undefined;
  readonly #applied = new WeakSet<MediaElement>();

  /** Switches to the storage of the `storage` attribute. */
  use(mode: 'auto' | 'none'): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#store = createPreferenceStore(mode);
  }

  get captions(): string | undefined {
    return this.#store.read().captions;
  }

  /** The viewer's pause-to-read mode; undefined leaves it to the page. */
  get pacing(): PacingMode | undefined {
    const { pacing } = this.#store.read();
    return modes.find((mode) => mode === pacing);
  }

  /** Saves what the viewer has just chosen. */
  keep(chosen: StoredPreferences): void {
    this.#store.write(chosen);
  }

  /** Everything that has been saved. */
  get kept(): StoredPreferences {
    return this.#store.read();
  }

  /** Whether headlines are announced to screen readers; default true. */
  get announce(): boolean {
    return this.#store.read().announce ?? true;
  }

  /** Multiplies the average reading time; 0.5 to 10. */
  get readingFactor(): number {
    return Math.min(10, Math.max(0.5, this.#store.read().readingFactor ?? 1));
  }

  /** Applies volume, mute and speed once per media element, so that later changes stay. Does not touch a volume that the page has set. */
  applySound(media: MediaElement): void {
    if (this.#applied.has(media)) return;
    this.#applied.add(media);
    const { volume, muted, rate } = this.#store.read();
    if (volume !== undefined && media.volume === 1) media.volume = volume;
    if (muted) media.muted = true;
    if (rate !== undefined) media.playbackRate = media.defaultPlaybackRate = rate;
  }

  /** Shows captions in the language last used. That fetches the track, so call it only when the footage may be fetched. */
  applyCaptions(media: MediaElement, signal: AbortSignal): void {
    const show = () => {
      const { captions } = this.#store.read();
      if (captions === undefined) return;
      const track = captions ? pickTrack(captionTracks(media), captions) : undefined;
      if (track || !captions) showCaptions(media, track);
    };
    show();
    // Tracks appear once a manifest or the page's markup has been read, and a stream's tracks are replaced with the stream.
    media.addEventListener('loadedmetadata', show, { signal });
  }

  /** Call it when the viewer has set volume, mute or speed; not for the page or the browser's autoplay policy. */
  keepSound({ volume, muted, playbackRate }: MediaElement): void {
    this.#store.write({ volume, muted, rate: playbackRate });
  }

  /** Call it when the viewer has chosen captions. */
  keepCaptions(media: MediaElement): void {
    this.#store.write({ captions: shownCaptions(media)?.language ?? '' });
  }
}
