/**
 * A language tag in its canonical form, as `Intl` takes it; undefined where nothing of it can be understood. Pages also
 * write `en_US`, and `zh-cmn-Hans`, which `Intl` refuses: what stands before the part that is refused still counts.
 */
export function languageTag(tag: string): string | undefined {
  // WebKit leaves Mandarin by the name that is not its canonical one.
  const plain = tag.replaceAll('_', '-').replace(/^cmn(?=-|$)/i, 'zh');
  for (let rest = plain; rest; rest = rest.replace(/-?[^-]*$/, '')) {
    try {
      return Intl.getCanonicalLocales(rest)[0];
    } catch {
      continue;
    }
  }
  return undefined;
}
