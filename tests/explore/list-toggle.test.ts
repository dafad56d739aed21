import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toggled } from '../../components/explore/list-toggle'

const every = ['a', 'b', 'c']

describe('a switch of the legend', () => {
  it.each([
    [[], 'a', ['b', 'c']],
    [['b', 'c'], 'a', []],
    [['a'], 'b', ['a', 'b']],
    [['a'], 'a', []],
  ])('of %j at %s gives %j', (list, id, next) => {
    expect(toggled(list, id, every)).toEqual(next)
  })

  it('undoes itself unless it was the last one on', () => {
    const id = fc.constantFrom(...every)
    fc.assert(
      fc.property(fc.uniqueArray(id), id, (list, one) => {
        const before = toggled(toggled(list, 'a', every), 'a', every)
        const next = toggled(before, one, every)
        if (next.length > 0) expect(toggled(next, one, every)).toEqual(before)
      }),
    )
  })
})
