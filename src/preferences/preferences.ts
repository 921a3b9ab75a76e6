import type { MediaElement } from '../media/media-element.js';
import type { PacingMode } from '../timeline/pacing.js';
import { createPreferenceStore, type StoredPreferences, type PreferenceStore } from './storage.js';

const modes: readonly PacingMode[] = ['auto', 'always', 'never'];

/** The viewer's choices – volume, speed, captions. Applied to new footage, and remembered when the viewer (and nobody else) changes them. */
export class Preferences {
  #store: PreferenceStore = createPreferenceStore('none');
  #mode: 'auto' | 'none' | undefined;
  readonly #applied = new WeakSet<MediaElement>();

  /** Follows the attribute `storage`. */
  use(mode: 'auto' | 'none'): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#store = createPreferenceStore(mode);
  }

  get captions(): string | undefined {
    return this.#store.read().captions;
  }

  /** Pause-to-read as the viewer chose it; undefined: as the page says. */
  get pacing(): PacingMode | undefined {
    const { pacing } = this.#store.read();
    return modes.find((mode) => mode === pacing);
  }

  /** Remembers a choice of the viewer. */
  keep(chosen: StoredPreferences): void {
    this.#store.write(chosen);
  }

  /** The remembered choices. */
  get kept(): StoredPreferences {
    return this.#store.read();
  }

  /** Whether headlines are announced to screen readers; default true. */
  get announce(): boolean {
    return this.#store.read().announce ?? true;
  }

  /** 1 for the average reader, 2 for one who wants twice the time; 0.5 to 10. */
  get readingFactor(): number {
    return Math.min(10, Math.max(0.5, this.#store.read().readingFactor ?? 1));
  }

  /** Applies the viewer's sound settings, once per media element, so that later changes stay. Never louder than the page says. */
  applySound(media: MediaElement): void {
    if (this.#applied.has(media)) return;
    this.#applied.add(media);
    const { volume, muted, rate } = this.#store.read();
    if (volume !== undefined && media.volume === 1) media.volume = volume;
    if (muted) media.muted = true;
    if (rate !== undefined) media.playbackRate = media.defaultPlaybackRate = rate;
  }

  /** The viewer changed volume, mute or speed – not the page, nor the browser's autoplay policy. */
  keepSound({ volume, muted, playbackRate }: MediaElement): void {
    this.#store.write({ volume, muted, rate: playbackRate });
  }
}
