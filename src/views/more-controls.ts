import { html, nothing, type TemplateResult } from 'lit/html.js';
import Bookmark from 'lucide/dist/esm/icons/bookmark.mjs';
import Cast from 'lucide/dist/esm/icons/cast.mjs';
import PictureInPicture from 'lucide/dist/esm/icons/picture-in-picture-2.mjs';
import { icon } from './icon.js';

const icons = { chapters: Bookmark, remote: Cast, pip: PictureInPicture } as const;

export interface MoreButton {
  readonly name: keyof typeof icons;
  readonly label: string;
  /** Undefined if it is not a toggle. */
  readonly pressed?: boolean | undefined;
  /** Whether what it opens is open; undefined if it opens nothing. */
  readonly open?: boolean | undefined;
  readonly press: () => void;
}

/** Buttons for what only some footage or some browsers can do. Narrow players have them in the menu instead. */
export const moreButtonsView = (buttons: readonly MoreButton[]): readonly TemplateResult[] =>
  buttons.map(
    ({ name, label, pressed, open, press }) =>
      html`<button
        type="button"
        class="fold ${name}"
        aria-label=${label}
        aria-pressed=${pressed ?? nothing}
        aria-expanded=${open ?? nothing}
        @click=${press}
      >
        ${icon(icons[name])}
      </button>`,
  );

/** The name of the chapter under the pointer. */
export const chapterTipView = (title: string): TemplateResult =>
  html`<span class="chapter-name">${title}</span>`;
