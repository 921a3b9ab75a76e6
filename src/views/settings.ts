import { html, nothing, type TemplateResult } from 'lit/html.js';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import { choice, type Options } from './choice.js';
import { icon } from './icon.js';
import { rates } from './rates.js';
import type { Translate } from '../i18n/translate.js';

type Pacing = 'auto' | 'always' | 'never';

/** A control that has no room in the row of buttons. */
export interface Folded {
  readonly label: string;
  /** Undefined if it is not a toggle. */
  readonly pressed?: boolean | undefined;
  /** It opens another page of the menu. */
  readonly opens?: boolean;
  readonly press: () => void;
}

export interface SettingsState {
  /** Undefined where there is nothing to choose from. */
  readonly quality: Options | undefined;
  readonly audio: Options | undefined;
  readonly captions: Options | undefined;
  /** Whether the style of captions can be set. */
  readonly captionStyle: boolean;
  readonly rate: number;
  /** Pause-to-read; undefined where there is no track. */
  readonly pacing: Pacing | undefined;
  readonly readingFactor: number;
  readonly announce: boolean;
  readonly folded: readonly Folded[];
  /** Whether links to moments are offered, and whether the system can share them. */
  readonly links: boolean;
  readonly canShare: boolean;
  readonly linkCopied: boolean;
  /** The link, to be copied by hand where the clipboard refuses; else undefined. */
  readonly linkToCopy: string | undefined;
}

export interface SettingsHandlers {
  readonly setQuality: (id: string) => void;
  readonly setAudio: (id: string) => void;
  readonly setCaptions: (id: string) => void;
  readonly openCaptionStyle: () => void;
  readonly setRate: (rate: number) => void;
  readonly setPacing: (pacing: Pacing) => void;
  readonly setReadingFactor: (factor: number) => void;
  readonly setAnnounce: (announce: boolean) => void;
  readonly copyLink: () => void;
  readonly share: () => void;
}

/** Multiples of the average reading time. */
const readingFactors = [0.5, 0.75, 1, 1.5, 2, 3, 5, 10] as const;

const pacings = { auto: 'pacingAuto', always: 'pacingAlways', never: 'pacingNever' } as const;

/** The settings that apply to this footage and track. */
export function settingsView(state: SettingsState, on: SettingsHandlers, t: Translate): TemplateResult {
  const number = new Intl.NumberFormat(t.lang);
  const times = (value: number) => ({ value, label: `${number.format(value)}×` });
  const speeds = [...new Set([...rates, state.rate])]
    .sort((a, b) => a - b)
    .map((value) => (value === 1 ? { value, label: t('normal') } : times(value)));
  const any = (label: string, options: Options | undefined, choose: (id: string) => void) =>
    options ? choice(label, options, choose) : nothing;
  return html`${state.folded.map(foldedView)} ${any(t('quality'), state.quality, on.setQuality)}
  ${any(t('audio'), state.audio, on.setAudio)} ${any(t('captions'), state.captions, on.setCaptions)}
  ${
    state.captionStyle
      ? html`<button type="button" class="opens" @click=${on.openCaptionStyle}>
          ${t('captionStyle')}${icon(ChevronRight)}
        </button>`
      : nothing
  }
  ${choice(t('speed'), { list: speeds, selected: state.rate }, on.setRate)}
  ${state.pacing === undefined ? nothing : readingView(state, state.pacing, times, on, t)}
  ${
    state.links
      ? html`<button type="button" @click=${on.copyLink}>
          ${t(state.linkCopied ? 'linkCopied' : 'copyLink')}
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
          aria-label=${t('copyLink')}
          .value=${state.linkToCopy}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />`
  }
  ${
    state.links && state.canShare
      ? html`<button type="button" @click=${on.share}>${t('share')}</button>`
      : nothing
  }`;
}

const foldedView = ({ label, pressed, opens, press }: Folded) =>
  html`<button
    type="button"
    class="fold ${opens ? 'opens' : ''}"
    aria-pressed=${pressed ?? nothing}
    @click=${press}
  >
    ${label}${opens ? icon(ChevronRight) : nothing}
  </button>`;

function readingView(
  { readingFactor, announce }: SettingsState,
  pacing: Pacing,
  times: (value: number) => { value: number; label: string },
  on: SettingsHandlers,
  t: Translate,
): TemplateResult {
  const modes = (['auto', 'always', 'never'] as const).map((value) => ({
    value,
    label: t(pacings[value]),
  }));
  const onOff = [
    { value: 1, label: t('on') },
    { value: 0, label: t('off') },
  ];
  return html`${choice(t('pacing'), { list: modes, selected: pacing }, on.setPacing)}
  ${choice(t('readingTime'), { list: readingFactors.map(times), selected: readingFactor }, on.setReadingFactor)}
  ${choice(t('announce'), { list: onOff, selected: Number(announce) }, (value) => on.setAnnounce(!!value))}`;
}
