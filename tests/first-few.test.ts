import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FirstFew, firstOf } from '@/lib/first-few'

const NUMBERS = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 300 })

test('the first few of any numbers are the first of all of them in order', () => {
  fc.assert(
    fc.property(NUMBERS, fc.nat(30), (numbers, count) => {
      const few = new FirstFew<number>(count, (one, other) => one - other)
      for (const number of numbers) few.add(number)
      expect(few.inOrder()).toEqual(numbers.toSorted((one, other) => one - other).slice(0, count))
    }),
  )
})

test('of equal items those are first that come first', () => {
  fc.assert(
    fc.property(NUMBERS, fc.nat(30), (numbers, count) => {
      const items = numbers.map((value, at) => ({ value, at }))
      const compare = (one: { value: number }, other: { value: number }) => one.value - other.value
      expect(firstOf(items, compare, count)).toEqual(items.toSorted(compare).slice(0, count))
    }),
  )
})
