import { html, nothing, type TemplateResult } from 'lit';
import { rates } from './rates.js';
import type { Say } from './say.js';
import { bringEnglish } from './strings/en-more.js';

type Pacing = 'auto' | 'always' | 'never';

export interface SettingsState {
  readonly rate: number;
  /** Pause-to-read; undefined where there is no track. */
  readonly pacing: Pacing | undefined;
  readonly readingFactor: number;
  readonly announce: boolean;
  /** Whether links to moments are offered, and whether the system can share them. */
  readonly links: boolean;
  readonly canShare: boolean;
  readonly linkCopied: boolean;
  /** The address, to be copied by hand; undefined where it need not be. */
  readonly linkToCopy: string | undefined;
  readonly captions: readonly { readonly id: number; readonly label: string; readonly on: boolean }[];
}

export interface SettingsHandlers {
  readonly setRate: (rate: number) => void;
  readonly setPacing: (pacing: Pacing) => void;
  readonly setReadingFactor: (factor: number) => void;
  readonly setAnnounce: (announce: boolean) => void;
  readonly copyLink: () => void;
  readonly share: () => void;
  /** -1 switches captions off. */
  readonly setCaptions: (id: number) => void;
}

/** Times the average reader's time. */
const readingFactors = [0.5, 0.75, 1, 1.5, 2, 3, 5, 10] as const;

const pacingNames = { auto: 'pacingAuto', always: 'pacingAlways', never: 'pacingNever' } as const;

interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** A native select, so that every keyboard, screen reader and phone knows it. */
function choice<T extends string | number>(
  label: string,
  options: readonly Option<T>[],
  selected: T,
  choose: (value: T) => void,
): TemplateResult {
  const change = ({ target }: Event) => {
    const option = options[(target as HTMLSelectElement).selectedIndex];
    if (option) choose(option.value);
  };
  return html`<label>
    ${label}
    <select @change=${change}>
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === selected}>${option.label}</option>`,
      )}
    </select>
  </label>`;
}

/** The settings menu. */
export function settingsView(state: SettingsState, on: SettingsHandlers, say: Say): TemplateResult {
  bringEnglish();
  const number = new Intl.NumberFormat(say.lang);
  const times = (value: number) => ({ value, label: `${number.format(value)}×` });
  const speeds = [...new Set([...rates, state.rate])]
    .sort((a, b) => a - b)
    .map((value) => (value === 1 ? { value, label: say('normal') } : times(value)));
  const pacings = (['auto', 'always', 'never'] as const).map((value) => ({
    value,
    label: say(pacingNames[value]),
  }));
  const captions = [
    { value: -1, label: say('captionsOff') },
    ...state.captions.map(({ id, label }) => ({ value: id, label })),
  ];
  const shown = state.captions.find((track) => track.on)?.id ?? -1;
  return html`<div class="menu" role="group" aria-label=${say('settings')}>
    ${choice(say('speed'), speeds, state.rate, on.setRate)}
    ${state.captions.length ? choice(say('captions'), captions, shown, on.setCaptions) : nothing}
    ${
      state.pacing === undefined
        ? nothing
        : [
            choice(say('pacing'), pacings, state.pacing, on.setPacing),
            choice(say('readingTime'), readingFactors.map(times), state.readingFactor, on.setReadingFactor),
            choice(
              say('announce'),
              [
                { value: 1, label: say('on') },
                { value: 0, label: say('off') },
              ],
              Number(state.announce),
              (value) => on.setAnnounce(!!value),
            ),
          ]
    }
    ${
      state.links
        ? html`<button type="button" @click=${on.copyLink}>
            ${say(state.linkCopied ? 'linkCopied' : 'copyLink')}
          </button>`
        : nothing
    }
    ${
      state.linkToCopy === undefined
        ? nothing
        : html`<input
            class="address"
            readonly
            dir="ltr"
            aria-label=${say('copyLink')}
            .value=${state.linkToCopy}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
          />`
    }
    ${
      state.links && state.canShare
        ? html`<button type="button" @click=${on.share}>${say('share')}</button>`
        : nothing
    }
  </div>`;
}
