import { partsOf, readingsOf, termsOf, wordsOf } from '@/lib/text/terms'
import { NAMED_NEW, NEW_WORDS, NEWEST_WORDS, STOP_WORDS } from '@/words/search/stop-words'
import { SYNONYMS } from '@/words/search/synonyms'
import { takeDates } from './date-terms'

/** Further words are ignored: they narrow nothing, and would let a hostile text cost a lot. */
const MAX_WORDS = 12
/** A word shorter than that has no ending to leave off. */
const LEAST_STEM = 4

/** A word of a query, or several that mean one thing. Something is found that has all terms of one of the readings. */
export interface Clause {
  readonly readings: readonly (readonly string[])[]
  /** Words that mean the same; they count less. */
  readonly others: readonly (readonly string[])[]
  /** In place of the readings, where nothing has them: `Hwasogn-18` is a word with a typo and a number. */
  readonly apart: readonly string[] | null
  readonly isDate: boolean
}

export interface SearchQuery {
  readonly clauses: readonly Clause[]
  /** What was within quotation marks, as terms in a row. */
  readonly phrases: readonly string[]
  /** All words as terms, to be compared with names. */
  readonly whole: string
  /** Whether the last of something is asked for, or something new. */
  readonly age: 'newest' | 'new' | null
}

const QUOTED = /["“”„«»]([^"“”„«»]{1,80})["“”„«»]/gu
const ENDING = /(?:ing|ed|es|s)$/

/** The other words of the groups that have a word, as readings. */
const SAME: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  SYNONYMS.flatMap((group) => {
    const readings = group.map((words) => wordsOf(words).flatMap((word) => readingsOf(word)[0] ?? []))
    return readings.flatMap((own) => {
      const others = readings.filter((reading) => reading !== own)
      return own.length === 1 ? [[own[0] ?? '', others] as const] : []
    })
  }),
)

const isNumber = (word = '') => /^\d{1,3}[a-z]?$/i.test(word)
const isLetters = (word: string) => /^\p{L}+$/u.test(word)

/** A word without its English ending, as far as one can be left off: `confirmed` also finds `confirms`. */
function stemOf(term: string): readonly (readonly string[])[] {
  const stem = term.replace(ENDING, '')
  return stem !== term && stem.length >= LEAST_STEM ? [[stem]] : []
}

function clauseOf(word: string): Clause {
  const readings = readingsOf(word)
  const [first = []] = readings
  const [term = ''] = first
  const others = first.length === 1 ? [...stemOf(term), ...(SAME.get(term) ?? [])] : []
  return { readings, others, apart: partsOf(word), isDate: false }
}

/** The clauses of words in a row. A number belongs to the word before it: `Hwasong 20` is read as `Hwasong-20`. */
const clausesOf = (words: readonly string[]): readonly Clause[] =>
  words.flatMap((word, at) => {
    const [before = '', next = ''] = [words[at - 1], words[at + 1]]
    if (isNumber(word) && isLetters(before)) return []
    return clauseOf(isLetters(word) && isNumber(next) ? `${word}-${next}` : word)
  })

function ageOf(words: readonly string[]): SearchQuery['age'] {
  if (words.some((word) => NEWEST_WORDS.has(word))) return 'newest'
  const isNew = words.some((word, at) => NEW_WORDS.has(word) && !NAMED_NEW.has(words[at + 1] ?? ''))
  return isNew ? 'new' : null
}

/** What a reader searches for: dates, phrases in quotation marks, and words without those that nobody looks for. */
export function readQuery(text: string): SearchQuery {
  const plain = text.normalize('NFC')
  const phrases = [...plain.matchAll(QUOTED)].map(([, words = '']) => words)
  const { dates, rest } = takeDates(plain)
  const words = wordsOf(rest).slice(0, MAX_WORDS)
  const lower = (word: string) => word.toLowerCase()
  const sought = words.filter((word) => !STOP_WORDS.has(lower(word)) && !NEWEST_WORDS.has(lower(word)))
  return {
    clauses: [
      ...clausesOf(sought.length > 0 || dates.length > 0 ? sought : words),
      ...dates.map((date) => ({ readings: [[date]], others: [], apart: null, isDate: true })),
    ],
    phrases: phrases.map((phrase) => ` ${termsOf(phrase).join(' ')} `),
    whole: termsOf(plain).join(' '),
    age: sought.length === 0 ? null : ageOf(words.map(lower)),
  }
}
