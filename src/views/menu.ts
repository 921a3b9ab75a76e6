import { html, nothing, type TemplateResult } from 'lit';
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';

export interface MenuState {
  readonly title: string;
  /** In place over the footage or under the controls; else in the top layer: dropped from the controls, or a sheet on a phone. */
  readonly place: 'here' | 'dropped' | 'sheet';
  /** The first page names itself only where a sheet hides what it belongs to. */
  readonly first: boolean;
  readonly content: TemplateResult;
}

export interface MenuHandlers {
  readonly close: () => void;
  /** Undefined for a page that lies below no other. */
  readonly back: (() => void) | undefined;
}

// What scrolls and has controls in it says tabindex="-1", here and elsewhere: Firefox has Tab stop at it by itself otherwise.
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
