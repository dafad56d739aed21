import { group } from 'd3-array'
import { map } from '@/lib/forms/map'
import type { MapOptions, MapPart, MapPath, MapSite } from '@/lib/forms/map/map-site'
import type { LegendEntry } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { EvidenceTable, Place, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { countWords, listWords, sentence } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Cell, Chart, Column, IntervalFilter, ToldRows, Weighed } from '../chart'
import { land } from '../geo/land'
import { placePosition } from '../geo/place-position'
import { categoryLegend } from '../parts/category-legend'
import { evidenceCell, isHollow } from '../parts/evidence-lines'
import { hollowKey } from '../parts/symbol-key'
import { type Names, namesOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import { dateCell } from '../table/cell'

/** Where a view looks: the part of the Earth that a rectangle or a zoom narrows it to. */
const WHERE: readonly IntervalFilter[] = [
  { parameter: 'lon', column: 'lon', label: 'Longitude', unit: '°', min: -180, max: 180, digits: 2 },
  { parameter: 'lat', column: 'lat', label: 'Latitude', unit: '°', min: -90, max: 90, digits: 2 },
]

/** Rows at places, oldest first, with what it takes to tell of them. */
export interface PlacedRows<T extends EvidenceTable = EvidenceTable> {
  readonly rows: readonly Weighed<T>[]
  readonly sites: readonly MapSite[]
  readonly paths: readonly MapPath[]
  /** Rows that name no place. */
  readonly nowhere: number
  /** Rows whose place has no known position, and the names of those places. */
  readonly unplaced: { readonly count: number; readonly names: readonly string[] }
  /** Rows at places that the chart is not about. */
  readonly elsewhere: number
  readonly names: Names
  readonly asOf: string
  readonly legend: readonly LegendEntry[]
}

type Told<T extends EvidenceTable> = ToldRows<T> &
  Pick<Chart<T>, 'table'> &
  Pick<MapOptions, 'projection' | 'centre' | 'aspect' | 'unit' | 'references' | 'distances' | 'reach'> & {
    readonly categories: readonly Category[]
    category(row: Weighed<T>): string
    place(row: Weighed<T>): string | null
    date(row: Weighed<T>): string
    /** What a single row is: one phrase, and the lines under it. */
    tell(row: Weighed<T>, names: Names): { readonly label: string; readonly lines: readonly string[] }
    /** Whether the chart is about a place; rows elsewhere are counted and not drawn. */
    within?(place: Place): boolean
    path?(row: Weighed<T>, names: Names): MapPath | null
    /** The table beside date, place and weak spots: one cell for each column. */
    readonly told: readonly Column[]
    cells(row: Weighed<T>, names: Names): readonly Cell[]
    remarks?(shape: PlacedRows<T>, view: View): readonly string[]
  }

function sites<T extends EvidenceTable>(
  rows: readonly Weighed<T>[],
  told: Told<T>,
  names: Names,
): readonly MapSite[] {
  return [...group(rows, (row) => told.place(row))].flatMap(([id, here]) => {
    const position = placePosition(id, names)
    const place = id === null ? undefined : names.places.get(id)
    if (!position || !place) return []
    const [first, ...parts] = told.categories.flatMap(({ id: category, label, paint }): MapPart[] => {
      const records = here.filter((row) => told.category(row) === category).map((row) => row.id)
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
        only: others.length === 0 ? told.tell(only, names) : null,
      },
    ]
  })
}

const countOf = ({ parts }: MapSite) => parts.reduce((sum, { records }) => sum + records.length, 0)

function summarise<T extends EvidenceTable>(
  { rows, sites: drawn, asOf }: PlacedRows<T>,
  { unit: [one, many] }: Told<T>,
): string {
  const count = drawn.reduce((sum, site) => sum + countOf(site), 0)
  const [top, next] = drawn.toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1))
  if (!top) {
    const placed =
      rows.length === 0 ? `No ${many} that this view asks for were` : `No place of these ${many} was`
    return `${placed} known by ${dateWords(asOf)}.`
  }
  const counted = sentence(countWords(count, one, many))
  const are = count === 1 ? 'is' : 'are'
  if (drawn.length === 1) return `${counted} ${are} recorded at one place: ${top.name}.`
  const second = next ? ` and ${next.name} (${countOf(next)})` : ''
  return `${counted} ${are} recorded at ${countWords(drawn.length, 'place')}, most at ${top.name} (${countOf(top)})${second}.`
}

/** What a map leaves out, counted. */
function leftOut<T extends EvidenceTable>(
  { nowhere, unplaced, elsewhere }: PlacedRows<T>,
  { unit: [one, many] }: Told<T>,
): readonly string[] {
  const said = (count: number, verb: string, rest: string) =>
    count === 0
      ? []
      : [`${sentence(countWords(count, one, many))} ${count === 1 ? `${verb}s` : verb} ${rest}.`]
  return [
    ...said(nowhere, 'name', 'no place'),
    ...said(
      unplaced.count,
      'name',
      `a place whose position is not recorded and ${unplaced.count === 1 ? 'is' : 'are'} not drawn: ${listWords(unplaced.names)}`,
    ),
    ...said(
      elsewhere,
      'happen',
      `where somebody spoke, outside the places that this map is about, and ${elsewhere === 1 ? 'is' : 'are'} not drawn`,
    ),
  ]
}

/** A chart that places rows on a map, a symbol for each place. */
export function mapChart<T extends EvidenceTable>(told: Told<T>): Chart<T, PlacedRows<T>> {
  const { within = () => true } = told
  const placeOf = (row: Weighed<T>, names: Names) => names.places.get(told.place(row) ?? '')
  const drawn = (row: Weighed<T>, names: Names) => {
    const place = placeOf(row, names)
    return place !== undefined && within(place) && placePosition(place.id, names) !== null
  }
  const legend = (slice: Snapshot, view: View): readonly LegendEntry[] => {
    const names = namesOf(slice)
    const of = (row: Weighed<T>) => (drawn(row, names) ? told.category(row) : null)
    return categoryLegend(chart, told.categories, of, slice, view, 'circle')
  }
  const chart: Chart<T, PlacedRows<T>> = {
    id: told.id,
    title: told.title,
    question: told.question,
    definition: told.definition,
    notes: [
      ...told.notes,
      'Borders are those of Natural Earth, which draws who holds a territory; they express no position of this site.',
    ],
    dashboard: told.dashboard,
    ...(told.compares !== undefined && { compares: told.compares }),
    form: 'map',
    table: told.table,
    includes: told.includes,
    columns: told.columns,
    names: told.names,
    filters: told.filters,
    intervals: WHERE,
    choices: [],
    subtitle: () => told.definition,
    shape: (all, slice, view) => {
      const names = namesOf(slice)
      const sorted = all.toSorted((a, b) =>
        told.date(a) < told.date(b) ? -1 : told.date(a) > told.date(b) ? 1 : a.id < b.id ? -1 : 1,
      )
      const places = sorted.map((row) => ({ row, place: placeOf(row, names) }))
      const inside = places.filter(({ place }) => place !== undefined && within(place))
      const lost = inside.filter(({ row }) => !drawn(row, names))
      const rows = sorted.filter((row) => drawn(row, names))
      return {
        rows,
        sites: sites(rows, told, names),
        paths: rows.flatMap((row) => told.path?.(row, names) ?? []),
        nowhere: places.filter(({ place }) => place === undefined).length,
        unplaced: {
          count: lost.length,
          names: [...new Set(lost.map(({ place }) => place?.name.split(',')[0] ?? ''))],
        },
        elsewhere: places.filter(({ place }) => place !== undefined && !within(place)).length,
        names,
        asOf: asOfDay(slice, view),
        legend: legend(slice, view),
      }
    },
    draw: ({ sites: places, paths }, view, size) => {
      const { projection, centre, aspect, unit, references = [], distances = [] } = told
      const reach = told.reach ?? Number.POSITIVE_INFINITY
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
    legend: (shape) => shape.legend,
    looks: ({ sites }) =>
      hollowKey(
        sites.some(({ hollow }) => hollow),
        'every row there has ',
      ),
    summary: (shape) => summarise(shape, told),
    remarks: (shape, view) => [...leftOut(shape, told), ...(told.remarks?.(shape, view) ?? [])],
    tabulate: ({ rows, names, asOf }) => ({
      caption: `${told.title}, known by ${dateWords(asOf)}`,
      columns: [
        { key: 'date', label: 'Date', align: 'start' },
        { key: 'place', label: 'Place', align: 'start' },
        ...told.told,
        { key: 'weakness', label: 'Weak spots', align: 'start' },
      ],
      rows: rows.map((row) => ({
        key: row.id,
        cells: [
          dateCell(told.date(row)),
          placeOf(row, names)?.name ?? null,
          ...told.cells(row, names),
          evidenceCell(row),
        ],
      })),
    }),
  }
  return chart
}
