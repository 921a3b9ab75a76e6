/**
 * What a track may link to: http and https with a host, and nothing that a browser would read differently from how it looks.
 * No user name before the host either: `https://known.example@other.example` leads to the latter.
 */
export const URL_PATTERN =
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\0-\x1f\\/?#"<>@^`{|}]+(?:[/?#][^\s\0-\x1f\\"<>`]*)?$/;

/**
 * The address itself when it may be linked to, else undefined.
 *
 * Every link a track brings into a page passes through here: only `http:` and `https:`.
 */
export function safeUrl(url: unknown): string | undefined {
  return typeof url === 'string' && URL_PATTERN.test(url) ? url : undefined;
}
