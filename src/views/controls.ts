import { html, nothing, type TemplateResult } from 'lit/html.js';
import CaptionsIcon from 'lucide/dist/esm/icons/captions.mjs';
import Context from 'lucide/dist/esm/icons/message-square-text.mjs';
import Maximize from 'lucide/dist/esm/icons/maximize.mjs';
import Minimize from 'lucide/dist/esm/icons/minimize.mjs';
import Pause from 'lucide/dist/esm/icons/pause.mjs';
import Play from 'lucide/dist/esm/icons/play.mjs';
import Settings from 'lucide/dist/esm/icons/settings.mjs';
import Volume from 'lucide/dist/esm/icons/volume-2.mjs';
import VolumeX from 'lucide/dist/esm/icons/volume-x.mjs';
import List from 'lucide/dist/esm/icons/list.mjs';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';

export interface ControlsState {
  readonly paused: boolean;
  readonly ended: boolean;
  readonly muted: boolean;
  /** 0 to 1. */
  readonly volume: number;
  readonly hasCaptions: boolean;
  readonly captionsOn: boolean;
  /** Undefined if there is no track. */
  readonly annotationsOn: boolean | undefined;
  readonly panelShown: boolean | undefined;
  readonly fullscreen: boolean;
  readonly canFullscreen: boolean;
  readonly settingsOpen: boolean;
  /** Names the time shown, elapsed or remaining, for screen readers. */
  readonly time: unknown;
  /** Replaces the time while the footage is live. */
  readonly live: unknown;
  /** Buttons for what only some footage or some browsers can do. */
  readonly more: unknown;
}

export interface ControlsHandlers {
  readonly togglePlay: () => void;
  readonly toggleMute: () => void;
  readonly setVolume: (volume: number) => void;
  readonly toggleCaptions: () => void;
  readonly toggleAnnotations: () => void;
  readonly togglePanel: () => void;
  readonly toggleRemaining: () => void;
  readonly toggleSettings: () => void;
  readonly toggleFullscreen: () => void;
}

/** The row of buttons under the timeline. The playhead painter fills in the time without rendering. */
export function controlsView(state: ControlsState, on: ControlsHandlers, t: Translate): TemplateResult {
  const volume = state.muted ? 0 : Math.round(state.volume * 100);
  const silent = !volume;
  return html`<div class="row">
    <button
      type="button"
      class="play"
      aria-label=${t(state.ended ? 'replay' : state.paused ? 'play' : 'pause')}
      @click=${on.togglePlay}
    >
      ${icon(state.paused || state.ended ? Play : Pause)}
    </button>
    <button type="button" class="mute" aria-label=${t(silent ? 'unmute' : 'mute')} @click=${on.toggleMute}>
      ${icon(silent ? VolumeX : Volume)}
    </button>
    <input
      class="volume"
      type="range"
      min="0"
      max="100"
      step="5"
      aria-label=${t('volume')}
      aria-valuetext=${t('percent', { n: volume })}
      .value=${String(volume)}
      @input=${(event: Event) => on.setVolume(Number((event.target as HTMLInputElement).value) / 100)}
    />
    ${
      state.live ??
      html`<button type="button" class="time" @click=${on.toggleRemaining}>
        <span class="elapsed"></span><span class="whole"></span>
        <span class="visually-hidden">${state.time}</span>
      </button>`
    }
    <div class="spacer"></div>
    ${
      // They come later than the rest, and here move nothing.
      state.more
    }
    ${
      state.annotationsOn === undefined
        ? nothing
        : html`<button
              type="button"
              class="pill"
              aria-label=${t('context')}
              aria-pressed=${state.annotationsOn}
              @click=${on.toggleAnnotations}
            >
              ${icon(Context)}<span>${t('context')}</span>
            </button>
            ${
              state.panelShown === undefined
                ? nothing
                : html`<button
                    type="button"
                    class="list"
                    aria-label=${t('list')}
                    aria-pressed=${state.panelShown}
                    @click=${on.togglePanel}
                  >
                    ${icon(List)}
                  </button>`
            }`
    }
    ${
      state.hasCaptions
        ? html`<button
            type="button"
            class="captions"
            aria-label=${t('captions')}
            aria-pressed=${state.captionsOn}
            @click=${on.toggleCaptions}
          >
            ${icon(CaptionsIcon)}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="settings"
      aria-label=${t('settings')}
      aria-expanded=${state.settingsOpen}
      @click=${on.toggleSettings}
    >
      ${icon(Settings)}
    </button>
    ${
      state.canFullscreen
        ? html`<button
            type="button"
            class="fullscreen"
            aria-label=${t(state.fullscreen ? 'exitFullscreen' : 'fullscreen')}
            @click=${on.toggleFullscreen}
          >
            ${icon(state.fullscreen ? Minimize : Maximize)}
          </button>`
        : nothing
    }
  </div>`;
}

/** The large button over the poster. */
export function startView(start: () => void, t: Translate): TemplateResult {
  return html`<button type="button" class="start" aria-label=${t('play')} @click=${start}>
    ${icon(Play)}
  </button>`;
}
