import type { ChartModel, KeyEntry, LegendEntry, Size } from '@/lib/forms/model'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { countWords, sentence } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Chart, ChartTable } from './chart'
import { toldNotes } from './parts/note'
import { asOfDay, type Selection, select } from './query/select'

/** Everything that a page, an embed or an export shows of one chart for one view. */
export interface Reading<T extends EvidenceTable = EvidenceTable, R = unknown> {
  readonly shape: R
  readonly selected: Selection<T>
  readonly subtitle: string
  /** One sentence computed from the rows; the text alternative of the drawing. */
  readonly summary: string
  readonly legend: readonly LegendEntry[]
  readonly looks: readonly KeyEntry[]
  readonly notes: readonly string[]
  /** Draws the rows; each call draws anew. */
  model(size: Size): ChartModel
  /** The same content for reading; made when asked for, as most readers look at the drawing. */
  readonly table: ChartTable
}

function notYetKnownNote({ notYetKnown }: Selection, view: View): readonly string[] {
  if (notYetKnown === 0 || view.known === null) return []
  const was = notYetKnown === 1 ? 'was' : 'were'
  return [
    `${sentence(countWords(notYetKnown, 'row'))} of this revision ${was} not yet known on ${dateWords(view.known)}.`,
  ]
}

/** Reads a chart for a view from a slice that holds its rows: the same on the server, in the browser and in exports. */
export function readChart<T extends EvidenceTable, R>(
  chart: Chart<T, R>,
  slice: Snapshot,
  view: View,
): Reading<T, R> {
  const selected = select(chart, slice, view)
  const shape = chart.shape(selected.rows, slice, view)
  return {
    shape,
    selected,
    subtitle: chart.subtitle(view, shape),
    summary: chart.summary(shape, view),
    legend: chart.legend(shape, view),
    looks: chart.looks?.(shape, view) ?? [],
    notes: [
      ...toldNotes(chart.notes, selected.rows, asOfDay(slice, view)),
      ...(chart.remarks?.(shape, view) ?? []),
      ...notYetKnownNote(selected as Selection, view),
    ],
    model: (size) => chart.draw(shape, view, size),
    get table() {
      return chart.tabulate(shape, view)
    },
  }
}
