import type { ChartModel, KeyEntry, LegendEntry, Size } from '@/lib/forms/model'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { notYetKnownRemark } from '@/words/counted-rows'
import { doubtfulRemark } from '@/words/sourcing'
import type { Chart, ChartTable } from './chart'
import { coverageKey, coverageNotes, markCoverage } from './parts/mark-coverage'
import { notesFor } from './parts/note'
import { asOfDay, select } from './query/select'
import type { Selection } from './query/selection'

/** Everything that a page, an embed or an export shows of a chart for a view. */
export interface Reading<T extends EvidenceTable = EvidenceTable, R = unknown> {
  readonly data: R
  readonly selected: Selection<T>
  readonly subtitle: string
  /** One sentence computed from the rows; the text alternative of the drawing. */
  readonly summary: string
  readonly legend: readonly LegendEntry[]
  /** Computed on access, as it follows from what a drawing has. */
  readonly key: readonly KeyEntry[]
  readonly notes: readonly string[]
  /** Draws the data; not cached. */
  model(size: Size): ChartModel
  /** The content of the drawing as a table; computed on access, since most readers never open it. */
  readonly table: ChartTable
}

/** The width of the drawing that tells which marks there are. */
const KEY_WIDTH = 900

function notYetKnownNote({ notYetKnown }: Selection, view: View): readonly string[] {
  if (notYetKnown === 0 || view.known === null) return []
  return [notYetKnownRemark(notYetKnown, view.known)]
}

/** How many of the rows are doubtful; charts of claims name each. */
function doubtfulNote(table: EvidenceTable, { rows }: Selection): readonly string[] {
  if (table === 'estimates') return []
  const doubtful = rows.filter(({ weakness }) => weakness.includes('doubtful'))
  return [doubtfulRemark(doubtful.length, rows.length) ?? []].flat()
}

/** Reads a chart for a view from a slice with its rows: the same on the server, in the browser and in exports. */
export function readChart<T extends EvidenceTable, R>(
  chart: Chart<T, R>,
  slice: Snapshot,
  view: View,
): Reading<T, R> {
  const selected = select(chart, slice, view)
  const data = chart.prepare(selected)
  return {
    data,
    selected,
    subtitle: chart.subtitle(view, data),
    summary: chart.summary(data, view),
    legend: chart.legend(data, view),
    get key() {
      const drawn = () => chart.draw(data, view, { width: KEY_WIDTH })
      return [...(chart.key?.(data, view) ?? []), ...coverageKey(chart.form, selected.coverage, drawn)]
    },
    notes: [
      ...notesFor(chart.notes, selected.rows, slice, asOfDay(slice, view)),
      ...(chart.remarks?.(data, view) ?? []),
      ...doubtfulNote(chart.table, selected as Selection),
      ...coverageNotes({ ...(selected as Selection), table: chart.table }),
      ...notYetKnownNote(selected as Selection, view),
    ],
    model: (size) => markCoverage(chart.draw(data, view, size), selected.coverage),
    get table() {
      return chart.tabulate(data, view)
    },
  }
}
