/** Whether the browser and the page let this footage go into a window of its own; not for sound alone. */
export const canPictureInPicture = (media: EventTarget): media is HTMLVideoElement =>
  document.pictureInPictureEnabled &&
  media instanceof HTMLVideoElement &&
  !media.disablePictureInPicture &&
  media.videoWidth > 0;

/** Asked of its own root: to the document a video in a shadow tree is its host. */
export const inPictureInPicture = (media: Element): boolean =>
  (media.getRootNode() as Document | ShadowRoot).pictureInPictureElement === media;

/** On or off; nothing where it is not to be had. */
export function togglePictureInPicture(media: Element): void {
  if (inPictureInPicture(media)) void document.exitPictureInPicture().catch(() => {});
  else if (canPictureInPicture(media)) void media.requestPictureInPicture().catch(() => {});
}
