import { resolveText } from '../../track/text.js';
import type { Annotation } from '../../track/track.js';
import type { Languages } from '../../views/author-text.js';
import type { PlayerContext } from '../context.js';

/** Announces annotations that appear to screen readers: only headlines, politely, all of one moment together (WCAG 2.2, 4.1.3). */
export function announce(
  { root, preferences }: PlayerContext,
  entered: readonly Annotation[],
  { wanted, track }: Languages,
): void {
  if (!entered.length || !preferences.announce) return;
  const status = root.querySelector('[role=status]');
  // While a slider is being moved, an announcement would talk over its value.
  if (!status || root.activeElement?.matches('[role=slider], input')) return;
  const texts = entered.map(({ headline }) => resolveText(headline, wanted, track));
  // Marked with its language, so that a Korean headline is not read by an English voice.
  status.setAttribute('lang', texts[0]?.lang ?? track);
  status.textContent = texts.map(({ text }) => text).join(' ');
}
