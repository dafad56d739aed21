import { max } from 'd3-array'
import { emptyDrawing } from '@/lib/forms/empty-drawing'
import type { ChartModel, Size } from '@/lib/forms/model'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { memo, memoByKey, memoLast, memoOfProcess } from '@/lib/memo'
import { formatView } from '@/lib/views/codec'
import { isNarrowed } from '@/lib/views/is-narrowed'
import type { View } from '@/lib/views/parameters'
import { notYetKnownRemark, unmatchedRemark } from '@/words/counted-rows'
import { beyondRemark } from '@/words/coverage'
import { dateRangeWords, limitsLine, NOTHING_DRAWN, NOTHING_MATCHES } from '@/words/limits'
import { againstReading } from './against'
import type { Chart } from './chart'
import { COMPARE } from './chart-path'
import { coverageKey, coverageNotes, markCoverage } from './parts/mark-coverage'
import { signsOf } from './parts/mark-signs'
import { notesFor } from './parts/note'
import { warningsOf } from './parts/warnings'
import { facetOf } from './query/facet-of'
import { filterRule } from './query/filters'
import { lookupsOf } from './query/lookups'
import { filterIds } from './query/options'
import { requestedLimits } from './query/requested-limits'
import { asOfDay, select } from './query/select'
import type { Selection } from './query/selection'
import type { Reading } from './reading'

export type { Reading } from './reading'

/** More than the widths of a page. */
const MAX_DRAWINGS = 4

/** The width of the drawing that tells which marks and axes there are: that of wide pages, which draw it anyway. */
export const SAMPLE_WIDTH = 1152

/** How many rows a later day adds to the view: those of its panel, range and filters alone. */
function notYetKnownNote({ notYetKnown, later }: Selection, view: View): readonly string[] {
  const hidden = notYetKnown === 0 || view.known === null ? 0 : later().length
  return hidden === 0 || view.known === null
    ? []
    : [notYetKnownRemark(hidden, view.known, isNarrowed(view) ? 'view' : 'chart')]
}

/** The filters of which no id is one of a row here, such as a claimant that only an earlier revision has. */
function unmatchedNotes(chart: Chart, slice: Snapshot, view: View): readonly string[] {
  return chart.filters.flatMap((filter) => {
    const requested: readonly string[] = view[filter]
    if (requested.length === 0) return []
    const ids = filterIds(filter, chart, slice)
    return requested.some((id) => ids.includes(id))
      ? []
      : [unmatchedRemark(filterRule(filter).label, requested, slice.revision.number)]
  })
}

/** That the range of a view was clipped, with the range as it was asked for. */
function clippedNote({ range: { clippedTo }, view }: Selection): readonly string[] {
  const dates = dateRangeWords(view)
  return clippedTo === null || dates === null ? [] : [beyondRemark(dates, clippedTo)]
}

/** What is known on the day that sets the axes, kept for the many days that are drawn on them. */
const frames = memo((slice: Snapshot) =>
  memo((chart: Chart) =>
    memoLast(formatView, (view: View) => {
      const selection = select(chart, slice, view)
      return { selection, data: chart.prepare(selection) }
    }),
  ),
)

/** What a reading is of: of a view without selection, tab and colours, which do not change it, on the axes of a day. */
export const readingOf = (view: View, axes: string | null): string =>
  `${formatView({ ...view, focus: null, tab: null, theme: null })} ${axes}`

/** A page says the same of its charts in several places. Of a large table each reading takes some megabytes. */
const MAX_LARGE = 8

const largeReadings = memoOfProcess('readings of large tables', (slice: Snapshot) =>
  memoByKey(
    (chart: Chart, view: View, axes: string | null) => `${chart.id} ${readingOf(view, axes)}`,
    (chart: Chart, view: View, axes: string | null) => readNow(chart, slice, view, axes),
    MAX_LARGE,
  ),
)

/** Whether the reading of a chart is large, so that few are kept and all share them. Comparisons have one name for all. */
export const isKept = ({ id, table }: Pick<Chart, 'id' | 'table'>, { tables }: Snapshot): boolean =>
  tables[table].length > MOST_SENT && id !== COMPARE

/**
 * Reads a chart, or the panel that a view asks for, from a slice with its rows: the same on the server, in the browser and in
 * exports. On the axes that it has on the day `axes`, if that is later.
 */
export function readChart<T extends EvidenceTable, R>(
  whole: Chart<T, R>,
  slice: Snapshot,
  view: View,
  axes: string | null = null,
): Reading<T, R> {
  if (!isKept(whole, slice)) return readNow(whole, slice, view, axes)
  return largeReadings(slice)(whole as unknown as Chart, view, axes) as unknown as Reading<T, R>
}

function readNow<T extends EvidenceTable, R>(
  whole: Chart<T, R>,
  slice: Snapshot,
  view: View,
  axes: string | null,
): Reading<T, R> {
  const { against } = view
  if (against === null) return readDay(whole, slice, view, axes)
  const shown: View = { ...view, against: null }
  const latest = max([asOfDay(slice, view), against, axes ?? '']) ?? against
  const [own, other] = [shown, { ...shown, known: against }].map((each) =>
    readDay(whole, slice, each, latest),
  )
  return againstReading(own as Reading, other as Reading, against) as Reading<T, R>
}

/** Reads a chart for one day. */
function readDay<T extends EvidenceTable, R>(
  whole: Chart<T, R>,
  slice: Snapshot,
  view: View,
  axes: string | null,
): Reading<T, R> {
  const chart = facetOf(whole, view)
  const frame =
    axes !== null && axes > asOfDay(slice, view)
      ? (frames(slice)(chart as unknown as Chart)({ ...view, known: axes }) as unknown as {
          readonly selection: Selection<T>
          readonly data: R
        })
      : null
  const selected = select(chart, slice, view, frame?.selection)
  const data = chart.prepare(selected)
  const rows = chart.drawn?.(data) ?? (selected as Selection).rows
  const warnings = warningsOf(chart.form, rows, lookupsOf(slice))
  const signs = signsOf(chart.form, chart.marked?.(data) ?? rows)
  const summary = chart.summary(data, view)
  const nothing = selected.rows.length === 0 ? NOTHING_MATCHES : NOTHING_DRAWN
  const limits = requestedLimits(chart, view).map(({ words }) => words)
  // Pages ask for the same drawings in several places.
  const drawn = memoByKey(
    ({ width, height }: Size) => `${width} ${height}`,
    (size: Size) => chart.draw(data, view, size, frame?.data),
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
      ...coverageNotes(selected as Selection, chart.table),
      ...clippedNote(selected as Selection),
      ...unmatchedNotes(chart as unknown as Chart, slice, view),
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
