import type { TemplateResult } from 'lit/html.js';
import { canStyleCaptions } from '../../media/text-tracks/caption-style.js';
import { readMediaState } from '../../media/media-state.js';
import { captionTracks } from '../../media/text-tracks/text-tracks.js';
import { settingsView } from '../../views/settings.js';
import type { PacingMode } from '../../timeline/pacing.js';
import type { StoredPreferences } from '../../preferences/storage.js';
import type { PlayerContext } from '../context.js';
import type { MediaHostState } from '../playback/media-host-state.js';
import { momentAddress } from '../page/moment-address.js';
import type { Chapters } from './chapters.js';
import type { OptionalButton } from './optional-buttons.js';
import { audioOptions, captionOptions, qualityOptions } from './track-options.js';

export interface SettingsPageHost {
  readonly mediaHost: MediaHostState;
  readonly playback: { setRate(rate: number): void };
  readonly captions: { show(track: TextTrack | undefined): void };
  readonly more:
    | {
        readonly folded: readonly OptionalButton[];
        readonly chapters: Chapters | undefined;
        styleCaptions(): void;
      }
    | undefined;
  /** Undefined without a track. */
  readonly annotations: { readonly pacing: PacingMode; readonly openId: string | undefined } | undefined;
  openCaptionStyle(): void;
}

/** The first page of the menu. */
export class SettingsPage {
  readonly #context: PlayerContext;
  readonly #host: SettingsPageHost;
  /** The link to this moment has been copied. */
  #linkCopied = false;
  /** That link, if access to the clipboard was refused. */
  #linkToCopy: string | undefined;

  constructor(context: PlayerContext, host: SettingsPageHost) {
    this.#context = context;
    this.#host = host;
  }

  /** The menu or another page of it was opened, so a copied link is for an earlier moment. */
  opened(): void {
    this.#linkCopied = false;
    this.#linkToCopy = undefined;
  }

  view(): TemplateResult {
    const { element, media, preferences, t, requestUpdate } = this.#context;
    const { mediaHost, more, annotations, playback, captions } = this.#host;
    const { adapter } = mediaHost.loader;
    const captionList = captionOptions(captionTracks(media), t);
    const keep = (chosen: StoredPreferences) => {
      preferences.keep(chosen);
      requestUpdate();
    };
    return settingsView(
      {
        quality: qualityOptions(adapter?.renditions, t),
        audio: audioOptions(adapter?.audioTracks, t),
        captions: captionList,
        captionStyle: !!captionList && canStyleCaptions(media),
        rate: readMediaState(media).rate,
        pacing: annotations?.pacing,
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
        setCaptions: (index) => captions.show(captionTracks(media)[Number(index)]),
        openCaptionStyle: () => this.#host.openCaptionStyle(),
        setRate: (rate) => playback.setRate(rate),
        setPacing: (pacing) => keep({ pacing }),
        setReadingFactor: (readingFactor) => keep({ readingFactor }),
        setAnnounce: (announce) => keep({ announce }),
        copyLink: () => void this.#copyLink(),
        share: () => void navigator.share({ title: document.title, url: this.#link() }).catch(() => {}),
      },
      t,
    );
  }

  /** The page's address with the open annotation, else this moment. */
  #link(): string {
    const open = this.#host.annotations?.openId;
    const moment = open === undefined ? { time: this.#context.media.currentTime } : { annotation: open };
    return momentAddress(location.href, moment);
  }

  async #copyLink(): Promise<void> {
    const context = this.#context;
    try {
      await navigator.clipboard.writeText(this.#link());
      this.#linkCopied = true;
      context.requestUpdate();
    } catch {
      // Refused in a frame without the permission, where a dialog is refused too. Then the viewer can copy the address by hand.
      this.#linkToCopy = this.#link();
      context.requestUpdate();
      await context.updated;
      context.root.querySelector<HTMLInputElement>('.menu .address')?.select();
    }
  }
}
