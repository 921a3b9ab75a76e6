const tag = /^(youtube|vimeo)-/i;
const host = /^https?:\/\/([\w-]+\.)*(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com)[/:?#]/i;

/**
 * Whether the provider behind a media element forbids anything over its picture, as YouTube's terms do; Vimeo is treated the same.
 * Recognized by the tag (`youtube-video`, `vimeo-video`), by its `src`, or by the address of a frame inside it.
 */
export function forbidsOverlay(media: Element): boolean {
  const inside = [
    media,
    ...(media.shadowRoot?.querySelectorAll('iframe') ?? []),
    ...media.querySelectorAll('iframe'),
  ];
  return tag.test(media.localName) || inside.some((element) => host.test(element.getAttribute('src') ?? ''));
}
