import { html } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Annotation } from '../track/track.js';
import type { Translate } from '../i18n/translate.js';

/** Shown while playback is held for reading: a ring that empties, *Continue*, and a button that switches holds off. */
export function holdView(
  hold: { readonly annotation: Annotation; readonly seconds: number },
  on: { readonly resume: () => void; readonly neverPause: () => void },
  t: Translate,
): unknown {
  // Keyed, so that the ring's animation starts over with each hold.
  return keyed(
    hold,
    html`<div class="hold" role="group" aria-label=${t('held')}>
      <div class="ring" aria-hidden="true" data-seconds=${hold.seconds}><i></i><i></i></div>
      <span>${t('held')}</span>
      <button type="button" class="resume" @click=${on.resume}>${t('goOn')}</button>
      <button type="button" class="never-pause" @click=${on.neverPause}>${t('neverPause')}</button>
    </div>`,
  );
}
