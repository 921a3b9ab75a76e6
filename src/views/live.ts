import { html, type TemplateResult } from 'lit/html.js';
import type { Translate } from '../i18n/translate.js';

/** A button to the live edge, pressed while playback is there. */
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
