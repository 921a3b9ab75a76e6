import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Annotation } from '../track/track.js';
import type { Say } from './say.js';

/** Playback is held for reading: a ring that empties with the time left, *Continue*, and one press that ends all holds. */
export function holdView(
  hold: { readonly annotation: Annotation; readonly seconds: number },
  on: { readonly goOn: () => void; readonly neverPause: () => void },
  say: Say,
): unknown {
  // Keyed, so that the ring of another hold begins anew.
  return keyed(
    hold,
    html`<div class="hold" role="group" aria-label=${say('held')}>
      <svg class="ring" viewBox="0 0 24 24" aria-hidden="true" data-seconds=${hold.seconds}>
        <circle cx="12" cy="12" r="9" pathLength="1"></circle>
        <circle class="left" cx="12" cy="12" r="9" pathLength="1"></circle>
      </svg>
      <span>${say('held')}</span>
      <button type="button" class="go-on" @click=${on.goOn}>${say('goOn')}</button>
      <button type="button" class="never-pause" @click=${on.neverPause}>${say('neverPause')}</button>
    </div>`,
  );
}
