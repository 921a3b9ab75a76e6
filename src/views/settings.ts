import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from './say.js';

export interface SettingsState {
  readonly rate: number;
  /** Pause-to-read; undefined where there is no track. */
  readonly pacing: 'auto' | 'always' | 'never' | undefined;
  readonly readingFactor: number;
  /** Whether links to moments are offered, and whether the system can share them. */
  readonly links: boolean;
  readonly canShare: boolean;
  readonly linkCopied: boolean;
  readonly captions: readonly { readonly id: number; readonly label: string; readonly on: boolean }[];
}

export interface SettingsHandlers {
  readonly copyLink: () => void;
  readonly share: () => void;
  readonly setRate: (rate: number) => void;
  readonly setPacing: (pacing: 'auto' | 'always' | 'never') => void;
  readonly setReadingFactor: (factor: number) => void;
  /** -1 switches captions off. */
  readonly setCaptions: (id: number) => void;
}

/** Times the average reader's time. */
export const readingFactors = [0.5, 0.75, 1, 1.5, 2, 3, 5, 10] as const;

export const rates = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

const pacingNames = { auto: 'pacingAuto', always: 'pacingAlways', never: 'pacingNever' } as const;

/** The settings menu: native selects, so that every keyboard, screen reader and phone knows them. */
export function settingsView(state: SettingsState, on: SettingsHandlers, say: Say): TemplateResult {
  const number = new Intl.NumberFormat(say.lang);
  return html`<div class="menu" role="group" aria-label=${say('settings')}>
    <label>
      ${say('speed')}
      <select
        class="rate"
        @change=${(event: Event) => on.setRate(Number((event.target as HTMLSelectElement).value))}
      >
        ${[...new Set([...rates, state.rate])]
          .sort((a, b) => a - b)
          .map(
            (rate) =>
              html`<option value=${rate} ?selected=${rate === state.rate}>
                ${rate === 1 ? say('normal') : `${number.format(rate)}×`}
              </option>`,
          )}
      </select>
    </label>
    ${
      state.captions.length
        ? html`<label>
            ${say('captions')}
            <select
              class="captions-choice"
              @change=${(event: Event) => on.setCaptions(Number((event.target as HTMLSelectElement).value))}
            >
              <option value="-1" ?selected=${!state.captions.some((track) => track.on)}>
                ${say('captionsOff')}
              </option>
              ${state.captions.map(
                (track) => html`<option value=${track.id} ?selected=${track.on}>${track.label}</option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    ${
      state.links
        ? html`<button type="button" class="copy-link" @click=${on.copyLink}>
              ${say(state.linkCopied ? 'linkCopied' : 'copyLink')}
            </button>
            ${
              state.canShare
                ? html`<button type="button" class="share" @click=${on.share}>${say('share')}</button>`
                : nothing
            }`
        : nothing
    }
  </div>`;
}
