import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.js';

/** Goes to the live moment; pressed while that is on screen. */
export function liveView(atEdge: boolean, go: () => void, t: Translate): TemplateResult {
  return html`<button
    type="button"
    class="live-edge"
    aria-pressed=${atEdge}
    title=${t('goLive')}
    @click=${go}
  >
    <span class="live-dot"></span>${t('live')}
  </button>`;
}
