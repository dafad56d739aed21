import { utcDay } from 'd3-time'
import type { Paint } from '@/lib/forms/theme/paint'
import { aboutSpan, aboutStartOf, knownOf } from '@/lib/ledger/claims/clocks'
import { coverageOf, recordedTo } from '@/lib/ledger/coverage/coverage'
import type { Assessed, Event } from '@/lib/ledger/schema/rows'
import type { Topic } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import type { Noun } from '@/words/counted-rows'
import { capitalised } from '@/words/counts'
import { sourcingWords } from '@/words/sourcing'
import { daysFigure, NO_EVENT, noEventDetail, sinceAge } from '@/words/tiles'
import type { ChartId } from '../index'
import { rowsWith } from '../query/row-values'
import { rowsWithHighest } from '../query/rows-with-highest'
import { asOfDay } from '../query/select'
import { clocksHref } from './clocks-href'
import type { Tile } from './tile'
import { yearlySteps } from './yearly-steps'

interface DaysSinceOptions {
  readonly id: string
  readonly label: string
  readonly paint: Paint
  /** The chart that shows the rows, by id, so that the overview does not load its code. */
  readonly chart: ChartId
  /** Filters under which the chart shows only these events. */
  readonly filters?: Partial<View>
  readonly unit: Noun
  /** The topic of such events, whose coverage ends the count. */
  readonly topic: Topic
  matches(row: Event): boolean
  /** The columns that `matches` reads. */
  readonly columns: readonly (keyof Event & string)[]
}

const endOf = (row: Assessed<'events'>) => aboutSpan('events', row).end ?? 0

/** A tile that counts the days from the end of the newest matching event to the as-of day, or to where the records end. */
export function daysSince({
  id,
  label,
  paint,
  chart,
  filters,
  unit,
  topic,
  matches,
  columns,
}: DaysSinceOptions): Tile {
  return {
    id,
    label,
    paint,
    requests: [
      {
        table: 'events',
        includes: matches,
        columns: [...columns, 'headline'],
        lookups: [],
        coverage: [topic],
      },
    ],
    read: (slice, view) => {
      const asOf = asOfDay(slice, view)
      const until = recordedTo(coverageOf(slice.tables.coverage, 'events', [topic]), asOf)
      const end = span(until).end ?? 0
      const all = rowsWith(slice.tables.events, matches, (passes) => passes)
      const events = rowsWith(all, knownOf, (day) => day <= asOf)
      const [newest] = rowsWithHighest(events, endOf, 1)
      const days = newest ? Math.max(0, utcDay.count(new Date(endOf(newest)), new Date(end))) : null
      const steps = yearlySteps(events, aboutStartOf('events'), until)
      return {
        value: days === null ? NO_EVENT : capitalised(daysFigure(days, until < asOf)),
        detail: newest ? newest.headline : noEventDetail(unit[0], asOf),
        age: newest ? sinceAge(newest.date, events.length, unit, until < asOf ? until : null) : '',
        warning: newest ? sourcingWords(newest) : null,
        records: newest ? [{ id: newest.id, label: newest.headline }] : [],
        href: clocksHref(chart, view, filters),
        steps,
        domain: [steps[0].start, end],
      }
    },
  }
}
