/**
 * How tests find things in the player: as a viewer does, by role and accessible name, and as a page does, by `::part`. No test names a
 * class of the shadow tree. What has neither role, name nor part has an entry in shadow-tree.ts, with the reason.
 *
 *     const harness = await PlayerHarness.ready({ track, width: 390 });
 *     harness.control('Settings').click();          // a control on screen by its name
 *     await harness.opened('menu');                 // also: help, hold, recap, notice; closed('menu')
 *     harness.timeline.point('pointermove', 0.5);   // timeline-harness.ts
 *     new PanelHarness(harness).entry('A fact.');   // panel-harness.ts
 *     harness.part('stage'), harness.byRole('dialog', 'Keyboard shortcuts');
 */
import '../../src/define.js';
import { PlayerView } from './player-view.js';
import { unnamed } from './shadow-tree.js';
import { next, until } from './waiting.js';

export { next, until };

/** Footage of 30 s, 25 frames a second. */
export const counter = '/test/fixtures/media/counter.mp4';

export interface Mounting {
  /** Attributes of the element; null leaves one out that the harness would set. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  /** HTML inside the element. */
  readonly content?: string;
  /** Put inside the element as it is. */
  readonly child?: Element;
  /** The parsed track. */
  readonly track?: unknown;
  /** CSS px of the page that holds it. */
  readonly width?: number;
}

/** What opens and closes, by its name in player-view.ts. */
export type Surface = 'menu' | 'help' | 'hold' | 'recap' | 'notice' | 'startButton';

const logged = [
  'annotation-enter',
  'annotation-exit',
  'annotation-open',
  'annotation-close',
  'pacing-hold',
  'pacing-release',
] as const;

/** Puts players into the page, waits for them, and operates them. What it finds in them is in player-view.ts. */
export class PlayerHarness extends PlayerView {
  /** "enter a", "exit a", "pacing-hold a" …, in the order in which they came. */
  readonly log: string[] = [];

  static readonly mounted: PlayerHarness[] = [];

  /** Puts a player into the page; `unmountAll` takes it out. Muted, since browsers let nothing else play unasked. */
  static mount({ attributes = {}, content = '', child, track, width = 700 }: Mounting = {}): PlayerHarness {
    const place = document.createElement('div');
    // Important: a test may bring page CSS of its own.
    place.style.setProperty('width', `${width}px`, 'important');
    place.style.setProperty('display', 'block', 'important');
    const element = document.createElement('context-video');
    for (const [name, value] of Object.entries({ storage: 'none', muted: '', lang: 'en', ...attributes }))
      if (value !== null) element.setAttribute(name, value);
    element.innerHTML = content;
    if (child) element.append(child);
    if (track !== undefined) element.trackObject = track;
    const harness = new PlayerHarness(element);
    for (const type of logged)
      element.addEventListener(type, (event) =>
        harness.log.push(`${type.replace('annotation-', '')} ${event.annotation.id}`),
      );
    place.append(element);
    document.body.append(place);
    PlayerHarness.mounted.push(harness);
    return harness;
  }

  /** Mounts, and waits until footage and track are there. */
  static async ready(mounting: Mounting = {}): Promise<PlayerHarness> {
    const harness = PlayerHarness.mount({
      ...mounting,
      attributes: { ...(!mounting.content?.includes('<video') && { src: counter }), ...mounting.attributes },
    });
    const { element } = harness;
    const wantsTrack = mounting.track !== undefined || mounting.attributes?.['track'] !== undefined;
    await Promise.all([
      element.readyState >= 2 || next(element, 'loadeddata'),
      !wantsTrack || Promise.race([next(element, 'track-load'), next(element, 'track-error')]),
    ]);
    await element.updateComplete;
    return harness;
  }

  static unmountAll(): void {
    for (const { element } of PlayerHarness.mounted.splice(0)) element.parentElement?.remove();
  }

  /** Waits for the controls that are fetched after the first frame. */
  async complete(): Promise<void> {
    if ('pictureInPictureEnabled' in document) {
      await until('the rest of the controls', () => this.root.querySelector(unnamed.pictureInPicture));
      return;
    }
    // Without picture-in-picture (WebKitGTK) none of them need be in sight. The player asks for them at the first frame.
    await until('the first frame', () => this.element.readyState >= 2);
    await import('../../src/player/controls/more-controls.js');
    await this.settled();
    await this.settled();
  }

  /** Waits until the chapters have been read and their button exists; in a narrow player it moves into the menu. */
  async chapters(): Promise<void> {
    await until('the chapters', () => this.root.querySelector(unnamed.chapters));
  }

  /** Waits until it is open, and returns it. */
  async opened(name: Surface): Promise<HTMLElement> {
    await until(`the ${name}`, () => this[name]);
    await this.settled();
    const surface = this[name];
    if (!surface) throw new Error(`the ${name} has gone again`);
    return surface;
  }

  async closed(name: Surface): Promise<void> {
    await until(`no ${name}`, () => !this[name]);
    await this.settled();
  }

  /** Opens a page of the menu with a button, and waits until focus has followed. */
  async open(button: string): Promise<void> {
    this.control(button).click();
    await until('the menu', () => this.menu?.contains(this.root.activeElement));
  }

  /** Seeks, and waits until the frame and what belongs to it are shown. */
  async seek(time: number): Promise<void> {
    const seeked = next(this.element, 'seeked');
    this.element.currentTime = time;
    await seeked;
    await this.settled();
  }

  /** Waits until all pending renders are done. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    // A change of size is reported at the end of one frame, and rendered in the next.
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.element.updateComplete;
  }

  /** Presses a key where focus is, or on the element. @returns whether the event was left to the page. */
  press(key: string, more: KeyboardEventInit = {}): boolean {
    const target = this.root.activeElement ?? this.element;
    return target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
    );
  }
}
