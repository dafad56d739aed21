import { memoByValue } from '@/lib/memo'

/** Words that say nothing about what a text is about. */
const EMPTY = new Set(
  'the and for with from that this was were has had have its his her their into toward towards after before over under about according said says not but also more than which when while where been being are will would could who'.split(
    ' ',
  ),
)

/** The words of a text for comparing: lower-case letters and digits, without accents, short and empty ones left out. */
export const wordsOf = memoByValue((text: string): ReadonlySet<string> => {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.filter((word) => (word.length > 2 || /^\d+$/.test(word)) && !EMPTY.has(word)).map(stem),
  )
}, 20_000)

/** A word without the ends that verbs and plurals have: `launches` and `launched` are one. */
const stem = (word: string): string =>
  word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, '') : word.length > 3 ? word.replace(/s$/, '') : word

/** How rare each word is among texts: the rarer, the more it weighs. */
export function weightsOf(texts: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + texts.length / (1 + (counts.get(word) ?? 0)))
}

/** How much of the weight of the shorter text's words the longer one has: from 0 to 1. */
export function likeness(one: string, other: string, weight: (word: string) => number): number {
  const [few, many] =
    wordsOf(one).size < wordsOf(other).size ? [wordsOf(one), wordsOf(other)] : [wordsOf(other), wordsOf(one)]
  let [all, shared] = [0, 0]
  for (const word of few) {
    all += weight(word)
    if (many.has(word)) shared += weight(word)
  }
  return all === 0 ? 0 : shared / all
}
