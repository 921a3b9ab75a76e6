import { parseTime } from '../../media/media-fragment.js';

/** What an address links to: a moment in seconds, or an annotation by its id. */
export type Moment = { readonly time: number } | { readonly annotation: string };

/**
 * Reads `#t=62`, `#t=1:02`, `#t=1:02,1:10` (W3C Media Fragments, of which only the start counts) and `#annotation=ID` from the fragment of
 * an address. Tolerates additions: WordPress, for example, appends `#?secret=…`.
 */
export function readMoment(hash: string): Moment | undefined {
  const fields = new URLSearchParams(hash.replace(/[#?]+/g, '&'));
  const annotation = fields.get('annotation');
  if (annotation) return { annotation };
  const time = parseTime((fields.get('t') ?? '').split(',', 1)[0] ?? '');
  return time === undefined ? undefined : { time };
}
