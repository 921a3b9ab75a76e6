/**
 * A date of the track (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) as people write it in `lang`, as exact as it was given and no
 * more exact. Read as UTC, so that no time zone moves it to the day before.
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
