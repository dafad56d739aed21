import { ENTITY_CHARTS } from '@/lib/about/entity-charts'
import { type ChartId, chartOf } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { contactOf } from '@/lib/charts/dimensions/contact'
import { readChart } from '@/lib/charts/read'
import type { LegendEntry } from '@/lib/forms/model'
import type { Assessed, Event, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { recordDate } from '@/lib/records/record-date'
import { yearOf } from '@/lib/timeline/entry'
import type { View } from '@/lib/views/parameters'
import { yearDigits } from '@/lib/year-digits'
import { whomTitle, yearsWords } from '@/words/meetings'
import { appearsIn } from './appears-in'

const CANDIDATES: Readonly<
  Record<keyof typeof ENTITY_CHARTS, readonly { readonly chart: ChartId; readonly title?: string }[]>
> = ENTITY_CHARTS

/** The tables whose rows have a chart of their own. */
type ChartedTable = keyof typeof ENTITY_CHARTS

/** One mark is no course of things. */
const MIN_ROWS = 2

export interface EntityChart {
  readonly chart: Chart
  readonly view: View
  readonly title: string
  readonly summary: string
  readonly legend: readonly LegendEntry[]
}

function yearsOf(chart: Chart, rows: readonly Assessed[]): string {
  const years = rows.map((row) => yearOf(span(recordDate(chart.table, row as Row) ?? '../..')))
  return yearsWords(yearDigits(Math.min(...years)), yearDigits(Math.max(...years)))
}

/**
 * The chart at the head of the page of a person, a place or a type of missile: what the catalogue shows of it in the view
 * of `clocks`, titled for it. null where no chart shows more than one row.
 */
export function entityChart(
  table: ChartedTable,
  { id, name }: { readonly id: string; readonly name: string },
  snapshot: Snapshot,
  clocks: View,
): EntityChart | null {
  const shown = new Map(appearsIn(table, id, snapshot, clocks).map((each) => [each.id, each.view]))
  for (const { chart: each, title } of CANDIDATES[table]) {
    const view = shown.get(each)
    if (view === undefined) continue
    const chart: Chart = chartOf(each)
    const { selected, summary, legend } = readChart(chart, snapshot, view)
    const { rows } = selected
    if (rows.length < MIN_ROWS) continue
    const kinds = rows.flatMap((row) => ('contact' in row ? (contactOf(row as unknown as Event) ?? []) : []))
    const what = title === undefined ? whomTitle(name, kinds) : title.replaceAll('#', () => name)
    return { chart, view, title: `${what}, ${yearsOf(chart, rows)}`, summary, legend }
  }
  return null
}
