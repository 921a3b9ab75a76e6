import type { TemplateResult } from 'lit';
import { captionCss, completeStyle, canStyleCaptions } from '../../media/text-tracks/caption-style.js';
import { readMediaState } from '../../media/media-state.js';
import { captionTracks } from '../../media/text-tracks/text-tracks.js';
import { captionStyleView } from '../../views/caption-style.js';
import { chaptersView } from '../../views/chapters.js';
import { menuView } from '../../views/menu.js';
import { settingsView } from '../../views/settings.js';
import { registerMoreStrings } from '../../i18n/strings/en-more.js';
import { menuStyles } from '../../views/styles/menu.js';
import { sheetStyles } from '../../views/styles/sheet.js';
import { momentAddress } from '../page/moment-address.js';
import type { Player } from '../player.js';
import { MenuPopover } from '../surfaces/menu-popover.js';
import { audioOptions, captionOptions, qualityOptions } from './track-options.js';

/** What the menu shows: settings, a page of its own below them, or the chapters. */
export type MenuPage = 'settings' | 'caption-style' | 'chapters';

/** The menu of the controls, one page at a time. Focus goes in with it, and back when it closes. */
export class Menu {
  readonly #player: Player;
  readonly #place: MenuPopover;
  #page: MenuPage | undefined;
  /** This page was opened from the settings, and leads back there. */
  #below = false;
  /** The link to this moment stands on the clipboard. */
  #linkCopied = false;
  /** That link, where the clipboard was refused. */
  #linkToCopy: string | undefined;

  constructor(player: Player) {
    this.#player = player;
    this.#place = new MenuPopover(player, (reason) => this.show(undefined, reason));
    player.adopt(sheetStyles);
    player.adopt(menuStyles);
    registerMoreStrings();
  }

  /** Undefined: closed. */
  get page(): MenuPage | undefined {
    return this.#page;
  }

  toggle(page: MenuPage): void {
    const open = this.#page === page || (page === 'settings' && this.#page && this.#below);
    this.show(open ? undefined : page);
  }

  /** Undefined closes it, and gives focus back unless that has `left` for the page. */
  readonly show = (page: MenuPage | undefined, reason?: 'left'): void => {
    const { element, root } = this.#player;
    const was = this.#page;
    this.#below = !!page && page !== 'settings' && (was === 'settings' || (was === page && this.#below));
    this.#page = page;
    this.#linkCopied = false;
    this.#linkToCopy = undefined;
    element.requestUpdate();
    void element.updateComplete.then(() => {
      if (page !== was) root.querySelector('.menu')?.scrollTo(0, 0);
      if (reason) return;
      // Narrow players have no button for the chapters: they were opened from the settings.
      const opener = [`button.${was === 'chapters' ? 'chapters' : 'settings'}`, 'button.settings']
        .map((button) => root.querySelector<HTMLElement>(button))
        .find((button) => button?.checkVisibility());
      const first = ['.menu [aria-current=true]', '.menu :is(select, button:not(.back, .shut))']
        .flatMap((control) => [...root.querySelectorAll<HTMLElement>(control)])
        .find((control) => control.checkVisibility());
      (page ? first : opener)?.focus({ preventScroll: !page });
    });
  };

  view(): TemplateResult | undefined {
    const { t } = this.#player;
    const page = this.#page;
    if (!page) return undefined;
    const pages = {
      settings: () => [t('settings'), this.#settings()],
      'caption-style': () => [t('captionStyle'), this.#captionStyle()],
      chapters: () => [t('chapters'), this.#chapters()],
    } as const satisfies Record<MenuPage, () => readonly [string, TemplateResult]>;
    const [title, content] = pages[page]();
    return menuView(
      { title, content, place: this.#place.current, first: page === 'settings' },
      { close: () => this.show(undefined), back: this.#below ? () => this.show('settings') : undefined },
      t,
    );
  }

  /** After a render: where it stands, and how captions look in it. */
  rendered(): void {
    const menu = this.#player.root.querySelector<HTMLElement>('.menu');
    this.#place.rendered(menu);
    const sample = menu?.querySelector<HTMLElement>('.caption-sample span');
    if (sample)
      sample.style.cssText = captionCss(completeStyle(this.#player.preferences.kept.captionStyle ?? {}));
  }

  #settings(): TemplateResult {
    const player = this.#player;
    const { element, media, preferences, annotator, commands, mediaHost, t, more } = player;
    const { adapter } = mediaHost;
    const captions = captionOptions(captionTracks(media), t);
    const keep = (chosen: Parameters<typeof preferences.keep>[0]) => {
      preferences.keep(chosen);
      element.requestUpdate();
    };
    return settingsView(
      {
        quality: qualityOptions(adapter?.renditions, t),
        audio: audioOptions(adapter?.audioTracks, t),
        captions,
        captionStyle: !!captions && canStyleCaptions(media),
        rate: readMediaState(media).rate,
        pacing: annotator?.track ? annotator.pause.mode : undefined,
        readingFactor: preferences.readingFactor,
        announce: preferences.announce,
        folded: more?.folded ?? [],
        links: element.deepLink,
        canShare: 'share' in navigator,
        linkCopied: this.#linkCopied,
        linkToCopy: this.#linkToCopy,
      },
      {
        setQuality: (id) => adapter?.selectRendition(id),
        setAudio: (id) => adapter?.selectAudioTrack(id),
        setCaptions: (index) => commands.showCaptions(captionTracks(media)[Number(index)]),
        openCaptionStyle: () => this.show('caption-style'),
        setRate: (rate) => commands.setRate(rate),
        setPacing: (pacing) => keep({ pacing }),
        setReadingFactor: (readingFactor) => keep({ readingFactor }),
        setAnnounce: (announce) => keep({ announce }),
        copyLink: () => void this.#copyLink(),
        share: () => void navigator.share({ title: document.title, url: this.#link() }).catch(() => {}),
      },
      t,
    );
  }

  #captionStyle(): TemplateResult {
    const { preferences, more, t } = this.#player;
    const keep = (captionStyle: Readonly<Record<string, string>>) => {
      preferences.keep({ captionStyle });
      more?.styleCaptions();
      this.#player.element.requestUpdate();
    };
    return captionStyleView(
      { values: completeStyle(preferences.kept.captionStyle ?? {}) },
      {
        set: (setting, value) => keep({ ...preferences.kept.captionStyle, [setting]: value }),
        reset: () => keep({}),
      },
      t,
    );
  }

  #chapters(): TemplateResult {
    const { media, more } = this.#player;
    const { currentTime, duration } = readMediaState(media);
    return chaptersView(
      { chapters: more?.chapters?.list ?? [], time: currentTime, duration },
      {
        go: (time) => {
          this.#player.seek(time);
          this.show(undefined);
        },
      },
    );
  }

  /** The page's address with what is open, or this moment, in it. */
  #link(): string {
    const { media, annotator } = this.#player;
    const open = annotator?.opened.current;
    return momentAddress(location.href, open ? { annotation: open.id } : { time: media.currentTime });
  }

  async #copyLink(): Promise<void> {
    const { element, root } = this.#player;
    try {
      await navigator.clipboard.writeText(this.#link());
      this.#linkCopied = true;
      element.requestUpdate();
    } catch {
      // Refused in a frame without the permission, where a dialog is refused too: the viewer gets the address to copy by hand.
      this.#linkToCopy = this.#link();
      element.requestUpdate();
      await element.updateComplete;
      root.querySelector<HTMLInputElement>('.menu .address')?.select();
    }
  }
}
