import type { Assessed } from '@/lib/ledger/schema/rows'
import type { IntervalFilter } from '../chart'
import { placePosition } from '../geo/place-position'
import type { Lookups } from './lookups'

/** The value of a row that an interval filter compares; null where it is unknown. */
export function intervalValue(
  column: IntervalFilter['column'],
  row: Partial<Pick<Assessed<'missile-tests'>, 'distance_km' | 'apogee_km' | 'site'>> & {
    place?: string | null
  },
  lookups: Lookups,
): number | null {
  switch (column) {
    case 'distance_km':
    case 'apogee_km':
      return row[column] ?? null
    case 'lon':
    case 'lat':
      return placePosition(row.place ?? row.site ?? null, lookups)?.at[column] ?? null
    default:
      return column satisfies never
  }
}
