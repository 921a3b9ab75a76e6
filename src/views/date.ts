/**
 * A date of the track (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) as written in `lang`, with the precision it was given in. Read as
 * UTC, or a time zone could move it to the day before.
 */
export function formatDate(date: string, lang: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  moment.setUTCFullYear(year ?? 0);
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'short' }),
    ...(day && { day: 'numeric' }),
  }).format(moment);
}
