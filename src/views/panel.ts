import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import ChevronUp from 'lucide/dist/esm/icons/chevron-up.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { Annotation, Track } from '../track/track.js';
import { formatTime } from '../track/time.js';
import { authorText, type Tongue } from './author-text.js';
import { categoryLabel, categoryLook } from './category-look.js';
import { sayDate } from './date.js';
import { icon } from './icon.js';
import type { Say } from './say.js';
import { verdictLook } from './verdict-look.js';

export interface PanelState {
  readonly track: Track;
  readonly annotations: readonly Annotation[];
  readonly active: ReadonlySet<Annotation>;
  readonly tongue: Tongue;
  readonly shown: boolean;
}

export interface PanelHandlers {
  readonly toggle: () => void;
  readonly go: (annotation: Annotation) => void;
}

/** The list of all annotations in time order: nothing is reachable only in its slot (WCAG 2.2.1). */
export function panelView(state: PanelState, on: PanelHandlers, say: Say): TemplateResult {
  const { track, annotations, shown, tongue } = state;
  return html`<div class="panel-head">
      <h2>${say('context')}</h2>
      <span class="count">${say('notes', { n: annotations.length })}</span>
      <button
        type="button"
        aria-expanded=${shown}
        aria-label=${say(shown ? 'closeList' : 'openList')}
        @click=${on.toggle}
      >
        ${icon(shown ? X : ChevronUp)}
      </button>
    </div>
    ${
      shown
        ? html`<ol class="entries">
              ${repeat(
                annotations,
                (annotation) => annotation.id,
                (annotation) => entryView(annotation, state, on, say),
              )}
            </ol>
            ${
              track.publisher || track.coverage?.note
                ? html`<div class="panel-foot">
                    ${track.publisher ? html`<p>${authorText(track.publisher.name, tongue)}</p>` : nothing}
                  </div>`
                : nothing
            }`
        : nothing
    }
  </section>`;
}

function entryView(annotation: Annotation, state: PanelState, on: PanelHandlers, say: Say): TemplateResult {
  const { track, tongue } = state;
  const look = categoryLook(track, annotation.category);
  const label = categoryLabel(track, annotation);
  const about = [
    label === undefined
      ? undefined
      : html`${look.icon ? icon(look.icon) : nothing}${authorText(label, tongue)}`,
    annotation.verdict && say(verdictLook[annotation.verdict][1]),
    annotation.asOf && say('asOf', { date: sayDate(annotation.asOf, say.lang) }),
  ].filter((part) => part !== undefined);
  const current = state.active.has(annotation);
  return html`<li
    class="entry ${current ? 'current' : ''}"
    data-category=${annotation.category ?? ''}
    aria-current=${current ? 'true' : nothing}
  >
    <time>${formatTime(annotation.start)}</time>
    <div>
      <h3>
        <button type="button" class="headline" @click=${() => on.go(annotation)}>
          ${authorText(annotation.headline, tongue)}
        </button>
      </h3>
    </div>
    <div class="about">
      ${about.map((part, i) => html`${i ? html`<span>·</span>` : nothing}<span>${part}</span>`)}
    </div>
  </li>`;
}
