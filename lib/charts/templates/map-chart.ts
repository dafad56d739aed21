import { group } from 'd3-array'
import { map } from '@/lib/forms/map'
import type { MapOptions, MapPart, MapPath, MapSite } from '@/lib/forms/map/map-site'
import type { LegendEntry } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { EvidenceTable, Place } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { capitalised, countWords, listWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Assessed, Cell, Chart, ChartBasics, Column, IntervalFilter } from '../chart'
import { land } from '../geo/land'
import { placePosition } from '../geo/place-position'
import { categoryLegend } from '../parts/category-legend'
import { evidenceCell, isHollow } from '../parts/evidence-lines'
import { hollowKey } from '../parts/symbol-key'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { dateCell } from '../table/cell'

/** Where a view looks: the part of the Earth that a rectangle or a zoom narrows it to. */
const WHERE: readonly IntervalFilter[] = [
  { parameter: 'lon', column: 'lon', label: 'Longitude', unit: '°', min: -180, max: 180, digits: 2 },
  { parameter: 'lat', column: 'lat', label: 'Latitude', unit: '°', min: -90, max: 90, digits: 2 },
]

/** Rows at places, oldest first, with what it takes to tell of them. */
export interface PlacedRows<T extends EvidenceTable = EvidenceTable> {
  readonly rows: readonly Assessed<T>[]
  readonly sites: readonly MapSite[]
  readonly paths: readonly MapPath[]
  /** Rows that name no place. */
  readonly nowhere: number
  /** Rows whose place has no known position, and the names of those places. */
  readonly unplaced: { readonly count: number; readonly lookups: readonly string[] }
  /** Rows at places that the chart is not about. */
  readonly elsewhere: number
  readonly lookups: Lookups
  readonly asOf: string
  readonly legend: readonly LegendEntry[]
}

type MapChartOptions<T extends EvidenceTable> = ChartBasics<T> &
  Pick<Chart<T>, 'table'> &
  Pick<MapOptions, 'projection' | 'centre' | 'aspect' | 'unit' | 'references' | 'distances' | 'reach'> & {
    readonly categories: readonly Category[]
    category(row: Assessed<T>): string
    place(row: Assessed<T>): string | null
    date(row: Assessed<T>): string
    /** What a single row is: one phrase, and the lines under it. */
    tell(row: Assessed<T>, lookups: Lookups): { readonly label: string; readonly lines: readonly string[] }
    /** Whether the chart is about a place; rows elsewhere are counted and not drawn. */
    within?(place: Place): boolean
    path?(row: Assessed<T>, lookups: Lookups): MapPath | null
    /** The table beside date, place and weak spots: one cell for each column. */
    readonly columnsBeside: readonly Column[]
    cells(row: Assessed<T>, lookups: Lookups): readonly Cell[]
    remarks?(data: PlacedRows<T>, view: View): readonly string[]
  }

function sites<T extends EvidenceTable>(
  rows: readonly Assessed<T>[],
  options: MapChartOptions<T>,
  lookups: Lookups,
): readonly MapSite[] {
  return [...group(rows, (row) => options.place(row))].flatMap(([id, here]) => {
    const position = placePosition(id, lookups)
    const place = id === null ? undefined : lookups.places.get(id)
    if (!position || !place) return []
    const [first, ...parts] = options.categories.flatMap(({ id: category, label, paint }): MapPart[] => {
      const records = here.filter((row) => options.category(row) === category).map((row) => row.id)
      return records.length === 0 ? [] : [{ label, paint, records }]
    })
    const [only, ...others] = here
    if (!first || !only) return []
    return [
      {
        key: place.id,
        at: position.at,
        name: place.name,
        parts: [first, ...parts] as const,
        hollow: here.every(isHollow),
        only: others.length === 0 ? options.tell(only, lookups) : null,
      },
    ]
  })
}

const countOf = ({ parts }: MapSite) => parts.reduce((sum, { records }) => sum + records.length, 0)

function summarise<T extends EvidenceTable>(
  { rows, sites: drawn, asOf }: PlacedRows<T>,
  { unit: [one, many] }: MapChartOptions<T>,
): string {
  const count = drawn.reduce((sum, site) => sum + countOf(site), 0)
  const [top, next] = drawn.toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1))
  if (!top) {
    const placed =
      rows.length === 0 ? `No ${many} that this view asks for were` : `No place of these ${many} was`
    return `${placed} known by ${dateWords(asOf)}.`
  }
  const counted = capitalised(countWords(count, one, many))
  const are = count === 1 ? 'is' : 'are'
  if (drawn.length === 1) return `${counted} ${are} recorded at one place: ${top.name}.`
  const second = next ? ` and ${next.name} (${countOf(next)})` : ''
  return `${counted} ${are} recorded at ${countWords(drawn.length, 'place')}, most at ${top.name} (${countOf(top)})${second}.`
}

/** What a map leaves out, counted. */
function leftOut<T extends EvidenceTable>(
  { nowhere, unplaced, elsewhere }: PlacedRows<T>,
  { unit: [one, many] }: MapChartOptions<T>,
): readonly string[] {
  const said = (count: number, verb: string, rest: string) =>
    count === 0
      ? []
      : [`${capitalised(countWords(count, one, many))} ${count === 1 ? `${verb}s` : verb} ${rest}.`]
  return [
    ...said(nowhere, 'name', 'no place'),
    ...said(
      unplaced.count,
      'name',
      `a place whose position is not recorded and ${unplaced.count === 1 ? 'is' : 'are'} not drawn: ${listWords(unplaced.lookups)}`,
    ),
    ...said(
      elsewhere,
      'happen',
      `where somebody spoke, outside the places that this map is about, and ${elsewhere === 1 ? 'is' : 'are'} not drawn`,
    ),
  ]
}

/** A chart that places rows on a map, a symbol for each place. */
export function mapChart<T extends EvidenceTable>(options: MapChartOptions<T>): Chart<T, PlacedRows<T>> {
  const { within = () => true } = options
  const placeOf = (row: Assessed<T>, lookups: Lookups) => lookups.places.get(options.place(row) ?? '')
  const drawn = (row: Assessed<T>, lookups: Lookups) => {
    const place = placeOf(row, lookups)
    return place !== undefined && within(place) && placePosition(place.id, lookups) !== null
  }
  const legend = (selection: Selection<T>): readonly LegendEntry[] => {
    const lookups = lookupsOf(selection.slice)
    const of = (row: Assessed<T>) => (drawn(row, lookups) ? options.category(row) : null)
    return categoryLegend(chart, options.categories, of, selection, 'circle')
  }
  const chart: Chart<T, PlacedRows<T>> = {
    id: options.id,
    title: options.title,
    question: options.question,
    definition: options.definition,
    notes: [
      ...options.notes,
      'Borders are those of Natural Earth, which draws who holds a territory; they express no position of this site.',
    ],
    dashboard: options.dashboard,
    ...(options.compares !== undefined && { compares: options.compares }),
    form: 'map',
    table: options.table,
    includes: options.includes,
    columns: options.columns,
    lookups: options.lookups,
    filters: options.filters,
    intervals: WHERE,
    choices: [],
    subtitle: () => options.definition,
    prepare: (selection) => {
      const { rows: all, slice, view } = selection
      const lookups = lookupsOf(slice)
      const sorted = all.toSorted((a, b) =>
        options.date(a) < options.date(b) ? -1 : options.date(a) > options.date(b) ? 1 : a.id < b.id ? -1 : 1,
      )
      const places = sorted.map((row) => ({ row, place: placeOf(row, lookups) }))
      const inside = places.filter(({ place }) => place !== undefined && within(place))
      const lost = inside.filter(({ row }) => !drawn(row, lookups))
      const rows = sorted.filter((row) => drawn(row, lookups))
      return {
        rows,
        sites: sites(rows, options, lookups),
        paths: rows.flatMap((row) => options.path?.(row, lookups) ?? []),
        nowhere: places.filter(({ place }) => place === undefined).length,
        unplaced: {
          count: lost.length,
          lookups: [...new Set(lost.map(({ place }) => place?.name.split(',')[0] ?? ''))],
        },
        elsewhere: places.filter(({ place }) => place !== undefined && !within(place)).length,
        lookups,
        asOf: asOfDay(slice, view),
        legend: legend(selection),
      }
    },
    draw: ({ sites: places, paths }, view, size) => {
      const { projection, centre, aspect, unit, references = [], distances = [] } = options
      const reach = options.reach ?? Number.POSITIVE_INFINITY
      const ends = (interval: View['lon'], least: number, most: number) =>
        [interval?.low ?? least, interval?.high ?? most] as const
      const area =
        view.lon === null && view.lat === null
          ? null
          : { lon: ends(view.lon, -180, 180), lat: ends(view.lat, -90, 90) }
      return map(
        places,
        paths,
        {
          projection,
          centre,
          aspect,
          unit,
          references,
          distances,
          reach,
          area,
          land: land(),
          parameter: 'places',
        },
        size,
      )
    },
    legend: (data) => data.legend,
    key: ({ sites }) =>
      hollowKey(
        sites.some(({ hollow }) => hollow),
        'every row there has ',
      ),
    summary: (data) => summarise(data, options),
    remarks: (data, view) => [...leftOut(data, options), ...(options.remarks?.(data, view) ?? [])],
    tabulate: ({ rows, lookups, asOf }) => ({
      caption: `${options.title}, known by ${dateWords(asOf)}`,
      columns: [
        { key: 'date', label: 'Date', align: 'start' },
        { key: 'place', label: 'Place', align: 'start' },
        ...options.columnsBeside,
        { key: 'weakness', label: 'Weak spots', align: 'start' },
      ],
      rows: rows.map((row) => ({
        key: row.id,
        cells: [
          dateCell(options.date(row)),
          placeOf(row, lookups)?.name ?? null,
          ...options.cells(row, lookups),
          evidenceCell(row),
        ],
      })),
    }),
  }
  return chart
}
