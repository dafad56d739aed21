import { greatest, least } from 'd3-array'
import { utcYear } from 'd3-time'
import { line } from '@/lib/forms/line'
import type { ChartModel, LegendEntry, Shape, Size } from '@/lib/forms/model'
import { isLine, type Line, type LineFacet, type LinePoint } from '@/lib/forms/parts/line-facet'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { plainRow } from '@/lib/ledger/schema/column-names'
import { span } from '@/lib/ledger/time/edtf'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { claimantName } from '@/words/claimants'
import { seriesSummary, valueLabel } from '@/words/series'
import { claimRemark, weaknessLines } from '@/words/sourcing'
import type { Chart, ChartWords } from '../chart'
import { countedSources } from '../parts/counted-sources'
import { definitionOf } from '../parts/definition-of'
import { isHollow } from '../parts/is-hollow'
import { signOf } from '../parts/sign-of'
import { hollowKeyOf } from '../parts/symbol-key'
import type { CoveredRange } from '../query/covered-range'
import { CLAIM_FILTERS } from '../query/filters'
import { type Lookups, lookupsOf } from '../query/lookups'
import { legendOptions } from '../query/options'
import { asOfDay, select } from '../query/select'
import type { Selection } from '../query/selection'
import type { LineData, SeriesFacet, Value } from './line-chart/line-data'
import { lineRemarks } from './line-chart/line-remarks'
import { lineTable } from './line-chart/line-table'
import { withFacets } from './with-facets'

type LineChartOptions = ChartWords & {
  /** The indicators, one facet each, in order, with their names within a sentence. */
  readonly facets: readonly { readonly id: string; readonly name: string }[]
  /** What the values are of: the words after "value of". */
  readonly noun: string
  /** Of one panel of several: its name within a sentence. */
  readonly panel?: string
  /** Whether facets are in a single column at every width. */
  readonly stacked?: boolean
}

/** Shapes distinguish claimants of the same side, since these share a colour. */
const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle']

/** By start of the period. */
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
    const indicatorRows = rows.filter((row) => row.indicator === id)
    if (!indicator || indicatorRows.length === 0) return []
    const claimants = [...new Set(indicatorRows.map(({ claimant }) => claimant))]
    const lines = claimants.map((claimant) => ({
      claimant,
      rows: inOrder(indicatorRows.filter((row) => row.claimant === claimant)),
    }))
    return [{ indicator, lines: lines.toSorted((one, other) => other.rows.length - one.rows.length) }]
  })
}

/** From the first period or the start of the range to the as-of day, or to the end of the last drawn period. */
function domainOf(rows: readonly Value[], asOf: string, range: CoveredRange): readonly [number, number] {
  const spans = rows.map((row) => aboutSpan('series', row))
  const asOfEnd = span(asOf).end ?? 0
  const end = range.end ?? Math.max(asOfEnd, ...spans.map((one) => one.end ?? 0))
  const start = range.start ?? Math.min(...spans.map((one) => one.start ?? end))
  return Number.isFinite(start) && start < end
    ? [start, end]
    : [Number(utcYear.offset(new Date(end), -1)), end]
}

function legendOf(
  chart: Chart<'series', LineData>,
  lookups: Lookups,
  selection: Selection<'series'>,
): readonly LegendEntry[] {
  const { slice, view } = selection
  const sides = new Map<string, number>()
  // A claimant keeps its shape in every view, so all claimants are counted.
  const all = legendOptions('claimants', chart, select(chart, slice, DEFAULT_VIEW))
  const known = new Map(legendOptions('claimants', chart, selection).map(({ id, count }) => [id, count]))
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

function prepare(
  chart: Chart<'series', LineData>,
  options: LineChartOptions,
  selection: Selection<'series'>,
): LineData {
  const { rows, slice, view, frame } = selection
  const lookups = lookupsOf(slice)
  const asOf = asOfDay(slice, view)
  const framing = frame ?? selection
  return {
    facets: seriesFacets(options, rows, lookups),
    domain: domainOf(framing.rows, asOfDay(slice, framing.view), framing.range),
    lookups,
    asOf,
    claimants: legendOf(chart, lookups, selection),
  }
}

function point(row: Value, { indicator }: SeriesFacet, { lookups, domain }: LineData): LinePoint {
  const { start, end } = aboutSpan('series', row)
  return {
    key: row.id,
    records: [row.id],
    label: valueLabel({
      claimant: claimantName(row.claimant, lookups),
      value: row,
      unit: indicator.unit,
      sources: countedSources(row),
    }),
    lines: [indicator.label, ...weaknessLines(row)],
    start: start ?? end ?? domain[0],
    end: end ?? domain[1],
    value: row.value,
    low: row.low,
    high: row.high,
    hollow: isHollow(row),
    sign: signOf(row),
  }
}

function linesOf(facet: SeriesFacet, data: LineData): readonly Line[] {
  return facet.lines.map(({ claimant, rows }) => {
    const entry = data.claimants.find(({ id }) => id === claimant)
    return {
      id: claimant,
      name: data.lookups.actors.get(claimant)?.short_name ?? claimant,
      paint: entry?.paint ?? 'side-independent',
      shape: entry?.shape ?? 'circle',
      points: rows.map((row) => point(row, facet, data)),
    }
  })
}

const lineFacets = (data: LineData): readonly LineFacet[] =>
  data.facets.map((facet) => ({
    id: facet.indicator.id,
    label: facet.indicator.label,
    unit: facet.indicator.unit,
    lines: linesOf(facet, data),
  }))

function draw(data: LineData, frame: LineData, stacked: boolean, size: Size): ChartModel {
  return line(lineFacets(data), { domain: data.domain, stacked, frame: lineFacets(frame) }, size)
}

const named = (row: Value) => ({ ...plainRow(row), remark: claimRemark(row) })

/** The lowest and the highest value of a line, the first of equals; null where its points are not joined. */
function extentOf(valued: readonly Value[]) {
  const value = (row: Value) => row.value ?? 0
  const [low, high] = [least(valued, value), greatest(valued, value)]
  return isLine(valued) && low && high
    ? { lowest: named(low), highest: named(high), periods: valued.length }
    : null
}

function summarise({ facets, lookups, asOf }: LineData, options: LineChartOptions): string {
  const lines = facets.flatMap(({ indicator, lines: drawn }) =>
    drawn.flatMap(({ claimant, rows }) => {
      const valued = rows.filter(({ value }) => value !== null)
      const newest = valued.at(-1)
      if (newest === undefined) return []
      return {
        name: options.facets.find(({ id }) => id === indicator.id)?.name ?? indicator.label,
        claimant: claimantName(claimant, lookups),
        unit: indicator.unit,
        newest: named(newest),
        extent: extentOf(valued),
      }
    }),
  )
  return seriesSummary(lines, options.panel ?? options.noun, asOf)
}

function make(options: LineChartOptions): Chart<'series', LineData> {
  const indicators = options.facets.map(({ id }) => id)
  const chart: Chart<'series', LineData> = {
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
    filters: CLAIM_FILTERS,
    choices: [],
    subtitle: (_view, { lookups }) => definitionOf(chart, lookups),
    prepare: (selection) => prepare(chart, options, selection),
    draw: (data, _view, size, frame = data) => draw(data, frame, options.stacked ?? false, size),
    legend: ({ claimants }) => claimants,
    key: ({ facets }) => hollowKeyOf(facets.flatMap(({ lines }) => lines.flatMap(({ rows }) => rows))),
    summary: (data) => summarise(data, options),
    remarks: lineRemarks,
    tabulate: (data) => lineTable(data, options.title),
  }
  return chart
}

/** A chart of official series: one facet per indicator, one line per claimant, one mark per value. */
export const lineChart = (options: LineChartOptions): Chart<'series', LineData> => withFacets(options, make)
