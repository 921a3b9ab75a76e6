import { html, nothing, type TemplateResult } from 'lit/html.js';
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';

export interface MenuState {
  readonly title: string;
  /** `here`: over the footage or under the controls. `dropped` (from the controls) and `sheet` (on a phone) are in the top layer. */
  readonly place: 'here' | 'dropped' | 'sheet';
  /** The first page has a title only in a sheet, which hides the button it belongs to. */
  readonly first: boolean;
  readonly content: TemplateResult;
}

export interface MenuHandlers {
  readonly close: () => void;
  /** Undefined for a top-level page. */
  readonly back: (() => void) | undefined;
}

// tabindex="-1", here and on other scroll containers with controls in them: without it Firefox makes them Tab stops.
/** One page of the menu, with its title. */
export function menuView(state: MenuState, { close, back }: MenuHandlers, t: Translate): TemplateResult {
  const { title, place, first, content } = state;
  const sheet = place === 'sheet';
  return html`<div
    class="menu ${sheet ? 'sheet' : ''}"
    role="group"
    tabindex="-1"
    aria-label=${title}
    popover=${place === 'here' ? nothing : 'manual'}
  >
    ${
      first && !sheet
        ? nothing
        : html`<div class="menu-head">
            ${
              back
                ? html`<button type="button" class="back" @click=${back}>
                    ${icon(ChevronLeft)}${title}
                  </button>`
                : html`<h3>${title}</h3>`
            }
            ${
              sheet
                ? html`<button type="button" class="close" aria-label=${t('close')} @click=${close}>
                    ${icon(X)}
                  </button>`
                : nothing
            }
          </div>`
    }
    ${content}
  </div>`;
}
