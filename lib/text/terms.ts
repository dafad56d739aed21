import { romanised, syllables } from './romanised'

/** Words, with what hyphens, points and apostrophes join, and numbers with their commas. */
const JOINED_WORD = /[\p{L}\p{N}\p{M}]+(?:(?:[-‑–.'’]|(?<=\d),(?=\d))[\p{L}\p{N}\p{M}]+)*/gu
const JOINTS = /[-‑–.,'’]/u
const POSSESSIVE = /['’]s$/u
/** What Korean puts after the number of a model, as in 화성-20형: the names of the ledger go without. */
const MODEL = /(?<=\d[가-힣]?)형$/u

/** The words of a text with all that joins them. */
export const joinedWords = (text: string): readonly string[] => text.normalize('NFC').match(JOINED_WORD) ?? []

/** The words of a text as they are written. */
export const wordsOf = (text: string): readonly string[] =>
  joinedWords(text).map((word) => word.replace(POSSESSIVE, '').replace(MODEL, ''))

/** The ways to read a word as terms: `KN-23` is one, `Sun-hee` one or two, 김정은 one or three. The first is the closest. */
export function readingsOf(word: string): readonly (readonly string[])[] {
  const parts = word.split(JOINTS).map(romanised)
  if (parts.length > 1) {
    const together = parts.join('')
    return /\d/.test(together) ? [[together]] : [parts, [together]]
  }
  const sounds = syllables(word)
  return sounds === null || sounds.length === 1 ? [parts] : [[sounds.join('')], sounds]
}

/** The parts of a word that is one term only as a whole: of `KN-23`; null for every other. */
export function partsOf(word: string): readonly string[] | null {
  const parts = word.split(JOINTS)
  return parts.length > 1 && /\d/.test(word) ? parts.map(romanised) : null
}

/** The terms under which a text is found: all readings of all of its words, and the parts of designations. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => [...readingsOf(word).flat(), ...(partsOf(word) ?? [])])
}
