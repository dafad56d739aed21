/**
 * A stable id for a free text of the ledger, as addresses carry it: lower-case letters and digits with single hyphens.
 * Texts that differ only in case, accents or punctuation share a slug. Empty only when the text has no letter or digit.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
