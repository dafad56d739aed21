import type { Position } from '@/lib/forms/map/globe'
import type { Lookups } from '../query/lookups'

/*
 * Places without coordinates in data/places.csv because they are regions or were not looked up: an oblast is drawn at
 * its seat. Kursk, Vladivostok and Donetsk as in data/places.csv; the others as in GeoNames (geonames.org, CC BY 4.0),
 * to two decimals.
 */
const SEATS: Readonly<Record<string, Position & { readonly seat: string }>> = {
  'kursk-oblast': { lat: 51.73, lon: 36.19, seat: 'Kursk' },
  'belgorod-oblast': { lat: 50.61, lon: 36.58, seat: 'Belgorod' },
  'rostov-oblast': { lat: 47.23, lon: 39.72, seat: 'Rostov-on-Don' },
  'sumy-oblast': { lat: 50.92, lon: 34.8, seat: 'Sumy' },
  'russian-far-east': { lat: 43.12, lon: 131.89, seat: 'Vladivostok' },
  donbas: { lat: 48.02, lon: 37.8, seat: 'Donetsk' },
  dunai: { lat: 42.88, lon: 132.34, seat: 'Dunai' },
}

interface PlacePosition {
  readonly at: Position
  /** The town at which a whole region is drawn; null for an exact place. */
  readonly seat: string | null
}

/** Where maps draw a place; null where its position is not recorded. */
export function placePosition(id: string | null, { places }: Lookups): PlacePosition | null {
  const place = id === null ? undefined : places.get(id)
  if (!place) return null
  if (place.lat !== null && place.lon !== null) return { at: { lat: place.lat, lon: place.lon }, seat: null }
  const seat = SEATS[place.id]
  return seat
    ? { at: { lat: seat.lat, lon: seat.lon }, seat: place.kind === 'region' ? seat.seat : null }
    : null
}
