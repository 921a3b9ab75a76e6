/** Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, already of that form, names a day that exists (2023-02-29 does not). */
export function isDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const found = new Date(Date.UTC(2000, month - 1, day));
  found.setUTCFullYear(year, month - 1, day);
  return found.getUTCMonth() === month - 1;
}
