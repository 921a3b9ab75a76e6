import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { playQuietly } from '../media/autoplay.js';
import { firstFrame } from '../media/first-frame.js';
import type { MediaElement } from '../media/media-element.js';
import type { Problem } from '../track/problem.js';
import type { Annotation } from '../track/track.js';
import { addStrings } from '../views/load-strings.js';
import { playerView } from '../views/player.js';
import type { Strings } from '../views/say.js';
import { playerStyles } from '../views/styles/player.js';
import { resetProof } from '../views/styles/reset-proof.js';
import type { Commands } from './commands.js';
import { HeadStart, isNear, near } from './head-start.js';
import { readKey } from './hotkeys.js';
import { MediaSurface } from './media-surface.js';
import { PlaceHolder } from './place-holder.js';
import { Player } from './player.js';
import { expectsTrack, playerState } from './player-state.js';
import type { AttributeName } from './reflecting-element.js';
import { upgradeProperties } from './upgrade-properties.js';
import { VERSION } from './version.js';

const none: readonly Annotation[] = Object.freeze([]);

/** What the element is a face to. */
interface Parts {
  readonly player: Player;
  readonly commands: Commands;
}

/**
 * `<context-video>`: plays any footage and puts sourced, timestamped annotations on it, from a JSON track.
 *
 * @summary A video player with sourced annotations, at the second and the place in the frame where they matter.
 */
export class ContextVideoElement extends MediaSurface {
  /** The package's version. */
  static readonly version: string = VERSION;
  static override styles: CSSResultGroup = playerStyles;
  // Manual: only what plays is slotted, so that fallback content in the light DOM is not shown beside the player's own.
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };

  readonly #placeHolder = new PlaceHolder();
  readonly #headStart = new HeadStart(this, this.#placeHolder);
  #made: Parts | undefined;
  #connection: AbortController | undefined;
  /** `play()` was called before the element stood in the page. */
  #playWanted = false;
  /** Counts what was asked for, so that an older wish does not overrule a newer one. */
  #asked = 0;

  /**
   * Adds a language to the interface of all players, or overrides single words of one that is there.
   *
   * @param lang A language tag; a region (`pt-BR`) goes before its language.
   * @param strings Words by the keys of `Strings`; what is missing is said in English.
   */
  static addStrings(lang: string, strings: Partial<Strings>): void {
    addStrings(lang, strings);
  }

  /** Words of this player alone, before all others; undefined by default. */
  get strings(): Partial<Strings> | undefined {
    return this.#player.strings;
  }
  set strings(value: Partial<Strings> | undefined) {
    this.#player.strings = value;
    this.#player.languageChanged();
  }

  /** The element that really plays: the adopted one, or the player's own `<video>`. */
  get media(): MediaElement {
    return this.#player.footage.media;
  }

  /** The track as a value that was parsed already; reads back what was set. Goes before an inline script and `track`. */
  get trackObject(): unknown {
    return this.#player.source.object;
  }
  set trackObject(value: unknown) {
    this.#player.source.setObject(value);
    this.requestUpdate();
  }

  /** All annotations of the current track, by start; frozen. Drafts are not among them. */
  get annotations(): readonly Annotation[] {
    return this.#player.annotator?.clock.timeline.annotations ?? none;
  }

  /** Those active at this moment; frozen. */
  get activeAnnotations(): readonly Annotation[] {
    return this.#player.annotator?.clock.active ?? none;
  }

  /** What was wrong with the track that was loaded last; frozen. */
  get problems(): readonly Problem[] {
    return this.#player.problems;
  }

  /** Whether annotations are shown. A viewer can switch them on and off. */
  get annotationsEnabled(): boolean {
    return this.#player.annotationsOn;
  }
  set annotationsEnabled(value: boolean) {
    this.#parts.commands.setAnnotationsOn(value);
  }

  /** Goes to the start of an annotation; an unknown id does nothing. */
  seekToAnnotation(id: string): void {
    const annotation = this.#find(id);
    if (annotation) this.#player.seek(annotation.start);
  }

  /** Goes to the next annotation's start. */
  nextAnnotation(): void {
    this.#player.annotator?.step('next');
  }

  /** Goes to the previous annotation's start. */
  previousAnnotation(): void {
    this.#player.annotator?.step('previous');
  }

  /** Shows an annotation in full and holds playback; an unknown id does nothing. Fires `annotation-open`. */
  openAnnotation(id: string): void {
    const annotation = this.#find(id);
    if (annotation) this.#player.annotator?.opened.open(annotation);
  }

  /** Closes the open annotation; playback goes on if it ran. Fires `annotation-close`. */
  closeAnnotation(): void {
    this.#player.annotator?.opened.close();
  }

  /** Chooses the footage's source anew and loads it. */
  load(): void {
    const { footage } = this.#player;
    this.wake();
    if (footage.awake) footage.load(true);
  }

  override async play(): Promise<void> {
    if (!this.isConnected) this.#playWanted = true;
    const asked = ++this.#asked;
    try {
      await super.play();
    } catch (error) {
      // When hls.js attaches itself it sets the media's address anew, which rejects what was asked for before.
      const { adapter } = this.#player.footage;
      const superseded =
        error instanceof DOMException && error.name === 'AbortError' && adapter?.engine === 'hls';
      if (!superseded || asked !== this.#asked || this.media.error) throw error;
      await super.play();
    }
  }

  override pause(): void {
    this.#playWanted = false;
    this.#asked++;
    super.pause();
  }

  protected wake(): void {
    if (!this.#connection || this.#player.footage.awake) return;
    this.#player.footage.wake();
    this.#player.source.wake();
  }

  /** Made when first needed: after the footage's first frame, or as soon as somebody asks for something. */
  get #parts(): Parts {
    if (this.#made) return this.#made;
    const root = this.#makeRoot();
    const player = new Player(this, root, this.#headStart.handOver());
    this.#made = {
      player,
      commands: player.commands,
    };
    this.#connect();
    return this.#made;
  }

  get #player(): Player {
    return this.#parts.player;
  }

  /** Before the first update, when lit would make it, so that footage can be shown before anything is rendered. */
  #makeRoot(): ShadowRoot {
    if (!this.shadowRoot) Object.assign(this, { renderRoot: this.createRenderRoot() });
    return this.renderRoot as ShadowRoot;
  }

  #find(id: string): Annotation | undefined {
    return this.annotations.find((annotation) => annotation.id === id);
  }

  override connectedCallback(): void {
    // Moved within the page: nothing was torn down yet.
    if (this.#connection) {
      super.connectedCallback();
      this.#player.moved();
      return;
    }
    upgradeProperties(this, ContextVideoElement.prototype);
    const coming = this.#made ? undefined : this.#headStart.begin(() => this.#makeRoot());
    if (coming) void firstFrame(coming).then(() => this.#connect());
    else this.#connect();
  }

  /** The player takes over, unless it has or the element has left the page again. */
  #connect(): void {
    if (this.#connection || !this.isConnected) return;
    const { signal } = (this.#connection = new AbortController());
    const player = this.#player;
    super.connectedCallback();
    player.connect(signal);
    if (!this.hasUpdated) {
      const { own, adopted } = player.footage;
      this.#placeHolder.show(player.root, own, adopted);
    }
    // Measuring lays the page out: what is wanted at once is asked for before.
    if (this.loading === 'eager') this.wake();
    // What a page's reset (`* { all: unset }`) leaves, and no page wants: in a line of text it would have no size.
    if (getComputedStyle(this).display === 'inline') player.adopt(resetProof);
    const box = this.getBoundingClientRect();
    player.width = box.width;
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this);
    const children = new MutationObserver(() => this.#childrenChanged());
    children.observe(this, { childList: true, subtree: true, characterData: true });
    const viewport = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.wake(),
      { rootMargin: `${near}px` },
    );
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      children.disconnect();
      viewport.disconnect();
    });
    for (const type of ['beforeprint', 'afterprint'] as const)
      window.addEventListener(type, () => this.#printing(type === 'beforeprint'), { signal });
    window.addEventListener('hashchange', () => this.#followLink(signal), { signal });
    this.addEventListener('keydown', (event) => this.#keyPressed(event), { signal });
    document.addEventListener('fullscreenchange', () => this.requestUpdate(), { signal });
    // An observer answers a frame later, which would hold up the first frame of what is on screen from the start.
    if (isNear(box) || this.#playWanted) this.wake();
    else viewport.observe(this);
    if (this.#playWanted) playQuietly(this.media);
    this.#playWanted = false;
    // Only at first: a player that is moved elsewhere stays where its viewer is.
    if (!this.hasUpdated) this.#followLink(signal);
  }

  /** Under `deep-link`. Its code is fetched only by pages that use it; without it the player stands at its start. */
  #followLink(signal: AbortSignal): void {
    if (this.deepLink && location.hash)
      void import('./linked-moment.js')
        .then(({ goToLinkedMoment }) => goToLinkedMoment(this.#player, () => this.wake(), signal))
        .catch(console.warn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page disconnects and connects in one go.
    queueMicrotask(() => {
      if (this.isConnected) return;
      if (!this.#connection) {
        this.#headStart.stop();
        return;
      }
      this.#connection.abort();
      this.#connection = undefined;
      this.#player.disconnect();
    });
  }

  protected override attributeChanged(name: AttributeName): void {
    this.requestUpdate();
    // What the head start was given is no longer what is wanted.
    if (this.#headStart.running) this.#connect();
    if (!this.#connection) return;
    const player = this.#player;
    switch (name) {
      case 'src':
        if (player.footage.awake) player.footage.load(!player.footage.adopted);
        break;
      case 'track':
        player.source.setUrl();
        break;
      case 'track-offset':
        player.source.offsetChanged();
        break;
      case 'annotations-off':
        this.annotationsEnabled = !this.annotationsOff;
        break;
      case 'panel':
        player.panelChoice = undefined;
        break;
      case 'categories':
        player.annotator?.panel.useCategories();
        break;
      case 'loading':
        if (this.loading === 'eager') this.wake();
        break;
      case 'storage':
        player.choices.use(this.storage);
        break;
      case 'lang':
      case 'dir':
        player.languageChanged();
        break;
      default:
        player.footage.reflect(name);
    }
  }

  /**
   * The first render waits for the footage's first frame, which the place holder shows meanwhile: it would hold up the request and the
   * frame for as long as it takes.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && !this.#player.beside) {
      this.#placeHolder.hold(this.#player.root, expectsTrack(this.#player) && this.panel !== 'none');
      await this.#player.firstFrame();
    }
    await super.scheduleUpdate();
    this.#placeHolder.release(this.#player.root);
  }

  protected override render(): TemplateResult {
    return playerView(playerState(this.#player), this.#parts.commands.handlers, this.#player.say);
  }

  protected override update(changed: PropertyValues): void {
    const { root } = this.#player;
    const focused = root.activeElement;
    super.update(changed);
    // A control that goes away under the focus would take it to the page's start, and the keys with it.
    if (focused && !(focused.isConnected && focused.checkVisibility({ visibilityProperty: true })))
      root.querySelector<HTMLElement>('.controls .play')?.focus({ preventScroll: true });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('.stage slot');
    const { adopted } = this.#player.footage;
    if (slot && slot.assignedElements()[0] !== adopted) slot.assign(...(adopted ? [adopted] : []));
    this.#player.rendered();
  }

  /** Paper shows what is there when the event ends: rendered at once, not in the next microtask. */
  #printing(printing: boolean): void {
    this.#player.printing = printing;
    this.requestUpdate();
    this.performUpdate();
  }

  #resized(): void {
    const { width } = this.getBoundingClientRect();
    if (width === this.#player.width && !this.hasUpdated) return;
    this.#player.width = width;
    this.requestUpdate();
  }

  #childrenChanged(): void {
    void this.#player.footage.adopt();
    this.#player.footage.childrenChanged();
    if (this.#player.footage.awake) this.#player.source.childrenChanged();
    this.requestUpdate();
  }

  #keyPressed(event: KeyboardEvent): void {
    const command = readKey(event);
    if (!command || (this.hotkeys === 'off' && command.do !== 'close')) return;
    // Nothing is open: Escape belongs to the page, to a dialog around the player perhaps.
    if (command.do === 'close' && !this.#parts.commands.canClose) return;
    event.preventDefault();
    // A key that is held down steps on, but does not switch back and forth.
    if (event.repeat && !command.do.endsWith('-by')) return;
    this.#player.idle.used();
    this.#parts.commands.run(command);
  }
}
