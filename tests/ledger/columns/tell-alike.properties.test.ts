import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codedColumn } from '@/lib/ledger/columns/column'
import { rowViews, viewOf } from '@/lib/ledger/columns/row-views'
import { tellAlike } from '@/lib/ledger/columns/tell-alike'

interface Row {
  readonly id: string
  readonly kind: string
  readonly sort: string
  readonly people: readonly string[]
}

const KINDS = ['a', 'b', 'c']
const PEOPLE: readonly (readonly string[])[] = [[], ['one'], ['one', 'two']]

/** Rows of a table whose columns all repeat but for their ids. */
function rowsOf(codes: readonly (readonly [kind: number, sort: number, people: number])[]): readonly Row[] {
  const ids = codes.map((_, at) => `row-${at}`)
  const numbers = (at: 0 | 1 | 2) => Uint8Array.from(codes, (each) => each[at])
  const View = viewOf({
    id: {
      at: (position) => ids[position],
      cell: (position) => ids[position] ?? '',
      coded: null,
      offset: () => 0,
    },
    kind: codedColumn(numbers(0), KINDS),
    sort: codedColumn(numbers(1), KINDS),
    people: codedColumn(numbers(2), PEOPLE),
  })
  return rowViews(View, null, codes.length) as readonly unknown[] as readonly Row[]
}

const ROWS = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 60 }).map(rowsOf)

/** What may be told of a row: of what other columns have decides whether a column is read at all. */
const OF: readonly ((row: Row) => unknown)[] = [
  () => 'all',
  ({ kind }) => kind,
  ({ kind, sort }) => `${kind} ${sort}`,
  (row) => (row.kind === 'a' ? row.sort : row.people.length),
  (row) => (row.kind === 'a' && row.sort === 'b' ? row.people : row.kind),
  (row) => (row.kind === 'b' ? row.id : row.sort),
  ({ id }) => id,
]

test('what is told of rows is what each of them tells, in any order', () => {
  fc.assert(
    fc.property(ROWS, fc.constantFrom(...OF), fc.infiniteStream(fc.nat()), (rows, of, numbers) => {
      expect(rows.map(tellAlike(of))).toEqual(rows.map(of))
      const tell = tellAlike(of)
      const some = [...numbers.take(20)].map((number) => rows[number % rows.length] as Row)
      expect(some.map(tell)).toEqual(some.map(of))
    }),
  )
})

test('rows with the same values in what is read are asked once', () => {
  const rows = rowsOf(Array.from({ length: 900 }, (_, at) => [at % 3, Math.floor(at / 3) % 3, 1]))
  let asked = 0
  rows.forEach(
    tellAlike((row) => {
      asked++
      return row.kind === 'a' ? 'a' : row.sort
    }),
  )
  expect(asked).toBe(1 + 2 * 3)
})

test('where hardly any two rows tell the same, each is asked, and tells right', () => {
  const size = 40_000
  const numbers = Uint32Array.from({ length: size }, (_, at) => (at * 7919) % size)
  const View = viewOf({
    number: codedColumn(
      numbers,
      [...numbers].sort((one, other) => one - other),
    ),
  })
  const rows = rowViews(View, null, size) as readonly unknown[] as readonly { number: number }[]
  let asked = 0
  const tell = tellAlike(({ number }: { number: number }) => {
    asked++
    return number % 10
  })
  expect(rows.every((row) => tell(row) === row.number % 10)).toBe(true)
  expect(asked).toBe(size)
})

test('rows of two tables, and rows without columns, tell what they have', () => {
  const [one, other] = [rowsOf([[0, 1, 2]]), rowsOf([[1, 0, 1]])]
  const plain: Row = { id: 'plain', kind: 'c', sort: 'c', people: [] }
  const rows = [...one, ...other, plain, ...one]
  expect(rows.map(tellAlike(({ kind }) => kind))).toEqual(['a', 'b', 'c', 'a'])
})
