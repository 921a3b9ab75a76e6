import { resolveText } from '../../track/text.js';
import type { Annotation } from '../../track/track.js';
import type { Languages } from '../../views/author-text.js';
import type { PlayerContext } from '../context.js';

/** Tells screen readers of annotations that appear: headlines only, politely, all of a moment at once (WCAG 2.2, 4.1.3). */
export function announce(
  { root, preferences }: PlayerContext,
  entered: readonly Annotation[],
  { wanted, track }: Languages,
): void {
  if (!entered.length || !preferences.announce) return;
  const status = root.querySelector('[role=status]');
  // While the timeline or the volume is being set, it would talk over the slider's own value.
  if (!status || root.activeElement?.matches('[role=slider], input')) return;
  const texts = entered.map(({ headline }) => resolveText(headline, wanted, track));
  // A Korean headline is not for an English voice.
  status.setAttribute('lang', texts[0]?.lang ?? track);
  status.textContent = texts.map(({ text }) => text).join(' ');
}
