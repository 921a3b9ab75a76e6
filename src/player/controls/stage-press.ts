export interface StagePressHost {
  readonly menu: { readonly page: unknown; close(): void } | undefined;
  /** Two taps on one side of the footage seek. @returns whether the tap was part of that. */
  tapped(event: MouseEvent): boolean;
  readonly controls: { toggle(): void };
  /** Closes the open annotation. @returns whether one was open. */
  closeAnnotation(): boolean;
  togglePlay(): void;
}

/** What a press on the footage does, depending on the pointer and on what is open. */
export class StagePress {
  readonly #host: StagePressHost;
  /** The last pointer type; not every browser reports it with the click. */
  #pointerType = '';

  constructor(host: StagePressHost) {
    this.#host = host;
  }

  connect(stage: HTMLElement, signal: AbortSignal): void {
    stage.addEventListener('pointerdown', ({ pointerType }) => (this.#pointerType = pointerType), { signal });
    stage.addEventListener('click', (event) => this.#pressed(event), { signal });
  }

  #pressed(event: MouseEvent): void {
    const { menu, controls } = this.#host;
    if (menu?.page) {
      menu.close();
      return;
    }
    // A finger first shows the controls; a mouse has shown them by moving.
    if (this.#pointerType === 'touch') {
      if (!this.#host.tapped(event)) controls.toggle();
      return;
    }
    if (!this.#host.closeAnnotation()) this.#host.togglePlay();
  }
}
