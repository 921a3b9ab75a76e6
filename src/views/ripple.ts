import { html, type TemplateResult } from 'lit/html.js';
import FastForward from 'lucide/dist/esm/icons/fast-forward.mjs';
import Rewind from 'lucide/dist/esm/icons/rewind.mjs';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';

/** The side of the stage that was tapped. */
export type Side = 'left' | 'right';

/** How far double taps have seeked. The animation alternates between two names: with the same name it would not restart. */
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
