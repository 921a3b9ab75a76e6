import { ContextVideoElement } from './context-video-element.js';

/** Registers `context-video`, unless the page already has it. */
export function defineContextVideo(): void {
  if (!customElements.get('context-video')) customElements.define('context-video', ContextVideoElement);
}
