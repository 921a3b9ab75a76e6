import type { PlayerContext } from '../context.js';

export interface AnnotationVisibilityHost {
  /** As the page or the viewer last chose; undefined: as the attribute says. */
  readonly requested: { annotationsEnabled: boolean | undefined };
  /** Annotations were switched off. */
  hidden(): void;
}

/** Whether annotations are shown: as the viewer or a script chose, else as the page says. */
export class AnnotationVisibility {
  readonly #context: PlayerContext;
  readonly #host: AnnotationVisibilityHost;

  constructor(context: PlayerContext, host: AnnotationVisibilityHost) {
    this.#context = context;
    this.#host = host;
  }

  get on(): boolean {
    return this.#host.requested.annotationsEnabled ?? !this.#context.element.annotationsOff;
  }

  set(on: boolean): void {
    const changes = this.on !== on;
    this.#host.requested.annotationsEnabled = on;
    if (changes) this.changed();
  }

  toggle(): void {
    this.set(!this.on);
  }

  /** The page has changed the attribute. */
  changed(): void {
    if (!this.on) this.#host.hidden();
    this.#context.requestUpdate();
  }
}
