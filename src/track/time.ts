/**
 * Writes a time for people: `0:07`, `1:02`, `1:00:05`. Whole seconds, rounded down as players' clocks do.
 *
 * @param seconds 0 or more; a negative or unknown time reads as `0:00`.
 * @param longest The longest time shown beside it, in seconds: next to `1:00:05` a minute reads `0:01:00`.
 */
export function formatTime(seconds: number, longest = 0): string {
  const whole = seconds > 0 && seconds < Infinity ? Math.floor(seconds) : 0;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return `${hours || longest >= 3600 ? `${hours}:${pad(minutes)}` : minutes}:${pad(whole % 60)}`;
}
