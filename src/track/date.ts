/** Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, already of that form, names a day that exists (2023-02-29 does not). */
export function isDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
