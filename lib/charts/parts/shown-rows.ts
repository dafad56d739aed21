import { sort } from 'd3-array'
import { aboutStartOf } from '@/lib/ledger/claims/clocks'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { distinctValues, rowsWith } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'

type Event = Assessed<'events'>

/** A chart of more rows has a mark and a line of its table for so many of them: more say no more, and take long to draw. */
export const MANY_ROWS = 20_000
export const MOST_SHOWN = 2_000

const startOf = aboutStartOf('events') as (row: Event) => number | null
const beginOf = (row: Event) => startOf(row) ?? Number.NEGATIVE_INFINITY
const isLandmark = ({ landmark }: Event) => landmark
const idOf = ({ id }: Event) => id

/** Rows by their beginning, then by id. */
const inOrder = (rows: readonly Event[]): readonly Event[] => sort(rows, beginOf, idOf)

/** The newest of some rows, oldest first. Only rows that begin on the days of the newest are put in order. */
export function newestRows(rows: readonly Event[], most: number): readonly Event[] {
  if (most <= 0) return []
  if (rows.length <= most) return inOrder(rows)
  const days = distinctValues(rows, beginOf).toSorted((one, other) => other - one)
  for (let count = 1; ; count *= 2) {
    const from = days[Math.min(count, days.length) - 1] ?? Number.NEGATIVE_INFINITY
    const found = rowsWith(rows, beginOf, (day) => day >= from)
    if (found.length >= most) return inOrder(found).slice(-most)
  }
}

/**
 * The events of a view that a chart has marks of, oldest first: all, or of very many the landmarks and then the newest. On
 * the axes of another day those that are shown there, so that nothing seems to come or go that only makes room.
 */
export function shownRows({ rows, total, frame, slice, view }: Selection<'events'>): readonly Event[] {
  if (total <= MANY_ROWS) return inOrder(rows)
  if (frame !== null) {
    const asOf = asOfDay(slice, view)
    return shownRows(frame).filter(({ known }) => known <= asOf)
  }
  if (rows.length <= MOST_SHOWN) return inOrder(rows)
  const landmarks = newestRows(
    rowsWith(rows, isLandmark, (is) => is),
    MOST_SHOWN,
  )
  const others = newestRows(
    rowsWith(rows, isLandmark, (is) => !is),
    MOST_SHOWN - landmarks.length,
  )
  return inOrder([...landmarks, ...others])
}
