import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MANY_ROWS, MOST_SHOWN, newestRows, shownRows } from '@/lib/charts/parts/shown-rows'
import { rowsAt } from '@/lib/charts/query/row-values'
import { rowsWithHighest } from '@/lib/charts/query/rows-with-highest'
import type { Selection } from '@/lib/charts/query/selection'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { REAL, viewOf } from '../real-slice'

type Event = Assessed<'events'>

const DATES = [
  '2024',
  '2024-01',
  '2024-01-01',
  '2023-12-31',
  '2024-06',
  '../2024-05',
  '2025-02-03/2025-02-05',
]

const EVENTS = fc
  .array(fc.tuple(fc.constantFrom(...DATES), fc.boolean()), { maxLength: 30 })
  .map((made) => made.map(([date, landmark], at) => ({ id: `e${at}`, date, landmark }) as Event))

const beginOf = ({ date }: Event) => span(date).start ?? Number.NEGATIVE_INFINITY
const ids = (rows: readonly Event[]) => rows.map(({ id }) => id)

const inOrder = (rows: readonly Event[]) =>
  rows.toSorted((one, other) => {
    const [a, b] = [beginOf(one), beginOf(other)]
    return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1
  })

test('the newest rows are the last of all in order', () => {
  fc.assert(
    fc.property(EVENTS, fc.integer({ min: 1, max: 12 }), (rows, most) => {
      expect(ids(newestRows(rows, most))).toEqual(ids(inOrder(rows).slice(-most)))
    }),
  )
})

test('no row is left out for one with a lower value', () => {
  fc.assert(
    fc.property(EVENTS, fc.integer({ min: 1, max: 12 }), (rows, most) => {
      const found = new Set(rowsWithHighest(rows, ({ date }) => date, most))
      expect(found.size).toBeGreaterThanOrEqual(Math.min(most, rows.length))
      const out = rows.filter((row) => !found.has(row))
      for (const { date } of out) for (const row of found) expect(row.date > date).toBe(true)
    }),
  )
})

/** As many events as a chart no longer shows, one a day, every seventh a landmark. */
const MANY = Array.from({ length: MANY_ROWS + 1 }, (_, at) => {
  const known = new Date(at * 86_400_000).toISOString().slice(0, 10)
  return { id: `e${String(at).padStart(6, '0')}`, date: known, known, landmark: at % 7 === 0 } as Event
})

const selectionOf = (
  rows: readonly Event[],
  frame: Selection<'events'> | null,
  known: string | null = null,
) =>
  ({
    rows,
    frame,
    total: MANY.length,
    slice: REAL,
    view: viewOf({ known }),
  }) as unknown as Selection<'events'>

test('of very many events landmarks are shown first, then the newest', () => {
  const shown = shownRows(selectionOf(MANY, null))
  expect(shown).toHaveLength(MOST_SHOWN)
  expect(ids(shown)).toEqual(ids(MANY.filter(({ landmark }) => landmark).slice(-MOST_SHOWN)))
  const few = MANY.map((row, at): Event => ({ ...row, landmark: at < 10 }))
  const [first, ...rest] = [few.slice(0, 10), few.slice(10 - MOST_SHOWN)]
  expect(ids(shownRows(selectionOf(few, null)))).toEqual(ids([...(first ?? []), ...rest.flat()]))
})

test('all rows of a chart are shown where it has not very many', () => {
  const rows = rowsAt(
    MANY,
    Uint32Array.from({ length: 1500 }, (_, at) => at * 3),
  )
  const few = { ...selectionOf(rows, null), total: MANY_ROWS }
  expect(shownRows(few)).toHaveLength(1500)
  expect(shownRows(selectionOf(rows.slice(0, 50), null))).toHaveLength(50)
})

test('on the axes of a later day an earlier one shows what is shown there and was known by then', () => {
  const day = '2020-01-01'
  const later = selectionOf(MANY, null)
  const earlier = selectionOf(
    MANY.filter(({ known }) => known <= day),
    later,
    day,
  )
  expect(ids(shownRows(earlier))).toEqual(ids(shownRows(later).filter(({ known }) => known <= day)))
  expect(shownRows(earlier).length).toBeGreaterThan(0)
})
