import { lanes } from '@/lib/forms/lanes'
import type { LegendEntry, Shape } from '@/lib/forms/model'
import type { Lane, LaneCounter, LaneItem } from '@/lib/forms/parts/lane-item'
import type { Paint } from '@/lib/forms/theme/paint'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Snapshot, Weighed } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import type { View } from '@/lib/views/parameters'
import { countWords, sentence } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Chart, ToldRows } from '../chart'
import { evidenceCell, evidenceLines, isHollow } from '../parts/evidence-lines'
import { hollowLook } from '../parts/symbol-key'
import { type Names, namesOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import { dateCell } from '../table/cell'
import { firstDate, lastDate } from '../time/start-bounds'
import { timeDomain } from '../time/time-domain'

type Event = Weighed<'events'>

/** Events in lanes, oldest first, with what it takes to tell of them. */
export interface LaneEvents {
  readonly rows: readonly Event[]
  readonly lanes: readonly Lane[]
  readonly domain: readonly [number, number]
  readonly names: Names
  readonly asOf: string
  readonly legend: readonly LegendEntry[]
  readonly counter: LaneCounter | null
}

type Told = ToldRows<'events'> & {
  /** What the events are, in the singular and the plural. */
  readonly unit: readonly [string, string]
  /** All lanes in their order; those without events in the view are left out. */
  readonly lanes: readonly Lane[]
  lane(row: Event): Lane['id']
  paint(row: Event): Paint
  shape(row: Event): Shape
  /** The few words beside the mark of a landmark. */
  text(row: Event, names: Names): string
  legend(chart: Chart<'events', LaneEvents>, slice: Snapshot, view: View): readonly LegendEntry[]
  /** What adds up between some of the events that were known by then, if anything does. */
  counter?(slice: Snapshot, view: View): LaneCounter | null
  /** A sentence of its own for these rows; null leaves it to the one of all such charts. */
  summary?(shape: LaneEvents): string | null
}

function item(row: Event, told: Told, names: Names): LaneItem {
  const { start, end } = aboutSpan('events', row)
  const reported = row.reported === null ? [] : [`Reported ${dateWords(row.reported)}`]
  return {
    key: row.id,
    records: [row.id],
    label: `${sentence(dateWords(row.date))}: ${row.headline}`,
    lines: [EVENT_KINDS[row.kind], ...reported, ...evidenceLines(row)],
    lane: told.lane(row),
    // An open end of an event is drawn at the end that is known.
    start: start ?? end ?? 0,
    end: end ?? start ?? 0,
    paint: told.paint(row),
    shape: told.shape(row),
    hollow: isHollow(row),
    landmark: row.landmark,
    text: told.text(row, names),
  }
}

function summarise({ rows, lanes: drawn, asOf }: LaneEvents, told: Told): string {
  const [one, many] = told.unit
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return `No ${many} that this view asks for were known by ${dateWords(asOf)}.`
  if (rows.length === 1) return `One ${one} is recorded: ${first.headline} (${dateWords(first.date)}).`
  const counts = drawn
    .map(({ id, label }) => ({ label, count: rows.filter((row) => told.lane(row) === id).length }))
    .sort((a, b) => b.count - a.count)
  const [top] = counts
  const newest = rows.findLast(({ landmark }) => landmark) ?? last
  const most = top && drawn.length > 1 ? `, most under ${top.label} (${top.count})` : ''
  return `${sentence(countWords(rows.length, one, many))} are recorded from ${dateWords(firstDate(first.date))} to ${dateWords(lastDate(last.date))}${most}; the newest ${newest.landmark ? 'landmark' : 'one'} is “${newest.headline}” (${dateWords(newest.date)}).`
}

/** A chart that places events in time, one lane for each value of a column. */
export function lanesChart(told: Told): Chart<'events', LaneEvents> {
  const chart: Chart<'events', LaneEvents> = {
    id: told.id,
    title: told.title,
    question: told.question,
    definition: told.definition,
    notes: told.notes,
    dashboard: told.dashboard,
    ...(told.compares !== undefined && { compares: told.compares }),
    form: 'lanes',
    table: 'events',
    includes: told.includes,
    columns: told.columns,
    names: told.names,
    filters: told.filters,
    choices: [],
    subtitle: () => told.definition,
    shape: (rows, slice, view) => {
      const when = (row: Event) => aboutSpan('events', row).start ?? Number.NEGATIVE_INFINITY
      const sorted = [...rows].sort((a, b) => when(a) - when(b) || (a.id < b.id ? -1 : 1))
      const used = new Set(rows.map(told.lane))
      const starts = rows.flatMap((row) => aboutSpan('events', row).start ?? [])
      return {
        rows: sorted,
        lanes: told.lanes.filter(({ id }) => used.has(id)),
        domain: timeDomain(starts, slice, view) ?? [0, 1],
        names: namesOf(slice),
        asOf: asOfDay(slice, view),
        legend: told.legend(chart, slice, view),
        counter: told.counter?.(slice, view) ?? null,
      }
    },
    draw: ({ rows, lanes: drawn, domain, names, counter }, _view, size) =>
      lanes(
        drawn,
        rows.map((row) => item(row, told, names)),
        counter && rows.length > 0 ? { domain, counter } : { domain },
        size,
      ),
    legend: ({ legend }) => legend,
    looks: ({ rows }) => hollowLook(rows),
    summary: (shape) => told.summary?.(shape) ?? summarise(shape, told),
    tabulate: ({ rows, asOf }) => {
      const labels = new Map(told.lanes.map(({ id, label }) => [id, label]))
      return {
        caption: `${told.title}, known by ${dateWords(asOf)}`,
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
            labels.get(told.lane(row)) ?? null,
            EVENT_KINDS[row.kind],
            evidenceCell(row),
          ],
        })),
      }
    },
  }
  return chart
}
