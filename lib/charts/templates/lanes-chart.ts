import { lanes } from '@/lib/forms/lanes'
import type { ChartModel, LegendEntry, Shape, Size } from '@/lib/forms/model'
import type { Lane, LaneCounter, LaneItem } from '@/lib/forms/parts/lane-item'
import type { Paint } from '@/lib/forms/theme/paint'
import { aboutSpan, aboutStartOf, dateOf } from '@/lib/ledger/claims/clocks'
import { recordedTo } from '@/lib/ledger/coverage/coverage'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { COLUMN_LABELS, knownByCaption } from '@/words/columns'
import { type Noun, noneKnown, shownRemark } from '@/words/counted-rows'
import { eventLabel, lanesSummary, reportedLine } from '@/words/events'
import { weaknessCell, weaknessLines } from '@/words/sourcing'
import type { Chart, ChartBasics, ChartTable } from '../chart'
import { hiddenItems } from '../parts/hidden-items'
import { isHollow } from '../parts/is-hollow'
import { newestRows, shownRows } from '../parts/shown-rows'
import { signOf } from '../parts/sign-of'
import { hollowKeyOf } from '../parts/symbol-key'
import { type Lookups, lookupsOf } from '../query/lookups'
import { countsBy, distinctValues } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { dateCell } from '../table/cell'
import { column } from '../table/column'
import { type Stretch, stretchOf } from '../time/stretch'
import { timeDomain } from '../time/time-domain'

type Event = Assessed<'events'>

/** Events in lanes. */
export interface LanesData {
  /** All events of the view, in no particular order. */
  readonly rows: readonly Event[]
  /** Those that have marks, oldest first: all, or of very many the landmarks and the newest. */
  readonly shown: readonly Event[]
  /** Only lanes with events. */
  readonly lanes: readonly Lane[]
  readonly domain: readonly [number, number]
  readonly lookups: Lookups
  readonly asOf: string
  /** The last day that the records reach, at most the as-of day. */
  readonly recorded: string
  /** The time of the rows; null without any. */
  readonly time: Stretch | null
  readonly legend: readonly LegendEntry[]
  readonly counter: LaneCounter | null
}

type LanesChartOptions = ChartBasics<'events'> & {
  readonly unit: Noun
  /** All lanes in order; lanes without events in the view are not drawn. */
  readonly lanes: readonly Lane[]
  lane(row: Event): Lane['id']
  paint(row: Event): Paint
  shape(row: Event): Shape
  /** The short text beside a landmark. */
  text(row: Event, lookups: Lookups): string
  legend(chart: Chart<'events', LanesData>, selection: Selection<'events'>): readonly LegendEntry[]
  /** A count that accumulates between some of the known events. */
  counter?(selection: Selection<'events'>): LaneCounter | null
  /** Whether the chart is asked how many rows each lane has. */
  readonly countsLanes?: boolean
  /** A summary for these rows; null falls back to the common one. */
  summary?(data: LanesData): string | null
}

function prepare(
  chart: Chart<'events', LanesData>,
  options: LanesChartOptions,
  selection: Selection<'events'>,
): LanesData {
  const { rows, slice, view, coverage } = selection
  const frame = selection.frame ?? selection
  const used = distinctValues(frame.rows, options.lane)
  const starts = distinctValues(frame.rows, aboutStartOf('events')).filter((day) => day !== null)
  return {
    rows,
    shown: shownRows(selection),
    lanes: options.lanes.filter(({ id }) => used.includes(id)),
    domain: timeDomain(starts, frame) ?? [0, 1],
    lookups: lookupsOf(slice),
    asOf: asOfDay(slice, view),
    recorded: recordedTo(coverage, asOfDay(slice, view)),
    time: stretchOf(distinctValues(rows, dateOf), selection),
    legend: options.legend(chart, selection),
    counter: options.counter?.(selection) ?? null,
  }
}

function item(row: Event, options: LanesChartOptions, lookups: Lookups): LaneItem {
  const { start, end } = aboutSpan('events', row)
  const reported = row.reported === null ? [] : [reportedLine(row.reported)]
  return {
    key: row.id,
    records: [row.id],
    label: eventLabel(row),
    lines: [EVENT_KINDS[row.kind], ...reported, ...weaknessLines(row)],
    lane: options.lane(row),
    // An event with one open end is drawn at its known end.
    start: start ?? end ?? 0,
    end: end ?? start ?? 0,
    paint: options.paint(row),
    shape: options.shape(row),
    hollow: isHollow(row),
    sign: signOf(row),
    landmark: row.landmark,
    text: options.text(row, lookups),
  }
}

function draw(data: LanesData, frame: LanesData, options: LanesChartOptions, size: Size): ChartModel {
  const { shown, domain, lookups, counter } = data
  return lanes(
    data.lanes,
    frame.shown.map((row) => item(row, options, lookups)),
    {
      domain,
      hidden: hiddenItems(shown, frame.shown),
      ...(counter && shown.length > 0 && { counter }),
    },
    size,
  )
}

/** How many of the newest landmarks a summary names. */
const NAMED = 2

function summarise({ rows, shown, lanes: drawn, time, asOf }: LanesData, options: LanesChartOptions): string {
  const { unit, lane, countsLanes = false } = options
  const [last] = newestRows(rows, 1)
  if (last === undefined || time === null) return noneKnown(unit[1], asOf)
  // None is left out for an event that is no landmark.
  const landmarks = shown.filter(({ landmark }) => landmark).toReversed()
  const counts = countsBy(rows, lane)
  return lanesSummary({
    count: rows.length,
    noun: unit,
    time,
    lanes: countsLanes ? drawn.map(({ id, label }) => ({ label, count: counts.get(id) ?? 0 })) : [],
    newest: landmarks.length === 0 ? [last] : landmarks.slice(0, NAMED),
  })
}

/** That not all events are shown, if so. */
const leftOut = ({ rows, shown }: LanesData, { unit }: LanesChartOptions): readonly string[] =>
  shown.length === rows.length ? [] : [shownRemark(shown.length, rows.length, unit[1])]

function lanesTable(data: LanesData, options: LanesChartOptions): ChartTable {
  const { shown, asOf } = data
  const labels = new Map(options.lanes.map(({ id, label }) => [id, label]))
  return {
    caption: [knownByCaption(options.title, asOf), ...leftOut(data, options)].join('. '),
    columns: [
      column('date', COLUMN_LABELS.date),
      column('event', COLUMN_LABELS.event),
      column('lane', COLUMN_LABELS.lane),
      column('kind', COLUMN_LABELS.kind),
      column('weakness', COLUMN_LABELS.weakness),
    ],
    rows: shown.map((row) => ({
      key: row.id,
      cells: [
        dateCell(row.date),
        { records: [{ id: row.id, label: row.headline }] },
        labels.get(options.lane(row)) ?? null,
        EVENT_KINDS[row.kind],
        weaknessCell(row),
      ],
    })),
  }
}

/** A chart of events over time, with a lane for each value of a column. */
export function lanesChart(options: LanesChartOptions): Chart<'events', LanesData> {
  const chart: Chart<'events', LanesData> = {
    id: options.id,
    title: options.title,
    question: options.question,
    definition: options.definition,
    notes: options.notes,
    dashboard: options.dashboard,
    ...(options.compares !== undefined && { compares: options.compares }),
    form: 'lanes',
    table: 'events',
    includes: options.includes,
    columns: options.columns,
    lookups: options.lookups,
    filters: options.filters,
    choices: [],
    subtitle: () => options.definition,
    prepare: (selection) => prepare(chart, options, selection),
    draw: (data, _view, size, frame = data) => draw(data, frame, options, size),
    legend: ({ legend }) => legend,
    marked: ({ shown }) => shown,
    key: ({ shown }) => hollowKeyOf(shown),
    summary: (data) => options.summary?.(data) ?? summarise(data, options),
    remarks: (data) => leftOut(data, options),
    tabulate: (data) => lanesTable(data, options),
  }
  return chart
}
