import { memoByValue } from '@/lib/memo'
import type { EvidenceTable, Row, Source } from '../schema/rows'
import { lastDay, type Span, span } from '../time/edtf'

const NEVER: Span = { start: null, end: null, approximate: false }

type Dates = { readonly [T in EvidenceTable]: (row: Row<T>) => string | null }

/** The date of an event or a launch (EDTF): what is told of each row by one function is told once. */
export const dateOf = ({ date }: { readonly date: string }): string => date

/** The day by the end of which a row of a snapshot was public, for the same reason. */
export const knownOf = ({ known }: { readonly known: string }): string => known

const ABOUT: Dates = {
  estimates: (row) => row.about,
  events: dateOf,
  'missile-tests': dateOf,
  missiles: (row) => row.first_tested ?? row.first_shown,
  'cruise-launches': dateOf,
  series: (row) => row.period,
}

const ASSERTED: Dates = {
  estimates: (row) => row.asserted,
  events: (row) => row.reported ?? row.date,
  'missile-tests': (row) => row.date_kst ?? row.date,
  missiles: (row) => row.first_shown ?? row.first_tested,
  'cruise-launches': (row) => row.date,
  series: (row) => row.period,
}

const dateBy = <T extends EvidenceTable>(dates: Dates, table: T, row: Row<T>) =>
  (dates[table] as (row: Row<T>) => string | null)(row)

/** The date of the about clock (EDTF) of the rows of a table; null for a row without one. The same function each time. */
export const aboutDateOf = <T extends EvidenceTable>(table: T) =>
  ABOUT[table] as (row: Row<T>) => string | null

/** The time of a date of the about clock. */
export const spanOf = (date: string | null): Span => (date === null ? NEVER : span(date))

/** The about clock: the time that a row is about; open at both ends where it has none. */
export function aboutSpan<T extends EvidenceTable>(table: T, row: Row<T>): Span {
  return spanOf(dateBy(ABOUT, table, row))
}

/** How to tell when the time begins that a row is about, UTC milliseconds; the same function for a table each time. */
export const aboutStartOf = memoByValue(
  (table: EvidenceTable) =>
    (row: Row<EvidenceTable>): number | null =>
      aboutSpan(table, row).start,
)

/** The date of assertion that a row gives itself; null where it has none. */
export const assertedDate = <T extends EvidenceTable>(table: T, row: Row<T>): string | null =>
  dateBy(ASSERTED, table, row)

/**
 * The asserted clock by the row's own dates: the last day of its date of assertion, null if that is open. A value of a
 * series counts as published with the earliest of its sources, else at the end of its period. Rows of a snapshot have
 * `known`, which is also bounded by the day on which the ledger recorded them.
 */
export function knownOn<T extends EvidenceTable>(
  table: T,
  row: Row<T>,
  sources?: ReadonlyMap<string, Source>,
): string | null {
  const date = assertedDate(table, row)
  const asserted = date === null ? null : lastDay(date)
  if (table !== 'series' || sources === undefined) return asserted
  const published = row.sources
    .map((id) => sources.get(id)?.published ?? null)
    .flatMap((day) => (day === null ? [] : (lastDay(day) ?? [])))
    .sort()
  return published[0] ?? asserted
}
