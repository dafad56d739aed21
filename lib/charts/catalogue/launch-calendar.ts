import { utcDay } from 'd3-time'
import { calendar } from '@/lib/forms/calendar'
import type { LegendEntry } from '@/lib/forms/model'
import type { CalendarDay, CalendarStep } from '@/lib/forms/parts/calendar-day'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { COLUMN_LABELS } from '@/words/columns'
import { launchDaysCaption, launchDaysSummary, outcomeRemark, perDayLabel } from '@/words/launches'
import { weaknessCell } from '@/words/sourcing'
import type { Chart, ChartTable } from '../chart'
import { CLASS_STYLES, type ClassStyle, classLabel, classPaint, classRank } from '../dimensions/class-styles'
import { mostOf } from '../parts/most-of'
import { filterLabel, UNKNOWN } from '../query/filters'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { dateCell } from '../table/cell'
import { type Stretch, stretchOf } from '../time/stretch'
import { timeDomain } from '../time/time-domain'

type Launch = Assessed<'missile-tests'>

const STEPS: readonly (CalendarStep & { readonly label: string })[] = [
  { from: 1, paint: 'faint', share: 0.35, label: 'one' },
  { from: 2, paint: 'class-SRBM', share: 0.6, label: 'two or three' },
  { from: 4, paint: 'class-MRBM', share: 0.8, label: 'four to seven' },
  { from: 8, paint: 'class-ICBM', share: 1, label: 'eight or more' },
]

/** Launches by their date, oldest first. */
interface CalendarData {
  readonly rows: readonly Launch[]
  readonly years: readonly [number, number] | null
  readonly days: readonly (CalendarDay & { readonly date: string })[]
  readonly lookups: Lookups
  readonly legend: readonly LegendEntry[]
  readonly asOf: string
  /** The time of the launches; null without any. */
  readonly time: Stretch | null
  readonly filtered: boolean
}

function byDate(rows: readonly Launch[]): CalendarData['days'] {
  const dates = new Map<string, Launch[]>()
  for (const row of rows) dates.set(row.date, [...(dates.get(row.date) ?? []), row])
  return [...dates].flatMap(([date, launches]) => {
    const { start, end } = span(date)
    if (start === null || end === null) return []
    const rank = Math.max(...launches.map(classRank))
    const style = CLASS_STYLES[rank] ?? (CLASS_STYLES[0] as ClassStyle)
    return [
      {
        date,
        records: launches.map(({ id }) => id),
        start,
        end,
        rank,
        paint: classPaint(style.id),
        share: style.share,
        hollow: style.hollow,
        name: classLabel(style.id).toLowerCase(),
      },
    ]
  })
}

function summarise({ rows, days, time, filtered, asOf }: CalendarData): string {
  const newest = rows.at(-1)
  if (newest === undefined || time === null) return launchDaysSummary(null, asOf)
  const exact = days.filter(({ start, end }) => utcDay.count(new Date(start), new Date(end)) <= 1)
  const most = mostOf(exact.map(({ date, records }) => [date, records] as const))
  return launchDaysSummary(
    {
      count: rows.length,
      days: exact.length,
      time,
      newest: newest.date,
      filtered,
      most: most && most.count > 1 ? { dates: most.keys, count: most.count } : null,
    },
    asOf,
  )
}

const yearOf = (instant: number) => new Date(instant).getUTCFullYear()

const DEFINITION =
  'Ballistic missiles and space rockets by day of launch (UTC), one row per year, with the year’s total at the end. Colour and height show the highest class of a day: the longer its range, the taller; classes not ranked by range are hollow.'

function prepare(selection: Selection<'missile-tests'>): CalendarData {
  const { rows, slice, view } = selection
  const startOf = (row: Launch) => span(row.date).start ?? 0
  const sorted = [...rows].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
  const domain = timeDomain(sorted.map(startOf), selection)
  // A range can start within a month whose launches have no exact day, so its year is drawn as well.
  const [first, last] = [sorted[0], sorted.at(-1)]
  return {
    rows: sorted,
    years:
      domain === null || !first || !last
        ? null
        : [
            Math.min(yearOf(domain[0]), yearOf(startOf(first))),
            Math.max(yearOf(domain[1] - 1), yearOf(startOf(last))),
          ],
    days: byDate(sorted),
    lookups: lookupsOf(slice),
    legend: legendOf(selection),
    asOf: asOfDay(slice, view),
    time: stretchOf(
      sorted.map(({ date }) => date),
      selection,
    ),
    filtered: selection.filtered,
  }
}

function launchDaysTable({ days, rows, lookups, asOf }: CalendarData): ChartTable {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    caption: launchDaysCaption(asOf),
    columns: [
      { key: 'date', label: 'Day (UTC)', align: 'start' },
      { key: 'count', label: 'Missiles', align: 'end' },
      { key: 'class', label: 'Highest class', align: 'start' },
      { key: 'missiles', label: 'Launches', align: 'start' },
      { key: 'weakness', label: COLUMN_LABELS.weakness, align: 'start' },
    ],
    rows: days.map(({ date, records, rank }) => {
      const launches = records.flatMap((id) => byId.get(id) ?? [])
      const weak = [...new Set(launches.map(weaknessCell).filter((text) => text !== ''))]
      return {
        key: date,
        cells: [
          dateCell(date),
          launches.length,
          classLabel(CLASS_STYLES[rank]?.id ?? UNKNOWN),
          {
            records: launches.map(({ id, missile }) => ({
              id,
              label: filterLabel('systems', missile ?? UNKNOWN, lookups, []),
            })),
          },
          weak.join('; '),
        ],
      }
    }),
  }
}

export const launchCalendar: Chart<'missile-tests', CalendarData> = {
  id: 'launch-calendar',
  title: 'Missile launches by day',
  question: 'On which days were missiles launched?',
  form: 'calendar',
  definition: DEFINITION,
  notes: [
    'Where there is no room for days, a mark stands for a week, counted from 1 January.',
    'The highest class is taken in this order: class not stated, close-range, short-range, submarine-launched, hypersonic glide vehicle, medium-range, intermediate-range, space launch vehicle, intercontinental.',
    'Where only the month is known, an outline spans the month. Where the number fired is not stated, one row stands for the salvo.',
    'Launches missing from the main data set are provisional. Cruise missiles are recorded separately and are not shown here.',
    { since: '2026-04-18', text: 'The main data set ends on 18 April 2026.' },
  ],
  dashboard: '/weapons',
  table: 'missile-tests',
  includes: () => true,
  columns: ['missile', 'class', 'site', 'outcome'],
  lookups: ['missiles', 'places'],
  filters: ['classes', 'outcomes', 'systems', 'places', 'support', 'without'],
  choices: [
    {
      parameter: 'by',
      label: 'Colour and height',
      options: [
        { value: 'class', label: 'Highest class' },
        { value: 'count', label: 'Number launched' },
      ],
    },
  ],
  subtitle: (view) =>
    view.by === 'count'
      ? 'Ballistic missiles and space rockets by day of launch (UTC), one row per year, with the year’s total at the end. Colour and height show how many.'
      : DEFINITION,
  prepare,
  draw: (data, view, size, { days: frame, years } = data) =>
    calendar(
      years === null ? [] : data.days,
      {
        years: years ?? [0, 0],
        unit: ['missile', 'missiles'],
        ...(view.by === 'count' && { steps: STEPS }),
      },
      size,
      frame,
    ),
  legend: ({ legend }) => legend,
  summary: summarise,
  remarks: (_, view) => outcomeRemark(view),
  tabulate: launchDaysTable,
}

/** The classes with their counts, or the number of launches that each colour step stands for. */
function legendOf({ view, rows, without }: Selection<'missile-tests'>): readonly LegendEntry[] {
  if (view.by === 'count') {
    const days = byDate(rows)
    const stepOf = (count: number) => STEPS.findLastIndex(({ from }) => count >= from)
    return STEPS.map(({ label, paint }, index) => ({
      id: label,
      label: perDayLabel(label),
      paint,
      shape: 'bar',
      on: true,
      count: days.filter(({ records }) => stepOf(records.length) === index).length,
    }))
  }
  const all = without('classes')
  return CLASS_STYLES.flatMap(({ id, hollow }) => {
    const count = all.filter((row) => (row.class ?? UNKNOWN) === id).length
    if (count === 0 && !view.classes.includes(id)) return []
    return [
      {
        id,
        label: classLabel(id),
        paint: classPaint(id),
        shape: 'bar',
        hollow,
        parameter: 'classes',
        on: view.classes.length === 0 || view.classes.includes(id),
        count,
      },
    ]
  })
}
