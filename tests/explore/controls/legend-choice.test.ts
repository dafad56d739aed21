import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legendChoice } from '@/components/explore/controls/legend-choice'

const all = ['a', 'b', 'c', 'd']
const press = (list: readonly string[], ids: readonly string[], adds = false, legend = all) =>
  legendChoice(list, ids, { all, legend, adds })

describe('a press on an entry of a legend', () => {
  it.each([
    // Alone while all are shown, then one more, then one less.
    [[], ['a'], ['a']],
    [['a'], ['b'], ['a', 'b']],
    [['a', 'b'], ['a'], ['b']],
    // The last one taken away, and the last one chosen, bring all back.
    [['a'], ['a'], []],
    [['a', 'b', 'c'], ['d'], []],
    // An entry of several ids.
    [[], ['c', 'd'], ['c', 'd']],
    [['a', 'd'], ['c', 'd'], ['a']],
    [['a'], ['c', 'd'], ['a', 'c', 'd']],
  ])('of %j at %j gives %j', (list, ids, next) => {
    expect(press(list, ids)).toEqual(next)
  })

  it.each([
    [[], ['a'], ['b', 'c', 'd']],
    [['b', 'c', 'd'], ['a'], []],
    [['a'], ['b'], ['a', 'b']],
    [['a'], ['a'], []],
  ])('with Ctrl of %j at %j gives %j', (list, ids, next) => {
    expect(press(list, ids, true)).toEqual(next)
  })

  it('keeps ids that the legend does not show, and counts its own alone', () => {
    expect(press([], ['a'], true, ['a', 'b'])).toEqual(['b', 'c', 'd'])
    expect(press(['c'], ['a'], false, ['a', 'b'])).toEqual(['a', 'c'])
    expect(press(['a', 'c'], ['b'], false, ['a', 'b'])).toEqual([])
    expect(press(['b', 'c', 'd'], ['b'], true, ['a', 'b'])).toEqual([])
  })

  const presses = fc.array(fc.record({ id: fc.constantFrom(...all), adds: fc.boolean() }))
  const pressedInTurn = (sequence: readonly { id: string; adds: boolean }[]) =>
    sequence.reduce<readonly string[]>((list, { id, adds }) => press(list, [id], adds), [])

  it('leaves, whatever was pressed, values of the filter in its canonical order, never all of them', () => {
    fc.assert(
      fc.property(presses, (sequence) => {
        const list = pressedInTurn(sequence)
        expect(list).toEqual(all.filter((id) => list.includes(id)))
        expect(list.length).toBeLessThan(all.length)
      }),
    )
  })

  it('is taken back by the same press with Ctrl, unless it brought all back', () => {
    fc.assert(
      fc.property(presses, fc.constantFrom(...all), (sequence, id) => {
        const before = pressedInTurn(sequence)
        const next = press(before, [id], true)
        if (next.length > 0) expect(press(next, [id], true)).toEqual(before)
      }),
    )
  })

  it('of each entry in turn shows all', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.boolean(), (order, adds) => {
        const [first = '', ...rest] = order
        const chosen = rest.reduce((list, id) => press(list, [id], adds), press([], [first]))
        expect(chosen).toEqual([])
      }),
    )
  })
})
