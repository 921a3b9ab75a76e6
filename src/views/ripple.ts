import { html, type TemplateResult } from 'lit';
import FastForward from 'lucide/dist/esm/icons/fast-forward.mjs';
import Rewind from 'lucide/dist/esm/icons/rewind.mjs';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';

/** The side of the footage that was tapped. */
export type Side = 'left' | 'right';

/** How far taps on the footage went. Each tap has an animation of another name than the one before, so that its circle spreads anew. */
export function rippleView(
  { side, seconds }: { readonly side: Side; readonly seconds: number },
  { lang }: Translate,
): TemplateResult {
  const amount = new Intl.NumberFormat(lang, { style: 'unit', unit: 'second' }).format(seconds);
  return html`<div class="ripple ${side}" aria-hidden="true">
    <div class="ripple-circle ${seconds % 20 ? 'odd' : 'even'}"></div>
    <div>${icon(side === 'left' ? Rewind : FastForward)} ${amount}</div>
  </div>`;
}
