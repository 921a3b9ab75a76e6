import { sameTrackValue } from '../../track/same-value.js';

/** Where a track comes from: parsed JSON, the text of an inline script, or an address. */
export type TrackOrigin =
  { readonly value: unknown } | { readonly inline: string } | { readonly url: string };

/** Whether two origins are the same, so that nothing has to be loaded. */
export function sameOrigin(a: TrackOrigin | undefined, b: TrackOrigin | undefined): boolean {
  if (!a || !b) return a === b;
  if ('value' in a) return 'value' in b && sameTrackValue(a.value, b.value);
  if ('inline' in a) return 'inline' in b && a.inline === b.inline;
  return 'url' in b && a.url === b.url;
}
