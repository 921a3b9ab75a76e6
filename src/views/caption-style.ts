import { html, type TemplateResult } from 'lit/html.js';
import { choice } from './choice.js';
import type { Translate } from '../i18n/translate.js';

/** Each setting with its values, the default first. */
const settings = {
  size: ['100', '75', '125', '150', '200'],
  color: ['white', 'yellow', 'green', 'cyan', 'black'],
  background: ['translucent', 'black', 'white', 'none'],
  edge: ['none', 'outline', 'shadow', 'raised'],
} as const;

const names = {
  size: 'textSize',
  color: 'textColor',
  background: 'textBackground',
  edge: 'textEdge',
} as const;

export interface CaptionStyleState {
  readonly values: Readonly<Record<string, string>>;
}

export interface CaptionStyleHandlers {
  readonly set: (setting: string, value: string) => void;
  readonly reset: () => void;
}

/** Size, colour, background and edge of captions, with a sample: captions may be off at the moment. */
export function captionStyleView(
  { values }: CaptionStyleState,
  on: CaptionStyleHandlers,
  t: Translate,
): TemplateResult {
  const percent = new Intl.NumberFormat(t.lang, { style: 'percent' });
  const keys = ['size', 'color', 'background', 'edge'] as const;
  return html`<div class="caption-sample" aria-hidden="true"><span>${t('captions')}</span></div>
    ${keys.map((key) => {
      const list = settings[key].map((value) => ({
        value,
        label: /\d/.test(value) ? percent.format(Number(value) / 100) : t(value as Word),
      }));
      return choice<string>(t(names[key]), { list, selected: values[key] ?? list[0]?.value ?? '' }, (value) =>
        on.set(key, value),
      );
    })}
    <button type="button" @click=${on.reset}>${t('reset')}</button>`;
}

type Word = (typeof settings)['color' | 'background' | 'edge'][number];
