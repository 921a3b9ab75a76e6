import { html, nothing, type TemplateResult } from 'lit/html.js';
import Retry from 'lucide/dist/esm/icons/rotate-cw.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';

export interface Notice {
  readonly text: string;
  /** The technical detail, in small type. */
  readonly detail?: string | undefined;
  readonly retry?: (() => void) | undefined;
  readonly action?: { readonly label: string; readonly press: () => void } | undefined;
  readonly dismiss?: (() => void) | undefined;
}

/** Says what is wrong, with a button to try again where that can help. */
export function noticeView(notice: Notice, t: Translate): TemplateResult {
  return html`<div class="notice" part="notice" role="alert">
    ${
      notice.text
        ? html`<p>
            ${notice.text}${notice.detail === undefined ? nothing : html`<small lang="en" dir="ltr">${notice.detail}</small>`}
          </p>`
        : nothing
    }
    ${
      notice.retry
        ? html`<button type="button" @click=${notice.retry}>${icon(Retry)}${t('retry')}</button>`
        : nothing
    }
    ${notice.action ? html`<button type="button" @click=${notice.action.press}>${notice.action.label}</button>` : nothing}
    ${
      notice.dismiss
        ? html`<button type="button" class="dismiss" aria-label=${t('dismiss')} @click=${notice.dismiss}>
            ${icon(X)}
          </button>`
        : nothing
    }
  </div>`;
}
