import { emptyDrawing } from '@/lib/forms/empty-drawing'
import type { ChartModel, KeyEntry, LegendEntry, Size } from '@/lib/forms/model'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { memoByKey } from '@/lib/memo'
import type { View } from '@/lib/views/parameters'
import { notYetKnownRemark } from '@/words/counted-rows'
import { beyondRemark } from '@/words/coverage'
import { dateRangeWords, limitsLine, NOTHING_DRAWN, NOTHING_MATCHES } from '@/words/limits'
import type { Chart, ChartTable } from './chart'
import { coverageKey, coverageNotes, markCoverage } from './parts/mark-coverage'
import { signsOf } from './parts/mark-signs'
import { notesFor } from './parts/note'
import { type Warnings, warningsOf } from './parts/warnings'
import { facetOf } from './query/facet-of'
import { lookupsOf } from './query/lookups'
import { requestedLimits } from './query/requested-limits'
import { asOfDay, select } from './query/select'
import type { Selection } from './query/selection'

/** Everything that a page, an embed or an export shows of a chart for a view. */
export interface Reading<T extends EvidenceTable = EvidenceTable, R = unknown> {
  readonly data: R
  readonly selected: Selection<T>
  readonly subtitle: string
  /** One sentence computed from the rows. */
  readonly summary: string
  /** The text alternative of the drawing: the same, with what warns of the rows. */
  readonly alternative: string
  readonly legend: readonly LegendEntry[]
  /** The key of a page, whose drawings have several widths; computed on access, as it follows from a drawing. */
  readonly key: readonly KeyEntry[]
  /** The key of one drawing. */
  keyOf(drawn: ChartModel): readonly KeyEntry[]
  readonly notes: readonly string[]
  /** What warns of its rows; `notes` has the sentences as well. */
  readonly warnings: Warnings
  /** What takes the place of the drawing if it is empty. */
  readonly nothing: string
  /** Draws the data, or says that there is none. The last few drawings are kept. */
  model(size: Size): ChartModel
  /** The content of the drawing as a table; computed on access, since most readers never open it. */
  readonly table: ChartTable
}

/** More than the widths of a page. */
const MAX_DRAWINGS = 4

/** The width of the drawing that tells which marks and axes there are: that of wide pages, which draw it anyway. */
export const SAMPLE_WIDTH = 1152

function notYetKnownNote({ notYetKnown }: Selection, view: View): readonly string[] {
  if (notYetKnown === 0 || view.known === null) return []
  return [notYetKnownRemark(notYetKnown, view.known)]
}

/** That the range of a view was clipped, with the range as it was asked for. */
function clippedNote({ range: { clippedTo }, view }: Selection): readonly string[] {
  const dates = dateRangeWords(view)
  return clippedTo === null || dates === null ? [] : [beyondRemark(dates, clippedTo)]
}

/** Reads a chart, or the panel that a view asks for, for that view from a slice with its rows: the same on the server, in the browser and in exports. */
export function readChart<T extends EvidenceTable, R>(
  whole: Chart<T, R>,
  slice: Snapshot,
  view: View,
): Reading<T, R> {
  const chart = facetOf(whole, view)
  const selected = select(chart, slice, view)
  const data = chart.prepare(selected)
  const rows = chart.drawn?.(data) ?? (selected as Selection).rows
  const warnings = warningsOf(chart.form, rows, lookupsOf(slice))
  const signs = signsOf(chart.form, rows)
  const summary = chart.summary(data, view)
  const nothing = selected.rows.length === 0 ? NOTHING_MATCHES : NOTHING_DRAWN
  const limits = requestedLimits(chart, view).map(({ words }) => words)
  // Pages ask for the same drawings in several places.
  const drawn = memoByKey(
    ({ width, height }: Size) => `${width} ${height}`,
    (size: Size) => chart.draw(data, view, size),
    MAX_DRAWINGS,
  )
  const key = (draw: () => ChartModel) => [
    ...(chart.key?.(data, view) ?? []),
    ...signs.key,
    ...coverageKey(chart.form, selected.coverage, draw),
  ]
  return {
    data,
    selected,
    nothing,
    subtitle: chart.subtitle(view, data),
    summary,
    alternative: [summary, ...warnings.notes].join(' '),
    warnings,
    legend: chart.legend(data, view),
    get key() {
      return key(() => drawn({ width: SAMPLE_WIDTH }))
    },
    keyOf: (model) => key(() => model),
    notes: [
      ...notesFor(chart.notes, selected.rows, slice, asOfDay(slice, view)),
      ...warnings.notes,
      ...(chart.remarks?.(data, view) ?? []),
      ...coverageNotes({ ...(selected as Selection), table: chart.table }),
      ...clippedNote(selected as Selection),
      ...notYetKnownNote(selected as Selection, view),
    ],
    model: memoByKey(
      ({ width, height }: Size) => `${width} ${height}`,
      (size: Size) => {
        const model = drawn(size)
        // Axes without anything on them would say that nothing happened.
        return model.empty
          ? emptyDrawing([nothing, limits.length === 0 ? null : limitsLine(limits)], size)
          : markCoverage(signs.mark(model), selected.coverage)
      },
      MAX_DRAWINGS,
    ),
    get table() {
      return chart.tabulate(data, view)
    },
  }
}
