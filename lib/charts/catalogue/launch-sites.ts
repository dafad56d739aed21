import type { Assessed } from '@/lib/ledger/schema/rows'
import { courseLines, launchLabel, noFlightLineRemark, outcomeRemark } from '@/words/launches'
import { numberWords } from '@/words/quantities'
import { weaknessLines } from '@/words/sourcing'
import { MISSILE_CLASSES } from '../dimensions/missile-classes'
import { arrival } from '../geo/great-circle'
import { placePosition } from '../geo/place-position'
import { CITIES, PYONGYANG } from '../geo/reference-cities'
import { filterLabel, UNKNOWN } from '../query/filters'
import type { Lookups } from '../query/lookups'
import { mapChart } from '../templates/map-chart'

/** Flights up to this length, km, always fit in the frame: nearly all of them. */
const MAX_FITTED_KM = 1400

type Launch = Assessed<'missile-tests'>

const typeOf = (row: Launch, lookups: Lookups) => filterLabel('systems', row.missile ?? UNKNOWN, lookups, [])
const paintOf = (row: Launch) =>
  MISSILE_CLASSES.find(({ id }) => id === (row.class ?? UNKNOWN))?.paint ?? 'class-unknown'

/** The ground track of a launch, where its site, direction and distance are all recorded. */
function flightPath(row: Launch, lookups: Lookups) {
  const from = placePosition(row.site, lookups)?.at
  if (!from || row.bearing_deg === null || row.distance_km === null) return null
  return {
    from,
    to: arrival(from, row.bearing_deg, row.distance_km),
    km: row.distance_km,
    paint: paintOf(row),
  }
}

export const launchSites = mapChart<'missile-tests'>({
  id: 'launch-sites',
  title: 'Launch sites and missile flight paths',
  question: 'From where, in which direction and how far?',
  definition:
    'Missiles launched by site, failures included; the area of a disc shows how many. Lines are great circles from the site by direction and distance; dotted circles mark the distance from Pyongyang.',
  notes: [
    'A line ends where the recorded direction and distance put it, not at an observed point of impact; heights are in the chart of how high and how far missiles flew.',
    `Lines longer than ${numberWords(MAX_FITTED_KM)} km run out of the frame: zoom out to see where they end.`,
    'A direction of exactly 90° is the data set’s placeholder for an unknown one.',
    {
      text: 'Since revision 4 such directions are left blank.',
      applies: ({ revision }) => revision.number >= 4,
    },
    'Directions and distances from Pyongyang are true on this map; elsewhere they are close to true.',
  ],
  dashboard: '/weapons',
  table: 'missile-tests',
  includes: () => true,
  columns: ['missile', 'class', 'site', 'distance_km', 'bearing_deg', 'outcome'],
  lookups: ['missiles', 'places'],
  filters: ['classes', 'outcomes', 'systems', 'places', 'support', 'without'],
  projection: 'equidistant',
  centre: PYONGYANG,
  aspect: 0.62,
  unit: ['missile', 'missiles'],
  counted: 'launched',
  references: CITIES.map(({ label, lat, lon }) => ({ label, at: { lat, lon } })),
  distances: [500, 1000, 2000, 3000, 4000],
  reach: MAX_FITTED_KM,
  categories: MISSILE_CLASSES,
  category: (row) => row.class ?? UNKNOWN,
  place: (row) => row.site,
  date: (row) => row.date,
  path: flightPath,
  describe: (row, lookups) => ({
    label: launchLabel(typeOf(row, lookups), row.date),
    lines: [
      filterLabel('classes', row.class ?? UNKNOWN, lookups, []),
      ...courseLines(row.distance_km, row.bearing_deg),
      ...weaknessLines(row),
    ],
  }),
  extraColumns: [
    { key: 'missile', label: 'Missile', align: 'start' },
    { key: 'class', label: 'Class', align: 'start' },
    { key: 'bearing', label: 'Direction, °', align: 'end' },
    { key: 'distance', label: 'Distance, km', align: 'end' },
  ],
  extraCells: (row, lookups) => [
    { records: [{ id: row.id, label: typeOf(row, lookups) }] },
    filterLabel('classes', row.class ?? UNKNOWN, lookups, []),
    row.bearing_deg,
    row.distance_km,
  ],
  remarks: ({ rows, paths }, view) => [
    ...noFlightLineRemark(rows.length - paths.length),
    ...outcomeRemark(view),
  ],
})
