import type { Assessed, Snapshot, Table } from '@/lib/ledger/schema/rows'
import { memoOfProcess } from '@/lib/memo'
import { restingRows } from '@/lib/records/record-related'

/** How many rows are about something, and the day by which the first of them was public (YYYY-MM-DD). */
interface DaysAbout {
  readonly rows: number
  readonly first: string
}

/** The tables of what rows are about. */
export type AboutTable = Extract<Table, 'people' | 'places' | 'sources' | 'indicators' | 'actors'>

/** The ids of what a row is about, as its columns name them. */
function idsOf(row: Assessed): Readonly<Record<AboutTable, readonly string[]>> {
  const { people, place, site, indicator, claimant } = row as unknown as Readonly<Record<string, unknown>>
  const one = (id: unknown) => (typeof id === 'string' ? [id] : [])
  return {
    people: Array.isArray(people) ? people : [],
    places: [...one(place), ...one(site)],
    sources: row.sources,
    indicators: one(indicator),
    actors: one(claimant),
  }
}

/**
 * For each person, place, source, indicator and claimant the days by which rows about it were public: of all of them at
 * once, as each of a million rows is about several.
 */
export const daysAbout = memoOfProcess('days about', ({ tables }: Snapshot) => {
  const found: Readonly<Record<AboutTable, Map<string, DaysAbout>>> = {
    people: new Map(),
    places: new Map(),
    sources: new Map(),
    indicators: new Map(),
    actors: new Map(),
  }
  const each = Object.entries(found) as [AboutTable, Map<string, DaysAbout>][]
  for (const row of restingRows(tables)) {
    const ids = idsOf(row)
    const { known } = row
    for (const [table, days] of each)
      for (const id of new Set(ids[table])) {
        const before = days.get(id)
        const first = before === undefined || known < before.first ? known : before.first
        days.set(id, { rows: (before?.rows ?? 0) + 1, first })
      }
  }
  return found
})
