/** Whether the markup names a track of annotations. */
export const namesTrack = (element: HTMLElement): boolean =>
  !!element.getAttribute('track') || !!element.querySelector(':scope > script[type="application/json"]');
