import { utcDay } from 'd3-time'
import type { Chart } from '@/lib/charts/chart'
import { chartRows } from '@/lib/charts/query/chart-rows'
import type { Snapshot } from '@/lib/ledger/schema/rows'

/** Columns of dates and of numbers in all tables of charts. */
const DATES = ['about', 'asserted', 'date', 'reported', 'date_kst', 'period', 'first_tested', 'first_shown']
const NUMBERS = ['low', 'best', 'high', 'value', 'distance_km', 'apogee_km']

/** An EDTF date moved back by `days`. */
const earlier = (date: string, days: number) =>
  date.replace(/\d{4}-\d\d-\d\d/g, (day) => utcDay.offset(new Date(day), -days).toISOString().slice(0, 10))

/**
 * A snapshot with `count` rows for a chart: copies of its own rows. Each round of copies is a day earlier and a
 * thousandth higher than the one before, so that marks do not coincide.
 */
export function grownSnapshot(snapshot: Snapshot, chart: Chart, count: number): Snapshot {
  const rows = chartRows(chart, snapshot)
  const copy = (position: number) => {
    const row: Record<string, unknown> = { ...rows[position % rows.length] }
    const round = Math.floor(position / rows.length)
    for (const column of DATES) {
      const date = row[column]
      if (typeof date === 'string') row[column] = earlier(date, round)
    }
    for (const column of NUMBERS) {
      const value = row[column]
      if (typeof value === 'number') row[column] = value * (1 + round / 1000)
    }
    return { ...row, id: `${row.id}-copy${round}` }
  }
  const grown = Array.from({ length: count }, (_, position) => copy(position))
  return { ...snapshot, tables: { ...snapshot.tables, [chart.table]: grown } }
}
