import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Foldable, fold, isPartial, salvoOf } from '@/lib/records/fold'

interface Row extends Foldable {
  readonly id: number
}

const part = (salvo: string, size: number | null = 3) => ({ salvo, size, type: 'KN-25', site: null })
const row = (id: number, salvo: string | null): Row => ({ id, salvo: salvo === null ? null : part(salvo) })
const idsOf = (lines: readonly (readonly Row[])[]) => lines.map((line) => line.map(({ id }) => id))

test('launches of a salvo share the line of the first of them, wherever they stand', () => {
  const rows = [row(1, 'a'), row(2, null), row(3, 'a'), row(4, 'b'), row(5, 'a'), row(6, null)]
  expect(idsOf(fold(rows))).toEqual([[1, 3, 5], [2], [4], [6]])
})

test('a launch that is listed alone is a row like any other', () => {
  const [alone, ...others] = fold([row(1, 'a')])
  expect(others).toEqual([])
  expect(alone && salvoOf(alone)).toBeNull()
})

test.each([
  [2, 3, true],
  [3, 3, false],
  [2, null, false],
])('%i listed launches of a salvo of %s: partial is %s', (listed, size, partial) => {
  expect(isPartial(Array.from({ length: listed }, () => part('a', size)))).toBe(partial)
})

describe('whatever is folded', () => {
  const lists = fc
    .array(fc.constantFrom('a', 'b', 'c', null), { maxLength: 40 })
    .map((salvos) => salvos.map((salvo, id) => row(id, salvo)))

  test('no row is lost or doubled, and the rows of a line keep their order', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const lines = idsOf(fold(rows))
        expect(lines.flat().toSorted((one, other) => one - other)).toEqual(rows.map(({ id }) => id))
        for (const line of lines) expect(line).toEqual(line.toSorted((one, other) => one - other))
        const firsts = lines.map(([first]) => first ?? -1)
        expect(firsts).toEqual(firsts.toSorted((one, other) => one - other))
      }),
    )
  })

  test('rows share a line exactly if they share a salvo', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const lines = fold(rows)
        for (const line of lines) {
          const salvos = new Set(line.map(({ salvo }) => salvo?.salvo))
          expect(salvos.size).toBe(1)
          if (line[0].salvo === null) expect(line).toHaveLength(1)
        }
        const folded = lines.flatMap(([{ salvo }]) => salvo?.salvo ?? [])
        expect(new Set(folded).size).toBe(folded.length)
      }),
    )
  })
})
