import { sort } from 'd3-array'
import { aboutStartOf } from '@/lib/ledger/claims/clocks'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { rowsWith } from '../query/row-values'
import { rowsWithHighest } from '../query/rows-with-highest'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'

type Event = Assessed<'events'>

/** A chart of more rows has a mark and a line of its table for a part of them: all of them would be megabytes that nobody reads. */
export const MANY_ROWS = 5_000
/** As many as can be told apart on a page, which has each of them in three drawings for screens of different widths. */
export const MOST_SHOWN = 600

const startOf = aboutStartOf('events') as (row: Event) => number | null
const beginOf = (row: Event) => startOf(row) ?? Number.NEGATIVE_INFINITY
const isLandmark = ({ landmark }: Event) => landmark
const idOf = ({ id }: Event) => id

/** Rows by their beginning, then by id. */
const inOrder = (rows: readonly Event[]): readonly Event[] => sort(rows, beginOf, idOf)

/** The newest of some rows, oldest first. */
export const newestRows = (rows: readonly Event[], most: number): readonly Event[] =>
  most <= 0 ? [] : inOrder(rowsWithHighest(rows, beginOf, most)).slice(-most)

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
