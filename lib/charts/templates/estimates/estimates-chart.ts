import { estimates } from '@/lib/forms/estimates'
import type { LegendEntry } from '@/lib/forms/model'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import type { Side } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import { claimantName } from '@/words/claimants'
import { dateWords } from '@/words/dates'
import type { Chart, Choice } from '../../chart'
import { evidenceCell } from '../../parts/evidence-lines'
import { lookupsOf } from '../../query/lookups'
import { filterOptions } from '../../query/options'
import { asOfDay } from '../../query/select'
import { dateCell, quantityCell } from '../../table/cell'
import { CLAIM_COLUMNS, claimFacets } from './claim-facets'
import { claimKey } from './claim-key'
import { claimPanels } from './claim-panels'
import { claimantEntries } from './claimant-entries'
import type { Claims, EstimatesChartOptions } from './claims'
import { claimsRemarks, claimsSummary } from './claims-summary'

const SCALES = [
  { value: 'linear', label: 'Even' },
  { value: 'log', label: 'Logarithmic' },
] as const
const CLOCKS = [
  { value: 'about', label: 'When it was true' },
  { value: 'asserted', label: 'When it was said' },
] as const

const PANELS: Choice = {
  parameter: 'by',
  label: 'A panel for each',
  options: [
    { value: 'indicator', label: 'Thing counted' },
    { value: 'claimant', label: 'Claimant' },
  ],
}

function choicesOf({ scale, named, stacked }: EstimatesChartOptions): readonly Choice[] {
  const [even, log] = SCALES
  return [
    // Where one claimant said all, who said it and when tells nothing apart.
    ...(named === 'about' ? [] : [{ parameter: 'x', label: 'Time axis', options: CLOCKS } as const]),
    ...(named === 'about' || stacked ? [] : [PANELS]),
    ...(scale === undefined
      ? []
      : [
          {
            parameter: 'scale',
            label: 'Scale',
            options: scale === 'log' ? [log, even] : [even, log],
          } as const,
        ]),
  ]
}

/** The scale of a view: the one that it asks for, else the one that the chart begins with. */
function scaleOf({ scale }: EstimatesChartOptions, view: View): 'linear' | 'log' {
  if (scale === undefined) return 'linear'
  const begins = scale === 'log' ? 'log' : 'linear'
  return SCALES.find(({ value }) => value === view.scale)?.value ?? begins
}

/** The newest claim of each indicator that another one is drawn against, as known by then. */
function ceilingsOf(
  { facets }: EstimatesChartOptions,
  rows: readonly Assessed<'estimates'>[],
  slice: Snapshot,
  day: string,
): Claims['ceilings'] {
  return new Map(
    facets.flatMap(({ id, against }) => {
      if (against === undefined) return []
      const all = slice.tables.estimates as readonly Assessed<'estimates'>[]
      const claim = all
        .filter(({ indicator, known }) => indicator === against.id && known <= day)
        .toSorted((one, other) => (one.known < other.known ? 1 : -1))
        .at(0)
      if (claim === undefined) return []
      const selected = rows.some((row) => row.id === claim.id)
      return [[id, { claim, name: against.name, selected }] as const]
    }),
  )
}

/** A chart that asks who said which number: one facet an indicator, each claim drawn, and the band of those standing. */
export function estimatesChart(options: EstimatesChartOptions): Chart<'estimates', Claims> {
  const drawn = options.facets.map(({ id }) => id)
  const against = options.facets.flatMap((facet) => facet.against?.id ?? [])
  const indicators = [...new Set([...drawn, ...against])]
  const chart: Chart<'estimates', Claims> = {
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
    filters: ['claimants', 'sides', 'support', 'without'],
    choices: choicesOf(options),
    subtitle: (view) =>
      options.named === 'about'
        ? options.definition
        : `${options.definition} Placed by ${view.x === 'asserted' ? 'the day on which it was said' : 'the time that it is about'}.`,
    prepare: (rows, slice, view) => {
      const lookups = lookupsOf(slice)
      const asOf = asOfDay(slice, view)
      const sides = filterOptions('sides', chart, slice, view).map(
        ({ id, label, count }): LegendEntry => ({
          id,
          label,
          paint: `side-${id as Side}`,
          shape: 'circle',
          parameter: 'sides',
          on: view.sides.length === 0 || view.sides.includes(id),
          count,
        }),
      )
      return {
        facets: claimFacets(drawn, rows, slice, asOf),
        compared: claimFacets([...new Set(against)], rows, slice, asOf),
        ceilings: ceilingsOf(options, rows, slice, asOf),
        lookups,
        asOf,
        sides: claimantEntries(sides, filterOptions('claimants', chart, slice, view), lookups),
      }
    },
    draw: (data, view, size) => {
      // The range is of the time that claims are about: on the other axis it is no stretch of days.
      const x = view.x === 'asserted' ? 'asserted' : 'about'
      const from = view.from === null || x === 'asserted' ? null : span(view.from).start
      const to = span(view.to ?? data.asOf).end
      return estimates(
        claimPanels(data, options, view),
        {
          x,
          scale: scaleOf(options, view),
          stacked: options.stacked ?? false,
          ...(from !== null && to !== null && from < to ? { domain: [from, to] as const } : {}),
          asOf: (span(data.asOf).end ?? 0) - 1,
        },
        size,
      )
    },
    legend: ({ sides }) => sides,
    key: ({ facets }) => claimKey(facets),
    summary: (data) => claimsSummary(data, options),
    remarks: (data, view) => claimsRemarks(data, options, scaleOf(options, view)),
    tabulate: ({ facets, compared, lookups, asOf }) => ({
      caption: `${options.title}: every claim known by ${dateWords(asOf)}`,
      columns: [
        { key: 'claim', label: 'Claimant', align: 'start' },
        ...(indicators.length > 1
          ? ([{ key: 'indicator', label: 'What is counted', align: 'start' }] as const)
          : []),
        { key: 'worded', label: 'As worded', align: 'start' },
        { key: 'low', label: 'Low', align: 'end' },
        { key: 'best', label: 'Best', align: 'end' },
        { key: 'high', label: 'High', align: 'end' },
        { key: 'about', label: 'For', align: 'start' },
        { key: 'asserted', label: 'Asserted', align: 'start' },
        { key: 'standing', label: 'Standing', align: 'start' },
        { key: 'sources', label: 'Sources', align: 'end' },
        { key: 'weakness', label: 'Weak spots', align: 'start' },
      ],
      rows: [...facets, ...compared].flatMap(({ indicator, claims, standing }) =>
        claims.map((row) => ({
          key: row.id,
          cells: [
            { records: [{ id: row.id, label: claimantName(row.claimant, lookups) }] },
            ...(indicators.length > 1 ? [indicator.label] : []),
            quantityCell(row, indicator.unit),
            row.low,
            row.best,
            row.high,
            dateCell(row.about),
            dateCell(row.asserted),
            standing.includes(row) ? 'yes' : 'superseded',
            row.sources.length,
            evidenceCell(row),
          ],
        })),
      ),
    }),
  }
  return chart
}
