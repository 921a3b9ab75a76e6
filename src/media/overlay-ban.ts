const tag = /^(youtube|vimeo)-/i;
const host = /^https?:\/\/([\w-]+\.)*(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com)[/:?#]/i;

/**
 * Whether the provider behind a media element forbids anything over its picture, as YouTube's terms do; Vimeo is treated alike.
 * Told by the tag (`youtube-video`, `vimeo-video`), the address that it was given, or that of a frame inside it.
 */
export function forbidsOverlay(media: Element): boolean {
  const inside = [
    media,
    ...(media.shadowRoot?.querySelectorAll('iframe') ?? []),
    ...media.querySelectorAll('iframe'),
  ];
  return tag.test(media.localName) || inside.some((element) => host.test(element.getAttribute('src') ?? ''));
}
