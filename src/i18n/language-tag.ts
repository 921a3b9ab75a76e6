/**
 * The canonical form of a language tag, as `Intl` accepts it; undefined if no part of it is valid. Pages also write `en_US` or
 * `zh-cmn-Hans`, which `Intl` refuses; then only the part before the invalid subtag counts.
 */
export function languageTag(tag: string): string | undefined {
  // WebKit does not canonicalize `cmn` (Mandarin) to `zh`.
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
