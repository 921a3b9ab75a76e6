/** The two written forms of a time: `m:ss.mmm` and `h:mm:ss.mmm`. */
export const TIME_PATTERN = /^(?:\d{1,5}:[0-5]\d|\d{1,7}):[0-5]\d(?:\.\d+)?$/;

/** The latest time there is, in seconds: thirty years. Far beyond it, adding a second to a number no longer changes it. */
export const LATEST = 1e9;

/**
 * Reads a time of the track format.
 *
 * @param value Seconds as a number, or `"m:ss.mmm"` or `"h:mm:ss.mmm"` (the part after the seconds is optional).
 * @returns Seconds, 0 or more; undefined for everything else (negative, not finite, `"1:75"`, `"12.5"` in quotes).
 */
export function parseTime(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 && value <= LATEST ? value : undefined;
  if (typeof value !== 'string' || !TIME_PATTERN.test(value)) return undefined;
  const parts = value.split(':');
  const [milliseconds, whole] = fraction(parts.pop() ?? '');
  // Whole thousandths are added last and once, so that "1:02.300" is the same number as 62.3.
  const seconds = parts.reduceRight(
    (sum, part, index) => sum + Number(part) * 60 ** (parts.length - index),
    whole,
  );
  return Number(`${seconds}.${milliseconds}`);
}

function fraction(text: string): [string, number] {
  const [whole = '0', rest = '0'] = text.split('.');
  return [rest, Number(whole)];
}
