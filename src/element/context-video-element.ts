import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import type { MediaElement } from '../media/media-element.js';
import type { Problem } from '../track/problem.js';
import type { Annotation } from '../track/track.js';
import { addStrings } from '../views/load-strings.js';
import { playerView } from '../views/player.js';
import type { Strings } from '../views/say.js';
import { playerStyles } from '../views/styles/player.js';
import { Commands } from './commands.js';
import { readMoment } from './deep-link.js';
import { readKey } from './hotkeys.js';
import { MediaSurface } from './media-surface.js';
import { PlaceHolder } from './place-holder.js';
import { Player } from './player.js';
import { expectsTrack, playerState } from './player-state.js';
import type { AttributeName } from './reflecting-element.js';
import { VERSION } from './version.js';

const none: readonly Annotation[] = Object.freeze([]);

/** CSS px outside the viewport at which a lazy element begins to fetch. */
const near = 300;

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

  readonly #player: Player;
  readonly #commands: Commands;
  readonly #placeHolder = new PlaceHolder();
  #connection: AbortController | undefined;

  // The shadow root is made at once and not at the first update, so that footage can be fetched before anything is rendered.
  constructor() {
    super();
    const root = this.attachShadow(ContextVideoElement.shadowRootOptions);
    this.#player = new Player(this, root);
    this.#commands = new Commands(this.#player);
  }

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
    this.#commands.setAnnotationsOn(value);
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
    if (this.#player.footage.awake) this.#player.footage.load();
    else this.wake();
  }

  protected wake(): void {
    if (!this.#connection || this.#player.footage.awake) return;
    this.#player.footage.wake();
    this.#player.source.choose();
  }

  #find(id: string): Annotation | undefined {
    return this.annotations.find((annotation) => annotation.id === id);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page: nothing was torn down yet.
    if (this.#connection) {
      this.#player.moved();
      return;
    }
    this.#upgradeProperties();
    const { signal } = (this.#connection = new AbortController());
    const player = this.#player;
    player.annotationsOn = !this.annotationsOff;
    player.connect(signal);
    // Measuring lays the page out: what is wanted at once is asked for before.
    if (this.loading === 'eager') this.wake();
    const { width, top, bottom, left, right } = this.getBoundingClientRect();
    player.width = width;
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this);
    const children = new MutationObserver(() => this.#childrenChanged());
    children.observe(this, { childList: true, subtree: true, characterData: true });
    const viewport = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.wake(),
      {
        rootMargin: `${near}px`,
      },
    );
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      children.disconnect();
      viewport.disconnect();
    });
    for (const type of ['beforeprint', 'afterprint'] as const)
      window.addEventListener(type, () => this.#printing(type === 'beforeprint'), { signal });
    window.addEventListener('hashchange', () => this.#goToMoment(), { signal });
    this.addEventListener('keydown', (event) => this.#keyPressed(event), { signal });
    document.addEventListener('fullscreenchange', () => this.requestUpdate(), { signal });
    // An observer answers a frame later, which would hold up the first frame of what is on screen from the start.
    const seen = bottom > -near && top < innerHeight + near && right > -near && left < innerWidth + near;
    if (seen) this.wake();
    else viewport.observe(this);
    this.#goToMoment();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page disconnects and connects in one go.
    queueMicrotask(() => {
      if (this.isConnected || !this.#connection) return;
      this.#connection.abort();
      this.#connection = undefined;
      this.#player.disconnect();
    });
  }

  protected override attributeChanged(name: AttributeName): void {
    this.requestUpdate();
    if (!this.#connection) return;
    const player = this.#player;
    switch (name) {
      case 'src':
        if (player.footage.awake) this.load();
        break;
      case 'track':
        if (player.footage.awake) player.source.setUrl();
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
      case 'storage':
        player.choices.use(this.storage);
        break;
      case 'lang':
      case 'dir':
        player.languageChanged();
        break;
      default:
        player.footage.reflect();
    }
  }

  /**
   * The first render waits for one task: browsers ask for footage only after the script that set its address has ended, and
   * rendering first would hold the request up for as long as that takes.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && !this.#player.beside) {
      this.#placeHolder.hold(this.#player.root, expectsTrack(this.#player) && this.panel !== 'none');
      await new Promise((resolve) => setTimeout(resolve));
    }
    await super.scheduleUpdate();
    this.#placeHolder.release(this.#player.root);
  }

  protected override render(): TemplateResult {
    return playerView(playerState(this.#player), this.#commands.handlers, this.#player.say);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const slot = this.renderRoot.querySelector('slot');
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

  /** Goes where the page's address says, once footage and track are there. */
  #goToMoment(): void {
    const moment = this.deepLink ? readMoment(location.hash) : undefined;
    if (!moment) return;
    this.wake();
    if ('time' in moment) this.#player.seek(moment.time);
    else if (this.#find(moment.annotation)) {
      this.seekToAnnotation(moment.annotation);
      this.openAnnotation(moment.annotation);
    } else this.addEventListener('track-load', () => this.#goToMoment(), { once: true });
  }

  /** Takes properties that were set before the tag was defined: they stand on the element and would hide the accessors. */
  #upgradeProperties(): void {
    for (const name of Object.keys(this)) {
      if (!(name in ContextVideoElement.prototype)) continue;
      const self = this as unknown as Record<string, unknown>;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  #resized(): void {
    const { width } = this.getBoundingClientRect();
    if (width === this.#player.width && !this.hasUpdated) return;
    this.#player.width = width;
    this.requestUpdate();
  }

  #childrenChanged(): void {
    void this.#player.footage.adopt();
    if (this.#player.footage.awake) this.#player.source.childrenChanged();
    this.requestUpdate();
  }

  #keyPressed(event: KeyboardEvent): void {
    const command = readKey(event);
    if (!command || (this.hotkeys === 'off' && command.do !== 'close')) return;
    event.preventDefault();
    this.#player.idle.used();
    this.#commands.run(command);
  }
}
