import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FirstFew } from '@/lib/first-few'

test('the first few of any numbers are the first of all of them in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 300 }),
      fc.nat(30),
      (numbers, count) => {
        const few = new FirstFew<number>(count, (one, other) => one - other)
        for (const number of numbers) few.add(number)
        expect(few.inOrder()).toEqual(numbers.toSorted((one, other) => one - other).slice(0, count))
      },
    ),
  )
})
