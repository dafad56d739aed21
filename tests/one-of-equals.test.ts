import { expect, test } from 'vitest'
import { oneOfEquals } from '@/lib/one-of-equals'

test('of lists with the same elements about one thing, the first is told each time', () => {
  const about = {}
  const [first, second] = [{}, {}]
  const list = oneOfEquals(about, [first, second])
  expect(oneOfEquals(about, [first, second])).toBe(list)
  for (const other of [[first], [second, first], [first, second, second], [first, {}]])
    expect(oneOfEquals(about, other)).toBe(other)
  const elsewhere = [first, second]
  expect(oneOfEquals({}, elsewhere)).toBe(elsewhere)
})

test('numbers in arrays of another kind are another list', () => {
  const about = {}
  const bytes = oneOfEquals(about, Uint8Array.of(1, 2))
  expect(oneOfEquals(about, Uint16Array.of(1, 2))).not.toBe(bytes)
  expect(oneOfEquals(about, Uint8Array.of(1, 2))).toBe(bytes)
})
