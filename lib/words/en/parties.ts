import { PARTIES_WITH_ARTICLE, PARTY_NAMES } from '@/lib/about/parties'

const NAMES: Readonly<Record<string, string>> = PARTY_NAMES
const WITH_ARTICLE: ReadonlySet<string> = new Set(PARTIES_WITH_ARTICLE)

/** The name of a state (ISO 3166 alpha-3) or body by its code; an unknown code stays as it is. */
export function partyWords(code: string): string {
  return NAMES[code] ?? code
}

/** The same within a sentence: `the United States`. */
export const partyWithArticle = (code: string): string =>
  WITH_ARTICLE.has(code) ? `the ${partyWords(code)}` : partyWords(code)
