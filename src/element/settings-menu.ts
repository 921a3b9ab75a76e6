import type { TemplateResult } from 'lit';
import { readMediaState } from '../media/media-state.js';
import { captionTracks } from '../media/text-tracks.js';
import { settingsView } from '../views/settings.js';
import { momentAddress } from './moment-address.js';
import { menuStyles } from '../views/styles/menu.js';
import type { Commands } from './commands.js';
import type { Player } from './player.js';

export { menuStyles };

/** The settings menu as it stands now. Fetched when it is first opened. */
export function settingsMenu(player: Player, commands: Commands): TemplateResult {
  const { element, media, choices, annotator, say } = player;
  const changed = () => element.requestUpdate();
  const captions = captionTracks(media).map(({ label, language, mode }, id) => ({
    id,
    label: label || languageName(language, say.lang),
    on: mode === 'showing',
  }));
  return settingsView(
    {
      rate: readMediaState(media).rate,
      pacing: annotator?.track ? annotator.pause.mode : undefined,
      readingFactor: choices.readingFactor,
      announce: choices.announce,
      links: element.deepLink,
      canShare: 'share' in navigator,
      linkCopied: player.linkCopied,
      linkToCopy: player.linkToCopy,
      captions,
    },
    {
      setRate: (rate) => commands.setRate(rate),
      setCaptions: (id) => commands.showCaptions(captionTracks(media)[id]),
      setPacing: (pacing) => {
        choices.keepPacing(pacing);
        changed();
      },
      setReadingFactor: (factor) => {
        choices.keepReadingFactor(factor);
        changed();
      },
      setAnnounce: (announce) => {
        choices.keepAnnounce(announce);
        changed();
      },
      copyLink: () => void copyLink(player),
      share: () => void navigator.share({ title: document.title, url: link(player) }).catch(() => {}),
    },
    say,
  );
}

/** The page's address with what is open, or this moment, in it. */
function link({ media, annotator }: Player): string {
  const open = annotator?.opened.current;
  return momentAddress(location.href, open ? { annotation: open.id } : { time: media.currentTime });
}

async function copyLink(player: Player): Promise<void> {
  try {
    await navigator.clipboard.writeText(link(player));
    player.linkCopied = true;
    player.element.requestUpdate();
  } catch {
    // Refused in a frame without the permission, where a dialog is refused too: the viewer gets the address to copy by hand.
    player.linkToCopy = link(player);
    player.element.requestUpdate();
    await player.element.updateComplete;
    player.root.querySelector<HTMLInputElement>('.menu .address')?.select();
  }
}

function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
