import { sum } from 'd3-array'
import { map } from '@/lib/forms/map'
import { type MapOptions, type MapPart, type MapSite, partCount } from '@/lib/forms/map/map-site'
import type { ChartModel, Size } from '@/lib/forms/model'
import type { Sign } from '@/lib/forms/parts/sign-mark'
import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { memo } from '@/lib/memo'
import type { View } from '@/lib/views/parameters'
import { COORDINATE_LABELS } from '@/words/filters'
import { HOLLOW_PLACE_KEY } from '@/words/keys'
import { BORDERS_NOTE, mapSummary, offTheMapRemarks } from '@/words/maps'
import type { Assessed, Chart, IntervalFilter } from '../chart'
import { land } from '../geo/land'
import { placePosition } from '../geo/place-position'
import { categoryLegend } from '../parts/category-legend'
import { isHollow } from '../parts/is-hollow'
import { MANY_ROWS, MOST_SHOWN } from '../parts/shown-rows'
import { signOf } from '../parts/sign-of'
import { hollowKey } from '../parts/symbol-key'
import { type Lookups, lookupsOf } from '../query/lookups'
import { countsBy, distinctValues, groupsBy, rowsWith } from '../query/row-values'
import { rowsWithHighest } from '../query/rows-with-highest'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { stretchOf } from '../time/stretch'
import type { MapChartOptions, MapData } from './map-chart/map-data'
import { mapTable } from './map-chart/map-table'

/** The bounds that a brush or a zoom sets on a map. */
const COORDINATES: readonly IntervalFilter[] = [
  {
    parameter: 'lon',
    column: 'lon',
    label: COORDINATE_LABELS.lon,
    unit: '°',
    min: -180,
    max: 180,
    digits: 2,
  },
  { parameter: 'lat', column: 'lat', label: COORDINATE_LABELS.lat, unit: '°', min: -90, max: 90, digits: 2 },
]

function sitesOf<T extends EvidenceTable>(
  rows: readonly Assessed<T>[],
  options: MapChartOptions<T>,
  lookups: Lookups,
): readonly MapSite[] {
  const isNamed = rows.length <= MOST_SENT
  return [...groupsBy(rows, options.place)].flatMap(([id, here]) => {
    const position = placePosition(id, lookups)
    const place = id === null ? undefined : lookups.places.get(id)
    if (!position || !place) return []
    const byCategory = groupsBy(here, options.category)
    const [first, ...parts] = options.categories.flatMap(({ id: category, label, paint }): MapPart[] => {
      const some = byCategory.get(category)
      if (some === undefined) return []
      if (isNamed) return [{ label, paint, records: some.map((row) => row.id) }]
      const signs = countsBy<Assessed<T>, Sign | null>(some, signOf)
      const [doubtful = 0, derived = 0] = [signs.get('doubt'), signs.get('derived')]
      return [{ label, paint, records: [], many: { count: some.length, doubtful, derived } }]
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
        only: others.length === 0 ? options.describe(only, lookups) : null,
      },
    ]
  })
}

type Location = 'withoutPlace' | 'outside' | 'unlocated' | 'onMap'

/** Whether a place is on the map, or why it is not. */
function locationOf<T extends EvidenceTable>(
  id: string | null,
  { covers }: MapChartOptions<T>,
  lookups: Lookups,
): Location {
  const place = lookups.places.get(id ?? '')
  if (place === undefined) return 'withoutPlace'
  if (covers && !covers(place)) return 'outside'
  return placePosition(place.id, lookups) === null ? 'unlocated' : 'onMap'
}

const onMapIn = memo((options: MapChartOptions<never>) =>
  memo(
    (lookups: Lookups) => (row: never) =>
      locationOf(options.place(row), options, lookups) === 'onMap' ? options.category(row) : null,
  ),
)

/** The category of a row that is on the map, else null: the same function each time, so that it is told once of a row. */
const onMap = <T extends EvidenceTable>(options: MapChartOptions<T>, lookups: Lookups) =>
  onMapIn(options as unknown as MapChartOptions<never>)(lookups) as (row: Assessed<T>) => string | null

function prepare<T extends EvidenceTable>(
  chart: Chart<T, MapData<T>>,
  options: MapChartOptions<T>,
  selection: Selection<T>,
): MapData<T> {
  const { rows: all, slice, view } = selection
  const lookups = lookupsOf(slice)
  const { date } = options
  const byDate = (some: readonly Assessed<T>[]) =>
    some.toSorted((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a.id < b.id ? -1 : 1))
  const isMany = all.length > MANY_ROWS
  const sorted = all.length > MOST_SENT ? all : byDate(all)
  const rowsAt = (location: Location) =>
    rowsWith(sorted, options.place, (id) => locationOf(id, options, lookups) === location)
  const rows = rowsAt('onMap')
  // The part before the comma is enough: `Dunai, Primorsky Krai`.
  const shortName = (row: Assessed<T>) =>
    lookups.places.get(options.place(row) ?? '')?.name.split(',')[0] ?? ''
  return {
    rows,
    listed: isMany ? byDate(rowsWithHighest(rows, date, MOST_SHOWN)).slice(-MOST_SHOWN) : rows,
    sites: sitesOf(rows, options, lookups),
    paths: rows.flatMap((row) => options.path?.(row, lookups) ?? []),
    withoutPlace: rowsAt('withoutPlace').length,
    unlocated: {
      count: rowsAt('unlocated').length,
      places: [...new Set(rowsAt('unlocated').map(shortName))],
    },
    outside: rowsAt('outside').length,
    lookups,
    time: stretchOf(distinctValues(rows, date), selection),
    filtered: selection.filtered,
    asOf: asOfDay(slice, view),
    legend: categoryLegend(chart, options.categories, onMap<T>(options, lookups), selection, 'circle'),
  }
}

/** The bounds that a view sets; null without bounds. */
function areaOf({ lon, lat }: View): MapOptions['area'] {
  const ends = (interval: View['lon'], min: number, max: number) =>
    [interval?.low ?? min, interval?.high ?? max] as const
  return lon === null && lat === null ? null : { lon: ends(lon, -180, 180), lat: ends(lat, -90, 90) }
}

function draw<T extends EvidenceTable>(
  { sites, paths }: MapData<T>,
  options: MapChartOptions<T>,
  view: View,
  size: Size,
): ChartModel {
  const { projection, centre, aspect, unit, references = [], distances = [] } = options
  return map(
    sites,
    paths,
    {
      projection,
      centre,
      aspect,
      unit,
      references,
      distances,
      reach: options.reach ?? Number.POSITIVE_INFINITY,
      area: areaOf(view),
      land: land(),
      parameter: 'places',
    },
    size,
  )
}

const countOf = ({ parts }: MapSite) => sum(parts, partCount)

/** How many of the places with the most rows a summary names. */
const NAMED = 2

function summarise<T extends EvidenceTable>(
  { rows, listed, sites, time, filtered, lookups, asOf, withoutPlace, unlocated, outside }: MapData<T>,
  { unit, counted = 'recorded', headline, date, place }: MapChartOptions<T>,
): string {
  const most = sites
    .toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1))
    .map((site) => ({ label: site.name, count: countOf(site) }))
  const newest = listed.at(-1)
  return mapSummary({
    noun: unit,
    counted,
    asOf,
    count: rows.length,
    total: rows.length + withoutPlace + unlocated.count + outside,
    time,
    places: sites.length,
    most: most.slice(0, NAMED),
    asMany: most.slice(NAMED).filter(({ count }) => count === most[NAMED - 1]?.count).length,
    newest:
      newest === undefined
        ? null
        : {
            date: date(newest),
            headline: headline?.(newest) ?? null,
            place: lookups.places.get(place(newest) ?? '')?.name ?? '',
          },
    filtered,
  })
}

/** A chart of rows on a map, one symbol per place. */
export function mapChart<T extends EvidenceTable>(options: MapChartOptions<T>): Chart<T, MapData<T>> {
  const chart: Chart<T, MapData<T>> = {
    id: options.id,
    title: options.title,
    question: options.question,
    definition: options.definition,
    notes: [...options.notes, BORDERS_NOTE],
    dashboard: options.dashboard,
    ...(options.compares !== undefined && { compares: options.compares }),
    form: 'map',
    table: options.table,
    includes: options.includes,
    columns: options.columns,
    lookups: options.lookups,
    filters: options.filters,
    intervals: COORDINATES,
    choices: [],
    subtitle: () => options.definition,
    prepare: (selection) => prepare(chart, options, selection),
    draw: (data, view, size) => draw(data, options, view, size),
    legend: ({ legend }) => legend,
    marked: ({ rows }) => rows as readonly unknown[] as readonly Assessed[],
    key: ({ sites }) =>
      hollowKey(
        sites.some(({ hollow }) => hollow),
        HOLLOW_PLACE_KEY,
      ),
    summary: (data) => summarise(data, options),
    remarks: (data, view) => [
      ...offTheMapRemarks({ ...data, noun: options.unit }),
      ...(options.remarks?.(data, view) ?? []),
    ],
    tabulate: (data) => mapTable(data, options),
  }
  return chart
}
