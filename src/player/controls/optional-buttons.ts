import type { MoreButton } from '../../views/more-controls.js';
import type { Folded } from '../../views/settings.js';
import type { PlayerContext } from '../context.js';
import { canPictureInPicture, inPictureInPicture, togglePictureInPicture } from './picture-in-picture.js';
import type { RemotePlayer } from './remote-player.js';

/** A button that narrow players have in the menu rather than the row. */
export type OptionalButton = MoreButton & Folded;

export interface OptionalButtonsState {
  readonly hasChapters: boolean;
  readonly chaptersOpen: boolean;
  readonly remote: RemotePlayer | undefined;
  toggleChapters(): void;
}

/** The buttons that apply to this footage and browser. */
export function optionalButtons(
  { media, t }: PlayerContext,
  { hasChapters, chaptersOpen, remote, toggleChapters }: OptionalButtonsState,
): readonly OptionalButton[] {
  const buttons: OptionalButton[] = [];
  if (hasChapters)
    buttons.push({
      name: 'chapters',
      label: t('chapters'),
      opens: true,
      open: chaptersOpen,
      press: toggleChapters,
    });
  if (remote?.available)
    buttons.push({ name: 'remote', label: t('remote'), pressed: remote.connected, press: remote.prompt });
  if (canPictureInPicture(media))
    buttons.push({
      name: 'pip',
      label: t('pip'),
      pressed: inPictureInPicture(media),
      press: () => togglePictureInPicture(media),
    });
  return buttons;
}
