import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Vocabulary } from '@/lib/text/word-index/vocabulary'
import { type WordIndex, WordIndexMaker } from '@/lib/text/word-index/word-index'

const ENCODER = new TextEncoder()

function finished<V>(steps: Generator<void, V>): V {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abcyz019') }),
  fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(...'aзé가中') }),
)

describe('a vocabulary', () => {
  test('gives each word one number, and finds words by their beginnings in order', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), word, (words, start) => {
        const vocabulary = new Vocabulary()
        const numbers = words.map((each) => vocabulary.add(each))
        finished(vocabulary.sort())
        const distinct = [...new Set(words)].sort()
        expect(vocabulary.size).toBe(distinct.length)
        expect(numbers.map((number) => vocabulary.word(number))).toEqual(words)
        const told = (beginning: string) =>
          Array.from(vocabulary.startingWith(beginning), (number) => vocabulary.word(number))
        expect(told('')).toEqual(distinct)
        expect(told(start)).toEqual(distinct.filter((each) => each.startsWith(start)))
        expect(vocabulary.find(start) !== null).toBe(words.includes(start))
      }),
    )
  })

  test('holds more words than it has room for at first', () => {
    const vocabulary = new Vocabulary()
    const words = Array.from({ length: 20_000 }, (_, at) => `word${at}`)
    for (const each of words) vocabulary.add(each)
    expect(words.map((each) => vocabulary.add(each))).toEqual(words.map((_, at) => at))
    finished(vocabulary.sort())
    expect(vocabulary.startingWith('word1999')).toHaveLength(11)
  })
})

type Documents = readonly (readonly (readonly [word: string, marks: number])[])[]

function indexOf(documents: Documents, copies = 1): WordIndex {
  const maker = new WordIndexMaker()
  for (let copy = 0; copy < copies; copy++)
    for (const words of documents) {
      for (const [text, marks] of words) maker.add(maker.number(ENCODER.encode(text)), marks)
      maker.endDocument()
    }
  return finished(maker.finish())
}
function findsOf(index: WordIndex, text: string): readonly (readonly [number, number])[] {
  const number = index.vocabulary.find(text)
  const finds: [number, number][] = []
  if (number !== null) index.each(number, (document, marks) => finds.push([document, marks]))
  return finds
}

/** The marks of each document that has a word. */
function expected(documents: Documents, text: string): readonly (readonly [number, number])[] {
  return documents.flatMap((words, document) => {
    const own = words.filter(([each]) => each === text)
    return own.length === 0 ? [] : [[document, own.reduce((all, [, marks]) => all | marks, 0)] as const]
  })
}

const documents = fc.array(
  fc.array(fc.tuple(fc.constantFrom('a', 'b', 'cd', '12', 'ж'), fc.integer({ min: 1, max: 7 })), {
    maxLength: 6,
  }),
  { minLength: 1, maxLength: 30 },
)

describe('an index of words', () => {
  test('tells the documents of each word in order, with all of its marks', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const index = indexOf(all)
        for (const text of ['a', 'b', 'cd', '12', 'ж', 'none'])
          expect(findsOf(index, text)).toEqual(expected(all, text))
      }),
    )
  })

  test('does so in each of the parts of many documents', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const copies = Math.ceil(20_000 / all.length)
        const many = Array.from({ length: copies }, () => all).flat()
        const index = indexOf(all, copies)
        for (const text of ['a', 'cd']) expect(findsOf(index, text)).toEqual(expected(many, text))
      }),
      { numRuns: 8 },
    )
  })

  test('counts the words of a document that have the second and the third mark', () => {
    const maker = new WordIndexMaker()
    for (const [text, marks] of [
      ['a', 1],
      ['b', 2],
      ['b', 4],
      ['c', 6],
      ['d', 4],
    ] as const)
      maker.add(maker.number(ENCODER.encode(text)), marks)
    expect(maker.endDocument()).toEqual([2, 3])
  })

  test('knows words of digits alone', () => {
    const made = indexOf([
      [
        ['12', 1],
        ['kn23', 2],
      ],
    ])
    const number = (text: string) => made.vocabulary.find(text) ?? -1
    expect([made.isNumeric(number('12')), made.isNumeric(number('kn23'))]).toEqual([true, false])
    expect([made.isMarked(number('12'), 1), made.isMarked(number('12'), 2)]).toEqual([true, false])
  })
})
