/**
 * A stable id for a free text of the ledger, for addresses: lower-case letters and digits with single hyphens. Texts
 * that differ only in case, accents or punctuation share a slug. Empty only for a text without letters and digits.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
