import { readKey } from '../controls/hotkeys.js';
import type { Player } from '../player.js';

/** What comes from outside of the player: its size, keys, links to moments, paper, full screen, the connection. Until `signal` aborts. */
export function watchPageEvents(player: Player, signal: AbortSignal): void {
  const { element } = player;
  const changed = () => element.requestUpdate();
  const resized = () => {
    const { width } = element.getBoundingClientRect();
    if (width === player.width) return;
    player.width = width;
    changed();
  };
  player.width = element.getBoundingClientRect().width;
  const sizes = new ResizeObserver(resized);
  sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
  element.addEventListener('keydown', (event) => keyPressed(player, event), { signal });
  for (const type of ['beforeprint', 'afterprint'] as const)
    window.addEventListener(type, () => player.print(type === 'beforeprint'), { signal });
  for (const type of ['online', 'offline']) window.addEventListener(type, changed, { signal });
  document.addEventListener('fullscreenchange', changed, { signal });
  window.addEventListener('hashchange', () => followLink(player, signal), { signal });
}

/** Under `deep-link`. Its code is fetched only by pages that use it; without it the player stands at its start. */
export function followLink(player: Player, signal: AbortSignal): void {
  if (player.element.deepLink && location.hash)
    void import('./linked-moment.js')
      .then(({ goToLinkedMoment }) => goToLinkedMoment(player, () => player.wake(), signal))
      .catch(console.warn);
}

function keyPressed(player: Player, event: KeyboardEvent): void {
  const { commands, element, idle } = player;
  const command = readKey(event);
  if (!command || (element.hotkeys === 'off' && command.do !== 'close')) return;
  // Nothing is open: Escape belongs to the page, to a dialog around the player perhaps.
  if (command.do === 'close' && !commands.canClose) return;
  event.preventDefault();
  // A key that is held down steps on, but does not switch back and forth.
  if (event.repeat && !command.do.endsWith('-by')) return;
  idle.used();
  commands.run(command);
}
