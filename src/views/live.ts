import { html, type TemplateResult } from 'lit';
import type { Say } from '../i18n/translate.js';

/** Goes to the live moment; pressed while that is on screen. */
export function liveView(atEdge: boolean, go: () => void, say: Say): TemplateResult {
  return html`<button
    type="button"
    class="live-edge"
    aria-pressed=${atEdge}
    title=${say('goLive')}
    @click=${go}
  >
    <span class="live-dot"></span>${say('live')}
  </button>`;
}
