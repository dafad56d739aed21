import { describe, expect, test } from 'vitest'
import { firstDate, lastDate } from '@/lib/charts/time/start-bounds'
import { slug } from '@/lib/text/slug'
import { capitalised, countWords, listWords } from '@/words/counts'

test.each([
  [0, 'no sources'],
  [1, 'one source'],
  [2, 'two sources'],
  [12, 'twelve sources'],
  [13, '13 sources'],
  [1204, '1,204 sources'],
])('%i as a count', (count, words) => {
  expect(countWords(count, 'source')).toBe(words)
})

test('a count with a plural of its own', () => {
  expect(countWords(2, 'launch', 'launches')).toBe('two launches')
})

test('enumerations and sentences', () => {
  expect(listWords([])).toBe('')
  expect(listWords(['a'])).toBe('a')
  expect(listWords(['a', 'b', 'c'])).toBe('a, b and c')
  expect(capitalised('one row')).toBe('One row')
})

describe('slugs of free texts', () => {
  test.each([
    ['Hwasong-11A (KN-23)', 'hwasong-11a-kn-23'],
    ['Hwasong-15 / Hwasong-17 (disputed)', 'hwasong-15-hwasong-17-disputed'],
    ['600 mm launcher', '600-mm-launcher'],
    ['  Pukguksŏng-1 ', 'pukguksong-1'],
    ['a,b', 'a-b'],
    ['화성-17', '화성-17'.normalize('NFKD')],
    ['—', ''],
  ])('%s', (text, id) => {
    expect(slug(text)).toBe(id)
  })
})

test.each([
  ['2024', '2024', '2024'],
  ['2024-06-18/2024-06-19', '2024-06-18', '2024-06-19'],
  ['../2024-05', '2024-05', '2024-05'],
  ['2024-05/..', '2024-05', '2024-05'],
])('%s begins with %s and ends with %s', (date, first, last) => {
  expect([firstDate(date), lastDate(date)]).toEqual([first, last])
})
