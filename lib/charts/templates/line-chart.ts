import { line } from '@/lib/forms/line'
import type { LegendEntry, Shape } from '@/lib/forms/model'
import { isLine } from '@/lib/forms/parts/line-facet'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Assessed, Indicator, Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import { claimantName } from '@/words/claimants'
import { countWords, listWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { quantityWords } from '@/words/quantities'
import type { Chart, ChartWords } from '../chart'
import { evidenceCell, evidenceLines, isHollow } from '../parts/evidence-lines'
import { hollowKeyOf } from '../parts/symbol-key'
import { type Lookups, lookupsOf } from '../query/lookups'
import { filterOptions } from '../query/options'
import { asOfDay } from '../query/select'
import { dateOrder } from '../table/cell'

type Value = Assessed<'series'>

/** The values of one indicator that a view leaves, by claimant, oldest first. */
export interface SeriesFacet {
  readonly indicator: Pick<Indicator, 'id' | 'label' | 'unit'>
  readonly lines: readonly { readonly claimant: string; readonly rows: readonly Value[] }[]
}

/** The series of a chart with what it takes to tell of them. */
export interface SeriesData {
  readonly facets: readonly SeriesFacet[]
  readonly domain: readonly [number, number]
  readonly lookups: Lookups
  readonly asOf: string
  readonly claimants: readonly LegendEntry[]
}

type LineChartOptions = ChartWords & {
  /** The indicators, one facet each, in this order, with the few words that a sentence has for them. */
  readonly facets: readonly { readonly id: string; readonly name: string }[]
  /** What the values are of, as a sentence goes on after "value of". */
  readonly noun: string
  /** Whether the facets stand one below the other at every width. */
  readonly stacked?: boolean
}

const DAY = 86_400_000
/** Shapes tell claimants of one side, and so of one colour, apart. */
const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle']

const quantity = ({ value, low, high }: Value) =>
  ({ best: value, low, high, qualifier: value === null ? 'range' : 'exact' }) as const

const inWords = (row: Value, { unit }: SeriesFacet['indicator']) => quantityWords(quantity(row), unit)

/** Values of one claimant, the oldest period first. */
function inOrder(rows: readonly Value[]): readonly Value[] {
  const start = (row: Value) => aboutSpan('series', row).start ?? 0
  return rows.toSorted((one, other) => start(one) - start(other) || (one.known < other.known ? -1 : 1))
}

function seriesFacets(
  options: LineChartOptions,
  rows: readonly Value[],
  lookups: Lookups,
): readonly SeriesFacet[] {
  return options.facets.flatMap(({ id }) => {
    const indicator = lookups.indicators.get(id)
    const own = rows.filter((row) => row.indicator === id)
    if (!indicator || own.length === 0) return []
    const claimants = [...new Set(own.map(({ claimant }) => claimant))]
    const lines = claimants.map((claimant) => ({
      claimant,
      rows: inOrder(own.filter((row) => row.claimant === claimant)),
    }))
    return [{ indicator, lines: lines.toSorted((one, other) => other.rows.length - one.rows.length) }]
  })
}

/** From the first period or the range asked for to the as-of day, or the end of the last period that is drawn. */
function domainOf(rows: readonly Value[], asOf: string, view: View): readonly [number, number] {
  const spans = rows.map((row) => aboutSpan('series', row))
  const evening = span(asOf).end ?? 0
  const end =
    (view.to === null ? null : span(view.to).end) ?? Math.max(evening, ...spans.map((one) => one.end ?? 0))
  const from = view.from === null ? null : span(view.from).start
  const start = from ?? Math.min(...spans.map((one) => one.start ?? end))
  return Number.isFinite(start) && start < end ? [start, end] : [end - 365 * DAY, end]
}

/** The newest value of a line, and where it lies among the others. */
function lineWords(
  { indicator }: SeriesFacet,
  rows: readonly Value[],
  name: string,
  claimant: string,
): string | null {
  const valued = rows.filter(({ value }) => value !== null)
  const newest = valued.at(-1)
  if (newest === undefined) return null
  const now = `${name} ${inWords(newest, indicator)} in ${dateWords(newest.period)} (${claimant})`
  if (!isLine(valued)) return now
  const by = (one: Value, other: Value) => (one.value ?? 0) - (other.value ?? 0)
  const [least, most] = [valued.toSorted(by)[0], valued.toSorted((one, other) => by(other, one))[0]]
  if (!least || !most) return now
  if (least.value === most.value)
    return `${now}, as in each of the other ${countWords(valued.length - 1, 'period')}`
  return `${now}, between ${inWords(least, indicator)} (${dateWords(least.period)}) and ${inWords(most, indicator)} (${dateWords(most.period)})`
}

function summarise({ facets, lookups, asOf }: SeriesData, options: LineChartOptions): string {
  const parts = facets.flatMap((facet) =>
    facet.lines.flatMap(({ claimant, rows }) => {
      const name = options.facets.find(({ id }) => id === facet.indicator.id)?.name ?? facet.indicator.label
      const words = lineWords(facet, rows, name, claimantName(claimant, lookups))
      return words === null ? [] : [words]
    }),
  )
  if (parts.length === 0)
    return `No value of ${options.noun} that this view asks for was known by ${dateWords(asOf)}.`
  return `Known by ${dateWords(asOf)}: ${parts.join('; ')}.`
}

/** The years within a line for which there is no value. */
function missingYears(rows: readonly Value[]): readonly string[] {
  const years = rows.flatMap(({ period, value }) =>
    value === null || !/^\d{4}$/.test(period) ? [] : Number(period),
  )
  const all = new Set(years)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return years.length < 2
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((year) => !all.has(year))
        .map(String)
}

function remarks({ facets, lookups }: SeriesData): readonly string[] {
  return facets.flatMap(({ indicator, lines }) =>
    lines.flatMap(({ claimant, rows }) => {
      const whose = `“${indicator.label}” by ${claimantName(claimant, lookups)}`
      const missing = missingYears(rows)
      const lacking = missing.length === 0 ? null : `no value for ${listWords(missing)} is recorded`
      if (isLine(rows)) return lacking === null ? [] : [`${whose}: ${lacking}, so the line is broken there.`]
      const few = `${countWords(rows.length, 'value')}, too few for a line, so only points are drawn`
      return [`${whose}: ${[few, ...(lacking === null ? [] : [lacking])].join('; ')}.`]
    }),
  )
}

function legendOf(
  chart: Chart<'series', SeriesData>,
  lookups: Lookups,
  slice: Snapshot,
  view: View,
): readonly LegendEntry[] {
  const sides = new Map<string, number>()
  // The shape of a claimant stays its own: it is told from all of them, also from those who spoke later.
  const all = filterOptions('claimants', chart, slice, { ...view, claimants: [], known: null })
  const known = new Map(filterOptions('claimants', chart, slice, view).map(({ id, count }) => [id, count]))
  return all.flatMap(({ id, label }) => {
    const side = lookups.actors.get(id)?.side ?? 'independent'
    const nth = sides.get(side) ?? 0
    sides.set(side, nth + 1)
    const count = known.get(id)
    if (count === undefined) return []
    return {
      id,
      label,
      paint: `side-${side}`,
      shape: SHAPES[nth % SHAPES.length] ?? 'circle',
      parameter: 'claimants',
      on: view.claimants.length === 0 || view.claimants.includes(id),
      count,
    }
  })
}

/** A chart of official series: one facet an indicator, one line a claimant, every value a mark that opens its row. */
export function lineChart(options: LineChartOptions): Chart<'series', SeriesData> {
  const indicators = options.facets.map(({ id }) => id)
  const chart: Chart<'series', SeriesData> = {
    id: options.id,
    title: options.title,
    question: options.question,
    definition: options.definition,
    notes: options.notes,
    dashboard: options.dashboard,
    ...(options.facets[0] && { compares: options.facets[0].id }),
    form: 'line',
    table: 'series',
    includes: (row) => indicators.includes(row.indicator),
    columns: ['indicator', 'period', 'value', 'low', 'high', 'claimant', 'sources'],
    lookups: ['actors', 'indicators'],
    filters: ['claimants', 'sides', 'support', 'without'],
    choices: [],
    subtitle: () => options.definition,
    prepare: (rows, slice, view) => {
      const lookups = lookupsOf(slice)
      const asOf = asOfDay(slice, view)
      return {
        facets: seriesFacets(options, rows, lookups),
        domain: domainOf(rows, asOf, view),
        lookups,
        asOf,
        claimants: legendOf(chart, lookups, slice, view),
      }
    },
    draw: ({ facets, domain, lookups, claimants }, _, size) =>
      line(
        facets.map(({ indicator, lines }) => ({
          id: indicator.id,
          label: indicator.label,
          unit: indicator.unit,
          lines: lines.map(({ claimant, rows }) => {
            const entry = claimants.find(({ id }) => id === claimant)
            return {
              id: claimant,
              name: lookups.actors.get(claimant)?.short_name ?? claimant,
              paint: entry?.paint ?? 'side-independent',
              shape: entry?.shape ?? 'circle',
              points: rows.map((row) => {
                const { start, end } = aboutSpan('series', row)
                return {
                  key: row.id,
                  records: [row.id],
                  label: `${claimantName(claimant, lookups)}: ${inWords(row, indicator)} in ${dateWords(row.period)}; ${countWords(row.sources.length, 'source')}`,
                  lines: [indicator.label, ...evidenceLines(row)],
                  start: start ?? end ?? domain[0],
                  end: end ?? domain[1],
                  value: row.value,
                  low: row.low,
                  high: row.high,
                  hollow: isHollow(row),
                }
              }),
            }
          }),
        })),
        { domain, stacked: options.stacked ?? false },
        size,
      ),
    legend: ({ claimants }) => claimants,
    key: ({ facets }) => hollowKeyOf(facets.flatMap(({ lines }) => lines.flatMap(({ rows }) => rows))),
    summary: (data) => summarise(data, options),
    remarks: (data) => remarks(data),
    tabulate: ({ facets, lookups, asOf }) => ({
      caption: `${options.title}: every value known by ${dateWords(asOf)}`,
      columns: [
        { key: 'period', label: 'Period', align: 'start' },
        { key: 'indicator', label: 'What is counted', align: 'start' },
        { key: 'claimant', label: 'Claimant', align: 'start' },
        { key: 'value', label: 'Value', align: 'end' },
        { key: 'low', label: 'Low', align: 'end' },
        { key: 'high', label: 'High', align: 'end' },
        { key: 'unit', label: 'Unit', align: 'start' },
        { key: 'sources', label: 'Sources', align: 'end' },
        { key: 'weakness', label: 'Weak spots', align: 'start' },
      ],
      rows: facets.flatMap(({ indicator, lines }) =>
        lines.flatMap(({ claimant, rows }) =>
          rows.map((row) => ({
            key: row.id,
            cells: [
              { records: [{ id: row.id, label: dateWords(row.period) }], order: dateOrder(row.period) },
              indicator.label,
              claimantName(claimant, lookups),
              row.value,
              row.low,
              row.high,
              indicator.unit,
              row.sources.length,
              evidenceCell(row),
            ],
          })),
        ),
      ),
    }),
  }
  return chart
}
