import { expect, test } from 'vitest'
import { numberWords } from '@/words/quantities'

test.each([
  [0, '0'],
  [-0.2, '−0.2'],
  [14_000, '14,000'],
  [4_550_000, '4.55 million'],
  [-4_550_000, '−4.55 million'],
  [2_000_000_000, '2 billion'],
  [42_361_200_000_000, '42,361.2 billion'],
  [7_123_000_000_000_000, '7,123 trillion'],
])('%f is written %s', (value, words) => {
  expect(numberWords(value)).toBe(words)
})
