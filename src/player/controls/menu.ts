import type { TemplateResult } from 'lit/html.js';
import { registerMoreStrings } from '../../i18n/more-strings.js';
import { captionCss, completeStyle } from '../../media/text-tracks/caption-style.js';
import { readMediaState } from '../../media/media-state.js';
import { captionStyleView } from '../../views/caption-style.js';
import { chaptersView } from '../../views/chapters.js';
import { menuView } from '../../views/menu.js';
import { menuStyles } from '../../views/styles/menu.js';
import { sheetStyles } from '../../views/styles/sheet.js';
import type { AdoptStyles } from '../adopted-styles.js';
import type { PlayerContext } from '../context.js';
import type { CloseReason, Dismissal, Surface } from '../surfaces/dismissal.js';
import { MenuPopover, type MenuPopoverHost } from '../surfaces/menu-popover.js';
import { SettingsPage, type SettingsPageHost } from './settings-page.js';

/** What the menu shows: the settings, a page below them, or the chapters. */
export type MenuPage = 'settings' | 'caption-style' | 'chapters';

export interface MenuHost extends MenuPopoverHost, Omit<SettingsPageHost, 'openCaptionStyle'> {
  readonly dismissal: Dismissal;
  readonly adoptStyles: AdoptStyles;
}

/** The menu of the controls, one page at a time. Focus moves into it, and back when it closes. */
export class Menu implements Surface {
  readonly #context: PlayerContext;
  readonly #host: MenuHost;
  readonly #popover: MenuPopover;
  readonly #settings: SettingsPage;
  #page: MenuPage | undefined;
  /** The page that was open before this one, or before it was closed. */
  #before: MenuPage | undefined;
  /** This page was opened from the settings, and has a button back to them. */
  #below = false;

  constructor(context: PlayerContext, host: MenuHost) {
    this.#context = context;
    this.#host = host;
    this.#popover = new MenuPopover(context, host, () => this.close());
    this.#settings = new SettingsPage(context, {
      ...host,
      get more() {
        return host.more;
      },
      get annotations() {
        return host.annotations;
      },
      openCaptionStyle: () => this.#show('caption-style'),
    });
    host.adoptStyles(sheetStyles, menuStyles);
    registerMoreStrings();
  }

  /** Undefined while the menu is closed. */
  get page(): MenuPage | undefined {
    return this.#page;
  }

  toggle(page: MenuPage): void {
    const open = this.#page === page || (page === 'settings' && this.#page && this.#below);
    if (open) this.close();
    else this.#show(page);
  }

  close(reason?: CloseReason): void {
    if (!this.#page) return;
    this.#before = this.#page;
    this.#page = undefined;
    this.#below = false;
    if (reason === 'removed') this.#popover.hide();
    this.#host.dismissal.closed(this, reason);
  }

  get #place(): 'here' | 'dropped' | 'sheet' | undefined {
    return this.#page && this.#popover.current;
  }

  get isSheet(): boolean {
    return this.#place === 'sheet';
  }

  get covers(): string | undefined {
    return this.isSheet ? '.overlay, .recap, .panel' : undefined;
  }

  get closesOn(): readonly ('press' | 'focus')[] {
    // Above a sheet the page can still be scrolled and pressed.
    return this.isSheet ? ['focus'] : ['press', 'focus'];
  }

  focusTarget(): HTMLElement | undefined {
    const { root } = this.#context;
    if (this.#page !== this.#before) root.querySelector('.menu')?.scrollTo(0, 0);
    this.#before = this.#page;
    return ['.menu [aria-current=true]', '.menu :is(select, button:not(.back, .close))']
      .flatMap((control) => [...root.querySelectorAll<HTMLElement>(control)])
      .find((control) => control.checkVisibility());
  }

  /** The button that opened the page. Narrow players have none for the chapters, which were opened from the settings. */
  returnTarget(): HTMLElement | null | undefined {
    return [`button.${this.#before === 'chapters' ? 'chapters' : 'settings'}`, 'button.settings']
      .map((button) => this.#context.root.querySelector<HTMLElement>(button))
      .find((button) => button?.checkVisibility());
  }

  view(): TemplateResult | undefined {
    const { t } = this.#context;
    const page = this.#page;
    if (!page) return undefined;
    const pages = {
      settings: () => [t('settings'), this.#settings.view()],
      'caption-style': () => [t('captionStyle'), this.#captionStyle()],
      chapters: () => [t('chapters'), this.#chapters()],
    } as const satisfies Record<MenuPage, () => readonly [string, TemplateResult]>;
    const [title, content] = pages[page]();
    return menuView(
      { title, content, place: this.#popover.current, first: page === 'settings' },
      { close: () => this.close(), back: this.#below ? () => this.#show('settings') : undefined },
      t,
    );
  }

  measure(): void {
    this.#popover.measure();
  }

  place(): void {
    this.#popover.place();
    const sample = this.#context.root.querySelector<HTMLElement>('.menu .caption-sample span');
    if (sample)
      sample.style.cssText = captionCss(completeStyle(this.#context.preferences.kept.captionStyle ?? {}));
  }

  #show(page: MenuPage): void {
    this.#below = page !== 'settings' && (this.#page === 'settings' || (this.#page === page && this.#below));
    this.#before = this.#page;
    this.#page = page;
    this.#settings.opened();
    this.#host.dismissal.opened(this);
  }

  #captionStyle(): TemplateResult {
    const { preferences, requestUpdate, t } = this.#context;
    const keep = (captionStyle: Readonly<Record<string, string>>) => {
      preferences.keep({ captionStyle });
      this.#host.more?.styleCaptions();
      requestUpdate();
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
    const { currentTime, duration } = readMediaState(this.#context.media);
    return chaptersView(
      { chapters: this.#host.more?.chapters?.list ?? [], time: currentTime, duration },
      {
        go: (time) => {
          this.#context.seek(time);
          this.close();
        },
      },
    );
  }
}
