import { lanes } from '@/lib/forms/lanes'
import type { LegendEntry, Shape } from '@/lib/forms/model'
import type { LaneItem } from '@/lib/forms/parts/lane-item'
import type { Paint } from '@/lib/forms/theme/paint'
import { claimRange } from '@/lib/ledger/claims/claim-range'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { CURRENT } from '@/lib/ledger/claims/current-claims'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { wavesSummary, waveText } from '@/words/charts/deployment-waves'
import { claimantName } from '@/words/claimants'
import { stateLine } from '@/words/claims'
import { COLUMN_LABELS, knownByCaption } from '@/words/columns'
import { rangeWords } from '@/words/ranges'
import { weaknessCell } from '@/words/sourcing'
import type { Chart, ChartTable } from '../chart'
import { hiddenItems } from '../parts/hidden-items'
import { hollowKeyOf } from '../parts/symbol-key'
import { CLAIM_FILTERS } from '../query/filters'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { dateCell, quantityCell } from '../table/cell'
import { CLAIM_COLUMNS, type ClaimFacet, claimFacets } from '../templates/estimates/claim-facets'
import { claimPoint } from '../templates/estimates/claim-point'
import { timeDomain } from '../time/time-domain'

type Claim = Assessed<'estimates'>
type Stage = 'combat' | 'engineers' | 'announced'

const STAGES: Readonly<
  Record<Stage, { readonly label: string; readonly paint: Paint; readonly shape: Shape }>
> = {
  combat: { label: 'Troops for combat', paint: 'topic-troops', shape: 'circle' },
  engineers: { label: 'Engineers, builders and sappers', paint: 'series-5', shape: 'square' },
  announced: { label: 'Engineers announced or expected', paint: 'muted', shape: 'diamond' },
}

const LANES = [
  { id: 'first', label: 'First wave', name: 'first wave' },
  { id: 'second', label: 'Second wave', name: 'second wave' },
  { id: 'shipment', label: 'Single shipments', name: null },
  { id: 'west', label: 'Flown west', name: null },
  { id: 'sappers', label: 'Sappers', name: null },
  { id: 'builders', label: 'Builders', name: null },
  { id: 'engineers', label: 'Engineers, all kinds', name: null },
] as const
type LaneId = (typeof LANES)[number]['id']

/** Indicators that give the size of a wave or a part of it, with the lane of each and whether the soldiers had left. */
const INDICATORS: Readonly<Record<string, { readonly lane: LaneId; readonly stage: Stage }>> = {
  'troops.wave.first': { lane: 'first', stage: 'combat' },
  'troops.wave.second': { lane: 'second', stage: 'combat' },
  'troops.shipment': { lane: 'shipment', stage: 'combat' },
  'troops.transfer.west': { lane: 'west', stage: 'combat' },
  'troops.engineers.sappers.deployed': { lane: 'sappers', stage: 'engineers' },
  'troops.engineers.sappers.planned': { lane: 'sappers', stage: 'announced' },
  'troops.engineers.builders.deployed': { lane: 'builders', stage: 'engineers' },
  'troops.engineers.builders.planned': { lane: 'builders', stage: 'announced' },
  'troops.engineers.deployed': { lane: 'engineers', stage: 'engineers' },
  'troops.engineers.planned': { lane: 'engineers', stage: 'announced' },
}

interface WavesData {
  readonly facets: readonly ClaimFacet[]
  readonly rows: readonly Claim[]
  readonly domain: readonly [number, number]
  readonly lookups: Lookups
  readonly asOf: string
}

const laneAndStage = (row: Claim) => INDICATORS[row.indicator] ?? null

function item(row: Claim, { indicator, states }: ClaimFacet, lookups: Lookups): LaneItem | null {
  const place = laneAndStage(row)
  if (!place) return null
  const point = claimPoint(row, indicator, states.get(row) ?? CURRENT, lookups)
  const { start, end } = point.about
  return {
    key: point.key,
    records: point.records,
    label: point.label,
    remark: point.remark,
    lines: [indicator.label, ...point.lines],
    lane: place.lane,
    start: start ?? end ?? 0,
    end: end ?? start ?? 0,
    paint: STAGES[place.stage].paint,
    shape: STAGES[place.stage].shape,
    hollow: point.hollow,
    sign: point.sign,
    landmark: true,
    text: waveText(row, point.name, place.stage === 'announced'),
  }
}

function summarise({ rows, facets, asOf }: WavesData): string {
  const sizes = LANES.flatMap(({ id, name }) => {
    if (name === null) return []
    const waveFacets = facets.filter((facet) => INDICATORS[facet.indicator.id]?.lane === id)
    const claims = waveFacets.flatMap((facet) => facet.current)
    const range = claimRange(claims)
    return range ? { wave: name, range: rangeWords(range) } : []
  })
  return wavesSummary({ claims: rows.length, asOf, sizes })
}

function prepare(selection: Selection<'estimates'>): WavesData {
  const { rows, slice, view } = selection
  const asOf = asOfDay(slice, view)
  const frame = selection.frame ?? selection
  const starts = frame.rows.flatMap((row) => aboutSpan('estimates', row).start ?? [])
  return {
    facets: claimFacets(Object.keys(INDICATORS), selection),
    rows,
    domain: timeDomain(starts, frame) ?? [0, 1],
    lookups: lookupsOf(slice),
    asOf,
  }
}

function wavesTable({ facets, lookups, asOf }: WavesData): ChartTable {
  return {
    caption: knownByCaption(deploymentWaves.title, asOf),
    columns: [
      { key: 'wave', label: 'Wave or unit', align: 'start' },
      { key: 'about', label: 'About', align: 'start' },
      { key: 'size', label: 'Size', align: 'end' },
      { key: 'claim', label: 'Claimant', align: 'start' },
      { key: 'asserted', label: 'Said', align: 'start' },
      { key: 'state', label: COLUMN_LABELS.state, align: 'start' },
      { key: 'weakness', label: COLUMN_LABELS.weakness, align: 'start' },
    ],
    rows: facets.flatMap(({ indicator, claims, states }) =>
      claims.map((row) => ({
        key: row.id,
        cells: [
          indicator.label,
          dateCell(row.about),
          quantityCell(row, indicator.unit),
          { records: [{ id: row.id, label: claimantName(row.claimant, lookups) }] },
          dateCell(row.asserted),
          stateLine(states.get(row) ?? CURRENT, lookups),
          weaknessCell(row),
        ],
      })),
    ),
  }
}

export const deploymentWaves: Chart<'estimates', WavesData> = {
  id: 'deployment-waves',
  title: 'Waves of North Korean troops: when, how many, for combat or engineering',
  question: 'When was each wave sent, how large was it, combat troops or engineers?',
  definition:
    'Soldiers, as claimed for a wave, a shipment or a unit of engineers. A bar spans the days a claim covers; a mark is a single day.',
  notes: [
    'The bar of a wave is the period its claimant gives, not the days of each transport.',
    'Sappers, builders and “engineers of all kinds” overlap, and a shipment is part of a wave: they are never added together.',
    'Announced units are placed on the day of the announcement or in the period expected; whether they arrived is a separate claim.',
    'Arrivals, rotations and returns are in the timeline under the topic Troops; those entries give no numbers.',
  ],
  dashboard: '/troops',
  compares: 'troops.wave.first',
  form: 'lanes',
  table: 'estimates',
  includes: (row) => Object.hasOwn(INDICATORS, row.indicator),
  columns: CLAIM_COLUMNS,
  lookups: ['actors', 'indicators'],
  filters: CLAIM_FILTERS,
  choices: [],
  subtitle: () => deploymentWaves.definition,
  prepare,
  draw: (data, _view, size, frame = data) => {
    const { facets, rows, domain, lookups } = data
    const used = new Set(frame.rows.map((row) => laneAndStage(row)?.lane))
    const ofDay = new Map(facets.map((facet) => [facet.indicator.id, facet]))
    return lanes(
      LANES.filter(({ id }) => used.has(id)),
      frame.facets.flatMap((facet) =>
        facet.claims.flatMap((row) => item(row, ofDay.get(facet.indicator.id) ?? facet, lookups) ?? []),
      ),
      { domain, spacious: true, hidden: hiddenItems(rows, frame.rows) },
      size,
    )
  },
  legend: ({ rows }): readonly LegendEntry[] =>
    Object.entries(STAGES).map(([id, { label, paint, shape }]) => ({
      id,
      label,
      paint,
      shape,
      on: true,
      count: rows.filter((row) => laneAndStage(row)?.stage === id).length,
    })),
  key: ({ rows }) => hollowKeyOf(rows),
  summary: summarise,
  tabulate: wavesTable,
}
