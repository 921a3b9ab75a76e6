/** The longest piece of somebody's text that is repeated in a message, in characters. */
const LONGEST_QUOTE = 60;

/** The beginning of a text of any length, for a message. Never cuts through a character of two code units. */
export function shorten(text: string, most = LONGEST_QUOTE): string {
  if (text.length <= most) return text;
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
