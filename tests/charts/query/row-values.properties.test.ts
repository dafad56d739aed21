import { group, rollup } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codedBy,
  codedIds,
  coding,
  everyPosition,
  positionsAmong,
  tallyCodes,
} from '@/lib/charts/query/coded-values'
import {
  countsBy,
  distinctValues,
  groupsBy,
  rowsAt,
  rowsWith,
  rowValues,
} from '@/lib/charts/query/row-values'

interface Row {
  readonly id: number
  readonly kind: string
}
const kindOf = ({ kind }: Row) => kind

/** Rows, and which of them are taken, in any order of their kinds. */
const SOME = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.boolean()), { maxLength: 40 })
  .map((made) => {
    const all = made.map(([kind], id): Row => ({ id, kind }))
    const taken = made.flatMap(([, isTaken], id) => (isTaken ? [id] : []))
    return {
      all,
      rows: rowsAt(all, Uint32Array.from(taken)),
      expected: all.filter(({ id }) => taken.includes(id)),
    }
  })

test('rows that are taken from others are those rows, and counted, grouped and filtered like any', () => {
  fc.assert(
    fc.property(SOME, ({ rows, expected }) => {
      expect(rows).toEqual(expected)
      expect([...countsBy(rows, kindOf)]).toEqual([...rollup(expected, (some) => some.length, kindOf)])
      expect([...groupsBy(rows, kindOf)]).toEqual([...group(expected, kindOf)])
      expect(distinctValues(rows, kindOf)).toEqual([...new Set(expected.map(kindOf))])
      const without = rowsWith(rows, kindOf, (kind) => kind !== 'a')
      expect(without).toEqual(expected.filter(({ kind }) => kind !== 'a'))
      expect(countsBy(without, kindOf).get('a')).toBeUndefined()
    }),
  )
})

test('what is told of a row is told once for all rows that are taken from an array', () => {
  const all = Array.from({ length: 9 }, (_, id): Row => ({ id, kind: id % 2 === 0 ? 'even' : 'odd' }))
  let asked = 0
  const of = (row: Row) => {
    asked++
    return row.kind
  }
  expect(countsBy(all, of).get('even')).toBe(5)
  expect(countsBy(rowsAt(all, Uint32Array.of(1, 2, 3)), of).get('odd')).toBe(2)
  expect(asked).toBe(9)
})

test('lists with the same ids are one value, whichever lists they are', () => {
  const lists = [['a'], ['a', 'b'], ['a'], [], ['b', 'a'], ['a', 'b'], [], ['ab']]
  const { values, codes } = codedIds(lists.length, (position) => [...(lists[position] ?? [])])
  expect(values).toEqual([['a'], ['a', 'b'], [], ['b', 'a'], ['ab']])
  expect([...codes]).toEqual([0, 1, 0, 2, 3, 1, 2, 4])
  const rows = lists.map((list) => ({ list }))
  expect(rowValues(rows, ({ list }) => list).values).toHaveLength(5)
})

describe('codes are as wide as they have to be', () => {
  test.each([
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])('%i values', (count, kind) => {
    const { values, codeOf } = coding<string>()
    const { codes } = codedBy(values, count + 1, (position) => codeOf(`value ${position % count}`))
    expect(codes).toBeInstanceOf(kind)
    expect([codes[0], codes[count - 1], codes[count]]).toEqual([0, count - 1, 0])
    expect(tallyCodes({ values, codes }, everyPosition(count + 1))[0]).toBe(2)
  })
})

test('positions that all pass are the same array', () => {
  const all = everyPosition(4)
  expect(positionsAmong(all, () => true)).toBe(all)
  expect([...positionsAmong(all, (at) => at % 2 === 1)]).toEqual([1, 3])
})
