/** Whether the browser and the page allow picture-in-picture for this footage; not for sound alone. */
export const canPictureInPicture = (media: EventTarget): media is HTMLVideoElement =>
  document.pictureInPictureEnabled &&
  media instanceof HTMLVideoElement &&
  !media.disablePictureInPicture &&
  media.videoWidth > 0;

/** Checked in its own root: for a video in a shadow tree, the document reports the host. */
export const inPictureInPicture = (media: Element): boolean =>
  (media.getRootNode() as Document | ShadowRoot).pictureInPictureElement === media;

/** Switches it on or off; does nothing if it is not available. */
export function togglePictureInPicture(media: Element): void {
  if (inPictureInPicture(media)) void document.exitPictureInPicture().catch(() => {});
  else if (canPictureInPicture(media)) void media.requestPictureInPicture().catch(() => {});
}
