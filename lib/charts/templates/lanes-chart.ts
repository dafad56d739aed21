import { lanes } from '@/lib/forms/lanes'
import type { LegendEntry, Shape } from '@/lib/forms/model'
import type { Lane, LaneCounter, LaneItem } from '@/lib/forms/parts/lane-item'
import type { Paint } from '@/lib/forms/theme/paint'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { capitalised, countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Chart, ChartBasics } from '../chart'
import { evidenceCell, evidenceLines, isHollow } from '../parts/evidence-lines'
import { hollowKeyOf } from '../parts/symbol-key'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { dateCell } from '../table/cell'
import { firstDate, lastDate } from '../time/start-bounds'
import { timeDomain } from '../time/time-domain'

type Event = Assessed<'events'>

/** Events in lanes, oldest first, with what it takes to tell of them. */
export interface LaneEvents {
  readonly rows: readonly Event[]
  readonly lanes: readonly Lane[]
  readonly domain: readonly [number, number]
  readonly lookups: Lookups
  readonly asOf: string
  readonly legend: readonly LegendEntry[]
  readonly counter: LaneCounter | null
}

type LanesChartOptions = ChartBasics<'events'> & {
  /** What the events are, in the singular and the plural. */
  readonly unit: readonly [string, string]
  /** All lanes in their order; those without events in the view are left out. */
  readonly lanes: readonly Lane[]
  lane(row: Event): Lane['id']
  paint(row: Event): Paint
  shape(row: Event): Shape
  /** The few words beside the mark of a landmark. */
  text(row: Event, lookups: Lookups): string
  legend(chart: Chart<'events', LaneEvents>, selection: Selection<'events'>): readonly LegendEntry[]
  /** What adds up between some of the events that were known by then, if anything does. */
  counter?(selection: Selection<'events'>): LaneCounter | null
  /** A sentence of its own for these rows; null leaves it to the one of all such charts. */
  summary?(data: LaneEvents): string | null
}

function item(row: Event, options: LanesChartOptions, lookups: Lookups): LaneItem {
  const { start, end } = aboutSpan('events', row)
  const reported = row.reported === null ? [] : [`Reported ${dateWords(row.reported)}`]
  return {
    key: row.id,
    records: [row.id],
    label: `${capitalised(dateWords(row.date))}: ${row.headline}`,
    lines: [EVENT_KINDS[row.kind], ...reported, ...evidenceLines(row)],
    lane: options.lane(row),
    // An open end of an event is drawn at the end that is known.
    start: start ?? end ?? 0,
    end: end ?? start ?? 0,
    paint: options.paint(row),
    shape: options.shape(row),
    hollow: isHollow(row),
    landmark: row.landmark,
    text: options.text(row, lookups),
  }
}

function summarise({ rows, lanes: drawn, asOf }: LaneEvents, options: LanesChartOptions): string {
  const [one, many] = options.unit
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return `No ${many} that this view asks for were known by ${dateWords(asOf)}.`
  if (rows.length === 1) return `One ${one} is recorded: ${first.headline} (${dateWords(first.date)}).`
  const counts = drawn
    .map(({ id, label }) => ({ label, count: rows.filter((row) => options.lane(row) === id).length }))
    .sort((a, b) => b.count - a.count)
  const [top] = counts
  const newest = rows.findLast(({ landmark }) => landmark) ?? last
  const most = top && drawn.length > 1 ? `, most under ${top.label} (${top.count})` : ''
  return `${capitalised(countWords(rows.length, one, many))} are recorded from ${dateWords(firstDate(first.date))} to ${dateWords(lastDate(last.date))}${most}; the newest ${newest.landmark ? 'landmark' : 'one'} is “${newest.headline}” (${dateWords(newest.date)}).`
}

/** A chart that places events in time, one lane for each value of a column. */
export function lanesChart(options: LanesChartOptions): Chart<'events', LaneEvents> {
  const chart: Chart<'events', LaneEvents> = {
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
    prepare: (selection) => {
      const { rows, slice, view } = selection
      const when = (row: Event) => aboutSpan('events', row).start ?? Number.NEGATIVE_INFINITY
      const sorted = [...rows].sort((a, b) => when(a) - when(b) || (a.id < b.id ? -1 : 1))
      const used = new Set(rows.map(options.lane))
      const starts = rows.flatMap((row) => aboutSpan('events', row).start ?? [])
      return {
        rows: sorted,
        lanes: options.lanes.filter(({ id }) => used.has(id)),
        domain: timeDomain(starts, slice, view) ?? [0, 1],
        lookups: lookupsOf(slice),
        asOf: asOfDay(slice, view),
        legend: options.legend(chart, selection),
        counter: options.counter?.(selection) ?? null,
      }
    },
    draw: ({ rows, lanes: drawn, domain, lookups, counter }, _view, size) =>
      lanes(
        drawn,
        rows.map((row) => item(row, options, lookups)),
        counter && rows.length > 0 ? { domain, counter } : { domain },
        size,
      ),
    legend: ({ legend }) => legend,
    key: ({ rows }) => hollowKeyOf(rows),
    summary: (data) => options.summary?.(data) ?? summarise(data, options),
    tabulate: ({ rows, asOf }) => {
      const labels = new Map(options.lanes.map(({ id, label }) => [id, label]))
      return {
        caption: `${options.title}, known by ${dateWords(asOf)}`,
        columns: [
          { key: 'date', label: 'Date', align: 'start' },
          { key: 'event', label: 'Event', align: 'start' },
          { key: 'lane', label: 'Lane', align: 'start' },
          { key: 'kind', label: 'Kind', align: 'start' },
          { key: 'weakness', label: 'Weak spots', align: 'start' },
        ],
        rows: rows.map((row) => ({
          key: row.id,
          cells: [
            dateCell(row.date),
            { records: [{ id: row.id, label: row.headline }] },
            labels.get(options.lane(row)) ?? null,
            EVENT_KINDS[row.kind],
            evidenceCell(row),
          ],
        })),
      }
    },
  }
  return chart
}
