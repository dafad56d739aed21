import type { Position } from '@/lib/forms/map/globe'
import { greatCircle } from './great-circle'

/*
 * Reference points of distances. Pyongyang, Seoul and Washington as in data/places.csv; Tokyo, Guam (Hagåtña) and
 * Anchorage have no row there because no event of the ledger took place there: their coordinates are those of GeoNames
 * (geonames.org, CC BY 4.0) to two decimals, 1 km or better.
 */
export const PYONGYANG: Position = { lat: 39.04, lon: 125.76 }

export const CITIES = [
  { label: 'Seoul', lat: 37.57, lon: 126.98 },
  { label: 'Tokyo', lat: 35.69, lon: 139.69 },
  { label: 'Guam', lat: 13.48, lon: 144.75 },
  { label: 'Anchorage', lat: 61.22, lon: -149.9 },
  { label: 'Washington', lat: 38.9, lon: -77.04 },
] as const

/** Cities with their great-circle distance from Pyongyang, km, nearest first. */
export const REFERENCE_CITIES: readonly { readonly label: string; readonly distance: number }[] = CITIES.map(
  (city) => ({ label: city.label, distance: Math.round(greatCircle(PYONGYANG, city)) }),
)
