import { countAlone } from '@/words/counts'

const WORDS = Array.from({ length: 13 }, (_, count) => countAlone(count))

/** The number that a word or a figure of a sentence gives: `twelve`, `25`. */
export const numberIn = (word: string): number => {
  const count = WORDS.indexOf(word.toLowerCase())
  return count === -1 ? Number(word) : count
}
