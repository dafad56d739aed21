import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toggled } from '@/components/explore/controls/list-toggle'

const every = ['a', 'b', 'c', 'd']

describe('a switch of the legend', () => {
  it.each([
    [[], ['a'], ['b', 'c', 'd']],
    [['b', 'c', 'd'], ['a'], []],
    [['a'], ['b'], ['a', 'b']],
    [['a'], ['a'], []],
    // One switch for several ids: off with all of them, on with all of them.
    [[], ['c', 'd'], ['a', 'b']],
    [['a', 'b'], ['c', 'd'], []],
    [['a'], ['c', 'd'], ['a', 'c', 'd']],
    [['a', 'd'], ['c', 'd'], ['a']],
  ])('of %j at %j gives %j', (list, ids, next) => {
    expect(toggled(list, ids, every)).toEqual(next)
  })

  it('leaves ids alone that the legend does not show, and brings all back when nothing it shows is left', () => {
    expect(toggled([], ['a'], every, ['a', 'b'])).toEqual(['b', 'c', 'd'])
    expect(toggled(['b', 'c', 'd'], ['b'], every, ['a', 'b'])).toEqual([])
  })

  it('undoes itself unless it was the last one on', () => {
    const id = fc.constantFrom(...every)
    fc.assert(
      fc.property(fc.uniqueArray(id), id, (list, one) => {
        const before = toggled(toggled(list, ['a'], every), ['a'], every)
        const next = toggled(before, [one], every)
        if (next.length > 0) expect(toggled(next, [one], every)).toEqual(before)
      }),
    )
  })
})
