import { html, type TemplateResult } from 'lit/html.js';
import { formatTime } from '../track/time.js';

/** One chapter; times in seconds. */
export interface ChapterEntry {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

export interface ChaptersState {
  readonly chapters: readonly ChapterEntry[];
  /** Seconds. */
  readonly time: number;
  readonly duration: number;
}

export interface ChaptersHandlers {
  readonly go: (time: number) => void;
}

/** The chapters with their times, the current one marked. */
export function chaptersView(state: ChaptersState, on: ChaptersHandlers): TemplateResult {
  const { chapters, time, duration } = state;
  const current = chapters.findLast(({ start, end }) => start <= time && time < end);
  return html`<ol>
    ${chapters.map(
      (chapter) =>
        html`<li>
          <button
            type="button"
            class="chapter"
            aria-current=${chapter === current ? 'true' : 'false'}
            @click=${() => on.go(chapter.start)}
          >
            <span>${chapter.title}</span> <time>${formatTime(chapter.start, duration)}</time>
          </button>
        </li>`,
    )}
  </ol>`;
}
