import { plainSentence, type Sentence } from '@/words/answers'

const MOST_SENTENCES = 3
/** In characters: with more, the first chart of a page would begin below the first screen of a phone. */
const MOST_LENGTH = 450

/** Whether a sentence leads to a row; one that leads to none, such as that of the filters, belongs to what follows it. */
const leadsToRow = (sentence: Sentence) => sentence.some((part) => typeof part !== 'string')

/** The sentences of an answer that stand above the first chart of its page, and those that follow it. */
export function answerParts(sentences: readonly Sentence[]): {
  readonly lead: readonly Sentence[]
  readonly rest: readonly Sentence[]
} {
  let count = sentences.findIndex(leadsToRow) + 1
  let length = plainLength(sentences.slice(0, count))
  for (const sentence of sentences.slice(count, MOST_SENTENCES)) {
    length += plainLength([sentence])
    if (length > MOST_LENGTH) break
    count++
  }
  return { lead: sentences.slice(0, count), rest: sentences.slice(count) }
}

const plainLength = (sentences: readonly Sentence[]) => sentences.map(plainSentence).join('').length
