import { html, type TemplateResult } from 'lit/html.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';
import { registerMoreStrings } from '../i18n/more-strings.js';

/** The keys for one command, and what it does. */
export interface HelpRow {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The list of keyboard shortcuts, as a non-modal dialog. */
export function helpView(rows: readonly HelpRow[], close: () => void, t: Translate): TemplateResult {
  registerMoreStrings();
  return html`<div class="help" role="dialog" aria-label=${t('help')} tabindex="-1">
    <div class="help-head">
      <h2>${t('help')}</h2>
      <button type="button" aria-label=${t('close')} @click=${close}>${icon(X)}</button>
    </div>
    <dl>
      ${rows.map(
        ({ keys, does }) =>
          html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
