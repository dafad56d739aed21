import { utcDay } from 'd3-time'
import { presentCells } from '@/lib/ledger/edit/present-cells'
import type { Entries } from '@/lib/ledger/load/parse'
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
  return TABLES.flatMap((table) =>
    presentCells(entries, table).flatMap(({ id = '', date: its = '', headline }): NearRow[] =>
      gap(its) <= DAYS ? [{ table, id, date: its, label: headline || id }] : [],
    ),
  ).toSorted((a, b) => gap(a.date) - gap(b.date))
}
