import { sum } from 'd3-array'
import { estimates } from '@/lib/forms/estimates'
import type { ChartModel, LegendEntry, Size } from '@/lib/forms/model'
import type { TimeMark } from '@/lib/forms/parts/estimate-facet'
import { CURRENT, isCurrent, newestFirst } from '@/lib/ledger/claims/current-claims'
import type { Side } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import { CHOICE_LABELS } from '@/words/choices'
import { claimantName } from '@/words/claimants'
import { placedBy, shownClaimsRemark, stateLine } from '@/words/claims'
import { COLUMN_LABELS, everyClaimCaption, knownByCaption } from '@/words/columns'
import { dateWords } from '@/words/dates'
import { weaknessCell } from '@/words/sourcing'
import type { Chart, ChartTable, Choice } from '../../chart'
import { countedSources } from '../../parts/counted-sources'
import { definitionOf } from '../../parts/definition-of'
import { labelledChoice } from '../../parts/labelled-choice'
import { CLAIM_FILTERS } from '../../query/filters'
import { lookupsOf } from '../../query/lookups'
import { legendOptions } from '../../query/options'
import { asOfDay } from '../../query/select'
import type { Selection } from '../../query/selection'
import { dateCell, quantityCell } from '../../table/cell'
import { column } from '../../table/column'
import { withFacets } from '../with-facets'
import { CLAIM_COLUMNS, type ClaimFacet, claimFacets, clockOf } from './claim-facets'
import { claimKey } from './claim-key'
import { claimPanels } from './claim-panels'
import { claimantEntries } from './claimant-entries'
import { remarks, summarise } from './claims-summary'
import type { EstimatesChartOptions, EstimatesData } from './estimates-data'

const CLOCKS = labelledChoice('x', CHOICE_LABELS.clock)
const PANELS = labelledChoice('by', CHOICE_LABELS.panels)
const PAST = labelledChoice('past', CHOICE_LABELS.past)
const ANNOTATIONS = labelledChoice('annotations', CHOICE_LABELS.annotations)
const EVEN_FIRST = labelledChoice('scale', CHOICE_LABELS.scale)
const LOG_FIRST: Choice = { ...EVEN_FIRST, options: EVEN_FIRST.options.toReversed() }

function choicesOf({ scale, named, stacked, annotated }: EstimatesChartOptions): readonly Choice[] {
  return [
    // With a single claimant, the day of the claim and the claimant distinguish nothing.
    ...(named === 'about' ? [] : [CLOCKS]),
    ...(named === 'about' || stacked ? [] : [PANELS]),
    ...(scale === undefined ? [] : [scale === 'log' ? LOG_FIRST : EVEN_FIRST]),
    ...(named === 'about' ? [] : [PAST]),
    ...(annotated ? [ANNOTATIONS] : []),
  ]
}

/** The scale of a view, else the chart's default. */
function scaleFor({ scale }: EstimatesChartOptions, view: View): 'linear' | 'log' {
  if (scale === undefined) return 'linear'
  if (view.scale === 'linear' || view.scale === 'log') return view.scale
  return scale === 'log' ? 'log' : 'linear'
}

/** The indicators of reference lines, each once. */
const ceilingIds = ({ facets }: EstimatesChartOptions): readonly string[] => [
  ...new Set(facets.flatMap(({ against }) => against?.id ?? [])),
]

/** Every indicator that the chart reads. */
const indicatorsOf = (options: EstimatesChartOptions): readonly string[] => [
  ...new Set([...options.facets.map(({ id }) => id), ...ceilingIds(options)]),
]

/** The newest current claim about each reference indicator, be it selected or not: lines are there to compare with. */
const ceilingsOf = (
  { facets }: EstimatesChartOptions,
  compared: readonly ClaimFacet[],
): EstimatesData['ceilings'] =>
  new Map(
    facets.flatMap(({ id, against }) => {
      const facet = compared.find(({ indicator }) => indicator.id === against?.id)
      if (against === undefined || facet === undefined) return []
      const current = [...facet.states].filter(([, state]) => isCurrent(state)).map(([claim]) => claim)
      const [claim] = current.toSorted(newestFirst)
      if (claim === undefined) return []
      return [[id, { claim, name: against.name, selected: facet.claims.includes(claim) }] as const]
    }),
  )

function sidesOf(chart: Chart<'estimates'>, selection: Selection<'estimates'>): readonly LegendEntry[] {
  const { sides } = selection.view
  return legendOptions('sides', chart, selection).map(({ id, label, count }) => ({
    id,
    label,
    paint: `side-${id as Side}`,
    shape: 'circle',
    parameter: 'sides',
    on: sides.length === 0 || sides.includes(id),
    count,
  }))
}

function prepare(
  chart: Chart<'estimates', EstimatesData>,
  options: EstimatesChartOptions,
  selection: Selection<'estimates'>,
): EstimatesData {
  const { slice, view, range } = selection
  const lookups = lookupsOf(slice)
  const asOf = asOfDay(slice, view)
  const ids = options.facets.map(({ id }) => id)
  const claimants = legendOptions('claimants', chart, selection)
  const compared = claimFacets(ceilingIds(options), selection)
  return {
    facets: claimFacets(ids, selection),
    compared,
    ceilings: ceilingsOf(options, compared),
    lookups,
    asOf,
    range,
    filtered: selection.leftOut > 0,
    annotations: view.annotations === 'hidden' ? [] : selection.annotations,
    sides: claimantEntries(sidesOf(chart, selection), claimants, lookups),
  }
}

/** An event of several days is marked where it begins. */
const timeMark = ({ id, words, date, event }: EstimatesData['annotations'][number]): TimeMark => ({
  key: id,
  name: words,
  label: `${dateWords(date)}: ${event.headline}`,
  records: [event.id],
  time: span(date).start ?? 0,
})

const endOfDay = (day: string) => (span(day).end ?? 0) - 1

function draw(
  data: EstimatesData,
  frame: EstimatesData,
  options: EstimatesChartOptions,
  view: View,
  size: Size,
): ChartModel {
  // The range is on the about clock and cannot be shown on the axis of the asserted clock.
  const x = clockOf(view)
  const from = x === 'asserted' ? null : frame.range.start
  const to = frame.range.end ?? span(frame.asOf).end
  return estimates(
    claimPanels(data, options, view),
    {
      x,
      scale: scaleFor(options, view),
      stacked: options.stacked ?? false,
      ...(from !== null && to !== null && from < to ? { domain: [from, to] as const } : {}),
      marks: data.annotations.map(timeMark),
      asOf: endOfDay(data.asOf),
      ...(frame !== data && {
        frame: { facets: claimPanels(frame, options, view), asOf: endOfDay(frame.asOf) },
      }),
    },
    size,
  )
}

function claimsTable(data: EstimatesData, options: EstimatesChartOptions): ChartTable {
  const { facets, compared, lookups, asOf } = data
  const several = indicatorsOf(options).length > 1
  const panels = [...facets, ...compared]
  const all = sum(panels, ({ claims }) => claims.length)
  const listed = sum(panels, (panel) => panel.listed.length)
  return {
    caption:
      listed === all
        ? everyClaimCaption(options.title, asOf)
        : `${knownByCaption(options.title, asOf)}. ${shownClaimsRemark(listed, all)}`,
    columns: [
      column('claim', COLUMN_LABELS.claimant),
      ...(several ? [column('indicator', COLUMN_LABELS.indicator)] : []),
      column('worded', COLUMN_LABELS.asWorded),
      column('low', COLUMN_LABELS.low, 'end'),
      column('best', COLUMN_LABELS.best, 'end'),
      column('high', COLUMN_LABELS.high, 'end'),
      column('about', COLUMN_LABELS.forTime),
      column('asserted', COLUMN_LABELS.asserted),
      column('state', COLUMN_LABELS.state),
      column('sources', COLUMN_LABELS.sources, 'end'),
      column('weakness', COLUMN_LABELS.weakness),
    ],
    rows: panels.flatMap(({ indicator, listed, states }) =>
      listed.map((row) => ({
        key: row.id,
        cells: [
          { records: [{ id: row.id, label: claimantName(row.claimant, lookups) }] },
          ...(several ? [indicator.label] : []),
          quantityCell(row, indicator.unit),
          row.low,
          row.best,
          row.high,
          dateCell(row.about),
          dateCell(row.asserted),
          stateLine(states.get(row) ?? CURRENT, lookups),
          countedSources(row),
          weaknessCell(row),
        ],
      })),
    ),
  }
}

function make(options: EstimatesChartOptions): Chart<'estimates', EstimatesData> {
  const indicators = indicatorsOf(options)
  const chart: Chart<'estimates', EstimatesData> = {
    id: options.id,
    title: options.title,
    question: options.question,
    definition: options.definition,
    notes: options.notes,
    dashboard: options.dashboard,
    ...(options.facets[0] && { compares: options.facets[0].id }),
    form: 'estimates',
    table: 'estimates',
    includes: (row) => indicators.includes(row.indicator),
    columns: CLAIM_COLUMNS,
    lookups: ['actors', 'indicators'],
    filters: CLAIM_FILTERS,
    choices: choicesOf(options),
    subtitle: (view, { lookups }) => {
      const definition = definitionOf(chart, lookups)
      return options.named === 'about'
        ? definition
        : placedBy(definition, view.x === 'asserted' ? 'asserted' : 'about')
    },
    drawn: ({ facets, compared }) => [...facets, ...compared].flatMap(({ drawn }) => drawn),
    prepare: (selection) => prepare(chart, options, selection),
    draw: (data, view, size, frame = data) => draw(data, frame, options, view, size),
    legend: ({ sides }) => sides,
    key: ({ facets }) => claimKey(facets),
    summary: (data) => summarise(data, options),
    remarks: (data, view) => remarks(data, options, scaleFor(options, view)),
    tabulate: (data) => claimsTable(data, options),
  }
  return chart
}

/** A chart of who claimed which number: one facet per indicator, each claim drawn, and the range of those that are current. */
export const estimatesChart = (options: EstimatesChartOptions): Chart<'estimates', EstimatesData> =>
  withFacets(options, make)
