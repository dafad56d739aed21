import { type Half, mirror } from '@/lib/forms/mirror'
import type { LegendEntry } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { capitalised, countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Chart, ChartBasics, Filter } from '../chart'
import { BINS } from '../parts/bar-choices'
import { categoryLegend, withOthers } from '../parts/category-legend'
import { countRows } from '../parts/counts'
import { largestGroup } from '../parts/largest-group'
import { withHeadlines } from '../parts/with-headlines'
import { chartRows } from '../query/chart-rows'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import { binCell } from '../table/cell'
import { firstDate, lastDate, startBounds } from '../time/start-bounds'
import { BIN_SIZES, type BinSize, binWords, readableBinSize, timeBins } from '../time/time-bins'
import { timeDomain } from '../time/time-domain'

type Event = Assessed<'events'>

/** One direction of a chart: its name, what is counted, and how its bars are divided. */
export interface HalfOptions {
  readonly id: string
  readonly label: string
  /** What is counted, in the singular and the plural. */
  readonly unit: readonly [string, string]
  readonly categories: readonly Category[]
}

/** Events counted in two directions, with what it takes to tell of them. */
export interface MirroredCounts {
  readonly halves: readonly [CountedHalf, CountedHalf]
  readonly bins: ReturnType<typeof timeBins>
  readonly size: BinSize
  readonly first: string | null
  readonly last: string | null
  readonly unplaced: number
  /** Rows whose direction cannot be known. */
  readonly unknown: number
  readonly legend: readonly LegendEntry[]
  readonly asOf: string
}

interface CountedHalf extends Half {
  readonly total: number
  readonly unit: readonly [string, string]
}

type MirrorChartOptions = ChartBasics<'events'> & {
  /** Up first. */
  readonly halves: readonly [HalfOptions, HalfOptions]
  /** The filter whose ids are the halves. */
  readonly direction: Filter
  /** The halves that a row is counted in; none where its direction cannot be known. */
  halvesOf(row: Event, lookups: Lookups): readonly string[]
  category(row: Event): Category['id']
  /** What both halves count together, in the plural. */
  readonly many: string
}

function summarise({ halves, bins, first, last, asOf, size }: MirroredCounts, many: string): string {
  if (first === null || last === null)
    return `No ${many} that this view asks for were known by ${dateWords(asOf)}.`
  const parts = halves.map(({ total, unit, categories, cells }) => {
    const top =
      categories.length > 1
        ? largestGroup(
            categories.map(({ id }) => id),
            cells,
            'category',
          )
        : null
    const label = categories.find(({ id }) => id === top?.[0])?.label
    return `${countWords(total, ...unit)}${top ? ` (most: ${label}, ${top[1]})` : ''}`
  })
  const cells = halves.flatMap((half) => half.cells)
  const busiest =
    bins.length > 1
      ? largestGroup(
          bins.map(({ key }) => key),
          cells,
          'bin',
        )
      : null
  const label = bins.find(({ key }) => key === busiest?.[0])?.label
  const most = busiest && busiest[1] > 1 ? `; the busiest ${size} is ${label} (${busiest[1]})` : ''
  return `Recorded from ${dateWords(first)} to ${dateWords(last)}: ${parts.join('; ')}${most}.`
}

/** A chart that counts events of two directions over time, up and down from one axis. */
export function mirrorChart(options: MirrorChartOptions): Chart<'events', MirroredCounts> {
  const { halves, direction, halvesOf, category, many, ...rest } = options
  const categories = [
    ...new Map(halves.flatMap((half) => half.categories.map((each) => [each.id, each]))).values(),
  ]

  const chart: Chart<'events', MirroredCounts> = {
    ...rest,
    form: 'mirror',
    table: 'events',
    choices: [BINS],
    subtitle: (_, { bins, size }) =>
      bins.length === 0 ? options.definition : `${options.definition} ${binWords('bar', size)}`,
    prepare: (selection) => {
      const { rows, slice, view } = selection
      const lookups = lookupsOf(slice)
      const known = rows.filter((row) => halvesOf(row, lookups).length > 0)
      const starts = known.flatMap(({ date }) => startBounds(date).start ?? [])
      const [start, end] = timeDomain(starts, slice, view) ?? [0, 0]
      const size = BIN_SIZES.find((each) => each === view.bin) ?? readableBinSize(start, end)
      const bins = known.length === 0 ? [] : timeBins(size, start, end)
      const ever = new Set(chartRows(chart, slice).map(category))
      const all = withOthers(chart, categories, slice)
      const byId = new Map(rows.map((row) => [row.id, row]))
      const counted = (half: HalfOptions) => {
        const requested: readonly string[] = view[direction]
        const shown = requested.length === 0 || requested.includes(half.id)
        const own = shown ? known.filter((row) => halvesOf(row, lookups).includes(half.id)) : []
        const counts = countRows(own, { date: ({ date }) => date, category, bins })
        const used = new Set(counts.cells.map((cell) => cell.category))
        return {
          half: {
            ...half,
            filters: { [direction]: [half.id] },
            categories: half.categories.flatMap(
              (own) => all.find(({ id }) => id === own.id && used.has(id)) ?? [],
            ),
            cells: withHeadlines(counts.cells, rows),
            total: counts.placed.length,
          },
          counts,
        }
      }
      const [up, down] = [counted(halves[0]), counted(halves[1])]
      const dates = [...new Set([...up.counts.placed, ...down.counts.placed])]
        .flatMap((id) => byId.get(id)?.date ?? [])
        .toSorted((a, b) => (startBounds(a).start ?? 0) - (startBounds(b).start ?? 0))
      const [first, last] = [dates[0], dates.at(-1)]
      return {
        halves: [up.half, down.half],
        bins,
        size,
        first: first === undefined ? null : firstDate(first),
        last: last === undefined ? null : lastDate(last),
        unplaced: new Set([...up.counts.unplaced, ...down.counts.unplaced]).size,
        unknown: rows.length - known.length,
        legend: categoryLegend(
          chart,
          categories.filter(({ id }) => ever.has(id)),
          category,
          selection,
          'square',
        ),
        asOf: asOfDay(slice, view),
      }
    },
    draw: ({ bins, halves: drawn }, _view, size) => mirror(bins, drawn, size),
    legend: ({ legend }) => legend,
    summary: (counts) => summarise(counts, many),
    remarks: ({ unplaced, unknown, size }) => [
      ...(unplaced === 0
        ? []
        : [
            `${capitalised(countWords(unplaced, 'row'))} ${unplaced === 1 ? 'is' : 'are'} dated less exactly than a ${size} and left out of the bars.`,
          ]),
      ...(unknown === 0
        ? []
        : [
            `${capitalised(countWords(unknown, 'row'))} ${unknown === 1 ? 'does' : 'do'} not tell the direction and ${unknown === 1 ? 'is' : 'are'} left out of the bars.`,
          ]),
    ],
    tabulate: ({ bins, halves: counted, asOf }) => {
      const columns = counted.flatMap((half) =>
        half.categories.map((each) => ({ half, each, key: `${half.id} ${each.id}` })),
      )
      const count = new Map<string, number>(
        counted.flatMap(({ id, cells }) =>
          cells.map((cell) => [`${cell.bin} ${id} ${cell.category}`, cell.count] as const),
        ),
      )
      return {
        caption: `${options.title}, known by ${dateWords(asOf)}`,
        columns: [
          { key: 'bin', label: 'Time', align: 'start' },
          ...columns.map(({ half, each, key }) => ({
            key,
            label: `${half.label}: ${each.label}`,
            align: 'end' as const,
          })),
          { key: 'total', label: 'Total', align: 'end' },
        ],
        rows: bins.map((bin) => {
          const cells = columns.map(({ key }) => count.get(`${bin.key} ${key}`) ?? 0)
          return { key: bin.key, cells: [binCell(bin), ...cells, cells.reduce((sum, each) => sum + each, 0)] }
        }),
      }
    },
  }
  return chart
}
