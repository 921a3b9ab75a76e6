export interface StagePressHost {
  readonly menu: { readonly page: unknown; close(): void } | undefined;
  /** Two taps on a side of the footage go back or forward. @returns whether the tap meant that. */
  tapped(event: MouseEvent): boolean;
  readonly controls: { toggle(): void };
  /** Closes the open annotation. @returns whether one was open. */
  closeAnnotation(): boolean;
  togglePlay(): void;
}

/** What a press on the footage means, by what pressed and by what is open. */
export class StagePress {
  readonly #host: StagePressHost;
  /** What pressed last; a click does not tell everywhere. */
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
    // A finger asks for the controls first; a mouse has them already by having moved.
    if (this.#pointerType === 'touch') {
      if (!this.#host.tapped(event)) controls.toggle();
      return;
    }
    if (!this.#host.closeAnnotation()) this.#host.togglePlay();
  }
}
