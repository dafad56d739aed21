import { greatest } from 'd3-array'
import type { LegendEntry, Shape } from '@/lib/forms/model'
import type { ScatterPoint } from '@/lib/forms/parts/scatter-point'
import { scatter } from '@/lib/forms/scatter'
import type { Paint } from '@/lib/forms/theme/paint'
import { plainRow } from '@/lib/ledger/schema/column-names'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { COLUMN_LABELS } from '@/words/columns'
import {
  flightLabel,
  outcomeRemark,
  reachCaption,
  reachSummary,
  siteLine,
  unmeasuredRemark,
} from '@/words/launches'
import { weaknessCell, weaknessLines } from '@/words/sourcing'
import type { Chart, ChartTable } from '../chart'
import { MISSILE_CLASSES } from '../dimensions/missile-classes'
import { REFERENCE_CITIES } from '../geo/reference-cities'
import { isHollow } from '../parts/is-hollow'
import { hollowKeyOf } from '../parts/symbol-key'
import { filterLabel, UNKNOWN } from '../query/filters'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { dateCell } from '../table/cell'

type Launch = Assessed<'missile-tests'>
type Flight = Launch & { readonly apogee_km: number; readonly distance_km: number }

interface ReachData {
  readonly flights: readonly Flight[]
  /** The number of rows in the view without an apogee, a distance or both. */
  readonly unmeasured: number
  readonly lookups: Lookups
  readonly asOf: string
  readonly legend: readonly LegendEntry[]
}

const SHAPES: Readonly<Record<string, Shape>> = {
  CRBM: 'bar',
  SRBM: 'circle',
  MRBM: 'square',
  IRBM: 'diamond',
  ICBM: 'triangle',
  SLBM: 'triangle-down',
  HGV: 'cross',
  SLV: 'star',
  [UNKNOWN]: 'dash',
}

const isMeasured = (row: Launch): row is Flight => row.apogee_km !== null && row.distance_km !== null
const classOf = (row: Launch) => row.class ?? UNKNOWN
const paintOf = (row: Launch): Paint =>
  MISSILE_CLASSES.find(({ id }) => id === classOf(row))?.paint ?? 'class-unknown'
const typeOf = (row: Launch, lookups: Lookups) => filterLabel('systems', row.missile ?? UNKNOWN, lookups, [])
const classWords = (row: Launch, lookups: Lookups) => filterLabel('classes', classOf(row), lookups, [])

const named = (row: Flight, lookups: Lookups) => ({ ...plainRow(row), type: typeOf(row, lookups) })

function point(row: Flight, lookups: Lookups): ScatterPoint {
  const site = row.site === null ? [] : [siteLine(filterLabel('places', row.site, lookups, []))]
  return {
    key: row.id,
    records: [row.id],
    label: flightLabel(named(row, lookups)),
    lines: [classWords(row, lookups), ...site, ...weaknessLines(row)],
    x: row.distance_km,
    y: row.apogee_km,
    paint: paintOf(row),
    shape: SHAPES[classOf(row)] ?? 'circle',
    hollow: isHollow(row),
  }
}

function summarise({ flights, lookups, asOf }: ReachData): string {
  const highest = greatest(flights, (row) => row.apogee_km)
  const farthest = greatest(flights, (row) => row.distance_km)
  return reachSummary({
    count: flights.length,
    highest: highest ? named(highest, lookups) : null,
    farthest: farthest ? named(farthest, lookups) : null,
    asOf,
  })
}

function prepare({ rows, slice, view, without }: Selection<'missile-tests'>): ReachData {
  const flights = rows.filter(isMeasured)
  const known = without('classes').filter(isMeasured)
  return {
    flights,
    unmeasured: rows.length - flights.length,
    lookups: lookupsOf(slice),
    asOf: asOfDay(slice, view),
    legend: MISSILE_CLASSES.map(({ id, label, paint }) => ({
      id,
      label,
      paint,
      shape: SHAPES[id] ?? 'circle',
      parameter: 'classes',
      on: view.classes.length === 0 || view.classes.includes(id),
      count: known.filter((row) => classOf(row) === id).length,
    })),
  }
}

function reachTable({ flights, lookups, asOf }: ReachData): ChartTable {
  return {
    caption: reachCaption(missileReach.title, asOf),
    columns: [
      { key: 'date', label: 'Date', align: 'start' },
      { key: 'missile', label: 'Missile', align: 'start' },
      { key: 'class', label: 'Class', align: 'start' },
      { key: 'site', label: 'Site', align: 'start' },
      { key: 'distance', label: 'Distance, km', align: 'end' },
      { key: 'apogee', label: 'Highest point, km', align: 'end' },
      { key: 'weakness', label: COLUMN_LABELS.weakness, align: 'start' },
    ],
    rows: flights.map((row) => ({
      key: row.id,
      cells: [
        dateCell(row.date),
        { records: [{ id: row.id, label: typeOf(row, lookups) }] },
        classWords(row, lookups),
        row.site === null ? null : filterLabel('places', row.site, lookups, []),
        row.distance_km,
        row.apogee_km,
        weaknessCell(row),
      ],
    })),
  }
}

export const missileReach: Chart<'missile-tests', ReachData> = {
  id: 'missile-reach',
  title: 'How high and how far missiles flew',
  question: 'How high and how far did each fly?',
  form: 'scatter',
  definition:
    'Highest point and ground distance of each flight, km; lines mark the distance of cities from Pyongyang along the surface.',
  notes: [
    'Long-range missiles are fired steeply upwards to land nearby: the distance flown says little about the range.',
    'The lines measure from Pyongyang; launch sites lie up to about 400 km away from it.',
    'Space launchers and glide vehicles do not fly ballistic arcs; their figures are not comparable with the others.',
  ],
  dashboard: '/weapons',
  table: 'missile-tests',
  includes: () => true,
  columns: ['missile', 'class', 'site', 'apogee_km', 'distance_km', 'outcome'],
  lookups: ['missiles', 'places'],
  filters: ['classes', 'outcomes', 'systems', 'places', 'support', 'without'],
  intervals: [
    { parameter: 'distance', column: 'distance_km', label: 'Distance', unit: 'km', min: 0, max: 20_000 },
    { parameter: 'apogee', column: 'apogee_km', label: 'Highest point', unit: 'km', min: 0, max: 20_000 },
  ],
  choices: [
    {
      parameter: 'scale',
      label: 'Scales',
      options: [
        { value: 'log', label: 'Logarithmic' },
        { value: 'linear', label: 'Linear' },
      ],
    },
  ],
  subtitle: () => missileReach.definition,
  prepare,
  draw: ({ flights, lookups }, view, size, frame) =>
    scatter(
      flights.map((row) => point(row, lookups)),
      {
        xLabel: 'Distance',
        yLabel: 'Highest point',
        xUnit: 'km',
        yUnit: 'km',
        scale: view.scale === 'linear' ? 'linear' : 'log',
        ...(frame && { frame: frame.flights.map((row) => ({ x: row.distance_km, y: row.apogee_km })) }),
        references: REFERENCE_CITIES.map(({ label, distance }) => ({ axis: 'x', value: distance, label })),
      },
      size,
    ),
  legend: ({ legend }) => legend,
  key: ({ flights }) => hollowKeyOf(flights),
  summary: summarise,
  remarks: ({ unmeasured }, view) => [...unmeasuredRemark(unmeasured), ...outcomeRemark(view)],
  tabulate: reachTable,
}
