import type { Moment } from './deep-link.js';

/** The page's address with a moment in it. Does not change the page's own address. */
export function momentAddress(page: string, moment: Moment): string {
  const url = new URL(page);
  url.hash = 'time' in moment ? `t=${Math.floor(moment.time)}` : `annotation=${moment.annotation}`;
  return url.href;
}
