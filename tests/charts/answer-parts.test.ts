import { describe, expect, it } from 'vitest'
import { ANSWERS } from '@/lib/charts/answers'
import { answerParts } from '@/lib/charts/answers/answer-parts'
import type { DashboardPath } from '@/lib/charts/catalogue'
import { plainSentence, type Sentence } from '@/words/answers'
import { NEWEST, viewOf } from './real-slice'

const PATHS = Object.keys(ANSWERS) as DashboardPath[]
const linked = (length: number): Sentence => ['x'.repeat(length - 1), { text: '.', record: 'a-record' }]

describe('the sentences above the first chart', () => {
  it.each<[string, readonly Sentence[], number]>([
    ['none of none', [], 0],
    ['at most three', [linked(10), linked(10), linked(10), linked(10)], 3],
    ['as many as fit', [linked(200), linked(200), linked(200)], 2],
    ['one, however long', [linked(900), linked(10)], 1],
    ['one that follows what leads to no row', [['Filtered by topic: Troops.'], linked(900), linked(10)], 2],
    ['none but those that lead to no row', [['Nothing is left.']], 1],
  ])('are %s', (_, sentences, count) => {
    const { lead, rest } = answerParts(sentences)
    expect(lead).toHaveLength(count)
    expect([...lead, ...rest]).toEqual(sentences)
  })

  it.each(PATHS)('of %s have what is doubtful about their numbers', (path) => {
    const { lead, rest } = answerParts(ANSWERS[path].read(NEWEST, viewOf()))
    expect(lead.length).toBeGreaterThan(0)
    for (const sentence of [...lead, ...rest].map(plainSentence))
      if (sentence.includes('flagged as doubtful')) expect(sentence).toMatch(/, by .*flagged as doubtful/)
  })
})
