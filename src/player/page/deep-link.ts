/** What an address asks for: a moment in seconds, or an annotation by its id. */
export type Moment = { readonly time: number } | { readonly annotation: string };

/**
 * Reads `#t=62`, `#t=1:02`, `#t=1:02,1:10` (W3C Media Fragments, of which only the start counts) and `#annotation=ID` from an address's fragment.
 * Tolerant of what others have added: WordPress puts `#?secret=…` behind it.
 */
export function readMoment(hash: string): Moment | undefined {
  const fields = new URLSearchParams(hash.replace(/[#?]+/g, '&'));
  const annotation = fields.get('annotation');
  if (annotation) return { annotation };
  const match = /^(?:npt:)?(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)s?(?:,|$)/.exec(fields.get('t') ?? '');
  if (!match) return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = match;
  return { time: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
}
