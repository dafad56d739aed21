import { group } from 'd3-array'
import { utcDay } from 'd3-time'
import { rowState } from '@/lib/ledger/edit/row-state'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { firstDay } from '@/lib/ledger/time/edtf'

const TABLES = ['events', 'missile-tests', 'cruise-launches'] as const
const DAYS = 3

/** A row that is dated about as another is. */
export interface NearRow {
  readonly table: (typeof TABLES)[number]
  readonly id: string
  readonly date: string
  readonly label: string
}

/** The events and launches within three days of a date, as the next revision would show them, the nearest first. */
export function rowsNear(entries: Entries, date: string): readonly NearRow[] {
  const day = firstDay(date)
  if (day === null) return []
  const gap = (other: string) => {
    const first = firstDay(other)
    return first === null ? Number.POSITIVE_INFINITY : Math.abs(utcDay.count(new Date(day), new Date(first)))
  }
  const next = entries.revisions.length + 1
  return TABLES.flatMap((table) => {
    const all: readonly { readonly cells: Cells }[] = entries[table]
    return [...group(all, ({ cells }) => cells.id ?? '').values()].flatMap((versions): NearRow[] => {
      const { present } = rowState(versions, next)
      if (present === null) return []
      const { id = '', date: its = '', headline } = present.cells
      return gap(its) <= DAYS ? [{ table, id, date: its, label: headline || id }] : []
    })
  }).toSorted((a, b) => gap(a.date) - gap(b.date))
}
