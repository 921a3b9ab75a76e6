/** `url` made absolute against `base`; undefined for what is not an address. */
export function absoluteUrl(url: string, base: string = document.baseURI): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}
