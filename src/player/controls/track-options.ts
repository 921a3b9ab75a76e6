import type { AudioTrackOption, OptionList, Rendition } from '../../media/playback.js';
import type { Options } from '../../views/choice.js';
import type { Translate } from '../../i18n/translate.js';

/** The option `auto` and the renditions, best first; undefined if there is nothing to choose. */
export function qualityOptions(
  renditions: OptionList<Rendition> | undefined,
  t: Translate,
): Options | undefined {
  if (!renditions?.list.length) return undefined;
  const { list, selected, playing } = renditions;
  const best = [...list].sort((a, b) => (b.bitrate ?? 0) - (a.bitrate ?? 0));
  const name = (quality: Rendition) => {
    const alone = quality.label && list.filter(({ label }) => label === quality.label).length === 1;
    return alone ? quality.label : [quality.label, speed(quality, t.lang)].filter(Boolean).join(' · ');
  };
  const now = selected === 'auto' ? list.find(({ id }) => id === playing) : undefined;
  const automatic = now ? t('automaticNow', { quality: name(now) }) : t('automatic');
  return {
    selected,
    list: [
      { value: 'auto', label: automatic },
      ...best.map((quality) => ({ value: quality.id, label: name(quality) || quality.id })),
    ],
  };
}

export function audioOptions(
  tracks: OptionList<AudioTrackOption> | undefined,
  t: Translate,
): Options | undefined {
  if (!tracks?.list.length) return undefined;
  return {
    selected: tracks.selected,
    list: tracks.list.map(({ id, label, lang }) => ({
      value: id,
      label: label || languageName(lang ?? '', t.lang) || id,
    })),
  };
}

/** Values are indices in `tracks`; -1 switches captions off. */
export function captionOptions(tracks: readonly TextTrack[], t: Translate): Options | undefined {
  if (!tracks.length) return undefined;
  return {
    selected: String(tracks.findIndex(({ mode }) => mode === 'showing')),
    list: [
      { value: '-1', label: t('captionsOff') },
      ...tracks.map(({ label, language }, index) => ({
        value: String(index),
        label: label || languageName(language, t.lang) || String(index + 1),
      })),
    ],
  };
}

function speed({ bitrate }: Rendition, lang: string): string {
  if (!bitrate) return '';
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'megabit-per-second',
    maximumSignificantDigits: 2,
  }).format(bitrate / 1e6);
}

function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
